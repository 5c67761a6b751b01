import type { Evaluation } from '../services/EvaluationService';
import { ceilingOf, isScaleChanged } from '../services/evaluation/nodeLists';
import { noticeOf } from '../services/evaluation/notices';
import { excludedUnits } from '../services/evaluation/summaries';
import { figure } from './figures';

/** The version and the vintage that an evaluation was made of. */
export function refsOf({ version, vintage, period }: Evaluation): string {
  return `${version.ref} on ${vintage.line}@${vintage.revision}${period === null ? '' : `, ${period}`}`;
}

/** What should be known of the rows of a ranking, one sentence each: `shown` of `total` that pass the filter. */
export function notesOf(evaluation: Evaluation, shown: number, total: number, precision: number): string[] {
  const { table, version, variant } = evaluation;
  const ranked = table.ranking.ranks.filter((rank) => rank > 0).length;
  const notes: string[] = [];
  if (shown < ranked) {
    const passing = total < ranked ? `; ${total} pass the filter` : '';
    notes.push(`${shown} of ${ranked} ranked are shown${shown < total ? passing : ''}.`);
  }
  if (variant !== null) notes.push(`Changes are against ${version.ref} on the same vintage without the variant.`);
  if (isScaleChanged(evaluation)) {
    const [before, now] = [ceilingOf(version), ceilingOf(evaluation)].map((ceiling) => (ceiling === null ? 'no known ceiling' : `at most ${figure(ceiling, precision)}`));
    notes.push(`The variant changes the scale of the index: from ${before} to ${now}.`);
  }
  return [...notes, ...noticeLines(evaluation), ...exclusionNotes(evaluation)];
}

/** What must be known of the version and the vintage, on a line of its own; no line where there is nothing. */
export function noticeLines(evaluation: Evaluation): string[] {
  const notice = noticeOf(evaluation);
  return notice === null ? [] : [notice];
}

/** Units without a score, those together that lack it for the same reason. */
function exclusionNotes(evaluation: Evaluation): string[] {
  const unitsBy = new Map<string, string[]>();
  for (const { unit, reason, nodes } of excludedUnits(evaluation)) {
    const why = `${reason} at ${someOf(nodes)}`;
    unitsBy.set(why, [...unitsBy.get(why) ?? [], unit]);
  }
  return Array.from(unitsBy, ([why, units]) => `Not scored, ${why}: ${someOf(units)}.`);
}

/** The first few of a list, and how many more there are. */
export function someOf(codes: readonly string[]): string {
  const most = 5;
  return codes.length <= most + 1 ? codes.join(', ') : `${codes.slice(0, most).join(', ')} and ${codes.length - most} more`;
}
