import { attribute, type Attribution } from '../../../src/methodology/attribution/attribute';
import { mostPlayers } from '../../../src/methodology/attribution/shapley';
import { changesBetween } from '../../../src/methodology/changes/changesBetween';
import { compile } from '../../../src/methodology/compile';
import type { MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import { score } from '../../../src/methodology/score';
import type { Snapshot } from '../../../src/methodology/snapshot';
import { aggregateBy, bonusOf, documentOf, factor, frameworkOf, group, leaf, snapshotOf, tableOf, valueOf, weighBy, weightsOf } from '../../support/builders';

const tree = frameworkOf(group('index', [
  group('p', ['p1', 'p2', 'p3', 'p4', 'p5'].map((code) => leaf(code))), group('q', ['q1', 'q2', 'q3', 'q4', 'q5'].map((code) => leaf(code))),
  group('r', ['r1', 'r2', 'r3'].map((code) => leaf(code))), factor('bonus'),
]));
const leaves = tree.nodes.filter((node) => node.ceiling === 1 && node.code !== 'bonus').map((node) => node.code);
const points = snapshotOf(Object.fromEntries(leaves.map((code, k) => [code, [0, 1, 2, 3].map((unit) => ((k + 1) * (unit + 2) * 7 % 11) / 11)])));
const sum = { aggregate: aggregateBy({ kind: 'sum' }) };

function attributed(from: MethodologyDocument, to: MethodologyDocument, most = mostPlayers, snapshot: Snapshot = points): Attribution {
  const steps = attribute({
    from: { document: from, table: tableOf(from, snapshot) }, to: { document: to, table: tableOf(to, snapshot) }, changes: changesBetween(from, to),
    scored: (document) => {
      const plan = compile(document);
      const outcome = plan.ok ? score(plan.value, snapshot) : plan;
      return outcome.ok ? valueOf(outcome) : null;
    },
  }, most);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

it('changes that cannot be made without another are one player with it', () => {
  const { players, alone, grouping } = attributed(documentOf(tree, sum), documentOf(tree, { weigh: weighBy({ kind: 'equalAmongLeaves' }), rank: { tieRule: 'dense', tieBreaker: null, tieGrid: 1e-9 } }));
  // Weights by leaves need a mean; the tie rule stands for itself.
  expect(players).toEqual([[0, 1], [2]]);
  expect(alone.map((standing) => standing !== null)).toEqual([false, true, true]);
  expect(grouping).toBe('NONE');
});

it('an indicator that comes with its group is one change; with a parent that comes by itself, one player', () => {
  const before = documentOf(group('index', [group('p', [leaf('a'), leaf('b')]), leaf('c')]), sum);
  const after = documentOf(group('index', [group('p', [leaf('a')]), group('q', [leaf('b'), leaf('d')]), leaf('c')]), sum);
  const values = snapshotOf({ a: [1, 0, 0.5], b: [0, 1, 0.2], c: [0.1, 0.2, 0.3], d: [0, 0, 1] });
  expect(changesBetween(before, after).map(({ kind, nodes }) => `${kind} ${nodes.join(' ')}`)).toEqual(['NODE_ADDED q d', 'NODE_MOVED b']);
  // Without q there is no place for b to go to.
  const { players, alone } = attributed(before, after, mostPlayers, values);
  expect(players).toEqual([[0, 1]]);
  expect(alone.map((standing) => standing !== null)).toEqual([true, false]);
});

it.each<[number, string, number]>([[13, 'NONE', 13], [mostPlayers, 'STAGE_AND_BRANCH', 4], [3, 'STAGE', 2], [1, 'WHOLE', 1]])(
  'thirteen weights and a bonus among at most %d players are grouped: %s', (most, grouping, players) => {
    const weights = Object.fromEntries(leaves.slice(0, most === 13 ? 12 : 13).map((code, k) => [code, 2 + k]));
    const to = documentOf(tree, { ...sum, weigh: weightsOf(weights), bonus: bonusOf('ADDITIVE') });
    const run = (): Attribution => attributed(documentOf(tree, sum), to, most);
    if (most > mostPlayers) expect(run).toThrow('Expected at most 12 players, got 13');
    else expect(run()).toMatchObject({ grouping, players: { length: players } });
  });

it('without changes there is no player and no effect', () => {
  const { players, shares, before, after } = attributed(documentOf(tree, sum), documentOf(tree, sum));
  expect([players, shares]).toEqual([[], []]);
  expect(after).toEqual(before);
});

it('units that one of the documents does not rank are outside of it; ranks are among the others', () => {
  const missing = snapshotOf({ a: [0.9, 0.5, 0.1, NaN], b: [0.1, 0.5, 0.3, 1] });
  const both = group('index', [leaf('a'), leaf('b')]);
  const { population, before, after, shares } = attributed(documentOf(both, sum), documentOf(both, { ...sum, subset: { tags: null, segmented: null, nodes: null, exclude: ['a'] } }), mostPlayers, missing);
  expect(population).toEqual(['u0', 'u1', 'u2']);
  expect([[...before.ranks], [...after.ranks]]).toEqual([[1, 1, 3], [3, 1, 2]]);
  expect([...shares[0].subarray(0, 4)]).toEqual([1, -2, 0, 1]);
});
