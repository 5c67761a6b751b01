import { Option, type Command } from 'commander';
import { weightNorms } from '../../methodology/vocabulary';
import { PinScope } from '../../services/pins';
import { foundWeights } from '../../services/weightSpace/rangesOf';
import type { FoundOvertake } from '../../services/weightSpace/WeightShiftService';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from '../evaluationOptions';
import { figure } from '../figures';
import type { Host } from '../host';
import { kebab } from '../optionValues';
import { pinsLine } from '../pinsLine';
import { tracing } from '../problems';
import { addWeightSpaceOptions, readWeightSpace, type WeightSpaceOptions } from './weightSpaceOptions';

interface OvertakeOptions extends EvaluationOptions, WeightSpaceOptions {
  readonly norm?: string;
  readonly json?: boolean;
}

export function addOvertake(program: Command, host: Host): void {
  const command = program.command('overtake').argument('<ABOVE>', 'the unit that is to come at or above').argument('<BELOW>', 'the unit that it is to overtake')
    .summary('say how far weights must shift for one unit to overtake another')
    .description('Say how far weights must shift for one unit to come at or above another, or prove that no shift does it.');
  addEvaluationOptions(command);
  addWeightSpaceOptions(command, 'any weights that add up to what they do now, where nothing is said');
  command
    .addOption(new Option('--norm <NORM>', 'measure of the shift: sum of all, greatest, or greatest in proportion').choices(weightNorms.map(kebab)))
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .addHelpText('after', `
Examples:
  cbcii overtake tianjin shenzhen
  cbcii overtake tianjin shenzhen --share 0.5 --norm relative`)
    .action((above: string, below: string, options: OvertakeOptions) => overtake(above, below, options, host));
}

async function overtake(above: string, below: string, options: OvertakeOptions, host: Host): Promise<void> {
  const trail = new Map([['above', above], ['below', below]]);
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    const weights = readWeightSpace(options, trail, 'weights');
    await host.withServices(async ({ evaluations, weightShifts }) => {
      const pins = new PinScope();
      const found = await weightShifts.overtake(await evaluations.evaluate(input, pins), { above, below, weights, norm: options.norm });
      host.print(options.json === true ? JSON.stringify({ ...plain(found), pins: pins.taken() }, null, 2) : [...linesOf(found), '', pinsLine(pins)].join('\n'));
    });
  });
}

function plain({ spec: { above, below, norm }, space, least, distance, weights, table, above: upper, below: lower }: FoundOvertake) {
  const { scores, ranking: { ranks } } = table;
  return {
    above, below, norm, isPossible: least !== null, least, distance, difference: scores[upper] - scores[lower],
    rankAbove: ranks[upper], rankBelow: ranks[lower], weights: foundWeights(space, weights),
  };
}

function linesOf(found: FoundOvertake): string[] {
  const { above, below, norm, least, difference, rankAbove, rankBelow, weights } = plain(found);
  const head = least === null
    ? `No weights allowed put ${above} at or above ${below}: at best it is ${figure(-difference, 3)} points behind, at rank ${rankAbove} against ${rankBelow}, under`
    : `${above} comes at or above ${below} with a shift of ${figure(least, 4)} (${kebab(norm)}), and with none smaller: ranks ${rankAbove} and ${rankBelow} under`;
  return [head, ...weights.map(({ node, weight }) => `  ${node} ${figure(weight, 4)}`)];
}
