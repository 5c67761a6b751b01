import { jsonProblems, objectProblems } from '../../../src/services/drafts/jsonProblems';
import { proseRule, textProblems, titleRule } from '../../../src/services/drafts/textProblems';

const faults = (problems: readonly { readonly code: string; readonly path: string }[]): readonly string[] => problems.map(({ code, path }) => `${code} ${path}`);
const nested = (depth: number): unknown => (depth === 0 ? 1 : depth % 2 === 0 ? [nested(depth - 1)] : { a: nested(depth - 1) });

describe('JSON from outside', () => {
  it.each([
    ['plain', { a: [1, 'x', null, true, { b: -0 }] }, []],
    ['a number beyond a double', { a: [1, Infinity], b: NaN }, ['NUMBER_NOT_FINITE at.a[1]', 'NUMBER_NOT_FINITE at.b']],
    ['as deep as may be', nested(64), []],
    ['constructor, which is a name like others', { constructor: { prototype: 1 } }, []],
    ['a key for prototypes, once for each place', JSON.parse('{"__proto__":{"__proto__":1},"a":[{"__proto__":1}]}'), ['BAD_INPUT at.__proto__', 'BAD_INPUT at.a[0].__proto__']],
  ])('is looked through: %s', (_title, value, expected) => expect(faults(jsonProblems(value, 'at'))).toEqual(expected));

  it('may not be deeper', () => expect(jsonProblems(nested(66), 'at')).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]));

  it.each([[[], 'a list'], [null, 'null'], ['{}', 'string'], [1, 'number'], [undefined, 'undefined']])('must be an object: %j is %s', (value, got) => {
    expect(objectProblems(value, 'at')).toMatchObject([{ code: 'BAD_INPUT', path: 'at', got }]);
  });
});

describe('a text', () => {
  it.each([
    ['Plain', titleRule, []], ['中文 – “quoted” ✓ 👍', titleRule, []], ['', titleRule, ['BAD_INPUT at']], [' \t ', proseRule, ['BAD_INPUT at']], [null, proseRule, ['BAD_INPUT at']],
    ['x'.repeat(200), titleRule, []], ['x'.repeat(201), titleRule, ['LIMIT_EXCEEDED at']], ['two\nlines', titleRule, ['BAD_INPUT at']], ['two\r\nlines\tand more', proseRule, []],
    ['nul \u0000', proseRule, ['BAD_INPUT at']], ['bell \u0007', titleRule, ['BAD_INPUT at']], ['half \ud83d', proseRule, ['BAD_INPUT at']], ['turned \u202easide', proseRule, ['BAD_INPUT at']], ['lines\r\n\tof text', proseRule, []], ['escape \u001b[31m', proseRule, ['BAD_INPUT at']],
  ])('%j is judged', (text, rule, expected) => expect(faults(textProblems(text, 'at', rule))).toEqual(expected));
});
