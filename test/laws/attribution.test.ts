import { attribute, type Attribution, type Contest } from '../../src/methodology/attribution/attribute';
import { Hybrids } from '../../src/methodology/attribution/Hybrids';
import { mostPlayers } from '../../src/methodology/attribution/shapley';
import { gains, standingIn } from '../../src/methodology/attribution/standing';
import { changesBetween } from '../../src/methodology/changes/changesBetween';
import { compile } from '../../src/methodology/compile';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { score, type ScoreTable } from '../../src/methodology/score';
import { valueOf } from '../support/builders';
import { always } from '../support/law';
import { documentPairs, type DocumentPair } from '../support/methodologyPairs';

function tableOf(document: MethodologyDocument, { snapshot }: DocumentPair): ScoreTable | null {
  const plan = compile(document);
  const outcome = plan.ok ? score(plan.value, snapshot) : plan;
  return outcome.ok ? valueOf(outcome) : null;
}

/** The contest of a pair of which both documents score somebody; null for other pairs. */
function contestOf(pair: DocumentPair): Contest | null {
  const [from, to] = [tableOf(pair.from, pair), tableOf(pair.to, pair)];
  if (from === null || to === null) return null;
  return {
    from: { document: pair.from, table: from }, to: { document: pair.to, table: to },
    changes: changesBetween(pair.from, pair.to), scored: (document) => tableOf(document, pair),
  };
}

function finished(contest: Contest, most = mostPlayers): Attribution {
  const steps = attribute(contest, most);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Bits of ranks and scores of every unit. */
const bitsOf = (table: ScoreTable | null): unknown => table && [table.units, [...table.ranking.ranks], [...new BigUint64Array(table.scores.slice().buffer)].map(String)];

it('a document with all of the changes is the later one, with none the earlier one, bit for bit', () => {
  const seen = { pairs: 0, changed: 0 };
  always(documentPairs(4), (pair) => {
    const all = changesBetween(pair.from, pair.to);
    // A node that comes without a part in any score is there from the first; under the subset of before it could have one.
    if (all.some(({ bump, kind }) => bump === 'MINOR' && (kind === 'NODE_ADDED' || kind === 'NODE_MOVED'))) return;
    const changes = all.filter(({ bump }) => bump === 'MAJOR');
    // One player more, without changes: both ends are then put together from parts, not handed out as they came.
    const hybrids = new Hybrids(pair.from, pair.to, [...changes.map((change) => [change]), []]);
    const [first, last] = [hybrids.of(1 << changes.length), hybrids.of((1 << changes.length) - 1)];
    const [from, to] = [tableOf(pair.from, pair), tableOf(pair.to, pair)];
    if (from === null || to === null || changes.length > 12) return;
    expect(first === null ? null : bitsOf(tableOf(first, pair))).toEqual(bitsOf(from));
    expect(last === null ? null : bitsOf(tableOf(last, pair))).toEqual(bitsOf(to));
    seen.pairs++;
    if (changes.length > 0) seen.changed++;
  }, 1500);
  expect(seen.changed).toBeGreaterThan(300);
});

it('shares add up to the whole effect: the mean shift of ranks, and the gain of every unit in rank and score', () => {
  const seen = { several: 0, joined: 0, grouped: 0 };
  always(documentPairs(6), (pair) => {
    const contest = contestOf(pair);
    if (contest === null) return;
    for (const most of [mostPlayers, 2]) {
      const { before, after, players, shares, grouping, population } = finished(contest, most);
      const whole = gains(before, after);
      for (let measure = 0; measure < whole.length; measure++) {
        const sum = shares.reduce((total, share) => total + share[measure], 0);
        expect(Math.abs(sum - whole[measure])).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole[measure])));
      }
      const effective = contest.changes.filter(({ bump }) => bump === 'MAJOR').length;
      expect(players.flat().sort((a, b) => a - b)).toEqual(contest.changes.flatMap(({ bump }, k) => (bump === 'MAJOR' ? [k] : [])));
      expect(players.length).toBeLessThanOrEqual(most);
      if (players.length > 1 && population.length > 1) seen.several++;
      if (grouping !== 'NONE') seen.grouped++;
      else if (players.length < effective) seen.joined++;
    }
  }, 400);
  expect(seen.several).toBeGreaterThan(50);
  expect(seen.joined).toBeGreaterThan(1);
  expect(seen.grouped).toBeGreaterThan(5);
});

it('shares are what walking through all orders of the players gives', () => {
  let compared = 0;
  always(documentPairs(5), (pair) => {
    const contest = contestOf(pair);
    const attribution = contest === null ? null : finished(contest);
    if (contest === null || attribution === null || attribution.players.length < 2 || attribution.players.length > 6) return;
    const { players, shares, population, before } = attribution;
    const hybrids = new Hybrids(pair.from, pair.to, players.map((player) => player.map((position) => contest.changes[position])));
    const valueOfCoalition = (coalition: number): number => {
      const document = hybrids.of(coalition);
      const table = document === null ? null : tableOf(document, pair);
      const standing = table === null ? null : standingIn(table, population);
      if (standing === null) throw new Error(`Expected coalition ${coalition} to stand`);
      return gains(before, standing)[0];
    };
    const totals = new Array<number>(players.length).fill(0);
    const orders = permutationsOf(players.map((_, player) => player));
    for (const order of orders) {
      let coalition = 0;
      for (const player of order) {
        const joined = coalition | 1 << player;
        totals[player] += valueOfCoalition(joined) - valueOfCoalition(coalition);
        coalition = joined;
      }
    }
    totals.forEach((total, player) => expect(Math.abs(shares[player][0] - total / orders.length)).toBeLessThan(1e-9));
    compared++;
  }, 200);
  expect(compared).toBeGreaterThan(20);
});

function permutationsOf(items: readonly number[]): number[][] {
  return items.length === 0 ? [[]] : items.flatMap((item) => permutationsOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
