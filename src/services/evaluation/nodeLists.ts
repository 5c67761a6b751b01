import type { Problem } from '../../errors';
import { ceilingOf as ceilingOfPlan, isOtherScale } from '../../methodology/ceiling';
import type { Plan } from '../../methodology/plan';
import { basisOf } from '../../methodology/score';
import { factorPoints } from '../../methodology/scoreBonus';
import type { Basis, BonusKind, Disclosure } from '../../methodology/vocabulary';
import type { ScoreTable } from '../../methodology/score';
import { nodeWeights } from '../../methodology/weights';
import { nodeProblem, type Evaluation } from '../EvaluationService';
import type { FrameworkView, NodeView } from '../frameworkView';
import { refusal } from '../refusal';
import { columnOfNode } from './nodePlaces';
import { orNull, ranksByColumn, UnitNodes } from './nodeScores';

/** What the values of a score table are. */
export const tableMeasures = ['SCORE', 'RANK', 'CONTRIBUTION', 'RAW', 'TREATED', 'NORMALISED'] as const;
export type TableMeasure = (typeof tableMeasures)[number];

/** Most nodes that one list argument may name. */
const longestList = 250;

/** Refuses unknown and repeated nodes, all of them, each with its path. */
export function checkNodes(evaluation: Evaluation, codes: readonly string[], pathOf: (index: number) => string): void {
  if (codes.length > longestList) {
    throw refusal([{ code: 'LIMIT_EXCEEDED', path: pathOf(longestList), message: 'The list is too long.', expected: `at most ${longestList} nodes`, got: String(codes.length) }]);
  }
  const problems = codes.map((code, index) => {
    const first = codes.indexOf(code);
    return first < index ? repeatProblem(code, pathOf(index), pathOf(first)) : nodeProblem(evaluation, code, pathOf(index));
  }).filter((problem) => problem !== null);
  if (problems.length > 0) throw refusal(problems);
}

function repeatProblem(code: string, path: string, first: string): Problem {
  const short = code.slice(0, 80);
  return { code: 'BAD_INPUT', path, message: `The node "${short}" stands at ${first} already.`, expected: 'each node once', got: short };
}

/** The nodes of a table when none are named: the index, its pillars and the bonus. */
export function tableNodes({ framework }: Evaluation): string[] {
  return framework.nodes.filter((node) => node.level <= 1).map((node) => node.code);
}

/** One column for each node; one cell for each scored unit, or for each that was not screened out, in position order. Missing is null. */
export function scoreTable(evaluation: Evaluation, codes: readonly string[], measure: TableMeasure, unscored: boolean): {
  measure: TableMeasure; unitCodes: string[];
  columns: { nodeCode: string; node: NodeView; values: (number | null)[]; ranks: (number | null)[]; basis: Basis[] }[];
} {
  const { table, framework } = evaluation;
  const isScored = (position: number): boolean => !Number.isNaN(table.scores[position]);
  const shown = table.units.map((_, position) => position).filter((position) => unscored || isScored(position));
  const valueAt = cellReader(evaluation, measure);
  return {
    measure, unitCodes: shown.map((position) => table.units[position]),
    columns: codes.map((code) => {
      const node = framework.byCode.get(code);
      if (node === undefined) throw new Error(`Expected checked node codes; got ${code}`);
      const column = columnOfNode(evaluation.plan, code);
      const ranks = column === undefined ? null : ranksByColumn(table, column);
      return {
        nodeCode: code, node,
        values: shown.map((position) => valueAt(code, position)),
        ranks: shown.map((position) => (ranks === null ? null : ranks[position] || null)),
        basis: shown.map((position) => (column === undefined ? 'MISSING' : column === 0 ? (isScored(position) ? 'COMPUTED' : 'MISSING') : basisOf(table, column, position))),
      };
    }),
  };
}

function cellReader(evaluation: Evaluation, measure: TableMeasure): (code: string, position: number) => number | null {
  const { table, plan } = evaluation;
  const length = table.units.length;
  if (measure === 'SCORE' || measure === 'RANK') {
    return (code, position) => {
      const column = columnOfNode(plan, code);
      if (column === undefined) return null;
      if (measure === 'RANK') return ranksByColumn(table, column)[position] || null;
      return orNull(column === 0 ? table.scores[position] : table.values[column * length + position]);
    };
  }
  const nodesOf = new Map<number, UnitNodes>();
  return (code, position) => {
    let unit = nodesOf.get(position);
    if (unit === undefined) nodesOf.set(position, unit = new UnitNodes(evaluation, position));
    const score = unit.node(code, false);
    if (score === null) return null;
    switch (measure) {
      case 'CONTRIBUTION': return score.contribution;
      case 'RAW': return score.rawValue;
      case 'TREATED': return score.treatedValue;
      case 'NORMALISED': return score.normalisedValue;
    }
  };
}

/** Nominal and effective weight of every node that takes part; those taken from the data as an evaluation found them. */
export function nodeWeightsOf(plan: Plan, framework: FrameworkView, table: ScoreTable | null = null): { node: NodeView; nominal: number; effective: number | null }[] {
  return nodeWeights(plan, table?.learntWeights).flatMap(({ node: code, nominal, effective }) => {
    const node = framework.byCode.get(code);
    return node === undefined ? [] : [{ node, nominal, effective }];
  });
}

/** What normalisation took from the data, node by node in the framework's order; nodes whose method learns nothing are left out. */
export function learntParameters({ table: { learnt }, plan, framework }: Evaluation): { node: NodeView; parameters: { name: string; value: number }[] }[] {
  const byNode = new Map([...plan.leaves, ...plan.groups].map((node, place) => [node.code, Object.entries(learnt[place] ?? {})]));
  return framework.nodes.flatMap((node) => {
    const parameters = (byNode.get(node.code) ?? []).map(([name, value]) => ({ name, value }));
    return parameters.length === 0 ? [] : [{ node, parameters }];
  });
}

/** The bonus of one unit, factor by factor. */
export function bonusOf(evaluation: Evaluation, position: number): {
  kind: BonusKind; total: number; cap: number | null; basis: Basis;
  factors: { node: NodeView; points: number | null; maxPoints: number; maxPointsDisclosure: Disclosure | null; enabled: boolean; basis: Basis }[];
} {
  const { table, plan, framework } = evaluation;
  const { rule, column } = plan.bonus;
  const isReported = table.reported.get(column)?.[position] === 1;
  return {
    kind: rule.kind, total: table.bonus[position], cap: rule.cap, basis: isReported ? 'REPORTED' : 'COMPUTED',
    factors: plan.bonus.factors.flatMap((factor) => {
      const node = framework.byCode.get(factor.code);
      if (node === undefined) return [];
      const value = table.values[factor.column * table.units.length + position];
      return [{
        node, points: orNull(factorPoints(value, factor)), maxPoints: factor.maxPoints,
        maxPointsDisclosure: factor.maxPoints === node.ceiling ? node.ceilingDisclosure : null,
        enabled: factor.enabled && rule.kind !== 'NONE', basis: Number.isNaN(value) ? 'MISSING' : 'COMPUTED',
      }];
    }),
  };
}

/** Whether a variant puts scores on another scale than the version's. */
export function isScaleChanged({ variant, version, plan }: Evaluation): boolean {
  return variant !== null && isOtherScale(version.plan, plan);
}

/** Highest score attainable under the plan that was run; null where it is unbounded or not known. */
export function ceilingOf({ plan }: Pick<Evaluation, 'plan'>): number | null {
  return ceilingOfPlan(plan);
}
