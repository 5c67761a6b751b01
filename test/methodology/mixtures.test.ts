import { applyVariant } from '../../src/methodology/applyVariant';
import type { TreatMethod } from '../../src/methodology/methodologyVersion';
import { parseVariant } from '../../src/methodology/parseVariant';
import { treeOf } from '../../src/methodology/tree';
import { aggregateBy, columnAt, documentOf, frameworkOf, group, leaf, normaliseBy, snapshotOf, stage, tableOf, valueOf, weightsOf } from '../support/builders';
import { expectWithin } from '../support/expectColumn';

/**
 * Methods mixed in one tree, against a calculation by hand. Three pillars: p (a, b), q (c, d), r (e);
 * of d less is better. Four units.
 *
 *   a    0  1  3  7     min-max: 0    1/7  3/7  1     logarithm of the distance to the least plus 1: 0, ln 2, 2 ln 2, 3 ln 2,
 *                                                     then min-max: 0  1/3  2/3  1
 *   b   10 20 30 50     min-max: 0    1/4  1/2  1
 *   c    5  6  7  8     min-max: 0    1/3  2/3  1     on 1 to 4: 1  2  3  4
 *   d    5  8  7  6     min-max: 1    0    1/3  2/3   on 1 to 4: 4  1  2  3
 *   e    2  4  4 10     min-max: 0    1/4  1/4  1
 */
const framework = frameworkOf(group('index', [
  group('p', [leaf('a'), leaf('b')]),
  group('q', [leaf('c'), leaf('d', { direction: 'LOWER_IS_BETTER' })]),
  group('r', [leaf('e')]),
]));
const snapshot = snapshotOf({ a: [0, 1, 3, 7], b: [10, 20, 30, 50], c: [5, 6, 7, 8], d: [5, 8, 7, 6], e: [2, 4, 4, 10] }, 'RAW');

const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const oneToFour = { kind: 'minMax', range: { low: 1, high: 4 } } as const;
const log = { kind: 'log', shift: 'ONE' } as const;
const geometric = { kind: 'geometric', floor: null } as const;

const plain = documentOf(framework, { normalise: normaliseBy(minMax) });
const third = (value: number): number => value / 3;

describe.each<{ title: string; document: typeof plain; variant: object; nodes: Readonly<Record<string, readonly number[]>> }>([
  {
    title: 'one geometric pillar among arithmetic ones',
    document: documentOf(framework, { normalise: normaliseBy(minMax, { c: oneToFour, d: oneToFour }), aggregate: aggregateBy({ kind: 'arithmetic' }, { q: geometric }) }),
    variant: {
      normalise: [{ node: 'c', method: oneToFour }, { node: 'd', method: { kind: 'MIN_MAX', range: { low: 1, high: 4 } } }],
      aggregate: [{ node: 'q', method: { kind: 'GEOMETRIC' } }],
    },
    nodes: {
      p: [0, (1 / 7 + 1 / 4) / 2, (3 / 7 + 1 / 2) / 2, 1],
      q: [Math.sqrt(1 * 4), Math.sqrt(2 * 1), Math.sqrt(3 * 2), Math.sqrt(4 * 3)],
      r: [0, 1 / 4, 1 / 4, 1],
      index: [
        third(0 + 2 + 0), third((1 / 7 + 1 / 4) / 2 + Math.SQRT2 + 1 / 4), third((3 / 7 + 1 / 2) / 2 + Math.sqrt(6) + 1 / 4), third(1 + Math.sqrt(12) + 1),
      ],
    },
  },
  {
    title: 'one indicator treated alone',
    document: documentOf(framework, { normalise: normaliseBy(minMax), treat: stage<TreatMethod>({ kind: 'none' }, { a: log }) }),
    variant: { treat: [{ node: 'a', method: { kind: 'LOG', shift: 'ONE' } }] },
    nodes: {
      a: [0, 1 / 3, 2 / 3, 1],
      b: [0, 1 / 4, 1 / 2, 1],
      p: [0, (1 / 3 + 1 / 4) / 2, (2 / 3 + 1 / 2) / 2, 1],
      q: [(0 + 1) / 2, (1 / 3 + 0) / 2, (2 / 3 + 1 / 3) / 2, (1 + 2 / 3) / 2],
      index: [third(0 + 1 / 2 + 0), third(7 / 24 + 1 / 6 + 1 / 4), third(7 / 12 + 1 / 2 + 1 / 4), third(1 + 5 / 6 + 1)],
    },
  },
  {
    title: 'a weight overridden at one level',
    document: documentOf(framework, { normalise: normaliseBy(minMax), weigh: weightsOf({ p: 2 }) }),
    variant: { weights: [{ node: 'p', weight: 2 }] },
    nodes: {
      p: [0, 11 / 56, 13 / 28, 1],
      index: [
        (2 * 0 + 1 / 2 + 0) / 4, (2 * (11 / 56) + 1 / 6 + 1 / 4) / 4, (2 * (13 / 28) + 1 / 2 + 1 / 4) / 4, (2 * 1 + 5 / 6 + 1) / 4,
      ],
    },
  },
  {
    title: 'all three at once',
    document: documentOf(framework, {
      normalise: normaliseBy(minMax, { c: oneToFour, d: oneToFour }), treat: stage<TreatMethod>({ kind: 'none' }, { a: log }), weigh: weightsOf({ p: 2 }),
      aggregate: aggregateBy({ kind: 'arithmetic' }, { q: geometric }),
    }),
    variant: {
      normalise: [{ node: 'c', method: oneToFour }, { node: 'd', method: oneToFour }], treat: [{ node: 'a', method: log }],
      weigh: [{ node: 'index', method: { kind: 'GIVEN', weights: [{ node: 'p', weight: 2 }] } }], aggregate: [{ node: 'q', method: geometric }],
    },
    nodes: {
      index: [
        (2 * 0 + 2 + 0) / 4, (2 * (7 / 24) + Math.SQRT2 + 1 / 4) / 4, (2 * (7 / 12) + Math.sqrt(6) + 1 / 4) / 4, (2 * 1 + Math.sqrt(12) + 1) / 4,
      ],
    },
  },
])('$title', ({ document, variant, nodes }) => {
  const changed = applyVariant(plain, valueOf(parseVariant(variant, treeOf(framework), { resolve: () => undefined, codes: () => [] })));

  it.each([{ way: 'in a document', asked: document }, { way: 'as a variant', asked: changed }])('equals the calculation by hand, $way', ({ asked }) => {
    const table = tableOf(asked, snapshot);
    for (const [code, expected] of Object.entries(nodes)) expectWithin(columnAt(table, code), expected, 1e-12);
    expectWithin(table.scores, nodes.index, 1e-12);
  });
});
