import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef } from 'react';
import { CityProfileDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { numberText, useWords } from '../../words/useWords';
import { SourcePlace, type Profile } from './Evidence';
import { FirstFew } from './FirstFew';

type Point = Profile['series']['nodes'][number];

const width = 320;
const height = 150;

/** The year of a period, its half or quarter as a part of it; undefined where there is none. */
function timeOf(period: string | null): number | undefined {
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])))?/.exec(period ?? '');
  if (found === null) return undefined;
  const [, year, half, quarter] = found;
  return Number(year) + (half ? (Number(half) - 1) / 2 : quarter ? (Number(quarter) - 1) / 4 : 0);
}

function inWords(value: number): string {
  if (Math.abs(value) >= 1e9) return `${numberText(value / 1e9)} bn`;
  return Math.abs(value) >= 1e6 ? `${numberText(value / 1e6)} m` : numberText(value);
}

/** Series as small pictures on the same pattern, each with its own measure. */
export function SeriesCharts({ profile }: { readonly profile: Profile }) {
  const words = useWords();
  const { nodes, totalCount } = profile.series;
  const groups = new Map<string, Point[]>();
  for (const point of nodes) {
    const name = `${point.series} ${point.unitOfMeasure}`;
    groups.set(name, [...(groups.get(name) ?? []), point]);
  }
  if (groups.size === 0) return null;
  const isDrawn = (points: readonly Point[]): boolean => new Set(points.flatMap(({ period }) => timeOf(period) ?? [])).size > 1;
  const drawn = [...groups].filter(([, points]) => isDrawn(points));
  const single = [...groups.values()].filter((points) => !isDrawn(points)).flat();
  return (
    <section className="section">
      <h2>{words.cityView.series(totalCount)}</h2>
      <div className="small-multiples">
        {drawn.map(([name, points]) => <SeriesChart key={name} points={points} profile={profile} />)}
      </div>
      {single.length > 0 && <SingleFigures points={single} />}
      <TakeAway name={`cbcii-${profile.code}-series`} what={words.cityView.series(totalCount)} question={questionOf(CityProfileDocument, { code: profile.code })} csv={() => seriesCsv(nodes)} />
    </section>
  );
}

function seriesCsv(points: readonly Point[]): string {
  return csvOf(['point', 'series', 'name', 'period', 'value', 'unit', 'kind', 'qualifier', 'source', 'place'],
    points.map((point) => [point.code, point.series, point.name, point.period, point.value, point.unitOfMeasure, point.kind, point.qualifier, point.source?.title, point.place]));
}

/** Figures of one time alone make no picture. */
function SingleFigures({ points }: { readonly points: readonly Point[] }) {
  const words = useWords();
  return (
    <FirstFew lines={points} few={6}>
      {(shown) => (
        <table className="lines">
          <thead><tr><th scope="col">{words.cityView.indicator}</th><th scope="col">{words.cityView.period}</th><th scope="col" className="number">{words.cityView.value}</th></tr></thead>
          <tbody>
            {shown.map((point) => (
              <tr key={point.code}>
                <td><span lang="en">{point.name}</span><br /><SourcePlace source={point.source} place={point.place} /></td>
                <td>{point.period ?? '–'}</td>
                <td className="number">{inWords(point.value)} <small>{point.unitOfMeasure}</small></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FirstFew>
  );
}

function SeriesChart({ points, profile }: { readonly points: readonly Point[]; readonly profile: Profile }) {
  const words = useWords();
  const svg = useRef<SVGSVGElement>(null);
  const [{ name, unitOfMeasure, series }] = points;
  const timed = points.flatMap((point) => {
    const time = timeOf(point.period);
    return time === undefined ? [] : [{ ...point, time }];
  }).sort((one, other) => one.time - other.time);
  const times = timed.map(({ time }) => time);
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [18, width - 18]);
  const y = scaleLinear([0, Math.max(...timed.map(({ value }) => value))], [height - 26, 30]);
  const across = (time: number): number => (times[0] === times.at(-1) ? width / 2 : x(time));
  const path = line<{ readonly time: number; readonly value: number }>(({ time }) => across(time), ({ value }) => y(value));
  const actual = timed.filter(({ kind, period }) => kind === 'ACTUAL' && /^\d{4}$/.test(period ?? ''));
  const labelled = new Set([timed[0], timed.at(-1)]);
  return (
    <figure className="small">
      <figcaption lang="en">{name} <small>{unitOfMeasure}</small></figcaption>
      <svg ref={svg} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}: ${timed.map(({ period, value }) => `${period} ${inWords(value)}`).join(', ')}`} fontFamily="system-ui, sans-serif" fontSize={11}>
        <line x1={0} x2={width} y1={height - 26} y2={height - 26} stroke="var(--line)" />
        {actual.length > 1 && <path d={path(actual) ?? ''} fill="none" stroke="var(--accent)" strokeWidth={2} />}
        {timed.map((point) => (
          <g key={point.code}>
            <title>{`${point.period}: ${inWords(point.value)} (${words.cityView.kinds[point.kind]})`}</title>
            <circle cx={across(point.time)} cy={y(point.value)} r={4} fill={point.kind === 'ACTUAL' ? 'var(--accent)' : 'var(--card)'} stroke="var(--accent)" strokeWidth={1.5} />
            {labelled.has(point) && (
              <>
                <text x={across(point.time)} y={y(point.value) - 9} fill="var(--ink)" textAnchor={anchorAt(across(point.time))}>{inWords(point.value)}</text>
                <text x={across(point.time)} y={height - 8} fill="var(--faint)" textAnchor={anchorAt(across(point.time))}>{point.period}{point.kind === 'ACTUAL' ? '' : ` (${words.cityView.kinds[point.kind]})`}</text>
              </>
            )}
          </g>
        ))}
      </svg>
      <TakeAway name={`cbcii-${profile.code}-${series}`} what={name} question={questionOf(CityProfileDocument, { code: profile.code })} picture={() => svg.current}
        csv={() => seriesCsv(points)} />
    </figure>
  );
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  return x < 50 ? 'start' : x > width - 50 ? 'end' : 'middle';
}
