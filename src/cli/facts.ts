import type { Command } from 'commander';
import { factKinds, factMatches, type FactKind, type FactMatch } from '../methodology/vocabulary';
import { PinScope } from '../services/pins';
import { factLines } from './factLists';
import type { Host } from './host';
import { addListOptions, everyRow, listingAs, type ListOptions } from './listing';
import { listed, listedWords, wholeNumber } from './optionValues';
import { tracing } from './problems';

interface FactsOptions extends ListOptions {
  readonly node?: readonly string[];
  readonly city?: readonly string[];
  readonly topic?: readonly string[];
  readonly kind?: readonly FactKind[];
  readonly match?: readonly FactMatch[];
  readonly source?: readonly string[];
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly search?: string;
}

export function addFacts(program: Command, host: Host): void {
  const command = program.command('facts')
    .summary('list figures that the sources state in their text')
    .description('List figures that the sources state in their text: values and ranks, with how near each is to an indicator and where it stands.')
    .optionsGroup('Rows:')
    .option('--node <NODE>', 'at this node or below it (*)', listed)
    .option('--city <CITY>', 'of this city, by code or alias (*)', listed)
    .option('--topic <TOPIC>', 'on this topic, e.g. guidance-fund-size (*)', listed)
    .option('--kind <KIND>', 'value or rank', listedWords(factKinds))
    .option('--match <MATCH>', 'exact, proxy or none (*)', listedWords(factMatches))
    .option('--source <SOURCE>', 'stated by this document, e.g. report-zh (*)', listed)
    .option('--year-from <YEAR>', 'of a period that ends in this year or later', wholeNumber())
    .option('--year-to <YEAR>', 'of a period that begins in this year or earlier', wholeNumber())
    .option('--search <TEXT>', 'whose code, topic, statement or note holds the text');
  addListOptions(command).addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

match  exact: the very thing that the indicator measures; proxy: something near
       it; none: no indicator is near
value  ~ about, > more than, ≥ at least, < less than, ≤ at most

Examples:
  cbcii facts --node physicians-per-thousand
  cbcii facts --node guidance-fund --kind rank
  cbcii facts --city tianjin --match exact --format csv > tianjin.csv`)
    .action((options: FactsOptions) => facts(options, host));
}

async function facts(options: FactsOptions, host: Host): Promise<void> {
  const { node, city, topic, kind, match, source, yearFrom, yearTo, search, first = everyRow, format } = options;
  const trail = new Map([['filter.nodes', `--node ${node?.join(',')}`], ['filter.cities', `--city ${city?.join(',')}`], ['filter.sources', `--source ${source?.join(',')}`]]);
  await tracing(trail, () => host.withServices(async (services) => {
    const pins = new PinScope();
    const release = await services.reference.release('cbcii', pins);
    const filter = { nodes: node, cities: city, topics: topic, kinds: kind, matches: match, sources: source, yearFrom, yearTo, search };
    const { records, total } = await services.facts.facts(release, filter, { after: null, limit: first }, pins);
    host.print(listingAs(format, { ...factLines(release), rows: records, total }, pins));
  }));
}
