import { array, constantFrom, integer, letrec, pre, record, type Arbitrary } from 'fast-check';
import { compile } from '../../src/methodology/compile';
import { gapOf, type GapNode } from '../../src/methodology/gap/gap';
import { endOf, gapGame } from '../../src/methodology/gap/gapGame';
import { player, type GameNode } from '../../src/methodology/gap/gameNode';
import { owen, type Sampling, type Share } from '../../src/methodology/gap/owen';
import type { NormaliseMethod } from '../../src/methodology/methodologyVersion';
import { score, type ScoreTable } from '../../src/methodology/score';
import { createSnapshot } from '../../src/methodology/snapshot';
import { additive, bonuses, casesOf, means, minMax, missingRules, present, presentOrMissing, range, zScore, type Case } from '../support/arbitraries';
import { valueOf } from '../support/builders';
import { always } from '../support/law';
import { countOrders, owenByOrders, playersOf } from '../support/orders';
import { scored } from '../support/scored';

const once: Sampling = { draws: 1, seed: 1, sample: 0 };

function played(game: GameNode, sampling = once): Share {
  const playing = owen(game, sampling);
  for (;;) { const { done, value } = playing.next(); if (done === true) return value; }
}

const flat = (node: GapNode): readonly GapNode[] => [node, ...node.children.flatMap(flat)];
const near = (one: number, other: number, scale = 1): boolean => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other), scale);

function expectSums(node: GapNode, scale = 1): void {
  for (const { share, children } of flat(node)) {
    if (children.length > 0) expect(near(children.reduce((sum, child) => sum + child.share, 0), share, scale)).toBe(true);
  }
}

/** Games over random trees, whose groups multiply, add up or take the least. */
type Kind = 'product' | 'sum' | 'least';
const combined: Readonly<Record<Kind, (values: readonly number[]) => number>> = {
  product: (values) => values.reduce((product, value) => product * (1 + value), 1), sum: (values) => values.reduce((sum, value) => sum + value, 0), least: (values) => Math.min(...values),
};
interface Shape { readonly kind: Kind | null; readonly first: number; readonly second: number; readonly children: readonly Shape[] }
const value = integer({ min: 0, max: 4 }).map((number) => number / 4);
const { tree } = letrec<{ tree: Shape; leaf: Shape; group: Shape }>((tie) => ({
  leaf: record({ kind: constantFrom(null), first: value, second: value, children: constantFrom<readonly Shape[]>([]) }),
  group: record({ kind: constantFrom<Kind>('product', 'sum', 'least'), first: value, second: value, children: array(tie('leaf'), { minLength: 1, maxLength: 3 }) }),
  tree: record({ kind: constantFrom<Kind>('product', 'sum', 'least'), first: value, second: value, children: array(tie('group'), { minLength: 1, maxLength: 3 }) as Arbitrary<readonly Shape[]> }),
}));

function gameOf({ kind, first, second, children }: Shape, code = 'r'): GameNode {
  if (kind === null) return player(code, first, second, 'INDICATOR');
  const below = children.map((child, k) => gameOf(child, `${code}.${k}`));
  const one = (read: (node: GameNode) => number): number => combined[kind](below.map(read));
  return {
    code, children: below, end: null, slopes: kind === 'sum' ? below.map(() => 1) : null, first: one((child) => child.first), second: one((child) => child.second),
    combine: (inputs, hybrids) => Float64Array.from({ length: hybrids }, (_, h) => combined[kind](below.map((__, k) => inputs[k * hybrids + h]))),
  };
}

/** What a game is worth once some have joined, from the bottom up, one hybrid alone. */
function worthOf(node: GameNode, joined: ReadonlySet<GameNode>): number {
  if (node.children.length === 0) return joined.has(node) ? node.first : node.second;
  return node.combine(Float64Array.from(node.children, (child) => worthOf(child, joined)), 1)[0];
}

describe('Owen values of any game over a tree', () => {
  it('are those of the definition, over all orders in which nodes come without a break', () => {
    always(tree, (shape) => {
      const game = gameOf(shape);
      pre(countOrders(game) <= 2_000);
      const expected = owenByOrders(game, (joined) => worthOf(game, joined));
      for (const { code, share } of flat(gapOf(game, [played(game)]))) {
        if (expected.has(code)) expect(near(share, expected.get(code) ?? NaN)).toBe(true);
      }
    }, 150);
  });

  it('are efficient at every level, give a null player nothing, and twins alike', () => {
    const seen = { nulls: 0, twins: 0 };
    always(tree, (shape) => {
      const game = gameOf(shape);
      const gap = gapOf(game, [played(game)]);
      expect(near(gap.share, game.first - game.second)).toBe(true);
      expectSums(gap);
      for (const node of flat(gap)) {
        const shapeOf = node.code.split('.').slice(1).reduce<Shape>((at, k) => at.children[Number(k)], shape);
        if (shapeOf.kind === null && shapeOf.first === shapeOf.second) { seen.nulls++; expect(node.share).toBe(0); }
        const siblings = node.children.filter((_, k) => shapeOf.children[k].kind === null);
        const sides = siblings.map(({ code }) => { const leaf = shapeOf.children[Number(code.split('.').at(-1))]; return `${leaf.first} ${leaf.second}`; });
        sides.forEach((side, k) => { const twin = sides.indexOf(side); if (twin < k) { seen.twins++; expect(near(siblings[k].share, siblings[twin].share)).toBe(true); } });
      }
    }, 200);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('a group of more siblings than can be told one by one', () => {
  const wide = (kind: Kind): GameNode => gameOf({ kind: 'product', first: 0, second: 0, children: [
    { kind, first: 0, second: 0, children: Array.from({ length: 25 }, (_, k) => ({ kind: null, first: (k % 5) / 40, second: 0, children: [] })) },
    { kind: null, first: 1, second: 0.5, children: [] },
  ] });
  const sampled = (game: GameNode, draws: number): GapNode => gapOf(game, Array.from({ length: 20 }, (_, sample) => played(game, { draws, seed: 7, sample })));

  it('is sampled: sums hold, twins and the exact values lie within their errors, null players get 0', () => {
    const game = wide('product');
    const gap = sampled(game, 60);
    expectSums(gap);
    const [group] = gap.children;
    group.children.forEach(({ share, standardError }, k) => {
      if (k % 5 === 0) return expect([share, standardError]).toEqual([0, 0]);
      const twins = group.children.filter((_, other) => other % 5 === k % 5);
      const mean = twins.reduce((sum, twin) => sum + twin.share, 0) / twins.length;
      expect(Math.abs(share - mean)).toBeLessThan(4 * (standardError ?? 0) + 1e-12);
      expect(standardError).toBeGreaterThan(0);
    });
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const game = wide('product');
    expect(played(game, { draws: 30, seed: 7, sample: 0 })).toEqual(played(game, { draws: 30, seed: 7, sample: 0 }));
    expect(played(game, { draws: 30, seed: 8, sample: 0 })).not.toEqual(played(game, { draws: 30, seed: 7, sample: 0 }));
  });
});

describe('the game between two units of an evaluation', () => {
  const scaled: NormaliseMethod = { kind: 'scaled', low: -1, high: 9 };
  const goalposts: NormaliseMethod = { kind: 'goalposts', low: 0, high: 8, scale: 'LINEAR', clamp: 'HIGH', range };
  const held = { kind: 'mazziottaPareto', penalty: 'NEGATIVE' } as const;
  const learning = casesOf({
    hasFactors: true, leafMethods: [minMax, zScore, { kind: 'rank' }, { kind: 'points' }],
    groupMethods: [null, null, minMax, zScore, { kind: 'rank' }, { kind: 'percentileRank' }, { kind: 'borda' }, { kind: 'distanceToMax' }, { kind: 'fractionOfMax' }, scaled, goalposts],
    aggregates: [...additive, ...means, { kind: 'median' }, held, { kind: 'copeland' }], missing: missingRules, weighs: ['equal', 'given'], weights: [1, 2, 0.5], bonuses, values: presentOrMissing, units: { least: 2, most: 5 },
  });

  function pairsOf({ units, scores }: ScoreTable): readonly (readonly [number, number])[] {
    const ranked = units.map((_, position) => position).filter((position) => !Number.isNaN(scores[position]));
    return ranked.length < 2 ? [] : [[ranked[0], ranked[1]], [ranked[1], ranked[0]]];
  }

  it('splits the gap: children sum to their parent wherever they are defined, and the other way round signs turn', () => {
    let splits = 0;
    always(learning, (instance) => {
      const table = scored(instance);
      pre(endOf(table, table.plan.nodes[0]) === null); // else the whole is refused
      const scale = Math.max(...table.scores.map((one) => (Number.isNaN(one) ? 0 : Math.abs(one))));
      const gaps = pairsOf(table).map(([first, second]) => {
        const game = gapGame(table, first, second);
        const gap = gapOf(game, [played(game)]);
        if (gap.children.length > 0) splits++;
        expect(near(gap.share, table.scores[first] - table.scores[second], scale)).toBe(true);
        expectSums(gap, scale);
        return flat(gap);
      });
      if (gaps.length === 2) gaps[0].forEach(({ share }, k) => expect(near(share, -gaps[1][k].share, scale)).toBe(true));
    }, 300);
    expect(splits).toBeGreaterThan(100);
  });

  it('is worth what the engine gives a unit with these values, where nothing is learnt from the units: by the definition, order by order', () => {
    const plain = casesOf({
      hasFactors: true, leafMethods: [{ kind: 'points' }, scaled, goalposts], groupMethods: [null, scaled, goalposts], aggregates: [...additive, ...means, held, { kind: 'median' }],
      missing: missingRules, weighs: ['equal', 'given'], weights: [1, 2, 0.5], bonuses, values: present, units: { least: 2, most: 2 },
    });
    let compared = 0;
    always(plain, (instance) => {
      const table = scored(instance);
      const [pair] = pairsOf(table);
      pre(pair !== undefined);
      const game = gapGame(table, ...pair);
      pre(countOrders(game) <= 800);
      const expected = owenByOrders(game, (joined) => scoreOfHybrid(instance, table, new Set([...joined].map(({ code }) => code)), pair));
      const gap = new Map(flat(gapOf(game, [played(game)])).map(({ code, share }) => [code, share]));
      for (const [code, share] of expected) {
        if (gap.has(code)) { compared++; expect(near(gap.get(code) ?? NaN, share, Math.abs(table.scores[pair[0]]) + Math.abs(table.scores[pair[1]]))).toBe(true); }
      }
    }, 120);
    expect(compared).toBeGreaterThan(200);
  });

  /** A third unit that has the values of the first where those have joined, and of the second elsewhere. */
  function scoreOfHybrid({ document, snapshot }: Case, { units }: ScoreTable, joined: ReadonlySet<string>, [first, second]: readonly [number, number]): number {
    const places = [first, second].map((position) => snapshot.units.indexOf(units[position]));
    const columns = snapshot.columns.map((column) => ({ ...column, values: Float64Array.of(column.values[places[joined.has(column.node) ? 0 : 1]]) }));
    return valueOf(score(valueOf(compile(document)), createSnapshot(['hybrid'], columns))).scores[0];
  }

  it('ends where a hybrid has no score of its own: among other units, at its own weights', () => {
    always(learning, (instance) => {
      const table = scored(instance);
      for (const [first, second] of pairsOf(table)) {
        const game = gapGame(table, first, second);
        const codes = new Set(playersOf(game).map(({ code }) => code));
        for (const group of table.plan.groups.filter(({ aggregate }) => aggregate.kind === 'copeland')) {
          expect(endOf(table, group, first, second)).toBe('OTHER_UNITS');
          expect(group.children.some((column) => codes.has(table.plan.nodes[column].code))).toBe(false);
        }
      }
    }, 60);
  });
});
