import type { FileTable } from './fileTable';
import { fieldsOf } from './dataPackage';

/** One object: what the file says of itself, its columns, and `data`, an object for each row on a line of its own. */
export async function* writeJsonFile(table: FileTable): AsyncGenerator<Uint8Array> {
  const { facts, columns, batches } = table;
  const head = JSON.stringify({ ...facts, columns: fieldsOf(columns) });
  yield Buffer.from(`${head.slice(0, -1)},"data":[`, 'utf8');
  let before = '\n';
  for await (const batch of batches()) {
    const rows = (batch[0] ?? []).map((_, row) => JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, batch[at][row]]))));
    if (rows.length === 0) continue;
    yield Buffer.from(before + rows.join(',\n'), 'utf8');
    before = ',\n';
  }
  yield Buffer.from('\n]}\n', 'utf8');
}
