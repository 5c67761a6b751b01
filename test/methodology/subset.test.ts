import type { SubsetRule } from '../../src/methodology/methodologyVersion';
import { keptLeaves } from '../../src/methodology/subset';
import { treeOf } from '../../src/methodology/tree';
import { deepFreeze } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const all: SubsetRule = { tags: null, segmented: null, nodes: null, exclude: [] };

describe('keptLeaves', () => {
  it.each<{ title: string; subset: Partial<SubsetRule>; kept: string }>([
    { title: 'all without a condition', subset: {}, kept: 'a b f c d' },
    { title: 'by tag, bonus factors alike', subset: { tags: ['STATUS'] }, kept: 'a f c' },
    { title: 'by several tags', subset: { tags: ['STATUS', 'POTENTIAL'] }, kept: 'a b f c d' },
    { title: 'none by no tag', subset: { tags: [] }, kept: '' },
    { title: 'by segmentation, which must be known', subset: { segmented: true }, kept: 'a' },
    { title: 'by segmentation, the other way', subset: { segmented: false }, kept: 'b' },
    { title: 'below a pillar, bonus factors staying', subset: { nodes: ['q'] }, kept: 'f c d' },
    { title: 'by their own code', subset: { nodes: ['b', 'c'] }, kept: 'b f c' },
    { title: 'below the root', subset: { nodes: ['index'] }, kept: 'a b f c d' },
    { title: 'no core leaf by no node', subset: { nodes: [] }, kept: 'f' },
    { title: 'without a pillar, its bonus factors staying', subset: { exclude: ['p'] }, kept: 'f c d' },
    { title: 'without a leaf', subset: { exclude: ['c'] }, kept: 'a b f d' },
    { title: 'without a bonus factor', subset: { exclude: ['f'] }, kept: 'a b c d' },
    { title: 'without the bonus', subset: { exclude: ['bonus'] }, kept: 'a b c d' },
    { title: 'excluded stands above named', subset: { nodes: ['p'], exclude: ['a'] }, kept: 'b f' },
    { title: 'every condition must be met', subset: { tags: ['STATUS'], nodes: ['p'] }, kept: 'a f' },
  ])('$title', ({ subset, kept }) => {
    expect([...keptLeaves(treeOf(smallIndex), deepFreeze({ ...all, ...subset }))].join(' ')).toBe(kept);
  });

  it('excludes a factor of a framework without a bonus node by its own code', () => {
    const tree = treeOf({ ...smallIndex, bonusNode: null, nodes: smallIndex.nodes.filter((node) => node.code !== 'bonus') });
    expect([...keptLeaves(tree, { ...all, exclude: ['f'] })].join(' ')).toBe('a b c d');
  });
});
