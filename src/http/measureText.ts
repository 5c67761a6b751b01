/** What can be told of a GraphQL text without parsing it. */
export interface TextMeasure {
  /** The deepest bracket inside brackets: `{`, `(` and `[`. */
  readonly nesting: number;
  /** Tokens as the parser counts them; from the first character that is no token on, a lower bound. */
  readonly tokens: number;
}

const quote = '"';
const blockQuote = '"""';
const ignored = /[\s,\uFEFF]/;
const name = /[A-Za-z_][0-9A-Za-z_]*/y;
const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

/**
 * Counts brackets and tokens in one pass that neither recurses nor allocates, because a list literal
 * some thousands deep overflows the parser's stack before its own limit on tokens is reached.
 */
export function measureText(text: string): TextMeasure {
  let depth = 0;
  let nesting = 0;
  let tokens = 0;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (ignored.test(character)) {
      at += 1;
      continue;
    }
    if (character === '#') {
      at = endOfComment(text, at);
      continue;
    }
    tokens += 1;
    if (character === '{' || character === '(' || character === '[') {
      depth += 1;
      nesting = Math.max(nesting, depth);
    } else if (character === '}' || character === ')' || character === ']') {
      depth = Math.max(0, depth - 1);
    }
    at = endOfToken(text, at, character);
  }
  return { nesting, tokens };
}

function endOfToken(text: string, at: number, character: string): number {
  if (character === quote) {
    return text.startsWith(blockQuote, at) ? endOfBlockString(text, at + 3) : endOfString(text, at + 1);
  }
  if (text.startsWith('...', at)) return at + 3;
  return endOfMatch(name, text, at) ?? endOfMatch(number, text, at) ?? at + 1;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfComment(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** A string ends at its quote or, being unterminated, with its line. */
function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
    if (text[at] === quote) return at + 1;
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

function endOfBlockString(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (text.startsWith(blockQuote, at)) return at + 3;
    at += text.startsWith(`\\${blockQuote}`, at) ? 4 : 1;
  }
  return at;
}

/** The deepest bracket inside brackets of a JSON text, strings left aside. */
export function measureJsonNesting(text: string): number {
  let depth = 0;
  let nesting = 0;
  let at = 0;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === 0x22) {
      at += 1;
      while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > nesting) nesting = depth;
    } else if (character === 0x7d || character === 0x5d) {
      depth = Math.max(0, depth - 1);
    }
    at += 1;
  }
  return nesting;
}
