import { escaped, label, picture } from '../picture';
import type { Firmness } from './rankFirmness';

const width = 900;
const [left, right] = [190, 868];
const top = 104;
const step = 15;
const grid = 10;

/** Draws for every city the ranks that it had over the replications: a bar for nine in ten, a line for all of them, a dot as published. */
export function drawRankIntervals(cities: readonly Firmness[]): string {
  const last = Math.max(...cities.map(({ worst }) => worst));
  const x = (rank: number): number => left + (rank - 1) / (last - 1) * (right - left);
  const bottom = top + (cities.length - 1) * step;
  const marks = [1, ...Array.from({ length: Math.floor(last / grid) }, (_, k) => (k + 1) * grid)];
  const rows = cities.map((city, row) => {
    const y = top + row * step;
    return `<g><title>${escaped(toldOf(city))}</title><path class="all" d="M${x(city.best).toFixed(1)} ${y}H${x(city.worst).toFixed(1)}"/>`
      + `<path class="most" d="M${x(city.low).toFixed(1)} ${y}H${(x(city.high) + 0.1).toFixed(1)}"/>`
      + `<path class="odd-line" d="M${x(city.withoutBonus).toFixed(1)} ${y - 5}v10"/><circle class="dot" cx="${x(city.nominal).toFixed(1)}" cy="${y}" r="3.4"/></g>`
      + label(left - 16, y + 4, `${city.name} ${city.nominal}`, 'name', 'end');
  });
  return picture(width, bottom + 52, 'How far each rank can be trusted',
    `For each of ${cities.length} cities the ranks that it had when pillar weights moved by a quarter and bonus points counted or not. ${cities.slice(0, 10).map(toldOf).join('. ')}.`, `
    .name { font-size: 11px; }
    .all { fill: none; stroke: #8fbcf5; stroke-width: 1.6; stroke-linecap: round; }
    .most { fill: none; stroke: #1f6feb; stroke-opacity: 0.45; stroke-width: 8; stroke-linecap: round; }
    .dot { fill: #0b3d91; }
    .odd-line { stroke: #c2540a; stroke-width: 2; }
    .grid { stroke: #d1d9e0; stroke-width: 0.7; stroke-dasharray: 2 3; }
    @media (prefers-color-scheme: dark) {
      .all { stroke: #2f5f9e; }
      .most { stroke: #58a6ff; }
      .dot { fill: #cfe3ff; }
      .odd-line { stroke: #f0883e; }
      .grid { stroke: #3d444d; }
    }`, [
      label(24, 34, `Ranks of ${cities.length} cities when pillar weights move by a quarter and the bonus counts or not`, 'strong'),
      ...legend(24, 60),
      ...marks.flatMap((rank) => [
        `<path class="grid" d="M${x(rank).toFixed(1)} ${top - 8}V${bottom + 8}"/>`,
        label(x(rank), top - 14, String(rank), 'quiet', 'middle'), label(x(rank), bottom + 26, String(rank), 'quiet', 'middle'),
      ]),
      ...rows,
    ]);
}

function legend(x: number, y: number): readonly string[] {
  return [
    `<circle class="dot" cx="${x + 6}" cy="${y - 4}" r="3.4"/>`, label(x + 18, y, 'as published', 'quiet'),
    `<path class="most" d="M${x + 122} ${y - 4}h22"/>`, label(x + 156, y, 'nine in ten of the rankings', 'quiet'),
    `<path class="all" d="M${x + 336} ${y - 4}h22"/>`, label(x + 366, y, 'best and worst seen', 'quiet'),
    `<path class="odd-line" d="M${x + 506} ${y - 9}v10"/>`, label(x + 516, y, 'without bonus points, weights as published', 'quiet'),
  ];
}

function toldOf({ name, nominal, low, high, best, worst, withoutBonus }: Firmness): string {
  return `${name}: published ${nominal}, nine in ten between ${low} and ${high}, at best ${best}, at worst ${worst}, without bonus ${withoutBonus}`;
}
