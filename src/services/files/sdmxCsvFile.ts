import { stringify } from 'csv-stringify/sync';
import { csvCell } from './csvFile';
import type { FileTable } from './fileTable';
import { columnOf, type SdmxFlow } from './sdmxFlow';
import { dataflowRef } from './sdmxWords';

/** SDMX-CSV 2.0: what each row belongs to stands in it; the notice is an attribute, since the format has no other place for it. */
export async function* writeSdmxCsvFile(table: FileTable, { id, version, components }: SdmxFlow): AsyncGenerator<Uint8Array> {
  const { notice } = table.facts;
  const places = components.map((component) => columnOf(table, component));
  yield Buffer.from(stringify([['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components.map((component) => component.id), 'NOTICE']]), 'utf8');
  for await (const batch of table.batches()) {
    const rows = (batch[0] ?? []).map((_, row) => [
      'dataflow', dataflowRef(id, version), 'I',
      ...components.map(({ write }, at) => {
        const cell = batch[places[at]][row];
        return csvCell(write === undefined ? cell : write(cell));
      }),
      csvCell(notice),
    ]);
    yield Buffer.from(stringify(rows), 'utf8');
  }
}
