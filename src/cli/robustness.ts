import type { Command } from 'commander';
import { firmnessOf, pairRows, type PairRow, type UnitFirmness } from '../services/robustness/firmnessOf';
import type { Robustness } from '../services/robustness/RobustnessAnalysis';
import { PinScope } from '../services/pins';
import { addDoubtOptions, doubtsOf, trailOfDoubts, type DoubtOptions } from './doubtOptions';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import { figure } from './figures';
import type { Host } from './host';
import { csvOf, formatOption, left, right, tableOf, type Format } from './listing';
import { listed, numberOrText, wholeNumber } from './optionValues';
import { pinsLine } from './pinsLine';
import { tracing } from './problems';
import { withProgress } from './withProgress';

interface RobustnessOptions extends EvaluationOptions, DoubtOptions {
  readonly centralWeights?: boolean;
  readonly pairwise?: readonly string[];
  readonly interval: string;
  readonly first?: number;
  readonly format: Format;
}

export function addRobustness(program: Command, host: Host): void {
  const command = program.command('robustness')
    .summary('say how firm the ranks are')
    .description('Say how firm the ranks are: weights, methods and whatever else is in doubt are drawn again and again, and all units ranked each time.');
  addEvaluationOptions(command);
  addDoubtOptions(command, 'number of replications', 10_000);
  command
    .optionsGroup('What is asked:')
    .option('--central-weights', 'the weights under which units come first (in JSON)')
    .option('--pairwise <a,b>', 'how often each of these units stands above each other', listed)
    .option('--interval <S>', 'share of the replications that an interval holds', '0.9')
    .optionsGroup('Output:')
    .option('--first <N>', 'the first N rows only', wholeNumber())
    .addOption(formatOption())
    .addHelpText('after', `
Without --weights, --assumptions and --leave-out the weights are drawn within 25 %.
The bar shows ranks from 1 to the last: · seen, ─ the interval, ● the rank itself.

Examples:
  cbcii robustness --first 20
  cbcii robustness --weights relative --share 0.5 --levels 1
  cbcii robustness --leave-out 1 --pairwise tianjin,hangzhou,suzhou
  cbcii robustness --assumptions bonus-or-not.json --draws 2000 --format csv`)
    .action((options: RobustnessOptions) => robustness(options, host));
}

async function robustness(options: RobustnessOptions, host: Host): Promise<void> {
  const trail = trailOfDoubts(options);
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    const spec = specOf(options);
    await host.withServices(async ({ evaluations, analyses }) => {
      const pins = new PinScope();
      const found = await withProgress(host, 'robustness', async (waiting) => analyses.runWhole('robustness', await evaluations.evaluate(input, pins), spec, waiting));
      const rows = firmnessOf(found).slice(0, options.first);
      switch (options.format) {
        case 'table': return host.print([...linesOf(found, rows), '', pinsLine(pins)].join('\n'));
        case 'csv': return host.print(csvOf(rows.map(plain), Object.keys(plain(rows[0] ?? firmnessOf(found)[0]))));
        case 'json': return host.print(JSON.stringify({ ...headOf(found), rows: rows.map(({ rankAcceptability, centralWeights, confidence, ...row }) => ({ ...plain(row), rankAcceptability, centralWeights, confidence })), pins: pins.taken() }, null, 2));
      }
    });
  });
}

function specOf({ centralWeights, pairwise, interval, ...doubts }: RobustnessOptions): unknown {
  return { ...doubtsOf(doubts), centralWeights, pairwise, interval: numberOrText(interval) };
}

function headOf(robustness: Robustness) {
  const { spec: { draws, seed, interval }, weightLevels, meanShift, weighedNodes, leftOut, resultHash } = robustness;
  return {
    draws, seed, interval, weightLevels, meanShift: meanShift.mean, meanShiftStandardError: meanShift.standardError, weighedNodes, pairwise: pairRows(robustness), leftOut,
    resultHash,
  };
}

function plain({ unit, nominal, median, mean, standardError, low, high, best, worst, meanShift, rankedShare }: Omit<UnitFirmness, 'rankAcceptability' | 'centralWeights' | 'confidence'>) {
  return { unit: unit.code, name: unit.name, nominal, median, mean, standardError, low, high, best, worst, meanShift, rankedShare };
}

function linesOf(robustness: Robustness, rows: readonly UnitFirmness[]): string[] {
  const { evaluation: { version, vintage, variant, table }, spec, weightLevels, meanShift, leftOut } = robustness;
  const doubt = spec.weights === null ? [] : [`weights ${spec.weights.kind} ${spec.weights.kind === 'relative' ? `± ${figure(spec.weights.share * 100, 0)} %` : spec.weights.concentration} at level ${weightLevels.join(', ')}`];
  const units = table.units.length;
  return [
    `${version.ref} on ${vintage.line}@${vintage.revision}${variant === null ? '' : ', variant'}`,
    `${[...doubt, ...spec.assumptions.map(({ name, options }) => `${name} (${options.length} options)`)].join('; ')}; ${spec.draws} draws, seed ${spec.seed}`,
    `mean absolute shift ${figure(meanShift.mean, 2)} places (standard error ${figure(meanShift.standardError, 3)})`, '',
    ...tableOf(rows, [
      right('rank', ({ nominal }) => String(nominal)), left('unit', ({ unit }) => unit.name), right('median', ({ median }) => String(median)),
      right(`${figure(spec.interval * 100, 0)} % of draws`, ({ low, high }) => `${low}–${high}`), right('seen', ({ best, worst }) => `${best}–${worst}`), left('', (row) => bar(row, units)),
    ]),
    ...(leftOut.length === 0 ? [] : ['', ...tableOf(leftOut, [
      left('left out', ({ node }) => node), right('mean shift', (row) => figure(row.meanShift, 2)), right('largest', ({ largestShift }) => String(largestShift)),
    ])]),
    ...(spec.pairwise.length === 0 ? [] : ['', ...tableOf<PairRow>(pairRows(robustness), [
      left('stands above', ({ unitCode }) => unitCode), ...spec.pairwise.map((unit, column) => right<PairRow>(unit, ({ winShares }) => `${figure(winShares[column] * 100, 1)} %`)),
    ])]),
  ];
}

const barWidth = 48;

/** Ranks from left to right, several to a character where there are many units. */
function bar({ nominal, low, high, best, worst }: UnitFirmness, units: number): string {
  const at = (rank: number): number => (units <= barWidth ? rank - 1 : Math.round((rank - 1) / (units - 1) * (barWidth - 1)));
  return Array.from({ length: at(worst) + 1 }, (_, place) => {
    if (place === at(nominal)) return '●';
    if (place >= at(low) && place <= at(high)) return '─';
    return place >= at(best) && place <= at(worst) ? '·' : ' ';
  }).join('');
}
