import type { MethodologyChange } from '../changes/change';
import type { UnitCode } from '../framework';
import type { MethodologyDocument } from '../methodologyVersion';
import type { ScoreTable } from '../score';
import { treeOf } from '../tree';
import type { PlayerGrouping } from '../vocabulary';
import { groupPlayers } from './groupPlayers';
import { Hybrids } from './Hybrids';
import { ShapleyShares, sizeOf } from './shapley';
import { gains, rankedInBoth, standingIn, type Standing } from './standing';

/** What the changes between two documents do to the ranks of one vintage. */
export interface Attribution {
  /** Units ranked under both documents; all ranks are among them. */
  readonly population: readonly UnitCode[];
  readonly before: Standing;
  readonly after: Standing;
  readonly grouping: PlayerGrouping;
  /** Players by the positions of their changes. */
  readonly players: readonly (readonly number[])[];
  /** Shapley shares of each player in the measures of `gains`. */
  readonly shares: readonly Float64Array[];
  /** By position of a change: how the population stands when only that change is made; null where it has no part in any score, or cannot be made alone. */
  readonly alone: readonly (Standing | null)[];
}

/** Two documents with their tables, what changes between them, and how a document between them is scored; null where it cannot be. */
export interface Contest {
  readonly from: { readonly document: MethodologyDocument; readonly table: ScoreTable };
  readonly to: { readonly document: MethodologyDocument; readonly table: ScoreTable };
  readonly changes: readonly MethodologyChange[];
  readonly scored: (document: MethodologyDocument) => ScoreTable | null;
}

/**
 * Shares the shift of ranks from one document to another out among the changes that make it. The value
 * of a coalition of changes is the mean absolute difference of ranks between the earlier document with
 * just these changes and the earlier document as it is, over the units ranked under both documents,
 * ranked among themselves. Changes that cannot be made without others are one player with them. Yields
 * between evaluations, so that whoever runs it can let others in.
 *
 * @source Shapley (1953); Shorrocks (2013), Decomposition procedures for distributional analysis, Journal of Economic Inequality 11, for effects of changes as players
 */
export function* attribute({ from, to, changes, scored }: Contest, most: number): Generator<void, Attribution> {
  const population = rankedInBoth(from.table, to.table);
  const [before, after] = [standingIn(from.table, population), standingIn(to.table, population)];
  if (before === null || after === null) throw new Error('Expected the population to be ranked under both documents, got a unit that is not');
  const standing = (document: MethodologyDocument | null): Standing | null => {
    const table = document === null ? null : scored(document);
    return table === null ? null : standingIn(table, population);
  };
  const effective = changes.flatMap(({ bump }, position) => (bump === 'MAJOR' ? [position] : []));
  const grouped = groupPlayers(changes, effective, [treeOf(to.document.framework), treeOf(from.document.framework)], most);
  let { players } = grouped;
  for (;;) {
    const hybrids = new Hybrids(from.document, to.document, players.map((player) => player.map((position) => changes[position])));
    const whole = (1 << players.length) - 1;
    const standsAt = (coalition: number): Standing | null =>
      (coalition === 0 ? before : coalition === whole ? after : standing(hybrids.of(coalition)));
    const shares = new ShapleyShares(players.length, 1 + 2 * population.length);
    let fallen: number | null = null;
    for (const coalition of bySize(players.length)) {
      const reached = standsAt(coalition);
      yield;
      if (reached === null) {
        fallen = coalition;
        break;
      }
      shares.add(coalition, gains(before, reached));
    }
    if (fallen === null) {
      const alone = yield* eachAlone({ from, to, changes, scored }, effective, standing, after);
      return { population, before, after, grouping: grouped.grouping, players, shares: shares.shares, alone };
    }
    const inNeed = fallen;
    for (const coalition of bySize(players.length)) {
      if ((coalition & inNeed) !== inNeed || coalition === inNeed) continue;
      const stands = standsAt(coalition) !== null;
      yield;
      if (!stands) continue;
      players = joined(players, coalition);
      break;
    }
  }
}

/** Coalitions of so many players, the smallest first: what cannot stand shows early. */
function bySize(players: number): number[] {
  return Array.from({ length: 1 << players }, (_, coalition) => coalition).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
}

/** The members of a coalition made one player, in the place of the first. */
function joined(players: readonly (readonly number[])[], coalition: number): (readonly number[])[] {
  const isMember = (player: number): boolean => (coalition >> player & 1) === 1;
  const union = players.flatMap((player, k) => (isMember(k) ? player : [])).sort((a, b) => a - b);
  const first = players.findIndex((_, k) => isMember(k));
  return players.flatMap((player, k) => (k === first ? [union] : isMember(k) ? [] : [player]));
}

function* eachAlone(
  { from, to, changes }: Contest, effective: readonly number[], standing: (document: MethodologyDocument | null) => Standing | null, after: Standing,
): Generator<void, (Standing | null)[]> {
  const alone: (Standing | null)[] = changes.map(() => null);
  for (const position of effective) {
    const others = effective.filter((other) => other !== position).map((other) => changes[other]);
    const hybrids = new Hybrids(from.document, to.document, [[changes[position]], others]);
    alone[position] = others.length === 0 ? after : standing(hybrids.of(1));
    yield;
  }
  return alone;
}
