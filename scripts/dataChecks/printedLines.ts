import { rowsOf, type Folder } from './folder';
import { parsePlace, type Documents } from './places';
import type { Fault } from './table';

type Cells = Readonly<Record<string, string>>;

/** What stands where in the line of the source that a row names: position of the cell → text expected there. */
type Printed = (cells: Cells, nameZh: (city: string) => string, name: (city: string) => string, regionZh: (city: string) => string) => readonly (readonly [position: number, text: string])[];

const measurePositions: Readonly<Record<string, readonly [value: number, rank: number]>> = {
  status: [2, 5], potential: [3, 6],
  'segment-biological-medicine': [2, 6], 'segment-medical-device': [3, 7], 'segment-medical-service': [4, 8], 'segment-medical-big-data': [5, 9],
};

/** Tables of the source whose lines can be read again, figure by figure. */
const printedTables: Readonly<Record<string, Printed>> = {
  'published-index.csv': (cells, nameZh, _name, regionZh) => [
    [0, cells.reportedRank], [1, regionZh(cells.city)], [2, nameZh(cells.city)], [3, cells.total], [4, cells.infrastructure], [5, cells['policy-guarantee']],
    [6, cells['rnd-resources']], [7, cells['innovation-system']], [8, cells['financing-capacity']], [9, cells['corporate-capability']],
  ],
  'reported-measures.csv': (cells, nameZh) => {
    const [value, rank] = measurePositions[cells.measure] ?? [-1, -1];
    return [[0, nameZh(cells.city)], [value, cells.value], [rank, cells.rank]];
  },
  'clinical-output.csv': (cells, _nameZh, name) => [[0, name(cells.city)], [1, cells.multiregionalTrials], [2, cells.classOneNewDrugs], [3, cells.classThreeDevices]],
  'investigators.csv': (cells, nameZh) => {
    const from = cells.ranking === 'global-oncology-trials' ? 0 : 4;
    return [[from, cells.nameZh], [from + 1, cells.hospitalZh], [from + 2, nameZh(cells.city)], [from + 3, cells.trials]];
  },
};

/** Every figure that the line of the source does not have where the row says. */
export function* printedFaults(tables: Folder['tables'], documents: Documents): Generator<Fault> {
  const cities = new Map(rowsOf(tables, 'cities.csv').map((cells) => [cells.code, cells]));
  const regions = new Map(rowsOf(tables, 'regions.csv').map((cells) => [cells.code, cells.nameZh]));
  const of = (column: string) => (city: string): string => cities.get(city)?.[column] ?? '';
  for (const [file, printed] of Object.entries(printedTables)) {
    for (const { line, cells } of tables.get(file)?.rows ?? []) {
      const [place] = parsePlace(cells.place) ?? [];
      const found = place === undefined ? undefined : documents.get(place.document ?? cells.source)?.[place.first - 1]?.split('\t').map((part) => part.trim());
      for (const [position, expected] of printed(cells, of('nameZh'), of('name'), (city) => regions.get(of('region')(city)) ?? '')) {
        if (found?.[position] !== expected) yield { file, line, message: `has ${expected || 'nothing'}; ${cells.source} l.${place?.first} prints ${found?.[position] ?? 'nothing'} there` };
      }
    }
  }
}
