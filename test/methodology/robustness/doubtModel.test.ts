import { compile } from '../../../src/methodology/compile';
import { cubeFunctionOf, weightFactors } from '../../../src/methodology/robustness/doubtModel';
import type { World } from '../../../src/methodology/robustness/monteCarlo';
import { reweigherOf } from '../../../src/methodology/robustness/reweigherOf';
import { sobolIndices, sobolValues } from '../../../src/methodology/robustness/sobolIndices';
import { score, type ScoreTable } from '../../../src/methodology/score';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { aggregateBy, documentOf, group, leaf, valueOf } from '../../support/builders';

const values: Readonly<Record<string, readonly number[]>> = { a: [6, 1, 3], b: [2, 5, 3], c: [1, 4, 9], d: [2, 2, 0] };
const tree = group('root', [group('left', [leaf('a'), leaf('b')]), group('right', [leaf('c'), leaf('d')])]);

/** Sums all the way up: the score is additive in weights × values, so that its variance has a closed form. */
const nominal: ScoreTable = valueOf(score(valueOf(compile(documentOf(tree, { aggregate: aggregateBy({ kind: 'sum' }) }))),
  createSnapshot(['one', 'two', 'three'], Object.entries(values).map(([node, column]) => ({ node, measure: 'POINTS', reportedUnder: null, values: Float64Array.from(column) })))));
const doubt = { kind: 'relative', share: 0.5, levels: [2] } as const;
const world: World = { reweigher: reweigherOf(nominal, doubt), scores: nominal.scores, places: null };
const modelOf = (measure: 'rank' | 'score', kind: 'parent' | 'level' | 'together') => cubeFunctionOf({
  nominal, tables: [nominal], worlds: [world], worldOf: () => world, options: [], doubt, weightFactors: weightFactors([nominal], doubt, kind), positions: [0, 2], measure,
});

describe('cubeFunctionOf', () => {
  test('the shares of the weights below each parent in a score are those of the closed form', () => {
    const model = modelOf('score', 'parent');
    const [, one, three] = sobolIndices(sobolValues(model, 1, 0, 20_000), model);
    expect(weightFactors([nominal], doubt, 'parent').map(({ name }) => name)).toEqual(['weights below right', 'weights below left']);
    [one, three].forEach(({ indices, mean, deviation }, k) => {
      const unit = [0, 2][k];
      const squares = (codes: readonly string[]): number => codes.reduce((sum, code) => sum + values[code][unit] ** 2, 0);
      const all = squares(['a', 'b', 'c', 'd']);
      [squares(['c', 'd']), squares(['a', 'b'])].forEach((own, f) => {
        expect(Math.abs(indices[f].first - own / all)).toBeLessThan(4 * indices[f].firstError);
        expect(Math.abs(indices[f].total - own / all)).toBeLessThan(4 * indices[f].totalError);
      });
      expect(mean).toBeCloseTo(nominal.scores[unit], 1);
      expect(deviation).toBeCloseTo(Math.sqrt(all / 12), 1); // each weight uniform on [0.5, 1.5]
    });
  });

  test('one factor of all weights explains everything', () => {
    const model = modelOf('rank', 'together');
    const [shift, rank] = sobolIndices(sobolValues(model, 2, 0, 4_000), model);
    for (const { indices: [index] } of [shift, rank]) {
      expect(Math.abs(index.first - 1)).toBeLessThan(4 * index.firstError);
      expect(Math.abs(index.total - 1)).toBeLessThan(4 * index.totalError);
    }
  });

  test('options are picked by the first numbers; a unit that is not ranked there gives no result, and no shift', () => {
    const options: readonly World[] = [{ reweigher: null, scores: nominal.scores, places: null }, { reweigher: null, scores: nominal.scores.slice(0, 2), places: Int32Array.of(1, 0, -1) }];
    const model = cubeFunctionOf({
      nominal, tables: [nominal, nominal], worlds: options, worldOf: ([pick]) => options[pick], options: [2], doubt: null, weightFactors: [], positions: [0, 2], measure: 'rank',
    });
    const written = new Float64Array(6);
    model.write(Float64Array.of(0.49), written, 0);
    model.write(Float64Array.of(0.5), written, 3);
    const { ranks } = nominal.ranking;
    expect(Array.from(ranks)).toEqual([3, 2, 1]); // 11, 12, 15 points
    expect(Array.from(written)).toEqual([0, 3, 1, 1, 1, NaN]); // with scores exchanged and the best gone: ranks 1 and 2 in place of 3 and 2
  });
});
