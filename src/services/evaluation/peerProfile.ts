import type { UnitCode } from '../../methodology/framework';
import { nearestUnits, type Neighbour } from '../../methodology/peers/nearestUnits';
import { byStrength, standingAmong, type PeerStanding } from '../../methodology/peers/standingAmong';
import type { PeerKind } from '../../methodology/vocabulary';
import type { Problem } from '../../errors';
import type { Evaluation } from '../EvaluationService';
import type { NodeView } from '../frameworkView';
import { notFoundProblem } from '../notFound';
import { refusal } from '../refusal';
import { columnOfNode } from './nodePlaces';
import { orNull } from './nodeScores';

/** Among whom a unit is set, and how much is told of it. */
export interface PeersWish {
  readonly peers: PeerKind;
  /** For GROUP: REGION, PROVINCE, TIER, or a grouping of the index's own. */
  readonly grouping: string | null;
  /** For NEAREST: how many. */
  readonly count: number | null;
  /** Nodes of one level alone, 1 for pillars; of all where it is null. */
  readonly level: number | null;
  /** Most strengths, and most weaknesses. */
  readonly first: number;
}

/** How a unit stands among its peers at one node. */
export interface NodeStanding extends Omit<PeerStanding, 'robustDifference'> {
  readonly node: NodeView;
  readonly robustDifference: number | null;
}

export interface PeerProfile {
  readonly peers: readonly { readonly unitCode: UnitCode; readonly distance: number | null }[];
  /** Code of the group that the peers are of. */
  readonly group: string | null;
  /** In the order of the framework. */
  readonly nodes: readonly NodeStanding[];
  readonly strengths: readonly NodeStanding[];
  readonly weaknesses: readonly NodeStanding[];
}

export const usualCount = 10;
const most = { count: 1_000, first: 100 };

/** Strengths and weaknesses of one unit against its peers, at every node at which it has a score. Throws with every problem of the wish. */
export function peerProfile(evaluation: Evaluation, position: number, wish: PeersWish): PeerProfile {
  const problems = problemsOf(evaluation, position, wish);
  if (problems.length > 0) throw refusal(problems);
  const { table, framework, plan } = evaluation;
  const columnAt = (code: string): Float64Array | null => {
    const column = columnOfNode(plan, code);
    return column === undefined ? null : table.values.subarray(column * table.units.length, (column + 1) * table.units.length);
  };
  const isOfFirstLevel = ({ level }: NodeView): boolean => level === 1;
  const neighbours = peersOf(evaluation, position, wish, framework.nodes.filter(isOfFirstLevel).map(({ code }) => columnAt(code)).filter((column) => column !== null));
  const among = neighbours.map((peer) => peer.position);
  const standings = framework.nodes.filter(({ level }) => level > 0 && (wish.level === null || level === wish.level)).flatMap((node) => {
    const column = columnAt(node.code);
    const standing = column === null ? null : standingAmong(column, position, among);
    return standing === null ? [] : [{ node, standing }];
  });
  const told = ({ node, standing }: (typeof standings)[number]): NodeStanding => ({ ...standing, node, robustDifference: orNull(standing.robustDifference) });
  const sorted = [...standings].sort((a, b) => byStrength(a.standing, b.standing));
  return {
    peers: neighbours.map((peer) => ({ unitCode: table.units[peer.position], distance: orNull(peer.distance) })),
    group: wish.peers === 'GROUP' ? groupOf(evaluation, position, wish.grouping) ?? null : null, nodes: standings.map(told),
    strengths: sorted.filter(({ standing }) => standing.difference > 0).slice(0, wish.first).map(told),
    weaknesses: sorted.reverse().filter(({ standing }) => standing.difference < 0).slice(0, wish.first).map(told),
  };
}

/** Ranked units other than itself: all, those of its group, or the nearest by their pillars and bonus. */
function peersOf(evaluation: Evaluation, position: number, wish: PeersWish, firstLevel: readonly Float64Array[]): readonly Neighbour[] {
  const { table: { units, scores } } = evaluation;
  if (wish.peers === 'NEAREST') return nearestUnits(firstLevel.map((column) => column.map((value, unit) => (Number.isNaN(scores[unit]) ? NaN : value))), position, wish.count ?? usualCount);
  const group = wish.peers === 'GROUP' ? groupOf(evaluation, position, wish.grouping) : null;
  return units.map((_, other) => other)
    .filter((other) => other !== position && !Number.isNaN(scores[other]) && (group === null || groupOf(evaluation, other, wish.grouping) === group))
    .map((other) => ({ position: other, distance: NaN }));
}

function groupOf({ release, table }: Evaluation, position: number, grouping: string | null): string | undefined {
  return release.memberships.get(grouping ?? '')?.get(table.units[position]);
}

/** Nodes whose reported scores are all that is known of a unit at a level; null where the level itself has scores. */
function reportedAbove({ table: { values, units, reported, plan }, framework }: Evaluation, position: number, level: number): readonly string[] | null {
  const isKnown = ({ code }: NodeView): boolean => {
    const column = columnOfNode(plan, code);
    return column !== undefined && !Number.isNaN(values[column * units.length + position]);
  };
  if (framework.nodes.some((node) => node.level === level && isKnown(node))) return null;
  const above = framework.nodes.filter((node) => node.level < level && reported.has(columnOfNode(plan, node.code) ?? -1));
  return above.length === 0 ? null : above.map(({ code }) => code);
}

function problemsOf(evaluation: Evaluation, position: number, { peers, grouping, count, level, first }: PeersWish): readonly Problem[] {
  const { release: { memberships }, table: { units }, framework } = evaluation;
  const deepest = Math.max(...framework.nodes.map((node) => node.level));
  const problems: Problem[] = [];
  const refuse = (code: Problem['code'], path: string, message: string, expected: string, got: string): void => { problems.push({ code, path, message, expected, got }); };
  if (peers !== 'GROUP' && grouping !== null) refuse('BAD_INPUT', 'grouping', 'A grouping goes with peers of a group.', 'peers: GROUP beside it', grouping.slice(0, 80));
  if (peers !== 'NEAREST' && count !== null) refuse('BAD_INPUT', 'count', 'How many goes with the nearest peers.', 'peers: NEAREST beside it', String(count));
  if (count !== null && !(count >= 1 && count <= most.count)) refuse('OUT_OF_RANGE', 'count', 'The number of peers is out of range.', `1 to ${most.count}`, String(count));
  if (!(first >= 0 && first <= most.first)) refuse('OUT_OF_RANGE', 'first', 'The number of nodes is out of range.', `0 to ${most.first}`, String(first));
  const hasLevel = level !== null && level >= 1 && level <= deepest;
  if (level !== null && !hasLevel) refuse('OUT_OF_RANGE', 'level', 'There is no such level.', `1 to ${deepest}`, String(level));
  const below = hasLevel ? reportedAbove(evaluation, position, level) : null;
  if (below !== null) refuse('BELOW_REPORTED_NODE', 'level', `The source reports the scores of ${below.join(', ')}; what lies below is not observed.`, 'a level at or above them', String(level));
  if (peers !== 'GROUP') return problems;
  if (grouping === null) refuse('BAD_INPUT', 'grouping', 'Peers of a group need a grouping.', [...memberships.keys()].join(', '), 'none');
  else if (!memberships.has(grouping)) problems.push(notFoundProblem('grouping', grouping, memberships.keys(), 'grouping'));
  else if (groupOf(evaluation, position, grouping) === undefined) refuse('BAD_INPUT', 'grouping', `${units[position]} is in no group of ${grouping}.`, 'a grouping with a group that it is in', grouping);
  return problems;
}
