import { methodAt, particularMethod, withLevelMethod, withNodeMethod } from '../../src/methodology/stageChoice';
import { deepFreeze, stage } from '../support/builders';

const choice = deepFreeze(stage('default', { 1: 'level 1', a: 'node a' }));

describe('the method that stands at a node', () => {
  it.each([
    { title: 'is its own', node: 'a', level: 1, particular: 'node a', method: 'node a' },
    { title: 'or its level\'s', node: 'b', level: 1, particular: 'level 1', method: 'level 1' },
    { title: 'or the stage\'s', node: 'b', level: 2, particular: null, method: 'default' },
  ])('$title', ({ node, level, particular, method }) => {
    expect(particularMethod(choice, node, level)).toBe(particular);
    expect(methodAt(choice, node, level)).toBe(method);
  });
});

describe('one more choice', () => {
  it('at a node replaces the node\'s earlier one', () => {
    expect(withNodeMethod(choice, 'a', 'new')).toEqual(stage('default', { 1: 'level 1', a: 'new' }));
    expect(withNodeMethod(choice, 'b', 'new')).toEqual(stage('default', { 1: 'level 1', a: 'node a', b: 'new' }));
  });

  it('at a level replaces the level\'s earlier one', () => {
    expect(withLevelMethod(choice, 1, 'new')).toEqual(stage('default', { 1: 'new', a: 'node a' }));
    expect(withLevelMethod(choice, 0, 'new').levels).toEqual([{ level: 1, method: 'level 1' }, { level: 0, method: 'new' }]);
  });
});
