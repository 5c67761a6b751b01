import type { ObservationImport } from '../indexImport';
import type { Data } from './readData';
import type { Meta } from './readMeta';

/** The observations of iData in key order: sorted by node once and by unit once, instead of value by value. */
export function observationsOf({ codes, rows }: Data, { byCode }: Meta): ObservationImport[] {
  const columns = codes.map((code, column) => ({ code, column })).sort((a, b) => compare(a.code, b.code));
  const sorted = [...rows].sort((a, b) => compare(a.unit, b.unit) || compare(a.period ?? '', b.period ?? ''));
  const observations: ObservationImport[] = [];
  for (const { code: node, column } of columns) {
    const unitOfMeasure = byCode.get(node)?.unit ?? null;
    for (const { unit, period, values } of sorted) {
      const value = values[column];
      if (Number.isNaN(value)) continue;
      observations.push({
        node, unit, measure: 'RAW', period, value, unitOfMeasure, obsStatus: 'NORMAL', source: null, place: null, note: null, reportedUnder: null,
      });
    }
  }
  return observations;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
