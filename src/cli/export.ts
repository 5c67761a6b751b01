import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { PinScope } from '../services/pins';
import type { Host } from './host';
import { listed } from './optionValues';
import { RefusedError, tracing } from './problems';

interface ExportOptions {
  readonly vintage: string;
  readonly methodology?: readonly string[];
  readonly out: string;
}

/** Files by name, as they are to be written. */
type Files = Readonly<Record<string, Uint8Array>>;

export function addExport(program: Command, host: Host): void {
  const command = program.command('export')
    .summary('write an index out as files')
    .description('Write a vintage and the methodologies that go with it out as files, in the forms in which they can be brought in again, without loss.');
  addOptions(command.command('tidy')
    .description('Write index.json and observations.csv: an import of them gives the same hashes.'))
    .option('--methodology <REF>', 'a version to write out; every published one of the index when none is given (*)', listed)
    .addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

Examples:
  cbcii export tidy --vintage cbcii/2020 --out cbcii-2020
  cbcii export tidy --vintage asem/2018 --methodology asem/imported@1.0.0 --out asem-2018`)
    .action((options: ExportOptions) => exportTidy(options, host));
  addOptions(command.command('coinr')
    .description('Write iMeta.csv, iData.csv and options.json. What that form has no place for is named, and then nothing is written.'))
    .option('--methodology <REF>', 'the version to write out; that which leads the index when none is given', listed)
    .addHelpText('after', `
Examples:
  cbcii export coinr --vintage asem/2018 --out asem-2018
  cbcii import coinr --meta asem-2018/iMeta.csv --data asem-2018/iData.csv --options asem-2018/options.json`)
    .action((options: ExportOptions) => exportCoinr(options, host));
}

function addOptions(command: Command): Command {
  return command
    .requiredOption('--vintage <REF>', 'vintage: line, line@revision or sha256:…')
    .requiredOption('--out <FOLDER>', 'folder to write to; it is made where there is none');
}

async function exportTidy({ vintage, methodology = [], out }: ExportOptions, host: Host): Promise<void> {
  await tracing(trailOf({ vintage, methodology }), () => host.withServices(async ({ exports }) => {
    const { document, observations } = await exports.tidy({ vintage, methodologies: methodology }, new PinScope());
    await write({ 'index.json': document, 'observations.csv': observations }, out, host);
  }));
}

async function exportCoinr({ vintage, methodology = [], out }: ExportOptions, host: Host): Promise<void> {
  await tracing(trailOf({ vintage, methodology }), () => host.withServices(async ({ exports }) => {
    const { iMeta, iData, options } = await exports.coinr({ vintage, methodologies: methodology }, new PinScope());
    await write({ 'iMeta.csv': iMeta, 'iData.csv': iData, 'options.json': Buffer.from(`${JSON.stringify(options, null, 2)}\n`) }, out, host);
  }));
}

function trailOf({ vintage, methodology = [] }: Pick<ExportOptions, 'vintage' | 'methodology'>): Map<string, string> {
  return new Map([['vintage', `--vintage ${vintage}`], ['methodology', `--methodology ${methodology.join(',')}`]]);
}

async function write(files: Files, folder: string, host: Host): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, name), bytes);
      host.print(join(folder, name));
    }
  } catch (failure) {
    throw new RefusedError([`${folder}  The folder cannot be written; got ${(failure as NodeJS.ErrnoException).code}`]);
  }
}
