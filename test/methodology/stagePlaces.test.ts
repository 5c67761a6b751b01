import { Reader } from '../../src/methodology/reader';
import { checkLevelOfStage, checkNodeOfStage, type Stage } from '../../src/methodology/stagePlaces';
import { treeOf } from '../../src/methodology/tree';
import { smallIndex } from '../support/smallIndex';

const tree = treeOf(smallIndex);

describe('what each stage allows', () => {
  const stages: readonly Stage[] = ['impute', 'treat', 'normalise', 'weigh', 'aggregate', 'missing'];

  it.each<{ code: string; allowed: readonly Stage[] }>([
    { code: 'index', allowed: ['weigh', 'aggregate', 'missing'] },
    { code: 'p', allowed: ['normalise', 'weigh', 'aggregate', 'missing'] },
    { code: 'a', allowed: ['impute', 'treat', 'normalise'] },
    { code: 'f', allowed: ['impute', 'treat', 'normalise'] },
    { code: 'bonus', allowed: ['missing'] },
  ])('at $code: $allowed', ({ code, allowed }) => {
    const passing = stages.filter((stage) => {
      const reader = new Reader();
      checkNodeOfStage(reader, tree, stage, code, 'at');
      return reader.problems.length === 0;
    });
    expect(passing).toEqual(allowed);
  });

  it.each([{ stage: 'impute', levels: [1, 2] }, { stage: 'treat', levels: [1, 2] }, { stage: 'normalise', levels: [1, 2] }, { stage: 'weigh', levels: [0, 1] }, { stage: 'aggregate', levels: [0, 1] }, { stage: 'missing', levels: [0, 1] }] as const)(
    'by level: $stage on $levels', ({ stage, levels }) => {
      const passing = [-1, 0, 0.5, 1, 2, 3].filter((level) => {
        const reader = new Reader();
        checkLevelOfStage(reader, tree, stage, level, 'at');
        return reader.problems.length === 0;
      });
      expect(passing).toEqual(levels);
    });
});
