import { gapOf, type GapNode } from '../../methodology/gap/gap';
import { endOf, gapGame } from '../../methodology/gap/gapGame';
import type { GameNode } from '../../methodology/gap/gameNode';
import { parseGap, type GapSpec } from '../../methodology/gap/gapSpec';
import { gapWork } from '../../methodology/gap/gapWork';
import { owen, samples, type Share } from '../../methodology/gap/owen';
import type { Problem } from '../../errors';
import type { Analysis, PreparedAnalysis, WorkEstimate } from '../analyses/analysis';
import { hashOf } from '../canonical';
import type { Evaluation } from '../EvaluationService';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';

/** What the gap between two units comes from. */
export interface Gap {
  readonly evaluation: Evaluation;
  readonly spec: GapSpec;
  readonly tree: GapNode;
  /** Whether some group was too large to be told exactly. */
  readonly isSampled: boolean;
  readonly resultHash: string;
}

/** Nanoseconds, rounded up from what was measured: one value of a child that a hybrid is combined from, with what goes on around it. */
const nanosecondsAValue = 150;

/** Splits gaps. A part is one sample of orders; a single one where nothing is drawn. */
export class GapAnalysis implements Analysis<Share, Gap> {
  prepare(evaluation: Evaluation, input: unknown): Promise<PreparedAnalysis<Share, Gap>> {
    const { release, table } = evaluation;
    const parsed = parseGap(input, { resolve: release.resolve, codes: () => release.unitByCode.keys() });
    if (!parsed.ok) throw refusal(parsed.problems);
    const spec = parsed.value;
    const places = [table.units.indexOf(spec.a), table.units.indexOf(spec.b)];
    const problems = [...unscored(evaluation, 'a', spec.a), ...unscored(evaluation, 'b', spec.b), ...(places.includes(-1) ? [] : unsplit(evaluation, places))];
    if (problems.length > 0) throw refusal(problems);
    const game = gapGame(table, places[0], places[1]);
    const draws = Math.ceil(spec.draws / samples);
    const work = gapWork(game, draws);
    const parts = work.isSampled ? samples : 1;
    const estimate: WorkEstimate = { milliseconds: Math.ceil(parts * work.values * nanosecondsAValue / 1e6), bytes: work.held * (Float64Array.BYTES_PER_ELEMENT + 1) };
    const key = hashOf(['gap', evaluation.key, spec]);
    return Promise.resolve({
      key, estimate, parts,
      run: (number) => shareOf(game, draws, spec.seed, number),
      merge: (found) => {
        const tree = gapOf(game, found);
        return { evaluation, spec, tree, isSampled: work.isSampled, resultHash: hashOf([key, tree]) };
      },
    });
  }
}

async function shareOf(game: GameNode, draws: number, seed: number, sample: number): Promise<Share> {
  const playing = owen(game, { draws, seed, sample });
  for (;;) {
    const { done, value } = playing.next();
    if (done === true) return value;
    await takingTurns();
  }
}

function unscored({ table: { units, scores } }: Evaluation, path: string, unit: string): readonly Problem[] {
  const position = units.indexOf(unit);
  if (position >= 0 && !Number.isNaN(scores[position])) return [];
  return [{ code: 'BAD_INPUT', path, message: `${unit} has no score in this evaluation (excluded says why).`, expected: 'a unit that is scored', got: unit }];
}

/** A root at which a unit made of two has no score leaves nothing to split. */
function unsplit({ table, version }: Evaluation, places: readonly number[]): readonly Problem[] {
  const root = table.plan.nodes[0];
  const end = endOf(table, root, ...places);
  if (root.kind === 'leaf' || end === null) return [];
  const why = end === 'OTHER_UNITS' ? `${root.aggregate.kind} sets each unit against all others` : 'each unit has weights of its own';
  return [{
    code: 'METHOD_NOT_ALLOWED_HERE', path: 'methodology', message: `The gap cannot be split: at ${root.code} ${why}, so that a unit with the values of two has no score there.`,
    expected: 'an aggregation of the unit\'s own values, and weights for all', got: version.ref,
  }];
}
