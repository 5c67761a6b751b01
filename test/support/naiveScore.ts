import type { FrameworkNode } from '../../src/methodology/framework';
import type { AggregateMethod, MethodologyDocument, NormaliseMethod, StageChoice } from '../../src/methodology/methodologyVersion';
import type { Snapshot } from '../../src/methodology/snapshot';
import { naiveLoadings } from './naiveLoadings';
import { naivePrepare } from './naivePrepare';

/** Values by unit; a unit that is not in it is missing. */
type Column = ReadonlyMap<string, number>;

export interface NaiveScores {
  readonly nodes: ReadonlyMap<string, Column>;
  readonly core: Column;
  readonly bonus: Column;
  readonly scores: Column;
  readonly ranks: Column;
}

/** The values of a node do not differ, or differ by no more than rounding would make them. */
export class NoSpread extends Error {
  constructor(readonly isRounding: boolean) {
    super('no spread');
  }
}

/**
 * The same methodology a second time, for the sake of comparison: as it would be written down from
 * the description alone, unit by unit over maps, with no thought of speed. It shares types with the
 * engine, and no code.
 */
export function naiveScore(document: MethodologyDocument, snapshot: Snapshot): NaiveScores {
  const { framework, bonus: rule, subset } = document;
  const nodes = framework.nodes;
  const childrenOf = (code: string): FrameworkNode[] => nodes.filter((node) => node.parent === code);
  const isLeafNode = (node: FrameworkNode): boolean => childrenOf(node.code).length === 0 && node.code !== framework.bonusNode;
  const lineage = (node: FrameworkNode): string[] => {
    const parent = nodes.find((other) => other.code === node.parent);
    return parent === undefined ? [node.code] : [node.code, ...lineage(parent)];
  };
  const chosen = <Method>(stage: StageChoice<Method>, node: FrameworkNode): Method | undefined =>
    stage.nodes.find((choice) => choice.node === node.code)?.method
    ?? stage.levels.find((choice) => choice.level === lineage(node).length - 1)?.method;

  const isKept = (node: FrameworkNode): boolean => {
    if (subset.tags !== null && !(node.tag !== null && subset.tags.includes(node.tag))) return false;
    if (subset.segmented !== null && node.segmented !== subset.segmented) return false;
    if (node.role === 'BONUS') return !subset.exclude.includes(node.code) && !subset.exclude.includes(framework.bonusNode ?? '');
    const named = subset.nodes;
    return (named === null || lineage(node).some((code) => named.includes(code))) && !lineage(node).some((code) => subset.exclude.includes(code));
  };
  const factorRule = (node: FrameworkNode) => {
    const own = rule.factors.find((entry) => entry.node === node.code);
    const ceiling = node.ceiling ?? 1;
    return { enabled: own?.enabled ?? true, maxPoints: own?.maxPoints ?? ceiling, ceiling };
  };
  const leavesInTree = (node: FrameworkNode): FrameworkNode[] => {
    if (!isLeafNode(node)) return childrenOf(node.code).flatMap(leavesInTree);
    const takesPart = isKept(node) && (node.role === 'CORE' || (rule.kind === 'IN_PILLAR' && factorRule(node).enabled));
    return takesPart ? [node] : [];
  };
  const override = (code: string): number | undefined => document.weigh.overrides.find((entry) => entry.node === code)?.weight;

  const weightOf = (node: FrameworkNode, parent: FrameworkNode): number => {
    const method = chosen(document.weigh, parent) ?? document.weigh.default;
    const byMethod = method.kind === 'equal' ? 1
      : method.kind === 'equalAmongLeaves' ? leavesInTree(node).length
        : method.kind === 'given' ? method.weights.find((entry) => entry.node === node.code)?.weight ?? 1
          : method.kind === 'principalComponent' ? loadingOf(node, method.among === 'LEVEL' ? levelOf(node) : childrenOf(parent.code))
            : unknown(method.kind);
    const asFactor = node.role === 'BONUS' && isLeafNode(node) ? factorRule(node).maxPoints / factorRule(node).ceiling : 1;
    return (override(node.code) ?? byMethod) * asFactor;
  };

  const methodOf = (node: FrameworkNode): NormaliseMethod => chosen(document.normalise, node) ?? document.normalise.default;
  const factors = rule.kind === 'IN_PILLAR' ? [] : nodes.filter((node) => node.role === 'BONUS' && isLeafNode(node) && isKept(node));
  const { here, elsewhere } = naivePrepare(document, snapshot, [...leavesInTree(nodes[0]), ...factors].map((node) => (
    { node, lineage: lineage(node), measure: methodOf(node).kind === 'points' ? 'POINTS' : 'RAW' })));

  /** Over all periods the values of the others are there too, under names that no unit has. */
  const leafScores = (node: FrameworkNode): Column => {
    const others = elsewhere.flatMap(({ columns }, k) => [...columns.get(node.code) ?? []].map(([unit, value]): [string, number] => [`${unit} ${k}`, value]));
    const column = new Map([...here.columns.get(node.code) ?? [], ...others]);
    const scores = normalised(column, methodOf(node), node.direction === 'LOWER_IS_BETTER', node.target);
    return new Map([...scores].filter(([unit]) => here.units.includes(unit)));
  };

  const levelOf = (node: FrameworkNode): FrameworkNode[] =>
    nodes.filter((other) => lineage(other).length === lineage(node).length && leavesInTree(other).length > 0);
  const loadingOf = (node: FrameworkNode, among: readonly FrameworkNode[]): number =>
    naiveLoadings(among.map(inputs), here.units)[among.indexOf(node)];

  const scoresOf = new Map<string, Column>();
  const nodeScores = (node: FrameworkNode): Column => {
    const known = scoresOf.get(node.code);
    if (known !== undefined) return known;
    const scores = isLeafNode(node) ? leafScores(node) : groupScores(node);
    scoresOf.set(node.code, scores);
    return scores;
  };
  const inputs = (node: FrameworkNode): Column => {
    const scores = nodeScores(node);
    const method = isLeafNode(node) ? undefined : chosen(document.normalise, node);
    return method === undefined ? scores : normalised(scores, method, false, node.target);
  };
  const groupScores = (node: FrameworkNode): Column => {
    const method = chosen(document.aggregate, node) ?? document.aggregate.default;
    const missing = chosen(document.missing, node) ?? document.missing.default;
    const taking = childrenOf(node.code).filter((child) => leavesInTree(child).length > 0);
    const children = taking.map((child) => ({ weight: weightOf(child, node), column: inputs(child) }))
      .filter((child) => child.weight !== 0);
    const whole = total(children.map((child) => child.weight));
    const scores = new Map<string, number>();
    for (const unit of here.units) {
      const present = children.flatMap(({ weight, column }) => (column.has(unit) ? [{ weight, value: column.get(unit) ?? NaN }] : []));
      const share = present.length / children.length;
      const least = missing.kind === 'propagate' ? 1 : missing.kind === 'renormalise' ? 0 : missing.share;
      if (present.length === 0 || share < least) continue;
      const score = method.kind === 'copeland' || method.kind === 'outranking'
        ? duels(unit, here.units, children, method.kind) : aggregated(present, method, whole);
      if (Number.isFinite(score)) scores.set(unit, score);
    }
    return scores;
  };

  const core = inputs(nodes[0]);
  const asked = factors
    .map((node) => ({ ...factorRule(node), weight: override(node.code) ?? 1, column: leafScores(node) }))
    .filter((entry) => entry.enabled && entry.maxPoints * entry.weight > 0);
  const bonusNode = nodes.find((node) => node.code === framework.bonusNode);
  const bonusMissing = (bonusNode && chosen(document.missing, bonusNode)) ?? document.missing.default;
  const pointsOf = (unit: string): number | undefined => {
    const present = asked.filter((entry) => entry.column.has(unit));
    const least = bonusMissing.kind === 'propagate' ? 1 : bonusMissing.kind === 'renormalise' ? 0 : bonusMissing.share;
    if (asked.length === 0) return 0;
    if (present.length === 0 || present.length / asked.length < least) return undefined;
    const earned = total(present.map((entry) => (entry.column.get(unit) ?? NaN) / entry.ceiling * entry.maxPoints * entry.weight));
    const attainable = total(present.map((entry) => entry.maxPoints * entry.weight));
    return earned * (total(asked.map((entry) => entry.maxPoints * entry.weight)) / attainable);
  };
  const addedTo = (coreOfUnit: number, unit: string): number | undefined => {
    const weight = framework.bonusNode === null ? 1 : override(framework.bonusNode) ?? 1;
    if (rule.kind === 'NONE' || rule.kind === 'IN_PILLAR' || weight === 0) return 0;
    const points = pointsOf(unit);
    if (points === undefined) return undefined;
    const weighted = points * weight;
    const capped = Math.min(weighted, rule.cap ?? Infinity);
    return rule.kind === 'ADDITIVE' ? capped : coreOfUnit * capped / (rule.scale ?? 1);
  };

  const result = { core: new Map<string, number>(), bonus: new Map<string, number>(), scores: new Map<string, number>() };
  for (const [unit, value] of core) {
    const added = addedTo(value, unit);
    if (added === undefined) continue;
    result.core.set(unit, value);
    result.bonus.set(unit, added);
    result.scores.set(unit, value + added);
  }
  return { nodes: scoresOf, ...result, ranks: ranked(result.scores, result.core, document) };
}

function normalised(column: Column, method: NormaliseMethod, lowerIsBetter: boolean, ownTarget?: number): Column {
  const values = [...column.values()];
  const better = (a: number, b: number): boolean => (lowerIsBetter ? a < b : a > b);
  const map = (change: (value: number) => number): Column =>
    new Map([...column].map(([unit, value]): [string, number] => [unit, change(value)]).filter(([, value]) => Number.isFinite(value)));
  if (values.length === 0) return new Map();
  const [worst, best] = lowerIsBetter ? [Math.max(...values), Math.min(...values)] : [Math.min(...values), Math.max(...values)];
  switch (method.kind) {
    case 'points': return column;
    case 'minMax': {
      assertSpread(worst, best);
      return map((value) => method.range.low + (method.range.high - method.range.low) * ((value - worst) / (best - worst)));
    }
    case 'zScore': {
      assertSpread(worst, best);
      const mean = total(values) / values.length;
      const variance = total(values.map((value) => (value - mean) ** 2)) / (method.standardDeviation === 'SAMPLE' ? values.length - 1 : values.length);
      return map((value) => method.mean + (lowerIsBetter ? -1 : 1) * method.deviation * ((value - mean) / Math.sqrt(variance)));
    }
    case 'rank': return map((value) => 1 + values.filter((other) => better(value, other)).length);
    case 'percentileRank': {
      if (values.length === 1) throw new NoSpread(false);
      return map((value) => values.filter((other) => better(value, other)).length / (values.length - 1));
    }
    case 'goalposts': {
      const scaled = (value: number): number => (method.scale === 'LOG' ? (value > 0 ? Math.log(value) : -Infinity) : value);
      const [from, to] = lowerIsBetter ? [scaled(method.high), scaled(method.low)] : [scaled(method.low), scaled(method.high)];
      return map((value) => {
        const share = (scaled(value) - from) / (to - from);
        const cut = Math.min(Math.max(share, method.clamp === 'LOW' || method.clamp === 'BOTH' ? 0 : -Infinity), method.clamp === 'HIGH' || method.clamp === 'BOTH' ? 1 : Infinity);
        return method.range.low + cut * (method.range.high - method.range.low);
      });
    }
    case 'borda': return map((value) => values.filter((other) => better(value, other)).length);
    case 'distanceToMax': {
      assertSpread(worst, best);
      return map((value) => (value - worst) / (best - worst));
    }
    case 'fractionOfMax': {
      if (lowerIsBetter ? best < 0 : best <= 0) throw new NoSpread(false);
      return map((value) => (value === best ? 1 : lowerIsBetter ? best / value : value / best));
    }
    case 'scaled': return map((value) => (method.factor ?? 100) * ((lowerIsBetter ? -value : value) - method.low) / (method.high - method.low));
    case 'distanceToTarget': {
      const target = method.target ?? ownTarget ?? NaN;
      assertSpread(worst, target);
      return map((value) => Math.min((value - worst) / (target - worst), method.cap ? 1 : Infinity));
    }
    case 'distanceToReference': {
      const reference = column.get(method.unit) ?? NaN;
      assertSpread(worst, reference);
      return map((value) => Math.min((value - worst) / (reference - worst), method.cap ? 1 : Infinity));
    }
  }
}

/** It is not written a second time. */
function unknown(method: string): never {
  throw new Error(`Expected a method that is written here a second time, got ${method}`);
}

function assertSpread(worst: number, best: number): void {
  const spread = Math.abs(best - worst);
  if (spread <= 1e-9 * Math.max(Math.abs(best), Math.abs(worst))) throw new NoSpread(spread > 0);
}

function aggregated(present: readonly { weight: number; value: number }[], method: AggregateMethod, wholeWeight: number): number {
  const weights = total(present.map(({ weight }) => weight));
  const mean = (change: (value: number) => number): number => total(present.map(({ weight, value }) => weight * change(value))) / weights;
  if (method.kind === 'sum') return mean((value) => value) * wholeWeight;
  if (method.kind === 'arithmetic') return mean((value) => value);
  if (method.kind === 'copeland' || method.kind === 'outranking') return unknown(method.kind);
  if (method.kind === 'mazziottaPareto') {
    const average = mean((value) => value);
    const penalty = mean((value) => (value - average) ** 2) / average;
    return method.penalty === 'NEGATIVE' ? average - penalty : average + penalty;
  }
  if (method.kind === 'median') return weightedMedian(present);
  const { floor } = method;
  const raised = (value: number): number => Math.max(value, floor ?? -Infinity);
  if (present.some(({ value }) => raised(value) < 0)) return NaN;
  switch (method.kind) {
    case 'geometric': return present.reduce((product, { weight, value }) => product * raised(value) ** (weight / weights), 1);
    case 'harmonic': return 1 / mean((value) => 1 / raised(value));
    case 'powerMean': return mean((value) => raised(value) ** method.power) ** (1 / method.power);
  }
}

/** The value at which half of the weight is reached; between two values where it is reached exactly. */
function weightedMedian(present: readonly { weight: number; value: number }[]): number {
  const sorted = [...present].sort((a, b) => a.value - b.value);
  const half = total(sorted.map(({ weight }) => weight)) / 2;
  const upTo = sorted.map((_, k) => total(sorted.slice(0, k + 1).map(({ weight }) => weight)));
  const at = upTo.findIndex((weight) => weight >= half - 1e-12);
  return Math.abs(upTo[at] - half) <= 1e-12 ? (sorted[at].value + sorted[at + 1].value) / 2 : sorted[at].value;
}

/** One unit against each other on the children that both have: pairs won less pairs lost, or shares of weight added up. */
function duels(
  unit: string, units: readonly string[], children: readonly { weight: number; column: Column }[], kind: 'copeland' | 'outranking',
): number {
  return total(units.filter((other) => other !== unit).map((other) => {
    const common = children.flatMap(({ weight, column }) => {
      const [own, its] = [column.get(unit), column.get(other)];
      return own === undefined || its === undefined ? [] : [{ weight, sign: Math.sign(own - its) }];
    });
    const lead = total(common.map(({ weight, sign }) => weight * sign)) / total(common.map(({ weight }) => weight));
    if (kind === 'outranking') return common.length === 0 ? 0.5 : (1 + lead) / 2;
    return Math.abs(lead) > 1e-12 ? Math.sign(lead) : 0;
  }));
}

function ranked(scores: Column, core: Column, { rank }: MethodologyDocument): Column {
  const cell = (unit: string): number => Math.round((scores.get(unit) ?? NaN) / rank.tieGrid);
  const units = [...scores.keys()];
  const code = (a: string, b: string): number => (a < b ? -1 : 1);
  const inOrder = [...units].sort((a, b) => cell(b) - cell(a)
    || (rank.tieBreaker === 'core' ? (core.get(b) ?? NaN) - (core.get(a) ?? NaN) : 0) || code(a, b));
  return new Map(units.map((unit) => {
    const above = units.filter((other) => cell(other) > cell(unit));
    switch (rank.tieRule) {
      case 'standardCompetition': return [unit, above.length + 1];
      case 'dense': return [unit, new Set(above.map(cell)).size + 1];
      case 'ordinal': return [unit, inOrder.indexOf(unit) + 1];
    }
  }));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
