import { ledgerOf, ledgerWorlds, type LedgerEffect, type Standing } from '../../src/methodology/attribution/ledger';
import { blender, type ReleasePair } from '../../src/methodology/attribution/releasePair';
import type { Plan } from '../../src/methodology/plan';
import { score, type ScoreTable } from '../../src/methodology/score';
import type { Snapshot } from '../../src/methodology/snapshot';
import type { WorldSize } from '../core/world';
import { median, row, type BenchRow } from '../report';
import { twoReleases, type TwoReleases } from './twoReleases';

const rounds = 7;

/** The ledger of one unit between two releases, against as many plain evaluations as it has worlds. Sums and signs are checked before any timing. */
export function benchLedger(): readonly BenchRow[] {
  return [
    contest({ units: 72, indicators: 79, groups: 23, pillars: 6 }, 100),
    contest({ units: 1_000, indicators: 100, groups: 25, pillars: 6 }, 10),
  ];
}

function contest(size: WorldSize, repetitions: number): BenchRow {
  const releases = twoReleases(size);
  const unit = releases.shared[0];
  check(releases);
  const ways = {
    ledger: () => { ledger(releases, unit); },
    evaluations: () => { for (const { hasNewMethodology } of ledgerWorlds) plain(releases, hasNewMethodology); },
  };
  const times = { ledger: [] as number[], evaluations: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    for (const way of ['ledger', 'evaluations'] as const) {
      const spent = timePerRun(repetitions, ways[way]);
      if (round > 0) times[way].push(spent);
    }
  }
  const [ours, evaluations] = [median(times.ledger), median(times.evaluations)];
  return row(
    `ledger of a unit, ${size.units} × ${size.indicators}`, `${ours.toFixed(2)} ms, ${ledgerWorlds.length} plain evaluations ${evaluations.toFixed(2)} ms`,
    ours / evaluations, 'at most', 8, `× ${ledgerWorlds.length} plain evaluations`);
}

function ledger({ pair, before, after }: TwoReleases, unit: string): readonly LedgerEffect[] {
  const blend = blender(pair);
  return ledgerOf(ledgerWorlds.map((state) => standingOf(scored(state.hasNewMethodology ? after : before, blend(state)), unit)));
}

/** One release as it is, nothing blended. */
function plain({ pair, before, after }: TwoReleases, isLater: boolean): ScoreTable {
  return isLater ? scored(after, pair.after) : scored(before, pair.before);
}

function scored(plan: Plan, snapshot: Snapshot): ScoreTable {
  const table = score(plan, snapshot);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

function standingOf(table: ScoreTable, unit: string): Standing {
  const position = table.units.indexOf(unit);
  return { score: table.scores[position], rank: table.ranking.ranks[position] };
}

/** Effects are the whole change, scores within 1e-9 and places exactly, and turn their signs with the releases. */
function check(releases: TwoReleases): void {
  const [earlier, later] = [plain(releases, false), plain(releases, true)];
  const reversed: TwoReleases = { ...releases, before: releases.after, after: releases.before, pair: reversedPair(releases.pair) };
  for (const unit of releases.shared.slice(0, 5)) {
    const [from, to] = [standingOf(earlier, unit), standingOf(later, unit)];
    const effects = ledger(releases, unit);
    const back = ledger(reversed, unit);
    const sum = (of: (effect: LedgerEffect) => number): number => effects.reduce((total, effect) => total + of(effect), 0);
    const isWhole = Math.abs(sum((effect) => effect.score) - (to.score - from.score)) < 1e-9 && sum((effect) => effect.rank) === from.rank - to.rank;
    const turns = effects.every((effect, k) => Math.abs(effect.score + back[k].score) < 1e-9 && Math.abs(effect.rank + back[k].rank) < 1e-9);
    if (!isWhole || !turns) throw new Error(`Ledger of ${unit}: from ${JSON.stringify(from)} to ${JSON.stringify(to)}, ${JSON.stringify(effects)}, back ${JSON.stringify(back)}`);
  }
}

function reversedPair({ before, after, beforeRevised, afterUnrevised }: ReleasePair): ReleasePair {
  return { before: after, after: before, beforeRevised: afterUnrevised, afterUnrevised: beforeRevised };
}

/** Processor time, all threads, in milliseconds. */
function timePerRun(times: number, work: () => void): number {
  const begin = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000 / times;
}
