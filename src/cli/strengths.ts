import { Option, type Command } from 'commander';
import { PlatformError } from '../errors';
import { peerKinds } from '../methodology/vocabulary';
import { peerProfile, type NodeStanding, type PeerProfile } from '../services/evaluation/peerProfile';
import { noticeOf } from '../services/evaluation/notices';
import type { Evaluation } from '../services/EvaluationService';
import { PinScope } from '../services/pins';
import { noticeLines, refsOf, someOf } from './answerNotes';
import { addEvaluationOptions, readEvaluationInput, type EvaluationOptions } from './evaluationOptions';
import { figure } from './figures';
import type { Host } from './host';
import { left, right, tableOf } from './listing';
import { kebab, wholeNumber } from './optionValues';
import { pinsLine } from './pinsLine';
import { tracing } from './problems';

interface StrengthsOptions extends EvaluationOptions {
  readonly peers: string;
  readonly grouping?: string;
  readonly count?: number;
  readonly level?: number;
  readonly first: number;
  readonly format: 'table' | 'json';
}

export function addStrengths(program: Command, host: Host): void {
  const command = program.command('strengths')
    .argument('<UNIT>', 'code or alias of a unit that is ranked, e.g. tianjin')
    .summary('say where a unit is strong and weak against its peers')
    .description('Say where a unit is strong and weak against its peers: what it has at each node, their median, and how many of them it leaves behind.');
  addEvaluationOptions(command);
  command
    .optionsGroup('Peers:')
    .addOption(new Option('--peers <KIND>', 'all ranked units, those of a group, or those with the nearest pillars and bonus').choices(peerKinds.map(kebab)).default('all'))
    .option('--grouping <G>', 'for group: REGION, PROVINCE, TIER, or a grouping of the index\'s own')
    .option('--count <N>', 'for nearest: how many (10)', wholeNumber())
    .optionsGroup('Output:')
    .option('--level <N>', 'nodes of one level alone, 1 for pillars and bonus', wholeNumber())
    .option('--first <N>', 'most strengths, and most weaknesses', wholeNumber(), 5)
    .addOption(new Option('--format <FORMAT>', 'table for people, json for programs').choices(['table', 'json']).default('table'))
    .addHelpText('after', `
robust      difference in robust deviations of the peers
percentile  share of the peers that have less

Examples:
  cbcii strengths tianjin
  cbcii strengths tianjin --peers group --grouping TIER
  cbcii strengths tianjin --peers nearest --count 8`)
    .action((unit: string, options: StrengthsOptions) => strengths(unit, options, host));
}

async function strengths(code: string, options: StrengthsOptions, host: Host): Promise<void> {
  const { grouping = null, count = null, level = null, first } = options;
  const trail = new Map([['unit', code], ['grouping', `--grouping ${grouping}`], ['count', `--count ${count}`], ['level', `--level ${level}`], ['first', `--first ${first}`]]);
  await tracing(trail, async () => {
    const input = readEvaluationInput(options, trail);
    await host.withServices(async ({ evaluations, reference }) => {
      const pins = new PinScope();
      const evaluation = await evaluations.evaluate(input, pins);
      const unit = reference.unitOf(evaluation.release, code, 'unit');
      const position = evaluation.table.units.indexOf(unit.code);
      if (position < 0 || Number.isNaN(evaluation.table.scores[position])) throw notScored(unit.code);
      const peers = peerKinds.find((kind) => kebab(kind) === options.peers) ?? 'ALL';
      const profile = peerProfile(evaluation, position, { peers, grouping, count, level, first });
      host.print(options.format === 'json' ? asJson(evaluation, unit.code, profile, pins) : [...linesOf(evaluation, unit.name, profile), pinsLine(pins)].join('\n'));
    });
  });
}

function asJson(evaluation: Evaluation, unitCode: string, { nodes, strengths: strong, weaknesses, ...profile }: PeerProfile, pins: PinScope): string {
  const plain = ({ node, ...standing }: NodeStanding): object => ({ nodeCode: node.code, ...standing });
  const notice = noticeOf(evaluation);
  return JSON.stringify({ unitCode, ...profile, nodes: nodes.map(plain), strengths: strong.map(plain), weaknesses: weaknesses.map(plain), ...(notice !== null && { notice }), pins: pins.taken() }, null, 2);
}

function linesOf(evaluation: Evaluation, name: string, { peers, group, strengths: strong, weaknesses }: PeerProfile): string[] {
  const isNearest = peers.some(({ distance }) => distance !== null);
  const named = someOf(peers.map(({ unitCode, distance }) => (distance === null ? unitCode : `${unitCode} (${figure(distance, 2)})`)));
  const table = (title: string, rows: readonly NodeStanding[]): string[] => (rows.length === 0 ? [] : ['', ...tableOf(rows, [
    left(title, ({ node }) => node.code), right('value', ({ value }) => figure(value, 2)), right('median', ({ median }) => figure(median, 2)), right('difference', ({ difference }) => figure(difference, 2)),
    right('robust', ({ robustDifference }) => figure(robustDifference, 2)), right('percentile', ({ percentile }) => `${figure(percentile * 100, 0)} %`), right('rank', (row) => `${row.rank} of ${row.peers + 1}`),
  ])]);
  return [
    `${name} against ${peers.length} peers${group === null ? '' : ` of ${group}`}${isNearest ? ' nearest to it, with their distance' : ''}: ${named}`, refsOf(evaluation),
    ...table('strength', strong), ...table('weakness', weaknesses), '', ...noticeLines(evaluation),
  ];
}

function notScored(unit: string): PlatformError {
  const message = `${unit} has no score in this evaluation.`;
  return new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path: 'unit', message, expected: 'a unit that is ranked', got: unit }]);
}
