import { Option, type Command } from 'commander';
import { weightFactorKinds } from '../methodology/vocabulary';
import { PinScope } from '../services/pins';
import { factorShares, type FactorShare } from '../services/sensitivity/intervals';
import type { Sensitivity, TargetSensitivity } from '../services/sensitivity/SensitivityAnalysis';
import { addDoubtOptions, doubtsOf, trailOfDoubts, type DoubtOptions } from './doubtOptions';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import { figure } from './figures';
import type { Host } from './host';
import { left, right, tableOf } from './listing';
import { kebab, listed } from './optionValues';
import { pinsLine } from './pinsLine';
import { tracing } from './problems';
import { withProgress } from './withProgress';

interface SensitivityOptions extends EvaluationOptions, DoubtOptions {
  readonly by?: string;
  readonly units?: readonly string[];
  readonly scores?: boolean;
  readonly json?: boolean;
}

export function addSensitivity(program: Command, host: Host): void {
  const command = program.command('sensitivity')
    .summary('say which of the things in doubt matter')
    .description('Say which of the things in doubt matter: the variance of ranks is shared out among weights and methods (Sobol indices).');
  addEvaluationOptions(command);
  addDoubtOptions(command, 'number of samples; all units are ranked N × (factors + 2) times', 2_000);
  command
    .addOption(new Option('--by <WHAT>', 'which weights are one factor').choices(weightFactorKinds.map(kebab)))
    .optionsGroup('What is looked at, besides the mean shift of all units:')
    .option('--units <a,b>', 'ranks of these units', listed)
    .option('--scores', 'their scores in place of their ranks')
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .addHelpText('after', `
Without --weights, --assumptions and --leave-out the weights are drawn within 25 %.
Alone: what a factor explains by itself. In all: with its interactions, what would be
left if everything else were known. In brackets intervals of 95 %.

Examples:
  cbcii sensitivity --assumptions bonus-or-not.json --share 0.25 --units tianjin,hangzhou
  cbcii sensitivity --vintage cbcii/2020-synthetic --by parent --json`)
    .action((options: SensitivityOptions) => sensitivity(options, host));
}

async function sensitivity(options: SensitivityOptions, host: Host): Promise<void> {
  const trail = trailOfDoubts(options).set('spec.units', `--units ${options.units?.join(',')}`);
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    const spec = { ...doubtsOf(options), weightFactors: options.by, units: options.units, measure: options.scores === true ? 'score' : 'rank' };
    await host.withServices(async ({ evaluations, analyses }) => {
      const pins = new PinScope();
      const found = await withProgress(host, 'sensitivity', async (waiting) => analyses.runWhole('sensitivity', await evaluations.evaluate(input, pins), spec, waiting));
      if (options.json === true) return host.print(JSON.stringify({ ...plain(found), pins: pins.taken() }, null, 2));
      host.print([...linesOf(found), '', pinsLine(pins)].join('\n'));
    });
  });
}

function plain(found: Sensitivity) {
  const { spec: { draws, seed }, evaluations, targets, resultHash } = found;
  return {
    draws, seed, evaluations, resultHash,
    targets: targets.map((target) => ({ measure: target.measure, unit: target.unitCode, mean: target.mean, standardDeviation: target.deviation, indices: factorShares(found, target) })),
  };
}

function linesOf(found: Sensitivity): string[] {
  const { evaluation: { version, vintage, variant }, spec, evaluations, targets } = found;
  return [
    `${version.ref} on ${vintage.line}@${vintage.revision}${variant === null ? '' : ', variant'}`,
    `${spec.draws} samples, ${evaluations} evaluations, seed ${spec.seed}`,
    ...targets.flatMap((target) => ['', headOf(target), ...tableOf(factorShares(found, target), [
      left('factor', ({ factor }) => factor), right('alone', (row) => shareOf(row.first, row.firstLow, row.firstHigh)), right('in all', (row) => shareOf(row.total, row.totalLow, row.totalHigh)),
    ])]),
  ];
}

function headOf({ measure, unitCode, mean, deviation }: TargetSensitivity): string {
  const figures = Number.isNaN(mean) ? 'missing in some replications' : `mean ${figure(mean, 2)}, standard deviation ${figure(deviation, 2)}`;
  return `${measure === 'meanShift' ? 'mean shift of all units' : `${measure} of ${unitCode}`}: ${figures}`;
}

function shareOf(share: FactorShare['first'], low: number | null, high: number | null): string {
  return share === null || low === null || high === null ? '–' : `${figure(share, 2)} (${figure(low, 2)} … ${figure(high, 2)})`;
}
