import { attribute, type Attribution } from '../../src/methodology/attribution/attribute';
import { mostPlayers } from '../../src/methodology/attribution/shapley';
import { gains } from '../../src/methodology/attribution/standing';
import { changesBetween } from '../../src/methodology/changes/changesBetween';
import { compile } from '../../src/methodology/compile';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { score, type ScoreTable } from '../../src/methodology/score';
import { makeWorld, type World, type WorldSize } from '../core/world';
import { median, row, type BenchRow } from '../report';

const rounds = 5;

/** The effects of twelve changes shared out, which is 4,096 documents made and scored, against making and scoring one document so often. */
export function benchDiff(): BenchRow[] {
  return [contest({ units: 72, indicators: 79, groups: 23, pillars: 6 }), contest({ units: 1_000, indicators: 100, groups: 25, pillars: 6 })];
}

function contest(size: WorldSize): BenchRow {
  const world = makeWorld(size);
  const later = withTwelveChanges(world.document);
  const coalitions = 1 << mostPlayers;
  const ours = (): Attribution => shareOut(world, later);
  const single = (): void => { for (let k = 0; k < coalitions; k++) tableOf(later, world); };
  checkShares(ours());
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    times[0].push(milliseconds(ours));
    times[1].push(milliseconds(single));
  }
  const [shared, plain] = times.map(median);
  return row(`12 changes shared out, ${size.units} × ${size.indicators}`,
    `${shared.toFixed(0)} ms for ${coalitions} documents, ${plain.toFixed(0)} ms for one as often`, shared / plain, 'at most', null, '× the same document as often');
}

/** Six pillar weights, three aggregations, two normalisations and the tie rule. */
function withTwelveChanges(document: MethodologyDocument): MethodologyDocument {
  const pillars = document.framework.nodes.filter((node) => node.parent === document.framework.root).map((node) => node.code);
  const weights = new Map(document.weigh.overrides.map((entry) => [entry.node, entry.weight]));
  pillars.forEach((code, k) => weights.set(code, 2 + k / 4));
  return {
    ...document,
    weigh: { ...document.weigh, overrides: Array.from(weights, ([node, weight]) => ({ node, weight })) },
    aggregate: { ...document.aggregate, nodes: pillars.slice(0, 3).map((node) => ({ node, method: { kind: 'geometric' as const, floor: 0.01 } })) },
    normalise: { ...document.normalise, nodes: ['i0', 'i1'].map((node) => ({ node, method: { kind: 'percentileRank' as const } })) },
    rank: { ...document.rank, tieRule: document.rank.tieRule === 'dense' ? 'standardCompetition' : 'dense' },
  };
}

function shareOut({ document, snapshot }: World, later: MethodologyDocument): Attribution {
  const world = { document, snapshot };
  const steps = attribute({
    from: { document, table: tableOf(document, world) }, to: { document: later, table: tableOf(later, world) }, changes: changesBetween(document, later),
    scored: (between) => tableOf(between, world),
  }, mostPlayers);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function tableOf(document: MethodologyDocument, { snapshot }: Pick<World, 'snapshot'>): ScoreTable {
  const plan = compile(document);
  const outcome = plan.ok ? score(plan.value, snapshot) : plan;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function checkShares({ players, shares, before, after }: Attribution): void {
  const sum = shares.reduce((total, share) => total + share[0], 0);
  const whole = gains(before, after)[0];
  if (players.length !== mostPlayers) throw new Error(`Expected ${mostPlayers} players; got ${players.length}`);
  if (!(Math.abs(sum - whole) < 1e-9) || whole === 0) throw new Error(`Expected shares that add up to ${whole}; got ${sum}`);
}

/** Processor time: steadier than the clock where others use the machine too. */
function milliseconds(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
