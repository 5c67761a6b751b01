import { pre } from 'fast-check';
import { compile } from '../../src/methodology/compile';
import { score, type ScoreTable } from '../../src/methodology/score';
import type { Case } from './arbitraries';
import { keeping, valueOf } from './builders';

/** The table of a random case; cases that leave nothing to scale by, or no weight, are passed over. */
export function scored({ document, snapshot }: Case): ScoreTable {
  const plan = compile(document);
  pre(plan.ok);
  const outcome = keeping(snapshot, () => score(valueOf(plan), snapshot));
  pre(outcome.ok);
  return valueOf(outcome);
}
