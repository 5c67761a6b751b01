import { parseVariant } from '../../methodology/parseVariant';
import type { SpecReaders } from '../../methodology/robustness/parseDoubts';
import type { Evaluation } from '../EvaluationService';
import { refusal } from '../refusal';

/** What a spec may name: variants of the evaluation's version, units, nodes that take part. */
export function readersFor({ release, plan }: Evaluation): SpecReaders {
  const units = { resolve: release.resolve, codes: () => release.unitByCode.keys() };
  return {
    units, variant: (option, path) => parseVariant(option, plan.tree, units, path),
    nodesAt: (level) => plan.nodes.filter((node) => node.level === level).map(({ code }) => code),
  };
}

/** Where units stand in the evaluation. Refuses those that it does not rank. */
export function positionsOf({ table }: Evaluation, codes: readonly string[], path: string): readonly number[] {
  const positions = codes.map((code) => table.units.indexOf(code));
  const problems = codes.flatMap((code, k) => (positions[k] >= 0 && table.ranking.ranks[positions[k]] > 0 ? [] : [{
    code: 'BAD_INPUT' as const, path: `${path}[${k}]`, message: `The evaluation does not rank ${code}.`, expected: 'units that it ranks', got: code,
  }]));
  if (problems.length > 0) throw refusal(problems);
  return positions;
}
