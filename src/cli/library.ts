import type { Command } from 'commander';
import { libraryCriteria, libraryDecisions, verdicts, type LibraryCriterion, type LibraryDecision, type Verdict } from '../methodology/vocabulary';
import { PinScope } from '../services/pins';
import type { Release } from '../services/ReferenceService';
import type { CliServices, Host } from './host';
import { libraryLines, screeningLines } from './libraryLists';
import { addListOptions, everyRow, listingAs, type ListOptions } from './listing';
import { listed, listedWords } from './optionValues';
import { tracing } from './problems';

interface LibraryOptions extends ListOptions {
  readonly index: string;
  readonly node?: readonly string[];
  readonly decision?: readonly LibraryDecision[];
  readonly criterion?: readonly LibraryCriterion[];
  readonly verdict?: readonly Verdict[];
  readonly ratingSystem?: readonly string[];
  readonly search?: string;
}

interface ScreeningOptions extends ListOptions {
  readonly all?: boolean;
}

export function addLibrary(program: Command, host: Host): void {
  const library = program.command('library')
    .summary('list candidate indicators, and how they were screened')
    .description('List the candidate indicators of an index: which were taken or left, by which judgements, and the nodes that are drawn from them.')
    .option('--index <CODE>', 'of this index', 'cbcii')
    .optionsGroup('Rows:')
    .option('--node <NODE>', 'from which this node or one below it is drawn (*)', listed)
    .option('--decision <DECISION>', 'taken, left or undecided (*)', listedWords(libraryDecisions))
    .option('--criterion <CRITERION>', 'judged by this criterion (*)', listedWords(libraryCriteria))
    .option('--verdict <VERDICT>', 'judged so: met, not-met, not-disclosed (*)', listedWords(verdicts))
    .option('--rating-system <NAME>', 'from this rating system (*)', listed)
    .option('--search <TEXT>', 'whose code, names or definition hold the text');
  addListOptions(library).addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

r a d  judged by representativeness, applicability, accessibility of its data:
       + met, - not met, ? not disclosed

Examples:
  cbcii library --node financing-capacity
  cbcii library --decision left
  cbcii library --format csv > library.csv
  cbcii library screening`)
    .action((options: LibraryOptions) => list(options, host));
  const screening = library.command('screening')
    .summary('tell how candidates became indicators, with counts')
    .description('Tell the funnel from rating systems over candidate indicators to those taken, with counts and places.')
    .optionsGroup('Rows:')
    .option('--all', 'every step of the making of the framework, not of the funnel alone');
  addListOptions(screening).addHelpText('after', `
count  ~ about, > more than, ≥ at least, < less than, ≤ at most

Examples:
  cbcii library screening
  cbcii library screening --all --format json
  cbcii library --index cbcii screening`)
    .action((_options: unknown, command: Command) => screen(command.optsWithGlobals<ScreeningOptions & { readonly index: string }>(), host));
}

async function list(options: LibraryOptions, host: Host): Promise<void> {
  const { index, node, decision, criterion, verdict, ratingSystem, search, first = everyRow, format } = options;
  const trail = new Map([['index', `--index ${index}`], ['filter.nodes', `--node ${node?.join(',')}`]]);
  await tracing(trail, () => host.withServices(async (services) => {
    const pins = new PinScope();
    const release = await releaseOf(services, index, pins);
    const filter = { nodes: node, decisions: decision, criteria: criterion, verdicts: verdict, ratingSystems: ratingSystem, search };
    const lines = await services.library.entries(release, filter, pins);
    const { notice } = await services.library.summary(release);
    host.print(listingAs(format, { ...libraryLines(), rows: lines.slice(0, first), total: lines.length, notice }, pins));
  }));
}

async function screen({ index, all = false, first = everyRow, format }: ScreeningOptions & { readonly index: string }, host: Host): Promise<void> {
  await tracing(new Map([['index', `--index ${index}`]]), () => host.withServices(async (services) => {
    const pins = new PinScope();
    const release = await releaseOf(services, index, pins);
    const steps = all ? await services.lists.list(release, 'SCREENING_STEP') : await services.library.funnel(release);
    host.print(listingAs(format, { ...screeningLines(), rows: steps.slice(0, first), total: steps.length }, pins));
  }));
}

async function releaseOf(services: CliServices, index: string, pins: PinScope): Promise<Release> {
  await services.reference.index(index, pins, 'index');
  return services.reference.release(index, pins);
}
