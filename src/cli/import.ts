import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { unitKinds, vintageKinds, type UnitKind, type VintageKind } from '../methodology/vocabulary';
import { operator } from '../services/access/Caller';
import type { ImportFiles, ImportFormat } from '../services/imports/readFiles';
import { encodings, type Encoding } from '../services/ingest/encodings';
import { PinScope } from '../services/pins';
import { readCoinrOptions } from './coinrOptionsFile';
import type { Host } from './host';
import { importLines, problemLine, refusedImport, type FileNames } from './importReport';
import { kebab, oneWord } from './optionValues';
import { RefusedError } from './problems';
import { createProgress } from './progress';

interface ImportOptions {
  readonly data: string;
  readonly index?: string;
  readonly name?: string;
  readonly vintage?: string;
  readonly title?: string;
  readonly kind?: VintageKind;
  readonly unitKind?: UnitKind;
  readonly notice?: string;
  readonly defaultPeriod?: string;
  readonly encoding?: Encoding;
  readonly open?: boolean;
  readonly dryRun?: boolean;
}

interface CoinrOptions extends ImportOptions {
  readonly meta: string;
  readonly methodologyVersion?: string;
  readonly denominate?: boolean;
  readonly options?: string;
}

/** What is said of the files beside them. */
type Described = Omit<ImportFiles, 'format' | 'framework' | 'data'>;

interface TidyOptions extends ImportOptions {
  readonly document: string;
}

export function addImport(program: Command, host: Host): void {
  const command = program.command('import')
    .summary('bring an index in from files')
    .description('Bring an index, or another vintage of one, in from two files: all of it, or nothing and every problem with its line and column.');
  addCommonOptions(command.command('coinr')
    .description('Bring in iMeta and iData, the tables of the R package COINr. iMeta becomes the version 1.0.0 of the methodology INDEX/imported: min-max from 0 to 100, weighted arithmetic means over what is present.')
    .requiredOption('--meta <FILE>', 'iMeta as CSV: one row for each indicator, aggregate, group and denominator')
    .requiredOption('--data <FILE>', 'iData as CSV: one row for each unit, or for each unit and Time'))
    .option('--methodology-version <V>', 'version of the methodology that iMeta describes; a changed framework needs a higher one')
    .option('--denominate', 'divide indicators by the denominators that iMeta names')
    .option('--options <FILE>', 'what cbcii export coinr wrote as options.json; options that are typed stand over it')
    .addHelpText('after', `
Examples:
  cbcii import coinr --meta iMeta.csv --data iData.csv --index asem --vintage asem/2018 --name "ASEM Sustainable Connectivity" --unit-kind country
  cbcii import coinr --meta iMeta.csv --data iData.csv --index asem --vintage asem/2018 --dry-run
  cbcii import coinr --meta iMeta.csv --data iData.csv --options options.json`)
    .action((options: CoinrOptions) => importCoinr(options, host));
  addCommonOptions(command.command('tidy')
    .description('Bring in our JSON document, and a table with one row for each observation: unit, node, period, value, obsStatus, source.')
    .requiredOption('--document <FILE>', 'the JSON document: index, units, methodologies, vintage')
    .requiredOption('--data <FILE>', 'the observations as CSV'))
    .addHelpText('after', `
Examples:
  cbcii import tidy --document index.json --data observations.csv
  cbcii import tidy --document index.json --data observations.csv --vintage asem/2019 --open`)
    .action((options: TidyOptions) => importTidy(options, host));
}

function addCommonOptions(command: Command): Command {
  return command
    .optionsGroup('What the files do not say:')
    .option('--index <CODE>', 'code of the index, e.g. asem')
    .option('--name <NAME>', 'English name of the index')
    .addOption(new Option('--unit-kind <KIND>', `what its units are: ${unitKinds.map(kebab).join(', ')}`).argParser(oneWord(unitKinds)))
    .option('--vintage <LINE>', 'line of the vintage, e.g. asem/2018')
    .option('--title <TITLE>', 'English title of this edition')
    .addOption(new Option('--kind <KIND>', `where its numbers come from: ${vintageKinds.map(kebab).join(', ')}`).argParser(oneWord(vintageKinds)))
    .option('--notice <TEXT>', 'what a reader must be told of numbers built on it')
    .option('--default-period <P>', 'the period that is evaluated when none is asked for; the latest when not given')
    .addOption(new Option('--encoding <E>', 'encoding of both files; never guessed').choices(encodings).default('utf-8'))
    .optionsGroup('How it is brought in:')
    .option('--open', 'leave the vintage open: it can be replaced until cbcii vintage seal')
    .option('--dry-run', 'say what would be done, and what is wrong with the files; write nothing');
}

function importCoinr({ meta, data, options: file, open, dryRun, ...options }: CoinrOptions, host: Host): Promise<void> {
  const described = (): Described => ({ ...file === undefined ? {} : readCoinrOptions(file), ...options });
  return bringIn('COINR', { framework: meta, data }, { open, dryRun, described }, { 'iMeta.csv': meta, 'iData.csv': data }, host);
}

function importTidy({ document, data, open, dryRun, ...options }: TidyOptions, host: Host): Promise<void> {
  return bringIn('TIDY', { framework: document, data }, { open, dryRun, described: () => options }, { 'index.json': document, 'observations.csv': data }, host);
}

async function bringIn(
  format: ImportFormat, paths: { readonly framework: string; readonly data: string },
  { open = false, dryRun = false, described }: Pick<ImportOptions, 'open' | 'dryRun'> & { readonly described: () => Described }, names: FileNames, host: Host,
): Promise<void> {
  const progress = createProgress(host);
  try {
    const options = described();
    const [framework, data] = await bytesOf([paths.framework, paths.data]);
    const files: ImportFiles = { ...options, format, framework, data };
    await host.withServices(async ({ imports, vintages }) => {
      const result = await imports.import(operator, {
        files: async () => files, seal: !open, dryRun, input: { format, ...options, paths },
        onRead: ({ rowsRead, bytesRead, bytesTotal }) => progress.tell('reading', rowsRead, bytesRead === 0 ? rowsRead : Math.round(rowsRead * bytesTotal / bytesRead)),
        onRows: (count, total) => progress.tell('writing', count, total),
      });
      progress.end();
      for (const warning of result.warnings) host.note(`warning: ${problemLine(warning, names)}`);
      const isThere = result.isSealed && (!dryRun || result.unchanged);
      const hash = isThere ? (await vintages.vintage(result.vintage, new PinScope())).hash : null;
      host.print(importLines(result, hash).join('\n'));
    });
  } catch (error) {
    progress.end();
    throw refusedImport(error, names, host.note);
  }
}

const unreadable: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'a folder', EACCES: 'one that may not be read' };

/** All the files, or all that cannot be read. */
async function bytesOf(paths: readonly string[]): Promise<readonly Uint8Array[]> {
  const read = await Promise.allSettled(paths.map((path) => readFile(path)));
  const failures = read.flatMap((outcome, at) => (outcome.status === 'fulfilled' ? [] : [failureOf(paths[at], outcome.reason)]));
  if (failures.length > 0) throw new RefusedError(failures);
  return read.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

function failureOf(path: string, reason: unknown): string {
  const code = (reason as NodeJS.ErrnoException).code ?? 'nothing'; // what readFile throws
  return `${path}  The file cannot be read; expected a file that can be read, got ${unreadable[code] ?? code}`;
}
