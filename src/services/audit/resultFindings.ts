import { counted, found, percent, unassessable, type AuditSubject, type Finding } from './finding';

/** What scores and ranks look like. */
export function resultFindings({ evaluation: { table, plan } }: AuditSubject): readonly Finding[] {
  const { units, scores, bonus, ranking: { ranks } } = table;
  const scored = units.map((_, unit) => unit).filter((unit) => !Number.isNaN(scores[unit]));
  const all = units.length + table.screenedOut.length;
  const unscored = found('UNSCORED_UNITS', (all - scored.length) / all, `${counted(all - scored.length, 'unit')} of ${all} without a score.`,
    [...units.filter((_, unit) => Number.isNaN(scores[unit])), ...table.screenedOut].map((unit) => ({ at: [unit], value: 0 })));
  if (scored.length === 0) return [...unassessable(['BONUS_SHARE', 'EQUAL_RANKS'], 'No unit has a score.'), unscored];
  const shares = scored.map((unit) => ({ at: [units[unit]], value: scores[unit] === 0 ? 0 : bonus[unit] / scores[unit] })).sort((a, b) => b.value - a.value);
  const holders = new Map<number, number>();
  for (const unit of scored) holders.set(ranks[unit], (holders.get(ranks[unit]) ?? 0) + 1);
  const sharing = scored.filter((unit) => (holders.get(ranks[unit]) ?? 0) > 1);
  return [
    plan.bonus.rule.kind === 'NONE' || plan.bonus.rule.kind === 'IN_PILLAR' ? found('BONUS_SHARE', 0, 'The version adds no bonus at the root.')
      : found('BONUS_SHARE', shares[0].value, `The bonus makes ${percent(shares[0].value)} of the score of ${shares[0].at[0]}, more than of any other.`, shares.filter(({ value }) => value > 0)),
    found('EQUAL_RANKS', sharing.length / scored.length, `${counted(sharing.length, 'unit')} of ${scored.length} share their rank with another.`, sharing.map((unit) => ({ at: [units[unit]], value: ranks[unit] }))),
    unscored,
  ];
}
