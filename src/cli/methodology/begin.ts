import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import type { DraftPlace } from '../../services/drafts/DraftOpener';
import type { CliServices, Host } from '../host';
import { tracing, type Trail } from '../problems';
import { readJsonFile } from '../variantFile';
import { draftText } from './reviewText';

interface Names { readonly title?: string; readonly description?: string }
interface CreateOptions extends Names {
  readonly title: string;
  readonly index?: string;
  readonly document?: string;
  readonly frameworkOf?: string;
  readonly choices?: string;
}

export function addFork(methodology: Command, host: Host): void {
  methodology.command('fork')
    .description('Begin a line of methodologies with a draft that holds the document of a published version.')
    .argument('<FROM>', 'the version to begin with')
    .argument('<CODE>', 'code of the new line, e.g. cbcii/mine')
    .option('--title <TITLE>', 'its title; that of the version when left out')
    .option('--description <TEXT>', 'in which way it scores; that of the version when left out')
    .addHelpText('after', `
Examples:
  cbcii methodology fork cbcii/published cbcii/mine --title "CBCII, my reading"
  cbcii methodology fork cbcii/equal-pillars@1.0.0 cbcii/equal-without-bonus`)
    .action((from: string, code: string, names: Names) => begin(host, new Map([['input.from', from], ['input.code', code], ...nameTrail(names)]),
      ({ draftOpener }) => draftOpener.fork(operator, { from, code, ...names })));
}

export function addDraft(methodology: Command, host: Host): void {
  methodology.command('draft')
    .description('Begin a draft of the next version of a line.')
    .argument('<FROM>', 'the line, or the version of it whose document the draft begins with')
    .addHelpText('after', `
Examples:
  cbcii methodology draft cbcii/mine
  cbcii methodology draft cbcii/mine@1.0.0`)
    .action((from: string) => begin(host, new Map([['input.from', from]]), ({ draftOpener }) => draftOpener.open(operator, { from })));
}

export function addCreate(methodology: Command, host: Host): void {
  methodology.command('create')
    .description('Begin a line of methodologies with a document of your own. It may be unfinished: it is a draft.')
    .argument('<CODE>', 'code of the new line, e.g. cbcii/mine')
    .requiredOption('--title <TITLE>', 'its title')
    .option('--description <TEXT>', 'in which way it scores; that of the document when left out')
    .option('--index <INDEX>', 'the index that it scores; the part of the code before the slash when left out')
    .option('--document <FILE>', 'the whole document in JSON')
    .option('--framework-of <REF>', 'instead: take the framework of this version')
    .option('--choices <FILE>', 'with --framework-of: the rest of the document in JSON, stage by stage')
    .addHelpText('after', `
Examples:
  cbcii methodology create cbcii/mine --title "CBCII, my reading" --document document.json
  cbcii methodology create cbcii/mine --title "CBCII, my reading" --framework-of cbcii/published --choices stages.json`)
    .action((code: string, { document, choices, ...options }: CreateOptions) => {
      const { index, frameworkOf } = options;
      const trail = new Map([
        ['input.code', code], ['input.index', `--index ${index}`], ['input.document', `--document ${document}`], ['input.choices', `--choices ${choices}`],
        ['input.frameworkOf', `--framework-of ${frameworkOf}`], ...nameTrail(options),
      ]);
      return begin(host, trail, ({ draftOpener }) => draftOpener.create(operator, {
        code, ...options, document: jsonOf('--document', document), choices: jsonOf('--choices', choices),
      }));
    });
}

/** Does it, and shows the draft that came of it. */
export async function begin(host: Host, trail: Trail, work: (services: CliServices) => Promise<DraftPlace>): Promise<void> {
  await tracing(trail, () => host.withServices(async (services) => {
    const { ref } = await work(services);
    const draft = await services.drafts.draft(operator, ref);
    host.print(draftText(draft, await services.drafts.review(draft)));
  }));
}

function nameTrail({ title, description }: Names): [string, string][] {
  return [['input.title', `--title ${title}`], ['input.description', `--description ${description}`]];
}

function jsonOf(option: string, path: string | undefined): unknown {
  return path === undefined ? undefined : readJsonFile(option, path, '{"bonus": {"kind": "NONE"}}');
}
