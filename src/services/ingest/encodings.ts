/** Encodings that a file can be read as. UTF-8 is taken unless another is named; none is ever guessed. */
export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What the bytes of a file look like that is no plain UTF-8 text; for the person who brought it, never to be acted upon. */
export interface Looks {
  readonly name: string;
  /** What to name so that it is read, null where nothing helps. */
  readonly encoding: Encoding | null;
}

const signatures: readonly (Looks & { readonly bytes: readonly number[] })[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'UTF-8 with a byte order mark', encoding: 'utf-8-bom' },
  { bytes: [0xff, 0xfe], name: 'UTF-16, little endian, with a byte order mark', encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'UTF-16, big endian, with a byte order mark', encoding: 'utf-16be' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive, such as a workbook of a spreadsheet', encoding: null },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old workbook of a spreadsheet', encoding: null },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive', encoding: null },
];

/** What the first bytes of a file say that it is. */
export function signatureOf(bytes: Uint8Array): Looks | null {
  return signatures.find((known) => known.bytes.every((byte, at) => bytes[at] === byte)) ?? unmarkedUtf16(bytes);
}

/** Western text in UTF-16 has a NUL in every second place. */
function unmarkedUtf16(bytes: Uint8Array): Looks | null {
  const length = Math.min(bytes.length, 4096);
  const nuls = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nuls[at % 2]++;
  if (length < 4 || Math.max(...nuls) < length / 8 || Math.min(...nuls) * 4 > Math.max(...nuls)) return null;
  return nuls[1] > nuls[0]
    ? { name: 'UTF-16, little endian, without a byte order mark', encoding: 'utf-16le' }
    : { name: 'UTF-16, big endian, without a byte order mark', encoding: 'utf-16be' };
}

/** What bytes that are no UTF-8 may be: Chinese text has its high bytes in pairs, Western text has them alone. */
export function looksLike(bytes: Uint8Array): Looks {
  if (isNoText(bytes)) return { name: 'something other than text', encoding: null };
  let inPairs = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    let end = at;
    while (end < bytes.length && bytes[end] >= 0x80) end++;
    const run = end - at;
    if (run > 1) inPairs += run;
    else alone += run;
    at = end;
  }
  return inPairs >= alone && isReadableAs(bytes, 'gb18030')
    ? { name: 'GB18030 (GBK)', encoding: 'gb18030' } : { name: 'Windows-1252 (Latin-1)', encoding: 'windows-1252' };
}

/** Control characters, which no encoding of text has: one in a hundred bytes is more than an accident. */
function isNoText(bytes: Uint8Array): boolean {
  return bytes.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length * 100 > bytes.length;
}

function isReadableAs(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
