import { isLeaf, pathToRoot, treeOf } from '../../src/methodology/tree';
import { frameworkOf, leaf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const tree = treeOf(smallIndex);
const codes = (nodes: readonly { code: string }[] = []): readonly string[] => nodes.map(({ code }) => code);

describe('treeOf', () => {
  it('finds children in their printed order', () => {
    expect(codes(tree.children.get('index'))).toEqual(['p', 'q', 'bonus']);
    expect(codes(tree.children.get('p'))).toEqual(['a', 'b', 'f']);
    expect(codes(tree.children.get('a'))).toEqual([]);
  });

  it('counts levels from the root', () => {
    expect(['index', 'p', 'bonus', 'd'].map((code) => tree.level.get(code))).toEqual([0, 1, 1, 2]);
  });

  it('takes a framework of one node', () => {
    const alone = treeOf(frameworkOf(leaf('alone')));
    expect([...alone.level]).toEqual([['alone', 0]]);
  });
});

describe('isLeaf', () => {
  it.each([
    { code: 'a', expected: true }, { code: 'f', expected: true }, { code: 'p', expected: false },
    { code: 'index', expected: false }, { code: 'bonus', expected: false },
  ])('$code: $expected', ({ code, expected }) => {
    const node = tree.byCode.get(code);
    expect(node !== undefined && isLeaf(tree, node)).toBe(expected);
  });
});

describe('pathToRoot', () => {
  it.each([
    { code: 'index', expected: ['index'] }, { code: 'd', expected: ['d', 'q', 'index'] }, { code: 'unknown', expected: [] },
  ])('of $code', ({ code, expected }) => {
    expect(pathToRoot(tree, code)).toEqual(expected);
  });
});
