import type { ScoreTable } from '../score';
import { countedPoints, joinedPoints, pointsGathered } from '../scoreBonus';
import { isAlike, player, type Combine, type GameNode } from './gameNode';

/** The game of the bonus: factors are its players, and what is read of it are the points that count. Null where the methodology adds none. */
export function bonusGame(table: ScoreTable, first: number, second: number): GameNode | null {
  const { units, values, reported, plan: { bonus } } = table;
  const { code, rule, weight } = bonus;
  if (code === null || rule.kind === 'NONE' || rule.kind === 'IN_PILLAR' || weight === 0) return null;
  const read = (unit: number): number => countedPoints(bonus, values[bonus.column * units.length + unit]);
  const isReported = [first, second].some((unit) => reported.get(bonus.column)?.[unit] === 1);
  const factors = bonus.factors.filter(({ enabled }) => enabled);
  if (isReported || factors.length === 0) return player(code, read(first), read(second), isReported ? 'REPORTED' : 'INDICATOR');
  const children = factors.map((factor) => player(factor.code, values[factor.column * units.length + first], values[factor.column * units.length + second], 'INDICATOR'));
  return { code, first: read(first), second: read(second), children, end: null, combine: gathering(table, factors.map(({ column }) => column)), slopes: slopesOf(table, children) };
}

/** The points that count, of hybrids with these values at the factors. */
function gathering({ plan }: ScoreTable, columns: readonly number[]): Combine {
  return (inputs, hybrids) => {
    const values = new Float64Array(plan.columnCount * hybrids);
    columns.forEach((column, k) => values.set(inputs.subarray(k * hybrids, (k + 1) * hybrids), column * hybrids));
    return Float64Array.from({ length: hybrids }, (_, hybrid) => countedPoints(plan.bonus, pointsGathered(plan, values, hybrid, hybrids)));
  };
}

/** What a point of each factor is worth, where all are there and no hybrid can reach the cap. */
function slopesOf({ plan: { bonus } }: ScoreTable, children: readonly GameNode[]): readonly number[] | null {
  const { rule, weight } = bonus;
  const slopes = bonus.factors.filter(({ enabled }) => enabled).map(({ maxPoints, ceiling }) => maxPoints / ceiling * weight);
  if (!children.every((child) => isAlike(child) && !Number.isNaN(child.first))) return null;
  const most = children.reduce((sum, { first, second }, k) => sum + slopes[k] * Math.max(first, second), 0);
  return rule.cap === null || most <= rule.cap ? slopes : null;
}

/** The game of the index: a bonus that is added is a game apart, beside the core; one that multiplies it is one more child of the root. */
export function joinBonus({ plan, scores }: ScoreTable, core: GameNode, bonus: GameNode | null, first: number, second: number): GameNode {
  const { rule } = plan.bonus;
  if (bonus === null || core.children.length === 0) return core;
  const whole = { code: core.code, first: scores[first], second: scores[second], end: null };
  if (rule.kind === 'ADDITIVE') {
    const combine: Combine = (inputs, hybrids) => inputs.slice(0, hybrids).map((one, hybrid) => joined(one, inputs[hybrids + hybrid]));
    return { ...whole, children: [core, bonus], combine, slopes: [1, 1] };
  }
  return {
    ...whole, children: [...core.children, bonus], slopes: null,
    combine: (inputs, hybrids) => {
      const bonusFrom = core.children.length * hybrids;
      return core.combine(inputs.subarray(0, bonusFrom), hybrids).map((one, hybrid) => joined(one, inputs[bonusFrom + hybrid]));
    },
  };

  function joined(one: number, points: number): number {
    return one + joinedPoints(rule, one, points);
  }
}
