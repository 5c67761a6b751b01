import type { Command } from 'commander';
import type { FoundChange } from '../../services/change/RequiredChangeService';
import type { Evaluation } from '../../services/EvaluationService';
import { PinScope } from '../../services/pins';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from '../evaluationOptions';
import { figure } from '../figures';
import type { Host } from '../host';
import { left, right, tableOf } from '../listing';
import { listedPairs, numberOrText, pairOf } from '../optionValues';
import { pinsLine } from '../pinsLine';
import { tracing } from '../problems';

interface ChangeOptions extends EvaluationOptions {
  readonly rank?: string;
  readonly score?: string;
  readonly cost?: readonly string[];
  readonly json?: boolean;
}

export function addWhatWouldItTake(program: Command, host: Host): void {
  const command = program.command('what-would-it-take').argument('<UNIT>', 'the unit, by code or alias')
    .summary('say what a unit would have to change for a rank or a score')
    .description('Say what a unit would have to change for a rank or a score: the cheapest change of its figures within limits, tried out by scoring all units again.');
  addEvaluationOptions(command);
  command
    .optionsGroup('What is to be reached, and how:')
    .option('--rank <N>', 'a rank')
    .option('--score <S>', 'a score, in points of the index')
    .option('--cost <NODE=C>', 'only these figures may change, each at C a unit of its measure; C:L:M also bounds it by L and M (*)', listedPairs('NODE=C', 'policy-guarantee=1'))
    .optionsGroup('Output:')
    .option('--json', 'as JSON')
    .addHelpText('after', `
Examples:
  cbcii what-would-it-take tianjin --rank 5
  cbcii what-would-it-take wuhan --score 37 --cost policy-guarantee=5,rnd-resources=1:0:9`)
    .action((unit: string, options: ChangeOptions) => whatWouldItTake(unit, options, host));
}

async function whatWouldItTake(unit: string, options: ChangeOptions, host: Host): Promise<void> {
  const { rank, score, cost } = options;
  const trail = new Map([['spec.unit', unit], ['spec.rank', `--rank ${rank}`], ['spec.score', `--score ${score}`]]);
  cost?.forEach((text, k) => trail.set(`spec.changes[${k}]`, `--cost ${text}`));
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    const spec = {
      unit, ...(rank !== undefined && { rank: numberOrText(rank) }), ...(score !== undefined && { score: numberOrText(score) }), ...(cost !== undefined && { changes: cost.map(ruleOf) }),
    };
    await host.withServices(async ({ evaluations, changesNeeded }) => {
      const pins = new PinScope();
      const evaluation = await evaluations.evaluate(input, pins);
      const found = await changesNeeded.whatWouldItTake(evaluation, spec);
      host.print(options.json === true ? JSON.stringify({ ...plain(evaluation, found), pins: pins.taken() }, null, 2) : [...linesOf(evaluation, found), '', pinsLine(pins)].join('\n'));
    });
  });
}

function ruleOf(text: string) {
  const [node, rule] = pairOf(text);
  const [cost, least, most] = rule.split(':').map((part) => (part === '' ? undefined : numberOrText(part)));
  return { node, cost, least, most };
}

function plain({ table: before }: Evaluation, { spec: { unit }, position, isVerified, isCheapest, cost, changes, table }: FoundChange) {
  return {
    unit, isVerified, isCheapest, cost, rankBefore: before.ranking.ranks[position], rank: table.ranking.ranks[position], scoreBefore: before.scores[position], score: table.scores[position],
    changes: changes.map(({ lever: { figure: { node, measure, value } }, to, cost: own }) => ({ node, measure, from: value, to, cost: own })),
  };
}

function linesOf(evaluation: Evaluation, found: FoundChange): string[] {
  const { unit, isVerified, isCheapest, cost, rankBefore, rank, scoreBefore, score, changes } = plain(evaluation, found);
  const head = isVerified ? `${unit} would do it at a cost of ${figure(cost, 3)}${isCheapest ? ', and no cheaper' : '; a cheaper way may exist'}` : `No change within the limits was found to do it; the most that helps costs ${figure(cost, 3)}`;
  return [
    `${head}: rank ${rankBefore} becomes ${rank}, score ${figure(scoreBefore, 3)} becomes ${figure(score, 3)}.`,
    ...(changes.length === 0 ? [] : ['', ...tableOf(changes, [
      left('figure', ({ node }) => node), left('measure', ({ measure }) => measure.toLowerCase()), right('from', ({ from }) => figure(from, 3)), right('to', ({ to }) => figure(to, 3)), right('cost', ({ cost: own }) => figure(own, 3)),
    ])]),
  ];
}
