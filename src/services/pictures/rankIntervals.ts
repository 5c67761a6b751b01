import type { UnitFirmness } from '../robustness/firmnessOf';
import { label, place, svg } from './svg';

const [left, drawn, margin, top, step] = [190, 420, 24, 40, 16] as const;

/** For each unit where it was seen, the interval that holds most of its ranks, and its rank itself. */
export function rankIntervals(title: string, units: readonly UnitFirmness[]): string {
  const last = Math.max(2, ...units.map(({ worst }) => worst));
  const x = (rank: number): number => left + (rank - 1) / (last - 1) * drawn;
  const marks = [...new Set([1, ...[0.25, 0.5, 0.75].map((share) => Math.round(1 + share * (last - 1))), last])];
  const bottom = top + units.length * step;
  return svg(left + drawn + margin, bottom + 8, title, [
    ...marks.map((rank) => `<line class="axis" x1="${place(x(rank))}" x2="${place(x(rank))}" y1="${top - 10}" y2="${bottom - 4}"/>${label(x(rank), top - 16, String(rank), 'quiet', 'middle')}`),
    ...units.map(({ unit, nominal, low, high, best, worst }, k) => {
      const y = top + k * step;
      return `${label(left - 10, y + 4, `${unit.name} ${nominal}`, '', 'end')}<rect class="none" x="${place(x(best))}" y="${y - 2}" width="${place(Math.max(1, x(worst) - x(best)))}" height="3"/>`
        + `<rect class="bar" x="${place(x(low))}" y="${y - 4}" width="${place(Math.max(1, x(high) - x(low)))}" height="7"/><circle class="other" cx="${place(x(nominal))}" cy="${y - 0.5}" r="4"/>`;
    }),
  ]);
}
