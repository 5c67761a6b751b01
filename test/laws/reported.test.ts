import { integer, pre, record } from 'fast-check';
import { compile } from '../../src/methodology/compile';
import { score } from '../../src/methodology/score';
import { createSnapshot } from '../../src/methodology/snapshot';
import { additive, bonuses, casesOf, means, minMax, zScore, type Case } from '../support/arbitraries';
import { columnAt, columnsOf, places, problemsOf, valueOf } from '../support/builders';
import { expectBits } from '../support/expectColumn';
import { always } from '../support/law';
import { scored } from '../support/scored';

const cases = casesOf({
  hasFactors: true, leafMethods: [minMax, zScore], groupMethods: [null, null, minMax], aggregates: [...additive, ...means], weighs: ['equal', 'given'], weights: [1, 2, 0.5],
  bonuses: bonuses.filter((rule) => rule.kind !== 'IN_PILLAR'),
});

/** The case with a vintage that reports the score of one pillar and knows nothing below it. */
function reporting({ document, snapshot }: Case, pillar: number) {
  const table = scored({ document, snapshot });
  const { nodes } = document.framework;
  const pillars = nodes.filter((node) => /^pillar-\d+$/.test(node.code) && table.plan.columnOf.has(node.code));
  const node = pillars[pillar % pillars.length].code;
  const { byCode } = table.plan.tree;
  const isBelow = (code: string | null): boolean => code === node || (code !== null && isBelow(byCode.get(code)?.parent ?? null));
  const known = snapshot.columns.filter((column) => !isBelow(column.node) || byCode.get(column.node)?.role === 'BONUS');
  const report = columnsOf({ [node]: Array.from(columnAt(table, node)) }, 'SCORE', 'test@1.0.0');
  return { table, node, reported: createSnapshot(snapshot.units, [...known, ...report]), plans: new Map([['test@1.0.0', table.plan]]) };
}

const instances = record({ instance: cases, pillar: integer({ min: 0, max: 3 }) });

it('a reported score stands for what lies below it: every score stays, bit for bit', () => {
  always(instances, ({ instance, pillar }) => {
    const { table, reported, plans } = reporting(instance, pillar);
    const { scores, ranking } = valueOf(score(table.plan, reported, plans));
    expectBits(scores, table.scores);
    expectBits(ranking.ranks, table.ranking.ranks);
  });
});

it('what is asked below a reported node is refused with its name, never passed over', () => {
  always(instances, ({ instance, pillar }) => {
    const { node, reported, plans } = reporting(instance, pillar);
    const { document } = instance;
    const { default: method, levels, nodes } = document.aggregate;
    const power = { kind: 'powerMean', power: 7, floor: 0.25 } as const;
    const changed = compile({ ...document, aggregate: { default: method, levels, nodes: [...nodes.filter((choice) => choice.node !== node), { node, method: power }] } });
    pre(changed.ok);
    expect(places(problemsOf(score(valueOf(changed), reported, plans)))).toContain(`BELOW_REPORTED_NODE ${node}`);
  });
});
