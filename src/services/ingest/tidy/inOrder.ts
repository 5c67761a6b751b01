import { measures } from '../../../methodology/vocabulary';
import type { Cells } from '../cells';
import type { ObservationImport } from '../indexImport';
import { quoted } from '../problemList';

/** An observation and the line that it stands in; NaN where it is said to be missing. */
export interface ObservationLine { readonly line: number; readonly observation: ObservationImport }

/** Observations in key order, without those that are missing. Of two for the same place the later is refused. */
export function inOrder(lines: readonly ObservationLine[], cells: Cells): readonly ObservationImport[] {
  const keys = keysOf(lines.map(({ observation }) => observation));
  const order = Array.from(lines.keys()).sort((a, b) => keys[a] - keys[b]);
  const observations: ObservationImport[] = [];
  let last: ObservationLine | null = null;
  let lastKey = NaN;
  for (const position of order) {
    const { line, observation } = lines[position];
    if (keys[position] === lastKey && last !== null) {
      const { unit, node, period } = observation;
      cells.refuse('DUPLICATE', line, 'value', `${quoted(unit)} at ${quoted(node)}${period === null ? '' : ` in ${period}`} stands in line ${last.line} already.`, 'each observation once', `${observation.measure} again`);
      continue;
    }
    last = { line, observation };
    lastKey = keys[position];
    if (!Number.isNaN(observation.value)) observations.push(observation);
  }
  return observations;
}

/** The scores of a node stand under one version, that of the first line: reported scores are taken or left together. */
export function checkVersions(lines: readonly ObservationLine[], cells: Cells): void {
  const firsts = new Map<string, ObservationLine>();
  for (const reported of lines) {
    const { node, measure, reportedUnder } = reported.observation;
    const first = firsts.get(`${measure} ${node}`);
    if (first === undefined) firsts.set(`${measure} ${node}`, reported);
    else if (first.observation.reportedUnder !== reportedUnder) {
      cells.refuse('BAD_INPUT', reported.line, 'reportedUnder', `${quoted(node)} is reported under another version in line ${first.line}.`,
        quoted(first.observation.reportedUnder ?? ''), quoted(reportedUnder ?? ''));
    }
  }
}

/** One number for each key, in the order of keys: comparing numbers a million times is cheap, comparing four texts is not. */
function keysOf(observations: readonly ObservationImport[]): Float64Array {
  const nodes = ranksOf(observations.map(({ node }) => node));
  const units = ranksOf(observations.map(({ unit }) => unit));
  const periods = ranksOf(observations.map(({ period }) => period ?? ''));
  const kinds = ranksOf(measures);
  return Float64Array.from(observations, ({ node, unit, measure, period }) =>
    (((nodes.get(node) ?? 0) * units.size + (units.get(unit) ?? 0)) * kinds.size + (kinds.get(measure) ?? 0)) * periods.size + (periods.get(period ?? '') ?? 0));
}

/** The place of each text among all of them, in the order of code units. */
function ranksOf(texts: readonly string[]): Map<string, number> {
  const sorted = [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
  return new Map(sorted.map((text, rank) => [text, rank]));
}
