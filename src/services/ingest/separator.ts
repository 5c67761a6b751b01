import { importLimits } from './limits';
import { placeOf, type ProblemList } from './problemList';

const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

const names: Readonly<Record<Separator, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/** Which character parts the cells, found from the header; null, with the reason, where it is not one and the same. */
export function separatorOf(file: string, text: Uint8Array, problems: ProblemList): Separator | null {
  const counts = countsIn(headerOf(text));
  const found = separators.filter((separator) => counts[separator] > 0);
  if (found.length > 1) {
    const got = found.map((separator) => `${counts[separator]} × ${names[separator]}`).join(', ');
    problems.add('FILE_INVALID', placeOf(file, 1), 'The header mixes separators.', 'commas, semicolons or tabs, one of them throughout', got);
    return null;
  }
  const columns = found.length === 0 ? 1 : counts[found[0]] + 1;
  if (columns > importLimits.columns) {
    problems.add('LIMIT_EXCEEDED', placeOf(file, 1), 'The file has more columns than the limit.', `at most ${importLimits.columns} columns`, `${columns} columns`);
    return null;
  }
  return found[0] ?? ',';
}

/** The separator with which a row that was read by another one would have the right number of cells. */
export function otherSeparator(cells: readonly string[], columns: number, used: Separator): string | null {
  const other = separators.find((separator) => separator !== used
    && cells.reduce((sum, cell) => sum + cell.split(separator).length, 0) === columns && cells.some((cell) => cell.includes(separator)));
  return other === undefined ? null : names[other];
}

/** The first line that is not empty, or as much of it as a line may have. */
function headerOf(text: Uint8Array): string {
  const from = text.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  const end = text.indexOf(0x0a, from);
  return Buffer.from(text.subarray(from, Math.min(end === -1 ? text.length : end, from + importLimits.recordBytes))).toString('utf8');
}

/** How often each separator stands outside quotes. */
function countsIn(header: string): Record<Separator, number> {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (const character of header) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character in counts) counts[character as Separator]++; // just tested
  }
  return counts;
}
