import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import { isJsonObject, type JsonObject } from '../../services/drafts/mergePatch';
import type { Host } from '../host';
import { listedSettings, pairOf, wholeNumber } from '../optionValues';
import { readJsonFile } from '../variantFile';
import { addVariantOptions, readVariant, type VariantOptions } from '../variantOptions';
import { begin } from './begin';

interface EditOptions extends VariantOptions {
  readonly revision?: number;
  readonly patch?: string;
  readonly set?: readonly string[];
  readonly changelog?: string;
}

export function addEdit(methodology: Command, host: Host): void {
  const command = methodology.command('edit')
    .description('Change a draft: by a JSON merge patch, or by making a variant part of it.')
    .argument('<REF>', 'the draft')
    .option('--revision <N>', 'the revision that you read: refused if somebody changed the draft since', wholeNumber())
    .option('--changelog <TEXT>', 'what changed against the version before, for those who will read it')
    .optionsGroup('Merge patch (RFC 7396):')
    .option('--patch <FILE>', 'the patch in JSON: null takes a field away, a list is replaced whole')
    .option('--set <PATH=VALUE>', 'set one field, e.g. bonus.cap=5; the value is JSON or else a text, and stands over the file (may be repeated)', listedSettings);
  addVariantOptions(command).addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

Examples:
  cbcii methodology edit cbcii/mine@draft-17 --set bonus.cap=5 --set "title=With a cap"
  cbcii methodology edit cbcii/mine@draft-17 --patch patch.json --revision 3
  cbcii methodology edit cbcii/mine@draft-17 --weight infrastructure=0.5 --bonus none
  cbcii methodology edit cbcii/mine@draft-17 --variant variant.json --changelog "My variant."`)
    .action((ref: string, options: EditOptions) => edit(ref, options, host));
}

async function edit(ref: string, options: EditOptions, host: Host): Promise<void> {
  const { revision, changelog } = options;
  const trail = new Map([['input.ref', ref], ['input.revision', `--revision ${revision}`], ['input.changelog', `--changelog ${changelog}`]]);
  await begin(host, trail, async ({ draftEditor }) => {
    const ofVariant = new Map<string, string>();
    const [patch, edits] = [patchOf(options, trail), readVariant(options, ofVariant)];
    for (const [path, option] of ofVariant) trail.set(path.replace(/^variant/, 'input.edits'), option);
    return draftEditor.update(operator, { ref, revision, patch, edits, changelog });
  });
}

/** The patch that file and settings make together; undefined where there is neither. */
function patchOf({ patch: path, set = [] }: EditOptions, trail: Map<string, string>): unknown {
  const file = path === undefined ? undefined : readJsonFile('--patch', path, '{"bonus": {"cap": 5}}');
  if (path !== undefined) trail.set('input.patch', `--patch ${path}`);
  if (set.length === 0 || (file !== undefined && !isJsonObject(file))) return file;
  return set.reduce<JsonObject>((patch, setting) => {
    const [place, text] = pairOf(setting);
    trail.set(`input.patch.${place}`, `--set ${setting}`);
    return overlaid(patch, place.split('.'), valueOf(text));
  }, file ?? {});
}

/** Null stays in a patch, where it has a meaning. */
function overlaid(patch: JsonObject, [key, ...deeper]: readonly string[], value: unknown): JsonObject {
  const before = Object.hasOwn(patch, key) ? patch[key] : undefined;
  const field = deeper.length === 0 ? value : overlaid(isJsonObject(before) ? before : {}, deeper, value);
  return { ...patch, [key]: field };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
