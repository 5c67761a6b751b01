import type { Command } from 'commander';
import { PinScope } from '../services/pins';
import { cityAsCsv, cityAsJson } from './cityData';
import { cityProfile } from './cityProfile';
import { cityAsTable } from './cityTable';
import { defaultVintage } from './evaluationOptions';
import type { Host } from './host';
import { everyRow, formatOption, type Format } from './listing';
import { wholeNumber } from './optionValues';
import { tracing } from './problems';

interface CityOptions {
  readonly methodology: string;
  readonly vintage: string;
  readonly first?: number;
  readonly format: Format;
}

/** Rows of each list in a table, unless told. */
const usualRows = 8;

export function addCity(program: Command, host: Host): void {
  program.command('city')
    .argument('<CITY>', 'code or alias of a city, e.g. tianjin, harbin')
    .summary('tell what is known of a city')
    .description('Tell what is known of a city: scores, what is reported beside them, facts, policy measures, series, findings, people, places, errata.')
    .optionsGroup('What to evaluate:')
    .option('--methodology <REF>', 'methodology version: line, line@1, line@1.0.0 or sha256:…', 'cbcii/published')
    .option('--vintage <REF>', 'vintage: line, line@revision or sha256:…', defaultVintage)
    .optionsGroup('Output:')
    .option('--first <N>', `the first N rows of each list only (a table shows ${usualRows})`, wholeNumber())
    .addOption(formatOption())
    .addHelpText('after', `
Lists that are cut say how many rows there are; facts, policy and errata show
them all, e.g. cbcii policy --city tianjin.

Examples:
  cbcii city tianjin
  cbcii city harbin --first 100
  cbcii city suzhou --format csv > suzhou.csv`)
    .action((city: string, options: CityOptions) => tellCity(city, options, host));
}

async function tellCity(city: string, options: CityOptions, host: Host): Promise<void> {
  const { methodology, vintage, format, first = format === 'table' ? usualRows : everyRow } = options;
  const trail = new Map([['city', city], ['methodology', `--methodology ${methodology}`], ['vintage', `--vintage ${vintage}`]]);
  await tracing(trail, () => host.withServices(async (services) => {
    const pins = new PinScope();
    const profile = await cityProfile(services, city, { methodology, vintage }, first, pins);
    switch (format) {
      case 'table': return host.print(cityAsTable(profile, pins));
      case 'json': return host.print(cityAsJson(profile, pins));
      case 'csv': return host.print(cityAsCsv(profile));
    }
  }));
}
