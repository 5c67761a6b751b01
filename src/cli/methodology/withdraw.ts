import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import type { Host } from '../host';
import { tracing } from '../problems';

export function addWithdraw(methodology: Command, host: Host): void {
  methodology.command('withdraw')
    .description('Withdraw a published version. It stays readable by its exact ref, with the reason; its line no longer stands for it.')
    .argument('<REF>', 'the version exactly, e.g. cbcii/mine@2.0.0')
    .requiredOption('--reason <TEXT>', 'why, for those who meet it later')
    .addHelpText('after', `
Examples:
  cbcii methodology withdraw cbcii/mine@2.0.0 --reason "The cap was meant to be 6."`)
    .action((ref: string, { reason }: { readonly reason: string }) => withdraw(ref, reason, host));
}

async function withdraw(ref: string, reason: string, host: Host): Promise<void> {
  await tracing(new Map([['input.ref', ref], ['input.reason', `--reason ${reason}`]]), () => host.withServices(async ({ publisher }) => {
    host.print(`Withdrawn: ${(await publisher.withdraw(operator, { ref, reason })).ref}.`);
  }));
}
