import { compile } from '../../src/methodology/compile';
import { Replications, type World } from '../../src/methodology/robustness/monteCarlo';
import { RankCounter, type RankTally } from '../../src/methodology/robustness/rankTally';
import { reweigherOf } from '../../src/methodology/robustness/reweigherOf';
import { score, type ScoreTable } from '../../src/methodology/score';
import { makeWorld, type World as Index, type WorldSize } from '../core/world';

export const share = 0.25;

/** A made-up index scored once, ready to be replicated. */
export interface Drawing {
  readonly index: Index;
  readonly nominal: ScoreTable;
  /** Ranks under the drawn weights of the replications numbered `from` … `to` − 1. */
  readonly tallyOf: (from: number, to: number) => RankTally;
}

export function drawingOf(size: WorldSize): Drawing {
  const index = makeWorld(size);
  const plan = compile(index.document);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const scored = score(plan.value, index.snapshot);
  if (!scored.ok) throw new Error(JSON.stringify(scored.problems));
  const nominal = scored.value;
  const world: World = { reweigher: reweigherOf(nominal, { kind: 'relative', share, levels: null }), scores: nominal.scores, places: null };
  return {
    index, nominal,
    tallyOf: (from, to) => {
      const counter = new RankCounter(nominal.ranking.ranks);
      new Replications({ seed: 1, nominal, options: [], worldOf: () => world }, (ranks) => counter.add(ranks)).run(from, to);
      return counter.tally();
    },
  };
}
