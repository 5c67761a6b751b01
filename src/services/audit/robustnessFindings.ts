import { PlatformError } from '../../errors';
import type { AuditCode } from '../../methodology/vocabulary';
import { firmnessOf, type UnitFirmness } from '../robustness/firmnessOf';
import type { RobustnessAnalysis } from '../robustness/RobustnessAnalysis';
import { counted, found, percent, unassessable, type AuditSubject, type Finding } from './finding';

const codes: readonly AuditCode[] = ['RANK_SHIFT', 'RANK_INTERVALS', 'TOP_UNITS'];
const mostMilliseconds = 2_000;

/** What becomes of ranks when weights are drawn, and the ranks themselves, for a picture; none where weights cannot be drawn. */
export interface RobustnessFindings { readonly findings: readonly Finding[]; readonly firmness: readonly UnitFirmness[] }

export async function robustnessFindings(subject: AuditSubject, analysis: RobustnessAnalysis): Promise<RobustnessFindings> {
  const { evaluation, parameters: { weightShare: share, draws, seed, interval, top } } = subject;
  try {
    const prepared = await analysis.prepare(evaluation, { draws, seed, interval, weights: { kind: 'relative', share } });
    if (prepared.estimate.milliseconds > mostMilliseconds) {
      return { firmness: [], findings: unassessable(codes, `${draws} draws would take about ${prepared.estimate.milliseconds} ms; an audit takes at most ${mostMilliseconds} ms for them.`) };
    }
    const parts = [];
    for (let number = 0; number < prepared.parts; number++) parts.push(await prepared.run(number));
    const robustness = prepared.merge(parts);
    const firmness = firmnessOf(robustness);
    if (firmness.length === 0) return { firmness, findings: unassessable(codes, 'No unit is ranked.') };
    return { firmness, findings: findingsOf(firmness, top, robustness.meanShift.mean, `weights within ${percent(share)}, ${counted(draws, 'draw')} from seed ${seed}`) };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { firmness: [], findings: unassessable(codes, error.message) };
  }
}

function findingsOf(firmness: readonly UnitFirmness[], top: number, meanShift: number, how: string): readonly Finding[] {
  const units = firmness.length;
  const widths = firmness.map(({ unit, low, high }) => ({ at: [unit.code], value: high - low })).sort((a, b) => b.value - a.value);
  const median = (widths[units - 1 >> 1].value + widths[units >> 1].value) / 2;
  const first = firmness.filter(({ nominal }) => nominal <= top);
  const stays = first.map(({ unit, rankAcceptability }) => ({ at: [unit.code], value: rankAcceptability.slice(0, top).reduce((sum, share) => sum + share, 0) })).sort((a, b) => a.value - b.value);
  const share = stays.reduce((sum, { value }) => sum + value, 0) / stays.length;
  return [
    found('RANK_SHIFT', meanShift / units, `A unit moves by ${Math.round(meanShift * 100) / 100} places on average: ${how}.`),
    found('RANK_INTERVALS', median / units, `The median rank interval is ${median} places wide: ${how}.`, widths),
    found('TOP_UNITS', share, `A unit of the first ${first.length} is among the first ${top} in ${percent(share)} of the draws: ${how}.`, stays.filter(({ value }) => value < 1)),
  ];
}
