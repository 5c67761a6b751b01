import type { Command } from 'commander';
import { erratumKinds, type ErratumKind } from '../methodology/vocabulary';
import { PinScope } from '../services/pins';
import { erratumLines } from './factLists';
import type { Host } from './host';
import { addListOptions, everyRow, listingAs, type ListOptions } from './listing';
import { listed, listedWords } from './optionValues';
import { tracing } from './problems';

interface ErrataOptions extends ListOptions {
  readonly node?: readonly string[];
  readonly city?: readonly string[];
  readonly kind?: readonly ErratumKind[];
  readonly source?: readonly string[];
  readonly search?: string;
}

export function addErrata(program: Command, host: Host): void {
  const command = program.command('errata')
    .summary('list where the sources err or disagree')
    .description('List where the sources err or disagree, and what was taken instead.')
    .optionsGroup('Rows:')
    .option('--node <NODE>', 'that touch this node or one below it (*)', listed)
    .option('--city <CITY>', 'that touch this city, by code or alias (*)', listed)
    .option('--kind <KIND>', 'of this kind, e.g. tables, translation, unit, tie (*)', listedWords(erratumKinds))
    .option('--source <SOURCE>', 'of this document, e.g. report-en (*)', listed)
    .option('--search <TEXT>', 'whose code, finding or reason holds the text');
  addListOptions(command).addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

Examples:
  cbcii errata --node physicians-per-thousand
  cbcii errata --kind tie
  cbcii errata --city taizhou-jiangsu --format json`)
    .action((options: ErrataOptions) => errata(options, host));
}

async function errata(options: ErrataOptions, host: Host): Promise<void> {
  const { node, city, kind, source, search, first = everyRow, format } = options;
  const trail = new Map([['filter.nodes', `--node ${node?.join(',')}`], ['filter.units', `--city ${city?.join(',')}`], ['filter.sources', `--source ${source?.join(',')}`]]);
  await tracing(trail, () => host.withServices(async (services) => {
    const pins = new PinScope();
    const release = await services.reference.release('cbcii', pins);
    const filter = { nodes: node, units: city, kinds: kind, sources: source, search };
    const { records, total } = await services.facts.errata(release, filter, { after: null, limit: first }, pins);
    host.print(listingAs(format, { ...erratumLines(), rows: records, total }, pins));
  }));
}
