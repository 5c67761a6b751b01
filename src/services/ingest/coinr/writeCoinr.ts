import type { IndexImport } from '../indexImport';
import { lossOf, type ExportOutcome } from '../losses';
import { writeNumber } from '../numbers';
import { writeCsv } from '../writeCsv';
import type { CoinrFiles, CoinrOptions } from './coinrOptions';
import { coinrLosses } from './coinrLosses';
import { heldDocument, type HeldDocument } from './heldDocument';
import { metaRowsOf } from './metaRowsOf';

/** The two files, and the options by which `readCoinr` gives the index back as it was. */
export interface CoinrExport extends CoinrFiles {
  readonly options: CoinrOptions;
}

/** Writes an index in the form of COINr, or names all that the form has no place for. */
export async function writeCoinr(index: IndexImport): Promise<ExportOutcome<CoinrExport>> {
  const { methodologies: [methodology, ...others] } = index;
  if (methodology === undefined || others.length > 0) {
    return { ok: false, problems: [lossOf('methodologies', 'iMeta holds one methodology.', 'one methodology', String(index.methodologies.length))] };
  }
  const held = heldDocument(methodology);
  const problems = coinrLosses(index, held);
  if (problems.length > 0) return { ok: false, problems };
  const { document, version, changelog, forkedFrom, denominate } = held;
  const { code, title, description } = document;
  return {
    ok: true,
    value: {
      iMeta: await writeCsv(metaRowsOf(index, held)), iData: await writeCsv(dataRowsOf(index, held)),
      options: { index: index.index, vintage: index.vintage, methodology: { code, title, description, version, changelog, forkedFrom }, denominate },
    },
  };
}

/** One row for each unit and period, period by period; the first has every unit, so that they keep their order. */
function* dataRowsOf({ units, groupings, observations }: IndexImport, { indicators, document: { framework } }: HeldDocument): Generator<readonly string[]> {
  const columns = [...(framework.variables ?? []).map((variable) => variable.code), ...indicators];
  const at = new Map(columns.map((code, column) => [code, column]));
  const empty = (): string[] => columns.map(() => 'NA');
  const rows = new Map<string, string[]>();
  for (const { unit, period, node, value } of observations) {
    const key = `${period ?? ''} ${unit}`;
    const row = rows.get(key) ?? empty();
    row[at.get(node) ?? -1] = writeNumber(value);
    rows.set(key, row);
  }
  const periods = [...new Set(observations.map(({ period }) => period ?? ''))].sort((a, b) => (a < b ? -1 : 1));
  const hasTime = periods.some((period) => period !== '');
  yield ['uName', 'uCode', ...groupings.map((grouping) => grouping.code), ...(hasTime ? ['Time'] : []), ...columns];
  for (const period of periods) {
    for (const { code, name, groups } of units) {
      const row = rows.get(`${period} ${code}`) ?? (period === periods[0] ? empty() : null);
      if (row !== null) yield [name, code, ...groupings.map((grouping) => groups[grouping.code] ?? 'NA'), ...(hasTime ? [period] : []), ...row];
    }
  }
}
