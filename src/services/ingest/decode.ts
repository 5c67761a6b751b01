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
  if (text.every(isBlank)) {
    problems.add('FILE_INVALID', placeOf(file, 1), 'The file is empty.', 'a header and rows', bytes.length === 0 ? 'no bytes' : 'white space only');
    return null;
  }
  const isClean = [refuseNuls(file, text, problems), refuseLoneReturns(file, text, problems)].every(Boolean);
  return isClean ? text : null;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === carriageReturn;
}

function asItIs(file: string, bytes: Uint8Array, problems: ProblemList): Uint8Array | null {
  const signature = signatureOf(bytes);
  if (signature !== null) {
    refuse(file, 1, 'The file is no plain UTF-8 text.', signature, problems);
    return null;
  }
  if (isUtf8(bytes)) return bytes;
  const lines = linesOf(bytes).map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => !isUtf8(line));
  refuse(file, lines[0].number, `The bytes of ${lines.length === 1 ? 'a line' : `${lines.length} lines`} are no UTF-8.`, looksLike(bytes), problems);
  return null;
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
    const line = readable.slice(0, readable.indexOf('\ufffd')).split('\n').length;
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
  let counted = 0;
  let at = bytes.indexOf(0);
  const isClean = at === -1;
  while (at !== -1) {
    for (let end = bytes.indexOf(lineFeed, counted); end !== -1 && end < at; end = bytes.indexOf(lineFeed, counted)) {
      line++;
      counted = end + 1;
    }
    problems.add('FILE_INVALID', placeOf(file, line), 'The line holds a NUL byte.', 'text', 'a NUL byte');
    const end = bytes.indexOf(lineFeed, at);
    at = end === -1 ? -1 : bytes.indexOf(0, end);
  }
  return isClean;
}

/** A carriage return that no line feed follows: an old way to end lines, or a line break within a cell that would be lost. */
function refuseLoneReturns(file: string, bytes: Uint8Array, problems: ProblemList): boolean {
  for (let at = bytes.indexOf(carriageReturn); at !== -1; at = bytes.indexOf(carriageReturn, at + 1)) {
    if (bytes[at + 1] === lineFeed) continue;
    const line = linesOf(bytes.subarray(0, at)).length;
    problems.add('FILE_INVALID', placeOf(file, line), 'A carriage return stands alone.', 'lines that end with LF or CRLF', 'CR without LF');
    return false;
  }
  return true;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}
