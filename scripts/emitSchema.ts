import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from './schemaText';

/** Writes schema.graphql: the public contract, as the code has it. */
async function main(): Promise<void> {
  writeFileSync(join(__dirname, '..', 'schema.graphql'), await schemaText());
}

void main();
