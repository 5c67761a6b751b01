import type { Command } from 'commander';
import type { Host } from '../host';
import { addCreate, addDraft, addFork } from './begin';
import { addDiff } from './diff';
import { addEdit } from './edit';
import { addList } from './list';
import { addPreview } from './preview';
import { addPublish } from './publish';
import { addShow } from './show';
import { addValidate } from './validate';
import { addWithdraw } from './withdraw';

/** What happens to methodologies, as subcommands: from the list of lines to the withdrawal of a version. */
export function addMethodology(program: Command, host: Host): void {
  const methodology = program.command('methodology')
    .summary('list, read, compare, draft, publish and withdraw methodology versions')
    .description('List, read, compare, draft, publish and withdraw methodology versions. A draft may change; a published version never does.')
    .addHelpText('after', `
A ref is a line (cbcii/published, its latest version), a version (cbcii/published@1.0.0)
or a draft (cbcii/mine@draft-17).

Examples:
  cbcii methodology fork cbcii/published cbcii/mine --title "CBCII, my reading"
  cbcii methodology edit cbcii/mine@draft-17 --weight infrastructure=0.5 --bonus none
  cbcii methodology publish cbcii/mine@draft-17 --changelog "No bonus." --dry-run
  cbcii methodology publish cbcii/mine@draft-17 --changelog "No bonus."
  cbcii rank --methodology cbcii/mine`);
  for (const add of [addList, addShow, addDiff, addFork, addCreate, addDraft, addEdit, addValidate, addPreview, addPublish, addWithdraw]) add(methodology, host);
}
