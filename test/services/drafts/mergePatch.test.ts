import { mergePatch, type JsonObject } from '../../../src/services/drafts/mergePatch';

/** The cases of RFC 7396, appendix A, whose document and patch are objects; others are refused before. */
const cases: readonly (readonly [JsonObject, JsonObject, JsonObject])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

describe('a merge patch', () => {
  it.each(cases)('of %j by %j gives %j', (document, patch, expected) => {
    expect(mergePatch(Object.freeze(document), Object.freeze(patch))).toEqual(expected);
  });

  it('keeps null where it stands in a list, which is replaced whole', () => {
    expect(mergePatch({ a: [1] }, { a: [{ b: null }] })).toEqual({ a: [{ b: null }] });
  });

  it('changes neither the document nor the prototypes of anything', () => {
    const document = { a: { b: 1 } };
    const merged = mergePatch(document, JSON.parse('{ "__proto__": { "polluted": true }, "a": { "constructor": { "prototype": 1 } } }') as JsonObject);
    expect([document, Object.hasOwn(merged, '__proto__'), Object.getPrototypeOf(merged) === Object.prototype, 'polluted' in {}]).toEqual([{ a: { b: 1 } }, true, true, false]);
  });
});
