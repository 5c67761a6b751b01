import { visit, type JSONPath } from 'jsonc-parser';
import { placeOf, quoted, type ProblemList } from '../problemList';

/** How deep a document may nest; those of ours need twelve. */
const deepest = 64;

const strict = { disallowComments: true, allowTrailingComma: false };

/** Reads JSON as it is meant to be: one value, no key twice. Undefined, with the reasons by line, where it is not. */
export function readJson(file: string, text: string, problems: ProblemList): unknown {
  if (nestsTooDeep(text)) {
    problems.add('LIMIT_EXCEEDED', placeOf(file, 1), 'The document nests deeper than the limit.', `at most ${deepest} levels`, 'more');
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return refuseDoubleKeys(file, text, problems) ? value : undefined;
  } catch {
    const { line, got } = faultIn(text);
    problems.add('FILE_INVALID', placeOf(file, line), 'The text is no JSON from here on.', 'JSON, as RFC 8259 has it', got);
    return undefined;
  }
}

/** The path of a value as people write it: `units[3].code`. */
export function pathText(path: JSONPath): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`), '');
}

/** The lines on which the values of some paths stand, or the nearest value around each that there is. */
export function linesOf(text: string, paths: readonly string[]): (path: string) => number {
  const wanted = new Set(paths.flatMap(withAncestors));
  const lines = new Map<string, number>([['', 1]]);
  const note = (path: JSONPath, line: number): void => {
    const written = pathText(path);
    if (wanted.has(written)) lines.set(written, line + 1);
  };
  const begun = (_offset: number, _length: number, line: number, _character: number, pathOf: () => JSONPath): void => note(pathOf(), line);
  visit(text, {
    onObjectBegin: begun, onArrayBegin: begun,
    onLiteralValue: (_value, offset, length, line, character, pathOf) => begun(offset, length, line, character, pathOf),
    onObjectProperty: (key, _offset, _length, line, _character, pathOf) => note([...pathOf(), key], line),
  }, strict);
  return (path) => lines.get(withAncestors(path).find((ancestor) => lines.has(ancestor)) ?? '') ?? 1;
}

/** The path, then those of the values around it, outwards. */
function withAncestors(path: string): string[] {
  const ends = Array.from(path.matchAll(/[.[]/g), ({ index }) => index).reverse();
  return [path, ...ends.map((end) => path.slice(0, end)), ''];
}

function refuseDoubleKeys(file: string, text: string, problems: ProblemList): boolean {
  const keys: Set<string>[] = [];
  let areSingle = true;
  visit(text, {
    onObjectBegin: () => { keys.push(new Set()); },
    onObjectEnd: () => { keys.pop(); },
    onObjectProperty: (key, _offset, _length, line, _character, pathOf) => {
      const siblings = keys[keys.length - 1];
      if (problems.isHopeless) return;
      if (siblings.has(key)) {
        areSingle = false;
        problems.add('DUPLICATE', placeOf(file, line + 1, pathText([...pathOf(), key])), `The key ${quoted(key)} stands twice in the same object.`, 'each key once', quoted(key));
      }
      siblings.add(key);
    },
  }, strict);
  return areSingle;
}

/** Where a text stops being JSON. */
function faultIn(text: string): { readonly line: number; readonly got: string } {
  const faults: { line: number; got: string }[] = [];
  const end = text.trimEnd().length;
  visit(text, {
    onError: (_code, offset, length, line) => {
      faults.push({ line: line + 1, got: offset >= end ? 'the end of the file' : quoted(text.slice(offset, offset + Math.max(length, 1))) });
    },
  }, strict);
  return faults[0] ?? { line: 1, got: 'something else' };
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at++;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > deepest) return true;
  }
  return false;
}
