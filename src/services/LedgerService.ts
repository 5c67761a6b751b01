import { blender, type DataState, type ReleasePair } from '../methodology/attribution/releasePair';
import { ledgerCauses, type LedgerCause } from '../methodology/vocabulary';
import { ledgerOf, ledgerWorlds, type LedgerEffect, type LedgerState, type Standing } from '../methodology/attribution/ledger';
import { amongUnits, type Snapshot } from '../methodology/snapshot';
import { readsOtherPeriods } from '../methodology/surroundings';
import { allOrAllProblems } from './comparison/allOrAllProblems';
import { breakProblems, judge, type Judgement } from './comparison/comparability';
import type { Evaluation, EvaluationInput, EvaluationService } from './EvaluationService';
import type { PinScope } from './pins';
import type { ReferenceService } from './ReferenceService';
import { refusal } from './refusal';
import { takingTurns } from './turns';
import type { VintageService } from './VintageService';

/** Where a unit stands in one of the two releases. */
export interface LedgerSide {
  readonly evaluation: Evaluation;
  readonly score: number;
  readonly rank: number;
  readonly rankPopulation: number;
}

/** A unit's change between two releases, split among its causes. */
export interface ChangeLedger {
  readonly unit: string;
  readonly from: LedgerSide;
  readonly to: LedgerSide;
  readonly scoreChange: number;
  /** Above 0 for a move up. */
  readonly rankChange: number;
  readonly effects: readonly LedgerEffect[];
  readonly entrants: readonly string[];
  readonly leavers: readonly string[];
  readonly isRevisionObserved: boolean;
  readonly judgement: Judgement;
}

/** Whose change between which releases is asked. */
export interface LedgerWish {
  readonly unit: string;
  readonly from: EvaluationInput;
  readonly to: EvaluationInput;
  /** Whether it is wanted even where the releases cannot be compared. */
  readonly acknowledgeBreak: boolean;
}

/** Says why a unit stands elsewhere than before. */
export class LedgerService {
  constructor(
    private readonly evaluations: EvaluationService, private readonly vintages: VintageService, private readonly reference: ReferenceService,
  ) {}

  /** Throws with every problem; among them units that one of the releases does not rank. */
  async changeDecomposition({ unit: unitCode, from: fromInput, to: toInput, acknowledgeBreak }: LedgerWish, pins: PinScope): Promise<ChangeLedger> {
    const [from, to] = await allOrAllProblems([
      { path: 'from', work: this.evaluations.evaluate(fromInput, pins) }, { path: 'to', work: this.evaluations.evaluate(toInput, pins) },
    ]);
    const judgement = judge(from, to, true);
    const breaks = acknowledgeBreak ? [] : breakProblems(judgement, 'to');
    if (breaks.length > 0) throw refusal(breaks);
    const unit = this.reference.unitOf(to.release, unitCode, 'unit').code;
    const sides = { from: sideOf(from, unit, 'from'), to: sideOf(to, unit, 'to') };
    const pair = await this.pairOf(from, to);
    const blend = blender(pair);
    const standings: Standing[] = [];
    for (const state of ledgerWorlds) {
      standings.push(await this.standing(unit, from, to, blend, state));
      await takingTurns();
    }
    const ranked = (evaluation: Evaluation): ReadonlySet<string> => new Set(Array.from(evaluation.table.ranking.order, (position) => evaluation.table.units[position]));
    const [before, after] = [ranked(from), ranked(to)];
    return {
      unit, ...sides, judgement, scoreChange: sides.to.score - sides.from.score, rankChange: sides.from.rank - sides.to.rank,
      effects: ledgerOf(standings),
      entrants: [...after].filter((code) => !before.has(code)).sort(), leavers: [...before].filter((code) => !after.has(code)).sort(),
      isRevisionObserved: pair.beforeRevised !== null && pair.afterUnrevised !== null,
    };
  }

  /** What each release knows of the other's period: an unstated one is the same only within one line of vintages. */
  private async pairOf(from: Evaluation, to: Evaluation): Promise<ReleasePair> {
    const dataOf = async ({ vintage, variant }: Evaluation, period: string | null): Promise<Snapshot> =>
      amongUnits(await this.vintages.snapshot(vintage, period), variant?.units ?? null);
    const known = async (evaluation: Evaluation, other: Evaluation): Promise<Snapshot | null> => {
      const { vintage } = evaluation;
      const isShared = vintage.periods.includes(other.period) && (other.period !== null || vintage.line === other.vintage.line);
      return isShared ? dataOf(evaluation, other.period) : null;
    };
    return {
      before: await dataOf(from, from.period), after: await dataOf(to, to.period),
      beforeRevised: await known(to, from), afterUnrevised: await known(from, to),
    };
  }

  private async standing(unit: string, from: Evaluation, to: Evaluation, blend: (made: DataState) => Snapshot, state: LedgerState): Promise<Standing> {
    const { plan, variant } = state.hasNewMethodology ? to : from;
    const data = blend(state);
    const { vintage } = state.isRevised ? to : from;
    const { period } = state.isLater ? to : from;
    const among = variant?.units ?? null;
    const table = await this.evaluations.scoreOver(plan, readsOtherPeriods(plan) ? await this.vintages.withPanel(vintage, period, data, among) : data);
    const position = table.units.indexOf(unit);
    const rank = table.ranking.ranks[position] ?? 0;
    if (rank === 0) throw notRankedBetween(unit, state);
    return { score: table.scores[position], rank };
  }
}

function sideOf(evaluation: Evaluation, unit: string, path: string): LedgerSide {
  const { units, ranking, scores } = evaluation.table;
  const position = units.indexOf(unit);
  const rank = ranking.ranks[position] ?? 0;
  if (rank === 0) {
    throw refusal([{
      code: 'BAD_INPUT', path: 'unit', message: `${unit} is not ranked in the release that ${path} names, so it has no change to explain.`,
      expected: 'a unit that both releases rank', got: unit,
    }]);
  }
  return { evaluation, rank, score: scores[position], rankPopulation: ranking.order.length };
}

function notRankedBetween(unit: string, state: LedgerState): Error {
  const made = causesOf(state).join(', ') || 'none';
  return refusal([{
    code: 'BAD_INPUT', path: 'unit', message: `${unit} cannot be scored where only some of the changes are made, so its change cannot be split.`,
    expected: 'a score whichever changes are made', got: `no score with ${made} of the changes`,
  }]);
}

function causesOf(state: LedgerState): LedgerCause[] {
  const flags = [state.isRevised, state.isLater, state.hasNewMethodology, state.hasEntered];
  return ledgerCauses.filter((_, k) => flags[k]);
}
