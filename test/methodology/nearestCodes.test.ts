import { nearestCodes } from '../../src/methodology/nearestCodes';

const codes = ['infrastructure', 'policy-guarantee', 'rnd-resources', 'rnd-capacity', 'beijing', 'nanjing', 'a'];

describe('nearestCodes', () => {
  it.each([
    { title: 'a slip of the hand', asked: 'infrastucture', expected: ['infrastructure'] },
    { title: 'other letter case', asked: 'BEIJING', expected: ['beijing', 'nanjing'] },
    { title: 'a part of several, in alphabetical order', asked: 'rnd', expected: ['rnd-capacity', 'rnd-resources'] },
    { title: 'the nearest first', asked: 'nanging', expected: ['nanjing', 'beijing'] },
    { title: 'nothing like it', asked: 'zzzzzzzzzz', expected: [] },
    { title: 'nothing asked', asked: '', expected: ['a'] },
    { title: 'a text without end', asked: 'x'.repeat(100_000), expected: [] },
  ])('$title', ({ asked, expected }) => {
    expect(nearestCodes(asked, codes)).toEqual(expected);
  });

  it('knows fields that have capitals', () => {
    expect(nearestCodes('maxpoint', ['node', 'enabled', 'maxPoints'])).toEqual(['maxPoints']);
    expect(nearestCodes('points', ['node', 'enabled', 'maxPoints'])).toContain('maxPoints');
  });

  it('gives three unless told otherwise', () => {
    expect(nearestCodes('city', ['city-a', 'city-b', 'city-c', 'city-d'])).toEqual(['city-a', 'city-b', 'city-c']);
  });

  it('gives as many as are asked, of none known none', () => {
    expect(nearestCodes('rnd', codes, 1)).toEqual(['rnd-capacity']);
    expect(nearestCodes('rnd', [])).toEqual([]);
  });
});
