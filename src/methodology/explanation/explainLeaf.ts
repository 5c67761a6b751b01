import { sourceOf } from '../leafSource';
import type { PlanLeaf } from '../plan';
import type { Explained } from './explained';
import { normalisingOperands } from './normalising';
import { declared, learnt, resultOf, type ExplanationStep } from './trace';

/** Explains what the parent reads of a leaf: observed, denominated, imputed, treated, normalised. Null where it is missing. */
export function explainLeaf(explained: Explained, leaf: PlanLeaf): ExplanationStep | null {
  const { table, position, prepared, trace } = explained;
  const value = table.values[leaf.column * table.units.length + position];
  const ready = Number.isNaN(value) ? null : explainReady(explained, leaf);
  if (ready === null || leaf.normalise.kind === 'points') return ready;
  const k = table.plan.leaves.indexOf(leaf);
  const among = {
    columns: [...prepared.sources.slice(k, k + 1).filter((column) => column !== null), ...prepared.elsewhere[k]],
    lowerIsBetter: prepared.lowerIsBetter[k], learnt: table.learnt[k] ?? {},
  };
  return trace.add('normalise', leaf.code, leaf.normalise.kind, [resultOf('value', ready), ...normalisingOperands(leaf.normalise, ready.result, among)], value);
}

/** The value as it stands ready to be normalised, stage by stage; a stage that leaves it as it is makes no step. */
function explainReady({ table, unit, observed, stages, trace }: Explained, leaf: PlanLeaf): ExplanationStep | null {
  const k = table.plan.leaves.indexOf(leaf);
  const place = observed.units.indexOf(unit);
  const first = sourceOf(leaf, observed)?.values[place] ?? NaN;
  let step = Number.isNaN(first) ? null : trace.add('observe', leaf.code, 'observed', [], first);
  for (const { stage, values } of stages) {
    const value = values[k];
    if (Number.isNaN(value)) step = null;
    else if (stage === 'denominate' && leaf.denominate !== null && step !== null) {
      const { by, factor } = leaf.denominate;
      const denominator = trace.add('observe', by, 'observed', [], observed.column(by, 'RAW')?.values[place] ?? NaN);
      step = trace.add('denominate', leaf.code, 'denominated', [resultOf('value', step), resultOf('denominator', denominator, by), declared('factor', factor)], value);
    } else if (stage === 'impute' && step === null) {
      step = trace.add('impute', leaf.code, 'imputed', [learnt('replacement', value)], value, leaf.impute.kind);
    } else if (stage === 'treat' && value !== step?.result) {
      step = trace.add('treat', leaf.code, 'treated', [resultOf('value', step), learnt('replacement', value)], value, leaf.treat.kind);
    }
  }
  return step;
}
