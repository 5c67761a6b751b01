import { escaped, label, picture } from '../picture';
import type { Reach } from './rankReach';

const width = 900;
const [left, right] = [190, 868];
const top = 104;
const step = 26;
/** Half the distance between the two lines of one city. */
const apart = 4.5;

/** A city with what it can reach with its bonus points and without. */
export interface TwoReaches { readonly asPublished: Reach; readonly none: Reach }

/** Draws the best and worst rank that each city can have at all: one line with the bonus as published, one without. */
export function drawRankReach(cities: readonly TwoReaches[]): string {
  const last = Math.max(...cities.flatMap(({ asPublished, none }) => [asPublished.worst.rank, none.worst.rank]));
  const x = (rank: number): string => (left + (rank - 1) / (last - 1) * (right - left)).toFixed(1);
  const bottom = top + (cities.length - 1) * step;
  const marks = [1, 3, ...Array.from({ length: Math.floor(last / 5) }, (_, k) => (k + 1) * 5)];
  const line = ({ best, worst, nominal }: Reach, y: number, classes: string): string =>
    `<path class="reach ${classes}" d="M${x(best.rank)} ${y}H${(Number(x(worst.rank)) + 0.1).toFixed(1)}"/><circle class="spot ${classes}" cx="${x(nominal)}" cy="${y}" r="4"/>`;
  const rows = cities.map(({ asPublished, none }, row) => {
    const y = top + row * step;
    return `<g><title>${escaped(toldOf({ asPublished, none }))}</title>${line(asPublished, y - apart, 'with')}${line(none, y + apart, 'without')}</g>`
      + label(left - 16, y + 4, `${asPublished.name} ${asPublished.nominal}`, '', 'end');
  });
  return picture(width, bottom + 56, 'The best and worst rank that the foremost cities can have',
    `${cities.map(toldOf).join('. ')}.`, `
    .reach { fill: none; stroke-width: 5; stroke-linecap: round; stroke-opacity: 0.55; }
    path.with { stroke: #1f6feb; }
    path.without { stroke: #c2540a; }
    .spot { stroke: #ffffff; stroke-width: 1; }
    circle.with { fill: #0b3d91; }
    circle.without { fill: #8a3a05; }
    .grid { stroke: #d1d9e0; stroke-width: 0.7; stroke-dasharray: 2 3; }
    @media (prefers-color-scheme: dark) {
      path.with { stroke: #58a6ff; }
      path.without { stroke: #f0883e; }
      .spot { stroke: #0d1117; }
      circle.with { fill: #cfe3ff; }
      circle.without { fill: #ffd8b5; }
      .grid { stroke: #3d444d; }
    }`, [
      label(24, 34, 'Best and worst rank of the first twenty over all pillar weights within a quarter', 'strong'),
      `<path class="reach with" d="M30 56h22"/><circle class="spot with" cx="41" cy="56" r="4"/>`, label(64, 60, 'bonus as published; the dot is the rank with the weights as published', 'quiet'),
      `<path class="reach without" d="M530 56h22"/><circle class="spot without" cx="541" cy="56" r="4"/>`, label(564, 60, 'without bonus points', 'quiet'),
      ...marks.flatMap((rank) => [
        `<path class="grid" d="M${x(rank)} ${top - 12}V${bottom + 12}"/>`,
        label(Number(x(rank)), top - 18, String(rank), 'quiet', 'middle'), label(Number(x(rank)), bottom + 32, String(rank), 'quiet', 'middle'),
      ]),
      ...rows,
    ]);
}

function toldOf({ asPublished, none }: TwoReaches): string {
  return `${asPublished.name}: published ${asPublished.nominal}, between ${asPublished.best.rank} and ${asPublished.worst.rank}; without bonus ${none.nominal}, between ${none.best.rank} and ${none.worst.rank}`;
}
