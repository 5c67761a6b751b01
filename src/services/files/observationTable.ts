import type { ObservationFilter } from '../../../db/repositories/ObservationRepository';
import type { ObservationKey, ObservationRecord } from '../../../db/repositories/vintageRecords';
import { measures, obsStatuses, vintageKinds } from '../../methodology/vocabulary';
import type { FrameworkView } from '../frameworkView';
import type { Pins } from '../pins';
import type { Release } from '../ReferenceService';
import { takingTurns } from '../turns';
import type { SealedVintage, VintageService } from '../VintageService';
import { fileNameOf } from './fileName';
import { plainZero, rights, type Batch, type Cell, type FileColumn, type FileSource, type FileTable } from './fileTable';

const rowsAtOnce = 4_000;

const text = (name: string, description: string, isRequired = true, words?: readonly string[]): FileColumn =>
  ({ name, kind: 'TEXT', description, isRequired, ...(words !== undefined && { words }) });

const columns: readonly FileColumn[] = [
  text('unit', 'Code of the unit that was observed.'),
  text('unitName', 'Its name in English.'),
  text('unitNameZh', 'Its name in Chinese.', false),
  text('node', 'Code of the node, or of a variable to divide by.'),
  text('nodeName', 'Its name in English; missing for what is no node.', false),
  text('period', 'Reference period; missing where the source states none.', false),
  text('measure', 'What was observed of the node.', true, measures),
  { name: 'value', kind: 'NUMBER', description: 'The value as it was observed.', isRequired: true },
  text('unitOfMeasure', 'Unit of measure of the value.', false),
  text('obsStatus', 'Status of the observation; SYNTHETIC was drawn by a generator.', true, obsStatuses),
  text('dataKind', 'What the vintage holds.', true, vintageKinds),
  text('source', 'Code of the source; the sources stand in the metadata.', false),
  text('place', 'Place in the source.', false),
  text('note', 'What to know of the value.', false),
  text('reportedUnder', 'The methodology version that a reported score belongs to.', false),
];

export interface ObservationsWish {
  readonly vintage: SealedVintage;
  readonly filter: ObservationFilter;
  readonly release: Release;
  readonly framework: FrameworkView;
  readonly sources: readonly FileSource[];
  readonly notice: string | null;
  readonly pins: Pins;
}

/** One row for each observation of a vintage, in the order of node, unit, measure and period; read from the store as the file is written. */
export function observationTable(vintages: VintageService, wish: ObservationsWish): FileTable {
  const { vintage, filter: { nodes, measure, period }, sources, notice, pins } = wish;
  const ref = `${vintage.line}@${vintage.revision}`;
  return {
    name: fileNameOf('vintage', ref), columns, key: ['unit', 'node', 'measure', 'period'],
    facts: {
      title: vintage.title, pins, notice, rights, sources,
      about: {
        vintage: ref, dataKind: vintage.kind, ...(period !== undefined && period !== null && { period }),
        ...(measure !== null && { measure }), ...(nodes !== null && { nodes: nodes.join(',') }),
      },
    },
    batches: () => batchesOf(vintages, wish),
  };
}

async function* batchesOf(vintages: VintageService, wish: ObservationsWish): AsyncGenerator<Batch> {
  let after: ObservationKey | null = null;
  for (;;) {
    const records: readonly ObservationRecord[] = await vintages.observationsAfter(wish.vintage, wish.filter, after, rowsAtOnce);
    const rows = records.map((record) => rowOf(record, wish));
    yield columns.map((_, column) => rows.map((row) => row[column]));
    if (records.length < rowsAtOnce) return;
    after = records[records.length - 1];
    await takingTurns();
  }
}

function rowOf({ unit: code, node, period, measure, value, unitOfMeasure, obsStatus, source, place, note, reportedUnder }: ObservationRecord, { vintage, release, framework }: ObservationsWish): readonly Cell[] {
  const unit = release.unitByCode.get(code);
  return [
    code, unit?.name ?? code, unit?.nameZh ?? null, node, framework.byCode.get(node)?.name ?? null, period, measure, plainZero(value),
    unitOfMeasure, obsStatus, vintage.kind, source, place, note, reportedUnder,
  ];
}
