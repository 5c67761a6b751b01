import { scaleLinear } from 'd3-scale';
import type { Ref } from 'react';
import { pillarColour } from '../../figures/colours';
import { nameIn, pointsText, useWords } from '../../words/useWords';
import { isFar, placeNames } from './placeNames';
import type { Standing } from './standings';

const width = 900;
const height = 620;

/** Cities by what they have reached and what they may become; colours are the tiers. */
export function Scatter({ standings, svg, hrefOf }: { readonly standings: readonly Standing[]; readonly svg: Ref<SVGSVGElement>; readonly hrefOf: (code: string) => string }) {
  const words = useWords();
  const x = scaleLinear().domain(extent(standings.map(({ status }) => status))).nice().range([64, width - 110]);
  const y = scaleLinear().domain(extent(standings.map(({ potential }) => potential))).nice().range([height - 56, 24]);
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  const sums = [20, 30, 40, 50, 60].filter((sum) => sum > x.domain()[0] + y.domain()[0] && sum < x.domain()[1] + y.domain()[1]);
  const points = standings.map((standing) => ({ ...standing, x: x(standing.status), y: y(standing.potential), name: nameIn(words, standing.city) }));
  const places = placeNames(points);
  return (
    <svg ref={svg} className="scatter" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.potentialView.chart} fontFamily="system-ui, sans-serif" fontSize={12}>
      <title>{words.potentialView.chart}</title>
      <clipPath id="inside"><rect x={left} y={top} width={right - left} height={bottom - top} /></clipPath>
      {x.ticks(6).map((tick) => <g key={tick}><line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} stroke="var(--soft)" /><text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--faint)">{tick}</text></g>)}
      {y.ticks(6).map((tick) => <g key={tick}><line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--soft)" /><text x={left - 10} y={y(tick) + 4} textAnchor="end" fill="var(--faint)">{tick}</text></g>)}
      <g clipPath="url(#inside)">
        {sums.map((sum) => <line key={sum} x1={x(x.domain()[0])} y1={y(sum - x.domain()[0])} x2={x(x.domain()[1])} y2={y(sum - x.domain()[1])} stroke="var(--line)" strokeDasharray="3 4" />)}
      </g>
      <text x={(left + right) / 2} y={height - 12} textAnchor="middle" fill="var(--ink)">{words.potentialView.status} →</text>
      <text transform={`translate(18, ${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle" fill="var(--ink)">{words.potentialView.potential} →</text>
      {points.map(({ city, x: across, y: down, name, status, potential }, position) => (
        <a key={city.code} href={hrefOf(city.code)} aria-label={`${name}: ${words.potentialView.status} ${pointsText(status)}, ${words.potentialView.potential} ${pointsText(potential)}`}>
          <title>{`${name}: ${pointsText(status)} + ${pointsText(potential)}`}</title>
          {isFar(places[position]) && <line x1={across} y1={down} x2={across + places[position].dx} y2={down + places[position].dy - 4} stroke="var(--faint)" strokeWidth={0.8} />}
          <circle cx={across} cy={down} r={6} fill={tierColour(city.tier)} stroke="var(--paper)" strokeWidth={1.5} />
          <text x={across + places[position].dx} y={down + places[position].dy} textAnchor={places[position].anchor} fill="var(--ink)">{name}</text>
        </a>
      ))}
    </svg>
  );
}

export function tierColour(tier: number | null): string {
  return tier === null ? 'var(--faint)' : pillarColour([0, 2, 1][tier - 1] ?? 3);
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
