import { cheapestChange } from '../../methodology/change/cheapestChange';
import { parseChange, type ChangeSpec } from '../../methodology/change/changeSpec';
import { movableFigures } from '../../methodology/change/movableFigures';
import type { ScoreTable } from '../../methodology/score';
import { readsOtherPeriods } from '../../methodology/surroundings';
import { assertShort } from '../analyses/analysisCost';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';
import { rankedPositions } from '../weightSpace/rankedPositions';
import { changedSnapshot, type Change } from './changedSnapshot';
import { leverOf, ruledFigures, type FigureLever } from './levers';

/** The cheapest change found, and what the engine says of the data so changed. */
export interface FoundChange {
  readonly spec: ChangeSpec;
  readonly position: number;
  /** Whether the engine, run over the changed data, gives the rank or the score asked for. */
  readonly isVerified: boolean;
  /** Whether no cheaper change can do it; elsewhere the one found is verified, but a cheaper one may exist. */
  readonly isCheapest: boolean;
  readonly cost: number;
  readonly changes: readonly { readonly lever: FigureLever; readonly to: number; readonly cost: number }[];
  readonly table: ScoreTable;
}

/** After so many corrections a target that keeps moving away is given up. */
const mostRounds = 30;
/** Nanoseconds that scoring all units again takes for each value, rounded up from what was measured. */
const nanosecondsAValue = 100;

/** Says what a unit would have to change for a rank or a score. */
export class RequiredChangeService {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec; COST_EXCEEDED where there are too many figures to try, before any is tried. */
  async whatWouldItTake(evaluation: Evaluation, input: unknown): Promise<FoundChange> {
    const { release, plan, table } = evaluation;
    const parsed = parseChange(input, plan.tree, { resolve: release.resolve, codes: () => release.unitByCode.keys() });
    if (!parsed.ok) throw refusal(parsed.problems);
    const spec = parsed.value;
    const [position] = rankedPositions(evaluation, [[spec.unit, 'spec.unit']]);
    assertOnePeriod(evaluation);
    const observed = await this.evaluations.observedFor(evaluation, plan);
    const figures = ruledFigures(movableFigures(table, observed, position), spec.changes);
    const values = table.units.length * plan.columnCount;
    assertShort({ milliseconds: Math.ceil((2 * figures.length + mostRounds) * values * nanosecondsAValue / 1e6), bytes: values * Float64Array.BYTES_PER_ELEMENT });
    const tableWith = async (changes: readonly Change[]): Promise<ScoreTable> => {
      await takingTurns();
      return this.evaluations.scoreOver(plan, changedSnapshot(observed, spec.unit, changes));
    };
    const levers: FigureLever[] = [];
    for (const ruled of figures) {
      levers.push(await leverOf(ruled, table, async (to) => (await tableWith([{ figure: ruled.figure, to }])).scores[position], table.scores[position]));
    }
    return search(spec, position, table, levers, tableWith);
  }
}

/** What other units learn from this one may move the target: what is still wanting after a round is added to what is needed in the next. */
async function search(
  spec: ChangeSpec, position: number, before: ScoreTable, levers: readonly FigureLever[], tableWith: (changes: readonly Change[]) => Promise<ScoreTable>,
): Promise<FoundChange> {
  const { tieGrid } = before.plan.rank;
  let need = wanting(before, position, spec);
  for (let round = 0; ; round++) {
    const { moves, cost, isReached } = cheapestChange(levers, need);
    const changes = levers.map((lever, k) => ({ lever, to: toOf(lever, moves[k]), cost: moves[k] * lever.cost })).filter((change) => change.cost > 0);
    const table = changes.length === 0 ? before : await tableWith(changes.map(({ lever: { figure }, to }) => ({ figure, to })));
    const isVerified = isMet(table, position, spec);
    if (isVerified || !isReached || round === mostRounds) {
      return { spec, position, isVerified, isCheapest: isVerified && levers.every((lever) => lever.isStraight), cost, changes, table };
    }
    need += Math.max(wanting(table, position, spec), tieGrid);
  }
}

function toOf({ figure, end, room }: FigureLever, move: number): number {
  return move === room ? end : figure.value + Math.sign(end - figure.value) * move;
}

/** By how many points the unit is short of its target: for a rank, of the unit that stands there among the others. */
function wanting({ scores }: ScoreTable, position: number, { target }: ChangeSpec): number {
  if (target.kind === 'score') return target.value - scores[position];
  const others = scores.filter((score, unit) => unit !== position && !Number.isNaN(score)).sort().reverse();
  return target.value > others.length ? 0 : others[target.value - 1] - scores[position];
}

function isMet({ scores, ranking, plan: { rank: { tieGrid } } }: ScoreTable, position: number, { target }: ChangeSpec): boolean {
  if (target.kind === 'rank') return ranking.ranks[position] > 0 && ranking.ranks[position] <= target.value;
  return Math.round(scores[position] / tieGrid) >= Math.round(target.value / tieGrid);
}

function assertOnePeriod({ plan }: Evaluation): void {
  if (!readsOtherPeriods(plan)) return;
  throw refusal([{
    code: 'METHOD_NOT_ALLOWED_HERE', path: 'methodology', message: 'Scores of this version rest on other periods too, whose figures would change with it.',
    expected: 'a version that scores each period by itself', got: 'a panel',
  }]);
}
