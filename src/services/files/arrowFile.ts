import { Bool, Field, Float64, Int32, makeData, RecordBatch, RecordBatchFileWriter, Schema, Struct, Utf8, vectorFromArray, type DataType } from 'apache-arrow';
import { factTexts, type CellKind, type FileColumn, type FileTable } from './fileTable';

/** The IPC file format (Feather 2): a record batch for each batch, what the file says of itself as metadata of its schema. */
export async function* writeArrowFile({ facts, columns, batches }: FileTable): AsyncGenerator<Uint8Array> {
  const schema = new Schema(columns.map(fieldOf), new Map(factTexts(facts)));
  const writer = new RecordBatchFileWriter();
  writer.reset(undefined, schema);
  const parts = writer[Symbol.asyncIterator]();
  for await (const batch of batches()) {
    const rows = batch[0]?.length ?? 0;
    if (rows === 0) continue;
    const children = columns.map(({ kind }, at) => vectorFromArray(batch[at], typeOf(kind)).data[0]);
    writer.write(new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: rows, nullCount: 0, children })));
  }
  writer.close();
  for (let part = await parts.next(); part.done !== true; part = await parts.next()) yield part.value;
}

function fieldOf({ name, kind, description, isRequired }: FileColumn): Field {
  return new Field(name, typeOf(kind), !isRequired, new Map([['description', description]]));
}

function typeOf(kind: CellKind): DataType {
  switch (kind) {
    case 'TEXT': return new Utf8();
    case 'NUMBER': return new Float64();
    case 'INTEGER': return new Int32();
    case 'BOOLEAN': return new Bool();
  }
}
