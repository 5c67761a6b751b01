import { correlate, type Correlation } from '../../methodology/coherence/correlate';
import type { NodeColumn } from '../../methodology/coherence/stageColumns';
import type { CorrelationFlag, CorrelationKind } from '../../methodology/vocabulary';
import { chosenColumns, isReversed, thresholdProblems, type Coherence, type NodeChoice } from './coherence';
import { assertQuick, costOfPair, inSlices } from './coherenceCost';

/** Two nodes, how they move together, and what is remarkable about it. */
export interface CorrelatedPair extends Correlation {
  readonly a: string;
  readonly b: string;
  /** Their common parent; null where they have different ones. */
  readonly group: string | null;
  readonly flags: readonly CorrelationFlag[];
}

export interface CorrelationWish extends NodeChoice {
  readonly kind: CorrelationKind;
  /** Only nodes with a common parent. */
  readonly siblingsOnly: boolean;
  /** Least absolute correlation of two redundant nodes. */
  readonly redundantFrom: number;
}

/** Every two of the nodes chosen, in the order of the framework. */
export async function correlatedPairs(coherence: Coherence, wish: CorrelationWish): Promise<readonly CorrelatedPair[]> {
  const { table: { plan, units } } = coherence.evaluation;
  const columns = chosenColumns(coherence, wish, 2, thresholdProblems(wish.redundantFrom, 'redundantFrom'));
  const parentOf = (node: string): string | null => plan.tree.byCode.get(node)?.parent ?? null;
  const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => ({ a, b, group: parentOf(a.node) === parentOf(b.node) ? parentOf(a.node) : null })))
    .filter(({ group }) => !wish.siblingsOnly || group !== null);
  const each = costOfPair(wish.kind, units.length);
  assertQuick(pairs.length * each, 'level');
  return inSlices(pairs, each, ({ a, b, group }) => {
    const found = correlate(wish.kind, a.values, b.values);
    const oriented = isReversed(coherence, a.node) === isReversed(coherence, b.node) ? found.value : -found.value;
    return { ...found, a: a.node, b: b.node, group, flags: flagsOf(oriented, group !== null, wish.redundantFrom) };
  });
}

function flagsOf(oriented: number, areSiblings: boolean, redundantFrom: number): readonly CorrelationFlag[] {
  return [
    ...(Math.abs(oriented) >= redundantFrom ? ['REDUNDANT' as const] : []),
    ...(areSiblings && oriented < 0 ? ['NEGATIVE_WITHIN_GROUP' as const] : []),
  ];
}

/** The same as columns: each node against all of them, in one order. */
export async function correlationColumns(coherence: Coherence, wish: Omit<CorrelationWish, 'siblingsOnly' | 'redundantFrom'>): Promise<{
  readonly nodeCodes: readonly string[];
  readonly columns: readonly { readonly nodeCode: string; readonly values: readonly number[]; readonly units: readonly number[] }[];
}> {
  const columns = chosenColumns(coherence, wish);
  const each = columns.length * costOfPair(wish.kind, coherence.evaluation.table.units.length);
  assertQuick(columns.length * each, 'level');
  return {
    nodeCodes: columns.map(({ node }) => node),
    columns: await inSlices(columns, each, ({ node, values }) => {
      const cells = columns.map((other) => correlate(wish.kind, values, other.values));
      return { nodeCode: node, values: cells.map(({ value }) => value), units: cells.map((cell) => cell.units) };
    }),
  };
}

/** An indicator, and a variable of the vintage that it may depend on. */
export interface DenominatorCorrelation extends Correlation {
  readonly node: string;
  readonly variable: string;
  /** Whether the version divides the indicator by this variable. */
  readonly divides: boolean;
  readonly flags: readonly CorrelationFlag[];
}

/** Every indicator against every variable that the framework names or a rule divides by: who depends on size may have to be divided by it. */
export async function denominatorCorrelations(coherence: Coherence, kind: CorrelationKind, dependsFrom: number): Promise<readonly DenominatorCorrelation[]> {
  const { evaluation: { table: { plan, snapshot, units } } } = coherence;
  const { framework, denominate = [] } = plan.document;
  const variables = [...new Set([...(framework.variables ?? []).map(({ code }) => code), ...denominate.map(({ by }) => by)])]
    .flatMap((node): NodeColumn[] => snapshot.column(node, 'RAW') ? [{ node, values: snapshot.column(node, 'RAW')?.values ?? new Float64Array() }] : []);
  const pairs = chosenColumns(coherence, {}, 1, thresholdProblems(dependsFrom, 'dependsFrom')).flatMap((indicator) => variables.map((variable) => ({ indicator, variable })));
  const each = costOfPair(kind, units.length);
  assertQuick(pairs.length * each, 'kind');
  return inSlices(pairs, each, ({ indicator, variable }) => {
    const found = correlate(kind, indicator.values, variable.values);
    return {
      ...found, node: indicator.node, variable: variable.node,
      divides: denominate.some(({ node, by }) => node === indicator.node && by === variable.node),
      flags: Math.abs(found.value) >= dependsFrom ? ['DEPENDS_ON_DENOMINATOR' as const] : [],
    };
  });
}
