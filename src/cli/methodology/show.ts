import { Option, type Command } from 'commander';
import { operator } from '../../services/access/Caller';
import { parseDraftRef } from '../../services/drafts/draft';
import type { LoadedVersion } from '../../services/MethodologyService';
import { PinScope } from '../../services/pins';
import type { Host } from '../host';
import { onOneLine, tracing } from '../problems';
import { draftText } from './reviewText';

export function addShow(methodology: Command, host: Host): void {
  methodology.command('show')
    .description('Show a version or a draft: what it is, and its choices stage by stage.')
    .argument('<REF>', 'a line, a version or a draft')
    .addOption(new Option('--format <FORMAT>', 'text for people; json is the document itself').choices(['text', 'json']).default('text'))
    .addHelpText('after', `
Examples:
  cbcii methodology show cbcii/published
  cbcii methodology show cbcii/published@1.0.0 --format json > document.json
  cbcii methodology show cbcii/mine@draft-17`)
    .action((ref: string, { format }: { readonly format: 'text' | 'json' }) => show(ref, format, host));
}

async function show(ref: string, format: 'text' | 'json', host: Host): Promise<void> {
  await tracing(new Map([['ref', ref]]), () => host.withServices(async ({ methodologies, drafts }) => {
    if (parseDraftRef(ref) !== null) {
      const draft = await drafts.draft(operator, ref);
      return host.print(format === 'json' ? indented(draft.document) : [draftText(draft, await drafts.review(draft)), '', ...choiceLines(draft.document)].join('\n'));
    }
    const version = await methodologies.version(ref, new PinScope(), 'ref');
    host.print(format === 'json' ? indented(version.document) : versionText(version));
  }));
}

function indented(document: object): string {
  return JSON.stringify(document, null, 2);
}

function versionText({ ref, record, document }: LoadedVersion): string {
  return [
    `${ref}: ${onOneLine(document.title)}`, record.hash, `published ${record.publishedAt}`,
    ...(record.status === 'WITHDRAWN' ? [`withdrawn ${record.withdrawnAt}: ${record.withdrawnReason}`] : []),
    ...(record.changelog === null ? [] : [`Changelog: ${record.changelog}`]), '', ...document.description.split('\n').map(onOneLine), '', ...choiceLines(document),
  ].join('\n');
}

/** The stages of a document, one line each; the framework by its size. */
function choiceLines(document: object): string[] {
  const told = new Set(['code', 'title', 'description', 'schemaVersion']);
  return Object.entries(document).filter(([key]) => !told.has(key)).map(([key, choice]) => `${key.padEnd(11)} ${key === 'framework' ? sizeOf(choice) : JSON.stringify(choice)}`);
}

function sizeOf(framework: unknown): string {
  const { index, nodes } = (framework ?? {}) as { readonly index?: unknown; readonly nodes?: unknown }; // a draft's may be anything
  return Array.isArray(nodes) ? `${String(index)}, ${nodes.length} nodes` : JSON.stringify(framework);
}
