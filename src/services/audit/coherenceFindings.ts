import { correlate } from '../../methodology/coherence/correlate';
import { siblingGroups } from '../../methodology/coherence/nodeGroups';
import { observedColumns } from '../../methodology/coherence/stageColumns';
import { groupCoherences, type GroupCoherence } from '../coherence/groups';
import { importanceOf } from '../coherence/importance';
import { counted, found, percent, unassessable, type AuditSubject, type Finding, type FindingDetail } from './finding';

interface Pair { readonly at: readonly string[]; readonly value: number }

/** Whether pillars, and the nodes of each group below them, belong together. Figures are those that parents aggregate. */
export async function coherenceFindings(subject: AuditSubject): Promise<readonly Finding[]> {
  const [root, ...below] = await groupCoherences({ evaluation: subject.evaluation, stage: 'NORMALISED' }, {});
  const [pillars, indicators] = pairsOf(subject, root.node);
  return [
    ...pairFindings(subject, ['REDUNDANT_PILLARS', 'OPPOSED_PILLARS'], pillars, root.reason),
    ...pairFindings(subject, ['REDUNDANT_INDICATORS', 'OPPOSED_INDICATORS'], indicators, reasonOf(below)),
    ...groupFindings(['CONSISTENT_INDEX', 'DIMENSIONS_OF_INDEX'], [root]),
    ...groupFindings(['CONSISTENT_GROUPS', 'DIMENSIONS_OF_GROUPS'], below),
    root.reason === null ? await balance(subject) : unassessable(['BALANCED_PILLARS'], root.reason)[0],
  ];
}

/** Pairs of pillars, and pairs of siblings below them. */
function pairsOf({ evaluation: { plan, table } }: AuditSubject, root: string): readonly [readonly Pair[], readonly Pair[]] {
  const pairs = siblingGroups(plan).flatMap(({ node, members }) => {
    const columns = observedColumns(table, 'NORMALISED', members);
    return columns.flatMap((a, k) => columns.slice(k + 1).map((b) => ({ node, at: [a.node, b.node], value: correlate('pearson', a.values, b.values).value })));
  }).filter(({ value }) => !Number.isNaN(value));
  return [pairs.filter(({ node }) => node === root), pairs.filter(({ node }) => node !== root)];
}

function pairFindings({ parameters: { redundantFrom, opposedBelow } }: AuditSubject, [redundant, opposed]: readonly [Finding['code'], Finding['code']], pairs: readonly Pair[], reason: string | null): readonly Finding[] {
  if (pairs.length === 0) return unassessable([redundant, opposed], reason ?? 'No two nodes have figures with spread.');
  const strong = pairs.filter(({ value }) => Math.abs(value) >= redundantFrom).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const apart = pairs.filter(({ value }) => value < opposedBelow).sort((a, b) => a.value - b.value);
  return [
    found(redundant, strong.length, `${counted(strong.length, 'pair')} of ${pairs.length} with |r| of ${redundantFrom} or more.`, strong.map(detailOf)),
    found(opposed, apart.length, `${counted(apart.length, 'pair')} of ${pairs.length} with r below ${opposedBelow}.`, apart.map(detailOf)),
  ];
}

function detailOf({ at, value }: Pair): FindingDetail {
  return { at, value };
}

function groupFindings([consistent, dimensions]: readonly [Finding['code'], Finding['code']], groups: readonly GroupCoherence[]): readonly Finding[] {
  const alphas = groups.filter(({ alpha }) => !Number.isNaN(alpha)).map(({ node, alpha }) => ({ at: [node], value: alpha })).sort((a, b) => a.value - b.value);
  const counts = groups.flatMap(({ node, components }) => (components === null ? [] : [{ at: [node], value: components.aboveOne }])).sort((a, b) => b.value - a.value);
  const reason = reasonOf(groups) ?? 'No group has two members with spread.';
  return [
    ...(alphas.length === 0 ? unassessable([consistent], reason) : [found(consistent, alphas[0].value, `${alphas.length === 1 ? 'α is' : `The least α of ${alphas.length} groups is`} ${rounded(alphas[0].value)}, at ${alphas[0].at[0]}.`, alphas)]),
    ...(counts.length === 0 ? unassessable([dimensions], reason) : [found(dimensions, counts[0].value, `${counts[0].at[0]} has ${counted(counts[0].value, 'component')} with an eigenvalue above 1.`, counts.filter(({ value }) => value > 1))]),
  ];
}

/** Why nothing is known of any of them; null where something is. */
function reasonOf(groups: readonly GroupCoherence[]): string | null {
  return groups.every(({ reason }) => reason !== null) ? groups.at(0)?.reason ?? 'There is no group below the pillars.' : null;
}

/** Pillars that matter more, or less, than they weigh. */
async function balance({ evaluation }: AuditSubject): Promise<Finding> {
  const all = await importanceOf(evaluation, { level: 1, above: null });
  const differences = all.filter(({ weightShare, ratioShare }) => weightShare !== null && !Number.isNaN(ratioShare))
    .map(({ node, weightShare, ratioShare }) => ({ at: [node], value: ratioShare - (weightShare ?? 0) })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (differences.length === 0) return unassessable(['BALANCED_PILLARS'], 'The weights of the pillars in the index are undefined.')[0];
  const [first] = differences;
  return found('BALANCED_PILLARS', Math.abs(first.value), `${first.at[0]} has ${percent(Math.abs(first.value))} ${first.value > 0 ? 'more' : 'less'} of the importance than of the weight.`, differences);
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
