import type { Command } from 'commander';
import { PinScope } from '../services/pins';
import type { Verification } from '../services/VerificationService';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import type { Host } from './host';
import { RefusedError, tracing } from './problems';

interface VerifyOptions extends EvaluationOptions {
  readonly hash: string;
}

export function addVerify(program: Command, host: Host): void {
  const command = program.command('verify')
    .summary('prove that a result can be made again, bit for bit')
    .description('Prove that a result can be made again, bit for bit: documents and observations are held against their hashes, the scores computed anew from rows.')
    .requiredOption('--hash <HASH>', 'resultHash of the evaluation, as it was given then');
  addEvaluationOptions(command)
    .addHelpText('after', `
Name what was evaluated exactly, by line@version and line@revision or by hash:
a line alone moves on. Says REPRODUCED, or the first place that differs; then
the exit code is 1.

Examples:
  cbcii verify --hash sha256:… --methodology cbcii/published@1.0.0 --vintage cbcii/2020@1
  cbcii verify --hash sha256:… --bonus none`)
    .action(async (options: VerifyOptions) => {
      const trail = new Map([['resultHash', `--hash ${options.hash}`]]);
      await tracing(trail, async () => {
        const input = readEvaluationInput(options, trail);
        await host.withServices(async ({ verifications }) => {
          const verification = await verifications.verify(input, options.hash, new PinScope());
          host.print(linesOf(verification).join('\n'));
          const { firstDifference } = verification;
          if (firstDifference !== null) {
            throw new RefusedError([`DIFFERS at ${firstDifference.path}. Expected: ${firstDifference.expected}; got: ${firstDifference.got}.`]);
          }
        });
      });
    });
}

function linesOf({ status, resultHash, observationCount, checked }: Verification): string[] {
  return [status, `result   ${resultHash === null ? 'not computed' : `${resultHash}, computed anew`}`, ...checked.map((line) => `checked  ${line}`), `checked  ${observationCount} observations`];
}
