import { ByteWriter, ParquetWriter, type BasicType, type SchemaElement } from 'hyparquet-writer';
import { dataPackageOf } from './dataPackage';
import { factTexts, type CellKind, type FileColumn, type FileTable } from './fileTable';

const types: Readonly<Record<CellKind, BasicType>> = { TEXT: 'STRING', NUMBER: 'DOUBLE', INTEGER: 'INT32', BOOLEAN: 'BOOLEAN' };

/** A row group for each batch; what the file says of itself, and its column dictionary, are its key-value metadata. */
export async function* writeParquetFile(table: FileTable): AsyncGenerator<Uint8Array> {
  const { facts, columns, batches } = table;
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer, schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    kvMetadata: [...factTexts(facts), ['datapackage', JSON.stringify(dataPackageOf(table, `${table.name}.parquet`, 'parquet'))]].map(([key, value]) => ({ key, value })),
  });
  for await (const batch of batches()) {
    const rows = batch[0]?.length ?? 0;
    if (rows === 0) continue;
    await file.write({ columnData: columns.map(({ name, kind }, at) => ({ name, type: types[kind], data: [...batch[at]] })), rowGroupSize: rows });
    yield written(writer);
  }
  await file.finish();
  yield written(writer);
}

function elementOf({ name, kind, isRequired }: FileColumn): SchemaElement {
  const repetition_type = isRequired ? 'REQUIRED' : 'OPTIONAL';
  switch (kind) {
    case 'TEXT': return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
    case 'NUMBER': return { name, type: 'DOUBLE', repetition_type };
    case 'INTEGER': return { name, type: 'INT32', repetition_type };
    case 'BOOLEAN': return { name, type: 'BOOLEAN', repetition_type };
  }
}

/** Takes what was written so far; places in the file are counted on. */
function written(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
  writer.index = 0;
  return bytes;
}
