import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from './schemaText';

/** Fails when a generated file is not what the code would write now. */
async function main(): Promise<void> {
  const committed = readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8');
  if (committed === await schemaText()) return;
  process.stderr.write('schema.graphql is not what the code says: run npm run schema and commit it.\n');
  process.exitCode = 1;
}

void main();
