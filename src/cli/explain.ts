import type { Command } from 'commander';
import { PlatformError } from '../errors';
import { explanationOf } from '../services/evaluation/explanations';
import { PinScope } from '../services/pins';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import { explanationAsJson } from './explanationJson';
import { explanationAsText } from './explanation';
import type { Host } from './host';
import { wholeNumber } from './optionValues';
import { tracing } from './problems';

interface ExplainOptions extends EvaluationOptions {
  readonly all?: true;
  readonly precision: number;
  readonly json?: true;
  readonly node?: string;
}

export function addExplain(program: Command, host: Host): void {
  const command = program.command('explain')
    .argument('<UNIT>', 'code or alias of a unit that is ranked, e.g. shanghai, harbin')
    .summary('say where a unit\'s score comes from')
    .description('Say where a unit\'s score comes from: the tree of its figures, each with its basis, weight, contribution and, for what was reported or observed, its place in the source.');
  addEvaluationOptions(command);
  command
    .optionsGroup('Output:')
    .option('--all', 'show nodes without any figure too')
    .option('--precision <N>', 'decimals of scores and contributions', wholeNumber(15), 1)
    .option('--json', 'every step of the arithmetic, as scripts/replay.mjs and scripts/replay.py do it again')
    .option('--node <NODE>', 'with --json: the arithmetic of one node instead of the index')
    .addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

weight        declared among siblings
share         share in the whole index, in per cent
contribution  points of the index: children add up to their parent, pillars and
              bonus to the score; empty where the aggregation is not additive,
              or below a reported node

Examples:
  cbcii explain shanghai
  cbcii explain taizhou-zhejiang --precision 3
  cbcii explain beijing --methodology cbcii/equal-pillars
  cbcii explain wuhan --bonus none --weight rnd-resources=2
  cbcii explain wuhan --json | node scripts/replay.mjs
  cbcii explain AUT --methodology asem/imported --vintage asem/2018`)
    .action((unit: string, options: ExplainOptions) => explain(unit, options, host));
}

async function explain(code: string, options: ExplainOptions, host: Host): Promise<void> {
  const trail = new Map([['unit', code], ['node', `--node ${options.node}`]]);
  await tracing(trail, async () => {
    if (options.node !== undefined && options.json !== true) throw nodeAlone(options.node);
    const input = readEvaluationInput(options, trail);
    await host.withServices(async ({ evaluations, reference, vintages }) => {
      const pins = new PinScope();
      const evaluation = await evaluations.evaluate(input, pins);
      const unit = reference.unitOf(evaluation.release, code, 'unit');
      if (options.json !== true) return host.print(await explanationAsText(evaluation, unit, vintages, pins, options));
      const explanation = await explanationOf(evaluations, evaluation, unit.code, options.node ?? null);
      if (explanation === null) throw notScored(options.node ?? null, unit.code);
      host.print(await explanationAsJson(evaluation, explanation, vintages, pins));
    });
  });
}

function notScored(node: string | null, unit: string): PlatformError {
  const message = `${unit} has no score${node === null ? '' : ` at ${node}`}, so there is nothing to explain.`;
  return new PlatformError('NOT_FOUND', message, [{ code: 'NOT_FOUND', path: node === null ? 'unit' : 'node', message, expected: 'a unit and a node with a score', got: node ?? unit }]);
}

function nodeAlone(node: string): PlatformError {
  const message = 'One node is explained as JSON; the tree shows all of them.';
  return new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path: '--node', message, expected: '--json beside it', got: node }]);
}
