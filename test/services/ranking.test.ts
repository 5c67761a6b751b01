import type { UnitRecord } from '../../db/repositories/referenceRecords';
import { rankUnits } from '../../src/services/evaluation/ranking';
import type { Evaluation } from '../../src/services/EvaluationService';
import { frameworkView } from '../../src/services/frameworkView';
import type { Release } from '../../src/services/ReferenceService';
import { aggregateBy, documentOf, group, leaf, snapshotOf, tableOf, weightsOf } from '../support/builders';

const tree = group('index', [group('p', [leaf('a')]), group('q', [leaf('b')])]);

/** As much of an evaluation as a ranking reads. */
function evaluationOf(weights: Readonly<Record<string, number>>): Evaluation {
  const document = documentOf(tree, { aggregate: aggregateBy({ kind: 'sum' }), weigh: weightsOf(weights) });
  const table = tableOf(document, snapshotOf({ a: [5, 0.5, 0.25], b: [1, 2, 3] }));
  const unitByCode = new Map(table.units.map((code) => [code, { code, name: code } as UnitRecord]));
  const evaluation: Partial<Evaluation> = {
    table, plan: table.plan, framework: frameworkView(document.framework), release: { unitByCode } as Partial<Release> as Release,
    baseline: () => Promise.resolve(evaluation as Evaluation),
  };
  return evaluation as Evaluation;
}

it('a ranking by one node passes over units whose score there is beyond what a number holds', async () => {
  const evaluation = evaluationOf({ a: 1e308, p: 0 });
  const rows = await rankUnits(evaluation, 'p', null, 'RANK');
  expect(rows.map(({ unit, score }) => [unit.code, score])).toEqual([['u1', 5e307], ['u2', 2.5e307]]);
  expect(await rankUnits(evaluation, null, null, 'RANK')).toHaveLength(3);
});
