import { assert, constantFrom, array, property, string } from 'fast-check';
import { Lexer, Source, TokenKind } from 'graphql';
import { measureJsonNesting, measureText } from '../../src/http/measureText';

/** The library's own count, up to the end or the first character that is no token. */
function lexed(text: string): { tokens: number; nesting: number; whole: boolean } {
  const lexer = new Lexer(new Source(text));
  let [tokens, depth, nesting] = [0, 0, 0];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens += 1;
      if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.PAREN_L || token.kind === TokenKind.BRACKET_L) depth += 1;
      if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.PAREN_R || token.kind === TokenKind.BRACKET_R) depth = Math.max(0, depth - 1);
      nesting = Math.max(nesting, depth);
    }
  } catch {
    return { tokens, nesting, whole: false };
  }
  return { tokens, nesting, whole: true };
}

const pieces = constantFrom(
  '{', '}', '(', ')', '[', ']', '"', '"""', '\\', '\\"', '\\"""', '#', '\n', '\r', ' ', ',', '\uFEFF', '...', '$', '!', ':', '=', '|', '&', '@',
  'name', '_1', '0', '-12', '1.5', '1e309', '-1.0E-3', 'é', '中', '\t', '\u00a0', '-', '.',
);

test.each([
  ['', 0, 0],
  ['{ a }', 3, 1],
  ['# { [ (\n{ a(b: [1, "[[[", """{{\\"""{{"""]) }', 12, 3],
  ['{ a(b: "\\"[[[") }', 8, 2],
  ['{ a(b: "") [ }', 9, 2],
  [']]]][[', 6, 2],
])('%j has %i tokens, %i deep', (text, tokens, nesting) => {
  expect(measureText(text)).toEqual({ tokens, nesting });
});

test('whatever the library can read is counted as the library counts it', () => {
  assert(
    property(array(pieces), (parts) => {
      const text = parts.join('');
      const { whole, ...expected } = lexed(text);
      if (whole) expect(measureText(text)).toEqual(expected);
    }),
    { numRuns: 3_000, seed: 72 },
  );
});

test('where the library stops reading, what it has read is counted at least', () => {
  assert(
    property(array(pieces), (parts) => {
      const text = parts.join('');
      const { tokens, nesting } = lexed(text);
      const measure = measureText(text);
      expect(measure.tokens).toBeGreaterThanOrEqual(tokens);
      expect(measure.nesting).toBeGreaterThanOrEqual(nesting);
    }),
    { numRuns: 3_000, seed: 79 },
  );
});

test('JSON is measured outside its strings', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  assert(
    property(array(string()), (texts) => {
      const value = texts.reduce<unknown>((inner, text) => ({ [text]: [inner, text] }), '[{');
      expect(measureJsonNesting(JSON.stringify(value))).toBe(depthOf(value));
    }),
    { seed: 10 },
  );
});
