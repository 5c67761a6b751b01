import { isUtf8 } from 'node:buffer';
import { looksLike, signatureOf, type Encoding, type Looks } from './encodings';
import { placeOf, type ProblemList } from './problemList';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The bytes of a file as plain UTF-8, read by the encoding that was named; null, with the reasons, where they are something else. */
export function decode(file: string, bytes: Uint8Array, encoding: Encoding, limit: number, problems: ProblemList): Uint8Array | null {
  if (bytes.length > limit) {
    problems.add('LIMIT_EXCEEDED', placeOf(file, 1), 'The file is larger than the limit.', `at most ${limit} bytes`, `${bytes.length} bytes`);
    return null;
  }
  const text = encoding === 'utf-8' ? asItIs(file, bytes, problems) : recoded(file, bytes, encoding, problems);
  if (text === null) return null;
  if (isBlank(text)) {
    problems.add('FILE_INVALID', placeOf(file, 1), 'The file is empty.', 'a file that holds something', bytes.length === 0 ? 'no bytes' : 'white space only');
    return null;
  }
  const isClean = [refuseNuls(file, text, problems), refuseLoneReturns(file, text, problems)].every(Boolean);
  return isClean ? text : null;
}

function isBlank(bytes: Uint8Array): boolean {
  let at = 0;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === lineFeed || bytes[at] === carriageReturn) at++;
  return at === bytes.length;
}

function asItIs(file: string, bytes: Uint8Array, problems: ProblemList): Uint8Array | null {
  const signature = signatureOf(bytes);
  if (signature !== null) {
    refuse(file, 1, 'The file is no plain UTF-8 text.', signature, problems);
    return null;
  }
  if (isUtf8(bytes)) return bytes;
  const { first, from, count } = brokenLines(bytes);
  const many = count === counted ? `${count} lines or more` : count === 1 ? 'a line' : `${count} lines`;
  refuse(file, first, `The bytes of ${many} are no UTF-8.`, looksLike(bytes.subarray(from, from + sampleBytes)), problems);
  return null;
}

/** How many broken lines are counted, and how many bytes from the first of them on tell what they look like. */
const counted = 1_000;
const sampleBytes = 64 * 1024;

/** The first line that is no UTF-8, where it begins, and how many there are. */
function brokenLines(bytes: Uint8Array): { readonly first: number; readonly from: number; readonly count: number } {
  let broken = { first: 1, from: 0, count: 0 };
  let line = 1;
  for (let from = 0; from < bytes.length && broken.count < counted; line++) {
    const lineEnd = bytes.indexOf(lineFeed, from);
    const end = lineEnd === -1 ? bytes.length : lineEnd;
    if (!isUtf8(bytes.subarray(from, end))) broken = broken.count === 0 ? { first: line, from, count: 1 } : { ...broken, count: broken.count + 1 };
    from = end + 1;
  }
  return broken;
}

function refuse(file: string, line: number, message: string, looks: Looks, problems: ProblemList): void {
  const way = looks.encoding === null ? 'save it as CSV in UTF-8' : `or name its encoding: ${looks.encoding}`;
  problems.add('FILE_INVALID', placeOf(file, line), message, `UTF-8 without a byte order mark; ${way}`, `what looks like ${looks.name}`);
}

/** The replacement character stands where bytes could not be read. */
function recoded(file: string, bytes: Uint8Array, encoding: Encoding, problems: ProblemList): Uint8Array | null {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return Buffer.from(encoding === 'windows-1252' ? withSigns(text) : text, 'utf8');
  } catch {
    const readable = new TextDecoder(label).decode(bytes);
    const line = lineAt(Buffer.from(readable.slice(0, readable.indexOf('\ufffd')), 'utf8'));
    problems.add('FILE_INVALID', placeOf(file, line), `The bytes are no ${encoding}.`, encoding, 'bytes that it does not have');
    return null;
  }
}

const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node read Windows-1252 as ISO 8859-1, which has control characters in the place of these signs. */
function withSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (character) => signs[character.charCodeAt(0) - 0x80]);
}

function refuseNuls(file: string, bytes: Uint8Array, problems: ProblemList): boolean {
  let line = 1;
  let from = 0;
  let at = bytes.indexOf(0);
  const isClean = at === -1;
  while (at !== -1 && !problems.isHopeless) {
    line += lineAt(bytes.subarray(from, at)) - 1;
    problems.add('FILE_INVALID', placeOf(file, line), 'The line holds a NUL byte.', 'text', 'a NUL byte');
    from = at;
    const end = bytes.indexOf(lineFeed, at);
    at = end === -1 ? -1 : bytes.indexOf(0, end);
  }
  return isClean;
}

/** A carriage return that no line feed follows: an old way to end lines, or a line break within a cell that would be lost. */
function refuseLoneReturns(file: string, bytes: Uint8Array, problems: ProblemList): boolean {
  for (let at = bytes.indexOf(carriageReturn); at !== -1; at = bytes.indexOf(carriageReturn, at + 1)) {
    if (bytes[at + 1] === lineFeed) continue;
    problems.add('FILE_INVALID', placeOf(file, lineAt(bytes.subarray(0, at))), 'A carriage return stands alone.', 'lines that end with LF or CRLF', 'CR without LF');
    return false;
  }
  return true;
}

/** The line on which the byte after these stands. */
function lineAt(bytes: Uint8Array): number {
  let line = 1;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) line++;
  return line;
}
