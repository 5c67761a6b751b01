import 'reflect-metadata';
import { startServer } from './app';
import { readConfig } from './config';
import { StartError } from './errors';

async function main(): Promise<void> {
  const server = await startServer(readConfig());
  const stop = (): void => {
    server.close().then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (server.seeding.wasSeeded) process.stdout.write('The data of CBCII were brought into the store.\n');
  for (const note of server.seeding.notes) process.stdout.write(`${note}\n`);
  process.stdout.write(`GraphQL answers at ${server.address}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}

main().catch(fail);
