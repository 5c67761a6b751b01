import 'reflect-metadata';
import { startServer } from '../../src/app';
import { readConfig } from '../../src/config';
import { answerParent, failStart } from './child';

/** The platform as it is served, over a store of its own: ourServer DATABASE_URL. */
async function main(databaseUrl: string): Promise<void> {
  const { address } = await startServer({ ...readConfig({}), port: 0, databaseUrl });
  answerParent(address);
}

main(process.argv[2]).catch(failStart);
