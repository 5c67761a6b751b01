import type { ImputeMethod } from '../../src/methodology/methodologyVersion';
import { groupingsRead, readsOtherPeriods } from '../../src/methodology/surroundings';
import { documentOf, group, leaf, planOf, stage } from '../support/builders';

describe('groupingsRead', () => {
  const within = (grouping: string) => ({ kind: 'groupMean', group: grouping }) as const;

  it.each([
    { title: 'no imputation', document: {}, added: [], read: [] },
    { title: 'imputation without groups', document: { impute: stage({ kind: 'mean' } as const) }, added: [], read: [] },
    { title: 'by default, at a level, at a node, each once', document: { impute: stage(within('size'), { 2: within('coast'), a: within('size') }) }, added: [], read: ['coast', 'size'] },
    { title: 'added by a variant', document: { impute: stage(within('size')) }, added: [within('coast'), { kind: 'zero' } as const], read: ['coast', 'size'] },
  ])('$title', ({ document, added, read }) => expect(groupingsRead(document, added)).toEqual(read));
});

describe('readsOtherPeriods', () => {
  const tree = group('index', [leaf('a'), leaf('b')]);

  it.each([
    { title: 'nothing asked', changes: {}, reads: false },
    { title: 'imputed by a mean', changes: { impute: stage({ kind: 'mean' } as const) }, reads: false },
    { title: 'normalised per period', changes: { panel: { normalise: 'PER_PERIOD' } as const }, reads: false },
    { title: 'normalised over all', changes: { panel: { normalise: 'OVER_ALL' } as const }, reads: true },
    { title: 'one indicator imputed in time', changes: { impute: stage<ImputeMethod>({ kind: 'none' }, { b: { kind: 'linear' } }) }, reads: true },
    { title: 'held constant', changes: { impute: stage({ kind: 'constant' } as const) }, reads: true },
    { title: 'last observations', changes: { impute: stage({ kind: 'lastObservation' } as const) }, reads: true },
  ])('$title', ({ changes, reads }) => expect(readsOtherPeriods(planOf(documentOf(tree, changes)))).toBe(reads));
});
