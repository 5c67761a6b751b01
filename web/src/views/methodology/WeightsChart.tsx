import { scaleLinear } from 'd3-scale';
import type { Ref } from 'react';
import { pillarColour } from '../../figures/colours';
import { nameIn, useWords } from '../../words/useWords';
import type { Weight } from './weightsTree';

const width = 480;
const rowHeight = 34;
const left = 150;

export const shareText = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** How much of the attainable index rests on each pillar. */
export function WeightsChart({ weights, svg }: { readonly weights: readonly Weight[]; readonly svg: Ref<SVGSVGElement> }) {
  const words = useWords();
  const x = scaleLinear([0, Math.max(...weights.map(({ effective }) => effective ?? 0))], [0, width - left - 70]);
  return (
    <svg ref={svg} className="weights-chart" viewBox={`0 0 ${width} ${weights.length * rowHeight + 8}`} role="img" fontFamily="system-ui, sans-serif" fontSize={13}
      aria-label={`${words.methodologyView.chart}: ${weights.map(({ node, effective }) => `${nameIn(words, node)} ${shareText(effective)}`).join(', ')}`}>
      <title>{words.methodologyView.chart}</title>
      {weights.map(({ node, effective }, position) => (
        <g key={node.code} transform={`translate(0, ${position * rowHeight + 4})`} fill="var(--ink)">
          <text x={left - 10} y={19} textAnchor="end">{nameIn(words, node)}</text>
          <rect x={left} y={4} width={x(effective ?? 0)} height={20} rx={3} fill={pillarColour(position)} />
          <text x={left + x(effective ?? 0) + 8} y={19}>{shareText(effective)}</text>
        </g>
      ))}
    </svg>
  );
}
