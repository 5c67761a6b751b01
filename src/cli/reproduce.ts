import type { Command } from 'commander';
import { reproduceTotals, type ReproducedTotal, type Reproduction } from '../services/evaluation/reproduction';
import { PinScope } from '../services/pins';
import { defaultVintage } from './evaluationOptions';
import { figure } from './figures';
import type { Host } from './host';
import { pinsLine } from './pinsLine';
import { tracing } from './problems';
import { textTable } from './textTable';

export function addReproduce(program: Command, host: Host): void {
  program.command('reproduce')
    .summary('test whether the printed totals follow from the printed pillars')
    .description('Test whether the printed totals follow from the printed pillars and a bonus.')
    .option('--vintage <REF>', 'vintage: line, line@revision or sha256:…', defaultVintage)
    .addHelpText('after', `
stored  How many printed totals equal core + stored bonus. It cannot fail: the
        stored bonus of a city is its printed total less its six printed
        pillars.
tested  How many printed totals equal core + the nearest whole or half bonus
        within the rounding of the printed total:
        residual = total − core − bonus, |residual| ≤ 0.05.
        Core is the sum of the six printed pillars. All seven figures have one
        decimal, so the residual is a multiple of 0.1 and passes only as 0. The
        rounding of the pillars is not granted: with it, ± 0.35 in all, no
        total could ever fail.

Two shares tell what the figure means: what remainders without structure would
reach, one in five, and what whole or half bonuses would reach if the pillars,
each rounded on its own, were all that stands between.

Examples:
  cbcii reproduce
  cbcii reproduce --vintage cbcii/2020@1`)
    .action(async ({ vintage }: { readonly vintage: string }) => {
      await tracing(new Map([['vintage', `--vintage ${vintage}`]]), () => host.withServices(async (services) => {
        const pins = new PinScope();
        host.print([...linesOf(await reproduceTotals(services, vintage, pins)), pinsLine(pins)].join('\n'));
      }));
    });
}

function linesOf({ rows, tolerance, pillarCount, randomShare, roundingShare }: Reproduction): string[] {
  const count = (test: (row: ReproducedTotal) => boolean): number => rows.filter(test).length;
  const expected = (share: number): string => `${figure(share * rows.length, 1)} of ${rows.length} (${figure(share * 100, 0)} %)`;
  const exceptions = rows.filter((row) => !row.isReproduced);
  const isWhole = (row: ReproducedTotal): boolean => row.isReproduced && Number.isInteger(row.nearest);
  const isHalf = (row: ReproducedTotal): boolean => row.isReproduced && !Number.isInteger(row.nearest);
  return [
    `stored: ${count((row) => row.isStored)} of ${rows.length} printed totals equal core + stored bonus; true by construction, since the stored bonus is the difference.`,
    `tested: ${count((row) => row.isReproduced)} of ${rows.length} printed totals equal core + the nearest whole or half bonus, within the rounding of the printed total (± ${tolerance}).`,
    '',
    `With a whole bonus ${count(isWhole)}, with a half one ${count(isHalf)}.`,
    `Remainders without structure would give ${expected(randomShare)};`,
    `whole or half bonuses under ${pillarCount} pillars, each rounded on its own, ${expected(roundingShare)}.`,
    '',
    ...(exceptions.length === 0 ? ['No exceptions.'] : [`Exceptions (${exceptions.length}):`, textTable(
      [
        { title: 'city', align: 'left' }, { title: 'Chinese name', align: 'left' }, { title: 'printed', align: 'right' }, { title: 'core', align: 'right' },
        { title: 'remainder', align: 'right' }, { title: 'nearest', align: 'right' }, { title: 'residual', align: 'right' },
      ],
      exceptions.map(({ unit, total, core, remainder, nearest, residual }) => [
        unit.name, unit.nameZh ?? '', ...[total, core, remainder, nearest].map((value) => figure(value, 1)), signed(residual),
      ]))]),
    '',
  ];
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${figure(value, 1)}`;
}
