import { scaleLinear, scalePoint } from 'd3-scale';
import { curveBumpX, line } from 'd3-shape';
import type { Ref } from 'react';
import { nameIn, useWords, type Named } from '../../words/useWords';

export interface Course extends Named {
  readonly code: string;
  /** Ranks under each methodology, in order; null where there is none. */
  readonly ranks: readonly (number | null)[];
  /** The colour of a city that is followed; undefined for the others. */
  readonly colour: string | undefined;
}

const rowHeight = 17;
const top = 54;
/** Room for names at either end. */
const side = 215;

/** Cities as lines from one methodology to the next, by rank. Those that are followed stand out. */
export function BumpChart({ courses, names, svg, label, onFollow }: {
  readonly courses: readonly Course[];
  readonly names: readonly string[];
  readonly svg: Ref<SVGSVGElement>;
  readonly label: string;
  readonly onFollow: (code: string) => void;
}) {
  const words = useWords();
  const width = 2 * side + 90 + 230 * (names.length - 1);
  const last = Math.max(1, ...courses.flatMap(({ ranks }) => ranks.map((rank) => rank ?? 0)));
  const height = top + last * rowHeight + 16;
  const x = scalePoint(names.map((_name, position) => position), [side, width - side]);
  const y = scaleLinear([1, last], [top, height - 20]);
  const across = (position: number): number => x(position) ?? 0;
  const path = line<readonly [number, number]>(([position]) => across(position), ([, rank]) => y(rank)).curve(curveBumpX);
  const drawn = [...courses].sort((one, other) => Number(one.colour !== undefined) - Number(other.colour !== undefined));
  return (
    <svg ref={svg} className="bump" style={{ maxWidth: `${width * 1.25}px` }} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} fontFamily="system-ui, sans-serif" fontSize={11.5}>
      <title>{label}</title>
      {names.map((name, position) => <ColumnName key={position} name={name} x={across(position)} />)}
      {drawn.map((course) => {
        const { code, ranks, colour } = course;
        const points = ranks.flatMap((rank, position) => (rank === null ? [] : [[position, rank] as const]));
        const name = nameIn(words, course);
        return (
          <g key={code} className="course" onClick={() => onFollow(code)}>
            <title>{`${name}: ${ranks.map((rank) => rank ?? '–').join(' → ')}`}</title>
            <path d={path(points) ?? ''} fill="none" stroke={colour ?? 'var(--line)'} strokeWidth={colour ? 2.6 : 1.3} />
            {points.map(([position, rank]) => <circle key={position} cx={across(position)} cy={y(rank)} r={colour ? 3.6 : 2} fill={colour ?? 'var(--line)'} />)}
          </g>
        );
      })}
      <EndNames courses={courses} position={0} x={across(0) - 10} y={y} anchor="end" />
      <EndNames courses={courses} position={names.length - 1} x={across(names.length - 1) + 10} y={y} anchor="start" />
    </svg>
  );
}

/** The name of a methodology over its column, on two lines where it is long. */
function ColumnName({ name, x }: { readonly name: string; readonly x: number }) {
  const middle = name.length > 26 ? name.indexOf(' ', 20) : -1;
  const lines = middle === -1 ? [name] : [name.slice(0, middle), name.slice(middle + 1)];
  return (
    <text x={x} y={lines.length === 1 ? 30 : 16} textAnchor="middle" fontWeight={600} fill="var(--ink)">
      {lines.map((each, position) => <tspan key={position} x={x} dy={position * 14}>{each.length > 34 ? `${each.slice(0, 33)}…` : each}</tspan>)}
    </text>
  );
}

/** Names at one end; cities of equal rank share a line. */
function EndNames({ courses, position, x, y, anchor }: {
  readonly courses: readonly Course[]; readonly position: number; readonly x: number; readonly y: (rank: number) => number; readonly anchor: 'start' | 'end';
}) {
  const words = useWords();
  const byRank = new Map<number, Course[]>();
  for (const course of courses) {
    const rank = course.ranks[position];
    if (rank !== null) byRank.set(rank, [...(byRank.get(rank) ?? []), course]);
  }
  return [...byRank].map(([rank, equals]) => (
    <text key={rank} x={x} y={y(rank) + 4} textAnchor={anchor} fill="var(--faint)">
      {anchor === 'start' && `${rank} `}
      {equals.map((course, nth) => (
        <tspan key={course.code} fill={course.colour ?? 'var(--faint)'} fontWeight={course.colour ? 600 : 400}>{nth > 0 && ', '}{nameIn(words, course)}</tspan>
      ))}
      {anchor === 'end' && ` ${rank}`}
    </text>
  ));
}
