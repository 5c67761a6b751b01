/** One line of the table: a ratio, the bound it is held against, and whether it holds. */
export interface BenchRow {
  readonly work: string;
  readonly measured: string;
  readonly ratio: number;
  readonly bound: string;
  readonly passes: boolean | null;
}

/** Why a scenario gives no figures here: a tool that is not installed, a server that does not start. A sentence for whoever ran it. */
export class CannotMeasure extends Error {}

/** A row held against a bound; a null bound is told and not judged. */
export function row(work: string, measured: string, ratio: number, kind: 'at most' | 'at least', bound: number | null, unit: string): BenchRow {
  const passes = bound === null ? null : kind === 'at most' ? ratio <= bound : ratio >= bound;
  return { work, measured, ratio, bound: bound === null ? `told only (${unit})` : `${kind} ${bound} ${unit}`, passes };
}

/** The middle value; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The table as Markdown. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = rows.map((entry) => {
    const mark = entry.passes === null ? '–' : entry.passes ? '✓' : '✗';
    return `| ${entry.work} | ${entry.measured} | ${entry.ratio.toFixed(2)} | ${entry.bound} | ${mark} |`;
  });
  return ['| work | measured (median) | ratio | bound | |', '|---|---|---:|---|---|', ...lines].join('\n');
}
