import type { Command } from 'commander';
import { PinScope } from '../../services/pins';
import { rangesOf, type FoundExtreme, type UnitRankRange } from '../../services/weightSpace/rangesOf';
import type { RankRange } from '../../services/weightSpace/RankRangeAnalysis';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from '../evaluationOptions';
import type { Host } from '../host';
import { csvOf, formatOption, left, right, tableOf, type Format } from '../listing';
import { wholeNumber } from '../optionValues';
import { pinsLine } from '../pinsLine';
import { tracing } from '../problems';
import { withProgress } from '../withProgress';
import { addWeightSpaceOptions, readWeightSpace, type WeightSpaceOptions } from './weightSpaceOptions';

interface RankRangeOptions extends EvaluationOptions, WeightSpaceOptions {
  readonly first?: number;
  readonly format: Format;
}

export function addRankRange(program: Command, host: Host): void {
  const command = program.command('rank-range').argument('[UNIT...]', 'units by code or alias; all when none is named')
    .summary('say between which ranks units can stand')
    .description('Say between which ranks units can stand when weights are in doubt: the best and the worst that any weights allowed give, exactly.');
  addEvaluationOptions(command);
  addWeightSpaceOptions(command, '0.25 where nothing is said');
  command
    .optionsGroup('Output:')
    .option('--first <N>', 'the first N units only', wholeNumber())
    .addOption(formatOption())
    .addHelpText('after', `
json tells the weights that give each rank. Behind a rank: < a limit that is come near to and not
attained, ? a rank whose proof was not brought to its end.

Examples:
  cbcii rank-range --first 20
  cbcii rank-range tianjin --share 0.5 --order rnd-resources>=infrastructure
  cbcii rank-range --methodology cbcii/equal-pillars --bound financing-capacity=0.1:0.3 --format json`)
    .action((units: readonly string[], options: RankRangeOptions) => rankRange(units, options, host));
}

async function rankRange(units: readonly string[], options: RankRangeOptions, host: Host): Promise<void> {
  const trail = new Map(units.map((unit, k) => [`spec.units[${k}]`, unit]));
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    const weights = readWeightSpace(options, trail, 'spec.weights') ?? { share: 0.25 };
    await host.withServices(async ({ evaluations, analyses }) => {
      const pins = new PinScope();
      const evaluation = await evaluations.evaluate(input, pins);
      const { table: { ranking, units: codes } } = evaluation;
      const asked = units.length > 0 || options.first === undefined ? units : Array.from(ranking.order.subarray(0, options.first), (position) => codes[position]);
      const spec = { weights, ...(asked.length > 0 && { units: asked }) };
      const found = await withProgress(host, 'rank ranges', (waiting) => analyses.runWhole('rankRange', evaluation, spec, waiting));
      const rows = rangesOf(found).slice(0, options.first);
      switch (options.format) {
        case 'table': return host.print([...linesOf(found, rows), '', pinsLine(pins)].join('\n'));
        case 'csv': return host.print(csvOf(rows.map(plain), ['unit', 'name', 'nominal', 'best', 'bestStatus', 'bestLimit', 'worst', 'worstStatus', 'worstLimit']));
        case 'json': return host.print(JSON.stringify({
          nodes: found.space.nodes, resultHash: found.resultHash, rows: rows.map(({ unit, nominal, best, worst }) => ({ unit: unit.code, name: unit.name, nominal, best, worst })), pins: pins.taken(),
        }, null, 2));
      }
    });
  });
}

function plain({ unit, nominal, best, worst }: UnitRankRange) {
  return {
    unit: unit.code, name: unit.name, nominal, best: best.rank, bestStatus: best.status, bestLimit: best.limit, worst: worst.rank, worstStatus: worst.status, worstLimit: worst.limit,
  };
}

function linesOf({ evaluation: { version, vintage, variant, table }, space }: RankRange, rows: readonly UnitRankRange[]): string[] {
  return [
    `${version.ref} on ${vintage.line}@${vintage.revision}${variant === null ? '' : ', variant'}`,
    `weights in doubt: ${space.nodes.length > 8 ? `${space.nodes.length} nodes` : space.nodes.join(', ')}; ranks among ${table.ranking.order.length}`, '',
    ...tableOf(rows, [
      right('rank', ({ nominal }) => String(nominal)), left('unit', ({ unit }) => unit.name),
      right('best', ({ best }) => told(best)), right('worst', ({ worst }) => told(worst)), right('places', ({ best, worst }) => String(worst.rank - best.rank + 1)),
    ]),
  ];
}

function told({ status, rank, limit }: FoundExtreme): string {
  return status === 'ATTAINED' ? String(rank) : `${rank}${status === 'SUPREMUM' ? '<' : '?'}${limit}`;
}
