import type { CoreProblem } from '../../src/methodology/problem';
import { treeOf } from '../../src/methodology/tree';
import type { Variant } from '../../src/methodology/variant';
import { locateNormalise } from '../../src/services/evaluation/variantPlaces';
import { noVariant } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const method = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const problem = (code: CoreProblem['code'], path: string): CoreProblem => ({ code, path, message: '', expected: '', got: '' });

describe('locateNormalise', () => {
  const atNode = { node: 'a', level: null, method } as const;
  const atLevel = { node: null, level: 2, method } as const;

  it.each<[string, Partial<Variant> | null, string]>([
    ['the entry of the node', { normalise: [{ ...atNode, node: 'b' }, atNode] }, 'variant.normalise[1]'],
    ['the entry of its level', { normalise: [{ ...atLevel, level: 1 }, atLevel] }, 'variant.normalise[1]'],
    ['the entry of the node before that of its level', { normalise: [atNode, atLevel] }, 'variant.normalise[0]'],
    ['the methodology where no entry names it', { normalise: [{ ...atNode, node: 'b' }] }, 'methodology'],
    ['the methodology without a variant', null, 'methodology'],
  ])('finds %s', (_what, variant, path) => {
    const located = locateNormalise([problem('NO_SPREAD', 'normalise a')], variant === null ? null : { ...noVariant, ...variant }, treeOf(smallIndex));
    expect(located).toEqual([problem('NO_SPREAD', path)]);
  });

  it('finds the entry that asks for a target where the node has none', () => {
    const located = locateNormalise([problem('METHOD_NOT_ALLOWED_HERE', 'normalise a')], { ...noVariant, normalise: [atLevel] }, treeOf(smallIndex));
    expect(located).toEqual([problem('METHOD_NOT_ALLOWED_HERE', 'variant.normalise[0]')]);
  });

  it('leaves other problems where they are', () => {
    const other = problem('BELOW_REPORTED_NODE', 'p');
    expect(locateNormalise([other], null, treeOf(smallIndex))).toEqual([other]);
  });
});
