import type { Command } from 'commander';
import {
  jurisdictions, policyInstruments, policyThemes, type Jurisdiction, type PolicyInstrument, type PolicyTheme,
} from '../methodology/vocabulary';
import { PinScope } from '../services/pins';
import { policyMeasureLines } from './factLists';
import type { Host } from './host';
import { addListOptions, everyRow, listingAs, type ListOptions } from './listing';
import { listed, listedWords, number, wholeNumber } from './optionValues';
import { tracing } from './problems';

interface PolicyOptions extends ListOptions {
  readonly city?: readonly string[];
  readonly province?: readonly string[];
  readonly jurisdiction?: readonly Jurisdiction[];
  readonly theme?: readonly PolicyTheme[];
  readonly instrument?: readonly PolicyInstrument[];
  readonly minAmount?: number;
  readonly maxAmount?: number;
  readonly currency?: string;
  readonly per?: readonly string[];
  readonly source?: readonly string[];
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly search?: string;
}

export function addPolicy(program: Command, host: Host): void {
  const command = program.command('policy')
    .summary('list what governments offer, rule and plan')
    .description('List policy measures: what governments offer, rule and plan for the industry, with amounts where they are stated.')
    .optionsGroup('Rows:')
    .option('--city <CITY>', 'of this city and its districts, by code or alias (*)', listed)
    .option('--province <P>', 'of this province and its cities, e.g. jiangsu (*)', listed)
    .option('--jurisdiction <J>', 'of this level: national, province, city, district (*)', listedWords(jurisdictions))
    .option('--theme <THEME>', 'for this, e.g. rnd, talent, clinical-trial (*)', listedWords(policyThemes))
    .option('--instrument <I>', 'by this means, e.g. subsidy, fund, tax-relief (*)', listedWords(policyInstruments))
    .option('--min-amount <N>', 'with an amount of N or more', number)
    .option('--max-amount <N>', 'with an amount of N or less', number)
    .option('--currency <C>', 'amounts of this currency; CNY where amounts are compared')
    .option('--per <WHAT>', 'an amount for one of this, e.g. product, project (*)', listed)
    .option('--source <SOURCE>', 'told by this document, e.g. press-hangzhou (*)', listed)
    .option('--year-from <YEAR>', 'issued or in force in this year or later', wholeNumber())
    .option('--year-to <YEAR>', 'issued or in force in this year or earlier', wholeNumber())
    .option('--search <TEXT>', 'whose code, title, statement or note holds the text');
  addListOptions(command).addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

amount  what is compared is the upper end, or the lower one where it stands
        alone: ≤ up to, ≥ at least, ~ about

Examples:
  cbcii policy --city hangzhou --theme rnd
  cbcii policy --per product --min-amount 10000000
  cbcii policy --province shandong --format json
  cbcii policy --theme talent,fund --year-from 2020`)
    .action((options: PolicyOptions) => policy(options, host));
}

async function policy(options: PolicyOptions, host: Host): Promise<void> {
  const { city, province, jurisdiction, theme, instrument, source, first = everyRow, format, ...as } = options;
  const trail = new Map([['filter.cities', `--city ${city?.join(',')}`], ['filter.sources', `--source ${source?.join(',')}`]]);
  await tracing(trail, () => host.withServices(async (services) => {
    const pins = new PinScope();
    const release = await services.reference.release('cbcii', pins);
    const filter = { ...as, cities: city, provinces: province, jurisdictions: jurisdiction, themes: theme, instruments: instrument, sources: source };
    const { records, total } = await services.facts.policyMeasures(release, filter, { after: null, limit: first }, pins);
    host.print(listingAs(format, { ...policyMeasureLines(release), rows: records, total }, pins));
  }));
}
