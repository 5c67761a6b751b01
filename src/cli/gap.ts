import { Option, type Command } from 'commander';
import type { Gap } from '../services/gap/GapAnalysis';
import { gapTree, type ToldGapNode } from '../services/gap/gapTree';
import { noticeOf } from '../services/evaluation/notices';
import { PinScope } from '../services/pins';
import { noticeLines, refsOf } from './answerNotes';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import { figure } from './figures';
import type { Host } from './host';
import { left, right, tableOf } from './listing';
import { wholeNumber } from './optionValues';
import { pinsLine } from './pinsLine';
import { tracing } from './problems';

interface GapOptions extends EvaluationOptions {
  readonly draws?: number;
  readonly seed?: number;
  readonly precision: number;
  readonly format: 'table' | 'json';
}

export function addGap(program: Command, host: Host): void {
  const command = program.command('gap')
    .argument('<A>', 'code or alias of a unit, e.g. shanghai')
    .argument('<B>', 'code or alias of another')
    .summary('say what the gap between two units comes from')
    .description('Say what the gap between two units comes from: each node\'s part of it, down the tree. Children add up to their parent.');
  addEvaluationOptions(command);
  command
    .optionsGroup('Output:')
    .option('--draws <N>', 'orders drawn where a group is too large to be told exactly (2,000)', wholeNumber())
    .option('--seed <N>', 'where the random numbers begin (1)', wholeNumber())
    .option('--precision <N>', 'decimals', wholeNumber(15), 2)
    .addOption(new Option('--format <FORMAT>', 'table for people, json for programs').choices(['table', 'json']).default('table'))
    .addHelpText('after', `
Above 0 a node speaks for A, below 0 for B. Under plain sums a share is the
difference of contributions; else each node's values are put in place of the
other unit's in all orders, and its share is what that changes on average.

Examples:
  cbcii gap guangzhou tianjin
  cbcii gap guangzhou tianjin --methodology cbcii/geometric
  cbcii gap shanghai beijing --vintage cbcii/2020-synthetic --format json`)
    .action((a: string, b: string, options: GapOptions) => gap(a, b, options, host));
}

async function gap(a: string, b: string, options: GapOptions, host: Host): Promise<void> {
  const trail = new Map([['a', a], ['b', b], ['draws', `--draws ${options.draws}`], ['seed', `--seed ${options.seed}`]]);
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    await host.withServices(async ({ evaluations, analyses }) => {
      const pins = new PinScope();
      const found = await analyses.runWhole('gap', await evaluations.evaluate(input, pins), { a, b, draws: options.draws, seed: options.seed });
      host.print(options.format === 'json' ? asJson(found, pins) : [...linesOf(found, options.precision), pinsLine(pins)].join('\n'));
    });
  });
}

function asJson(found: Gap, pins: PinScope): string {
  const plain = ({ node, children, ...figures }: ToldGapNode): object => ({ nodeCode: node.code, ...figures, children: children.map(plain) });
  const notice = noticeOf(found.evaluation);
  const { spec: { a, b }, isSampled, resultHash } = found;
  return JSON.stringify({ a, b, gap: found.tree.share, isSampled, tree: plain(gapTree(found)), resultHash, ...(notice !== null && { notice }), pins: pins.taken() }, null, 2);
}

function linesOf(found: Gap, precision: number): string[] {
  const { evaluation, spec, isSampled } = found;
  const nameOf = (code: string): string => evaluation.release.unitByCode.get(code)?.name ?? code;
  const tree = gapTree(found);
  const rows = flatten(tree, 0);
  const most = Math.max(...rows.slice(1).map(({ node }) => Math.abs(node.share)));
  return [
    `${nameOf(spec.a)} ${figure(tree.a, precision)}, ${nameOf(spec.b)} ${figure(tree.b, precision)}: gap ${signed(tree.share, precision)}`,
    `${refsOf(evaluation)}${evaluation.variant === null ? '' : ', variant'}${isSampled ? `; sampled by ${spec.draws} orders, seed ${spec.seed}` : ''}`, '',
    ...tableOf(rows, [
      left('node', ({ depth, node }) => `${'  '.repeat(depth)}${node.node.code}`), right(nameOf(spec.a), ({ node }) => figure(node.a, precision)), right(nameOf(spec.b), ({ node }) => figure(node.b, precision)),
      right('share', ({ node }) => signed(node.share, precision)), right('±', ({ node }) => figure(node.standardError, precision)),
      left('', ({ depth, node }) => (depth === 0 ? '' : bar(node.share / most))), left('', ({ node }) => node.end ?? ''),
    ]), '',
    ...noticeLines(evaluation),
  ];
}

function flatten(node: ToldGapNode, depth: number): readonly { readonly depth: number; readonly node: ToldGapNode }[] {
  return [{ depth, node }, ...node.children.flatMap((child) => flatten(child, depth + 1))];
}

function signed(value: number, precision: number): string {
  const text = figure(value, precision);
  return Number(text) > 0 ? `+${text}` : text;
}

const half = 10;

/** What speaks for B left of the line, what speaks for A right of it. */
function bar(part: number): string {
  const length = Math.round(Math.abs(part) * half);
  return part < 0 ? `${' '.repeat(half - length)}${'█'.repeat(length)}│` : `${' '.repeat(half)}│${'█'.repeat(length)}`;
}
