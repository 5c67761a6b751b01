import { join, Reader, show } from '../../src/methodology/reader';
import { places } from '../support/builders';

type Read = (reader: Reader, value: unknown) => unknown;
const reads: Readonly<Record<string, Read>> = {
  object: (reader, value) => reader.object(value, 'at', ['node', 'weight']),
  list: (reader, value) => reader.list(value, 'at'),
  text: (reader, value) => reader.text(value, 'at'),
  flag: (reader, value) => reader.flag(value, 'at'),
  number: (reader, value) => reader.number(value, 'at'),
  'number of 0 or more': (reader, value) => reader.number(value, 'at', 0),
  'weight of 0 or more': (reader, value) => reader.number(value, 'at', 0, 'WEIGHTS_INVALID'),
  word: (reader, value) => reader.word(value, 'at', ['minMax', 'zScore']),
  code: (reader, value) => reader.code(value, 'at', new Map([['beijing', 1], ['nanjing', 2]]), 'unit'),
};

describe('Reader passes what it expects', () => {
  it.each([
    { what: 'object', value: { node: 'a' } }, { what: 'object', value: {} }, { what: 'list', value: [] }, { what: 'list', value: [1, 'a'] },
    { what: 'text', value: '' }, { what: 'flag', value: false }, { what: 'number', value: -0.5 }, { what: 'number of 0 or more', value: 0 },
    { what: 'word', value: 'zScore' }, { what: 'code', value: 'beijing' },
  ])('$what: $value', ({ what, value }) => {
    const reader = new Reader();
    expect(reads[what](reader, value)).toEqual(value);
    expect(reader.problems).toEqual([]);
  });

  it.each(Object.keys(reads))('%s: nothing, for undefined and null', (what) => {
    const reader = new Reader();
    expect([reads[what](reader, undefined), reads[what](reader, null)]).toEqual([undefined, undefined]);
    expect(reader.problems).toEqual([]);
  });

  it.each(['minMax', 'MIN_MAX', 'minmax'])('a word in the case of the wire or of the core: %s', (word) => {
    expect(reads.word(new Reader(), word)).toBe('minMax');
  });
});

describe('Reader refuses, and says what it expected and got', () => {
  it.each([
    { what: 'object', value: 5, code: 'BAD_INPUT at', expected: 'an object with node, weight', got: '5' },
    { what: 'object', value: [], code: 'BAD_INPUT at', expected: 'an object with node, weight', got: '[]' },
    { what: 'object', value: { wieght: 1 }, code: 'BAD_INPUT at.wieght', expected: 'weight', got: 'wieght' },
    { what: 'object', value: { zzzzzzzzz: 1 }, code: 'BAD_INPUT at.zzzzzzzzz', expected: 'node, weight', got: 'zzzzzzzzz' },
    { what: 'list', value: { length: 0 }, code: 'BAD_INPUT at', expected: 'a list', got: '{"length":0}' },
    { what: 'text', value: 5, code: 'BAD_INPUT at', expected: 'a text', got: '5' },
    { what: 'flag', value: 'true', code: 'BAD_INPUT at', expected: 'true or false', got: '"true"' },
    { what: 'number', value: '5', code: 'BAD_INPUT at', expected: 'a number', got: '"5"' },
    { what: 'number', value: NaN, code: 'NUMBER_NOT_FINITE at', expected: 'a finite number', got: 'NaN' },
    { what: 'number', value: -Infinity, code: 'NUMBER_NOT_FINITE at', expected: 'a finite number', got: '-Infinity' },
    { what: 'number of 0 or more', value: -1, code: 'OUT_OF_RANGE at', expected: 'at least 0', got: '-1' },
    { what: 'weight of 0 or more', value: -1, code: 'WEIGHTS_INVALID at', expected: 'at least 0', got: '-1' },
    { what: 'word', value: 'median', code: 'BAD_INPUT at', expected: 'minMax, zScore', got: '"median"' },
    { what: 'word', value: 5, code: 'BAD_INPUT at', expected: 'minMax, zScore', got: '5' },
    { what: 'code', value: 'bejing', code: 'NOT_FOUND at', expected: 'a unit, e.g. beijing, nanjing', got: 'bejing' },
    { what: 'code', value: 'zzzzzzzzzzzzzz', code: 'NOT_FOUND at', expected: 'a unit', got: 'zzzzzzzzzzzzzz' },
    { what: 'code', value: 7, code: 'BAD_INPUT at', expected: 'a text', got: '7' },
  ])('$what: $value', ({ what, value, code, expected, got }) => {
    const reader = new Reader();
    reads[what](reader, value);
    expect(places(reader.problems)).toEqual([code]);
    expect(reader.problems[0]).toMatchObject({ expected, got });
  });

  it('a long text in short', () => {
    const reader = new Reader();
    reads.code(reader, 'x'.repeat(1000));
    expect(reader.problems[0].got).toHaveLength(80);
    expect(reader.problems[0].message.length).toBeLessThan(120);
  });

  it('seeks what was meant for the first fifty faults, so that a long list of unknown codes takes no longer than a short one', () => {
    const reader = new Reader();
    for (let k = 0; k < 60; k += 1) reader.code('beijin', `at[${k}]`, new Map([['beijing', 1]]), 'unit');
    expect(reader.problems.map(({ expected }) => expected.includes('beijing'))).toEqual(Array.from({ length: 60 }, (_, k) => k < 50));
  });

  it('keeps every problem it meets, in order', () => {
    const reader = new Reader();
    reads.text(reader, 1);
    reads.number(reader, 'one');
    expect(places(reader.problems)).toEqual(['BAD_INPUT at', 'BAD_INPUT at']);
  });
});

describe('join and show', () => {
  it('join a path with a key', () => {
    expect([join('', 'a'), join('a', 'b')]).toEqual(['a', 'a.b']);
  });

  it.each([
    { value: undefined, expected: 'undefined' }, { value: null, expected: 'null' }, { value: NaN, expected: 'NaN' },
    { value: 'a', expected: '"a"' }, { value: { a: 1 }, expected: '{"a":1}' }, { value: 'y'.repeat(90), expected: `"${'y'.repeat(76)}…` },
  ])('show $value', ({ value, expected }) => {
    expect(show(value)).toBe(expected);
  });
});
