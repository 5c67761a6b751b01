import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import { refusal } from '../../services/refusal';
import type { Host } from '../host';
import { wholeNumber } from '../optionValues';
import { tracing } from '../problems';
import { reviewLines } from './reviewText';

interface PublishOptions {
  readonly version?: string;
  readonly changelog?: string;
  readonly revision?: number;
  readonly dryRun?: boolean;
}

export function addPublish(methodology: Command, host: Host): void {
  methodology.command('publish')
    .description('Publish a draft. It becomes a version that nobody can change; the number must say what the changes do to scores.')
    .argument('<REF>', 'the draft')
    .option('--version <NUMBER>', 'its number, e.g. 2.0.0; the lowest that says enough when left out')
    .option('--changelog <TEXT>', 'what changed; that of the draft when left out')
    .option('--revision <N>', 'the revision that you read: refused if somebody changed the draft since', wholeNumber())
    .option('--dry-run', 'show the changes and the number they ask for, and publish nothing')
    .addHelpText('after', `
MAJOR: whatever can change a score. MINOR: an addition that cannot. PATCH: wording.

Examples:
  cbcii methodology publish cbcii/mine@draft-17 --dry-run
  cbcii methodology publish cbcii/mine@draft-17 --version 2.0.0 --changelog "The bonus is capped at 5."`)
    .action((ref: string, options: PublishOptions) => publish(ref, options, host));
}

async function publish(ref: string, { dryRun = false, ...options }: PublishOptions, host: Host): Promise<void> {
  const { version, revision } = options;
  const trail = new Map([['input.ref', ref], ['input.version', `--version ${version}`], ['input.changelog', '--changelog'], ['input.revision', `--revision ${revision}`]]);
  await tracing(trail, () => host.withServices(async ({ publisher }) => {
    if (!dryRun) return host.print(`Published as ${(await publisher.publish(operator, { ref, ...options })).ref}.`);
    const rehearsal = await publisher.rehearse(operator, { ref, ...options });
    if (rehearsal.review.problems.length === 0) host.print(reviewLines(rehearsal.review).join('\n'));
    if (rehearsal.problems.length > 0) throw refusal(rehearsal.problems);
    host.print(`It would be published as ${rehearsal.version}. Nothing was published.`);
  }));
}
