import { nextNumber, parseVersionNumber, stepBetween, type VersionNumber } from '../../../src/services/drafts/versionNumber';

describe('a version number', () => {
  it.each([
    ['1.0.0', [1, 0, 0]], ['0.0.0', [0, 0, 0]], ['12.345.6', [12, 345, 6]],
    ['1.0', null], ['1', null], ['', null], ['1.0.0.0', null], ['v1.0.0', null], ['1.0.0-beta', null], ['1.0.0+5', null], ['01.0.0', null], ['1.0.00', null],
    ['-1.0.0', null], ['1.0.1e3', null], [' 1.0.0', null], ['1.0.0\n', null], ['1.0.9999999', null],
  ])('%j reads as %j', (text, expected) => expect(parseVersionNumber(text)).toEqual(expected));

  it.each<[VersionNumber, VersionNumber, string | null]>([
    [[1, 2, 3], [1, 2, 3], null], [[1, 2, 3], [1, 2, 4], 'PATCH'], [[1, 2, 3], [1, 2, 9], 'PATCH'], [[1, 2, 3], [1, 3, 0], 'MINOR'], [[1, 2, 3], [1, 3, 9], 'MINOR'],
    [[1, 2, 3], [2, 0, 0], 'MAJOR'], [[1, 9, 9], [2, 0, 0], 'MAJOR'], [[1, 2, 3], [1, 2, 2], null], [[1, 2, 3], [1, 1, 9], null], [[1, 2, 3], [0, 9, 9], null], [[2, 0, 0], [10, 0, 0], 'MAJOR'],
  ])('from %j to %j is %j', (from, to, step) => expect(stepBetween(from, to)).toBe(step));

  it.each([
    ['PATCH', [], '1.2.4'], ['MINOR', [], '1.3.0'], ['MAJOR', [], '2.0.0'], ['PATCH', ['1.2.4', '1.2.5'], '1.2.6'], ['MINOR', ['1.3.0'], '1.4.0'], ['MAJOR', ['2.0.0', '3.0.0'], '4.0.0'],
  ] as const)('after 1.2.3, for a %s change with %j taken, is %s', (bump, taken, expected) => expect(nextNumber([1, 2, 3], bump, new Set(taken))).toBe(expected));
});
