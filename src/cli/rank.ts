import { Option, type Command } from 'commander';
import type { Problem } from '../errors';
import { rankUnits } from '../services/evaluation/ranking';
import { nodeProblem } from '../services/EvaluationService';
import { PinScope } from '../services/pins';
import { refusal } from '../services/refusal';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import { addFilterOptions, filterOf, filterProblems, type FilterOptions } from './filterOptions';
import type { Host } from './host';
import { listed, wholeNumber } from './optionValues';
import { tracing } from './problems';
import { rankingAsCsv, rankingAsJson, rankingAsTable, type RankingAnswer } from './rankingFormats';

interface RankOptions extends EvaluationOptions, FilterOptions {
  readonly node?: string;
  readonly nodes?: readonly string[];
  readonly first?: number;
  readonly format: 'table' | 'csv' | 'json';
  readonly precision: number;
}

export function addRank(program: Command, host: Host): void {
  const command = program.command('rank')
    .summary('rank the units of an index, by the published methodology or a variant of it')
    .description('Rank the units of an index, cities or what else it scores, or rank them by one node of it. With a variant, each unit\'s change of rank against the same version and vintage without the variant is shown: +2 is two places up.');
  addEvaluationOptions(command);
  addFilterOptions(command);
  command
    .option('--first <N>', 'the first N rows only', wholeNumber())
    .optionsGroup('Output:')
    .option('--node <NODE>', 'rank by this node instead of the index')
    .option('--nodes <A,B,C>', 'show the scores of these nodes too (*)', listed)
    .addOption(new Option('--format <FORMAT>', 'table for people; csv and json carry full precision').choices(['table', 'csv', 'json']).default('table'))
    .option('--precision <N>', 'decimals in a table', wholeNumber(15), 1)
    .addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

Examples:
  cbcii rank --first 10
  cbcii rank --weight rnd-resources=2 --bonus-cap 5
  cbcii rank --bonus multiplicative --bonus-scale 100
  cbcii rank --methodology cbcii/equal-pillars --region yangtze-river-delta
  cbcii rank --node infrastructure --first 5
  cbcii rank --nodes infrastructure,bonus --format csv > ranking.csv
  cbcii rank --variant variant.json --format json`)
    .action((options: RankOptions) => rank(options, host));
}

async function rank(options: RankOptions, host: Host): Promise<void> {
  const { nodes = [] } = options;
  const trail = new Map([['nodes', `--nodes ${nodes.join(',')}`]]);
  if (options.node !== undefined) trail.set('node', `--node ${options.node}`);
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    await host.withServices(async ({ evaluations }) => {
      const pins = new PinScope();
      const evaluation = await evaluations.evaluate(input, pins);
      const problems = [
        options.node === undefined ? null : nodeProblem(evaluation, options.node, 'node'),
        ...nodes.map((code, index) => nodeProblem(evaluation, code, `nodes[${index}]`)),
        ...filterProblems(options, evaluation.release),
      ].filter((problem): problem is Problem => problem !== null);
      if (problems.length > 0) throw refusal(problems);
      const rows = await rankUnits(evaluation, options.node ?? null, filterOf(options), 'RANK');
      const answer: RankingAnswer = {
        evaluation, pins, node: options.node ?? null, nodes, rows: rows.slice(0, options.first), total: rows.length,
      };
      switch (options.format) {
        case 'table': return host.print(rankingAsTable(answer, options.precision));
        case 'json': return host.print(rankingAsJson(answer));
        case 'csv': return host.print(rankingAsCsv(answer));
      }
    });
  });
}
