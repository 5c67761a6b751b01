import type { Command } from 'commander';
import type { LedgerCause } from '../methodology/vocabulary';
import type { ChangeLedger, LedgerSide } from '../services/LedgerService';
import { PinScope } from '../services/pins';
import { comparabilityLines } from './comparison/comparabilityLines';
import { defaultVintage } from './evaluationOptions';
import { figure } from './figures';
import type { Host } from './host';
import { csvOf, formatOption, left, right, tableOf, type Format } from './listing';
import { wholeNumber } from './optionValues';
import { pinsLine } from './pinsLine';
import { tracing } from './problems';

interface LedgerOptions {
  readonly from: string;
  readonly fromVintage: string;
  readonly fromPeriod?: string;
  readonly to: string;
  readonly toVintage: string;
  readonly toPeriod?: string;
  readonly acknowledgeBreak?: true;
  readonly format: Format;
  readonly precision: number;
}

const names: Readonly<Record<LedgerCause, string>> = {
  DATA_REVISION: 'revised data', REAL_CHANGE: 'real change', METHODOLOGY: 'methodology', ENTRANTS_AND_LEAVERS: 'entrants and leavers',
};

export function addLedger(program: Command, host: Host): void {
  program.command('ledger')
    .argument('<UNIT>', 'code or alias of a unit that both releases rank, e.g. tianjin')
    .summary('say why a unit stands elsewhere than before')
    .description('Say why a unit stands elsewhere than before: its change of score and rank between two releases, split among revised data, real change, methodology, and units that came or went.')
    .optionsGroup('The earlier release:')
    .option('--from <REF>', 'methodology version', 'cbcii/published')
    .option('--from-vintage <REF>', 'vintage', defaultVintage)
    .option('--from-period <P>', 'period; the vintage\'s own default when not given')
    .optionsGroup('The later release:')
    .option('--to <REF>', 'methodology version', 'cbcii/published')
    .option('--to-vintage <REF>', 'vintage', defaultVintage)
    .option('--to-period <P>', 'period; the vintage\'s own default when not given')
    .option('--acknowledge-break', 'wanted even where the releases cannot be compared')
    .optionsGroup('Output:')
    .addOption(formatOption())
    .option('--precision <N>', 'decimals in a table', wholeNumber(15), 2)
    .addHelpText('after', `
Each cause has its mean effect over all orders in which the causes can come
(Shapley value): the points add up to the change of score, the places to the
change of rank. +2 places is two up.

Examples:
  cbcii ledger tianjin --to cbcii/no-bonus
  cbcii ledger AUT --from asem/imported --from-vintage asem/panel --from-period 2018 --to asem/imported --to-vintage asem/panel --to-period 2022`)
    .action((unit: string, options: LedgerOptions) => ledger(unit, options, host));
}

async function ledger(unit: string, options: LedgerOptions, host: Host): Promise<void> {
  const from = { methodology: options.from, vintage: options.fromVintage, period: options.fromPeriod };
  const to = { methodology: options.to, vintage: options.toVintage, period: options.toPeriod };
  await tracing(new Map([['unit', unit]]), () => host.withServices(async ({ ledgers }) => {
    const pins = new PinScope();
    const found = await ledgers.changeDecomposition({ unit, from, to, acknowledgeBreak: options.acknowledgeBreak ?? false }, pins);
    switch (options.format) {
      case 'table': return host.print([...linesOf(found, options.precision), pinsLine(pins)].join('\n'));
      case 'csv': return host.print(csvOf(found.effects.map((effect) => ({ ...effect })), ['cause', 'score', 'rank']));
      case 'json': return host.print(JSON.stringify({ ...found, from: plain(found.from), to: plain(found.to), pins: pins.taken() }, null, 2));
    }
  }));
}

function linesOf({ unit, from, to, effects, scoreChange, rankChange, entrants, leavers, isRevisionObserved, judgement }: ChangeLedger, precision: number): string[] {
  const rows = [
    ...effects.map(({ cause, score, rank }) => ({ what: names[cause], points: signed(score, precision), places: signed(rank, precision) })),
    { what: 'change', points: signed(scoreChange, precision), places: signed(rankChange, 0) },
  ];
  return [
    `${unit}: rank ${from.rank} → ${to.rank}, score ${figure(from.score, precision)} → ${figure(to.score, precision)}`,
    `from ${refOf(from)}, ${from.rankPopulation} ranked`, `to   ${refOf(to)}, ${to.rankPopulation} ranked`, '',
    ...tableOf(rows, [left('cause', ({ what }) => what), right('points', ({ points }) => points), right('places', ({ places }) => places)]),
    ...(entrants.length + leavers.length === 0 ? [] : ['', `came: ${entrants.join(', ') || 'none'}; went: ${leavers.join(', ') || 'none'}`]),
    ...(isRevisionObserved ? [] : ['', 'The releases do not both know both periods: where one is unknown, its revision is taken from the other, or all counts as real change.']),
    ...comparabilityLines(judgement),
    '',
  ];
}

function plain({ evaluation: { version, vintage, period }, score, rank, rankPopulation }: LedgerSide) {
  return { methodology: version.ref, vintage: `${vintage.line}@${vintage.revision}`, period, score, rank, rankPopulation };
}

function refOf({ evaluation: { version, vintage, period } }: LedgerSide): string {
  return `${version.ref} on ${vintage.line}@${vintage.revision}${period === null ? '' : `, ${period}`}`;
}

function signed(value: number, precision: number): string {
  const text = figure(value, precision);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
