import type { PlanGroup } from '../plan';
import type { CoreProblem } from '../problem';
import type { ScoreTable } from '../score';
import { isAdditive, isMean } from '../stages/aggregate/index';
import { pathToRoot } from '../tree';
import type { WeightSpaceSpec } from './weightSpaceSpec';

/** The nodes whose children's weights are in doubt: those named, or all whose children are at the level. An only child weighs what it weighs. */
export function groupsInDoubt({ plan }: ScoreTable, { below, level }: WeightSpaceSpec): readonly PlanGroup[] {
  return plan.groups.filter((group) => group.children.length > 1 && (below === null ? group.level + 1 === level : below.includes(group.code)))
    .sort((a, b) => a.column - b.column);
}

/** Every reason why scores are not linear in the weights, or why the weights have no limits. */
export function checkSpace(table: ScoreTable, spec: WeightSpaceSpec, groups: readonly PlanGroup[], path: string): readonly CoreProblem[] {
  if (groups.length === 0) {
    return [{
      code: 'BAD_INPUT', path: spec.below === null ? `${path}.level` : `${path}.below`, message: 'No weight here can be in doubt.',
      expected: 'nodes with more than one child that takes part', got: spec.below === null ? `level ${spec.level}` : spec.below.join(', '),
    }];
  }
  return [
    ...(table.plan.rank.tieRule === 'standardCompetition' ? [] : [{
      code: 'METHOD_NOT_ALLOWED_HERE' as const, path: 'methodology', message: 'Exact ranks are found where the rank is one more than the number of units above.',
      expected: 'standard competition ranks (variant.rank)', got: table.plan.rank.tieRule,
    }]),
    ...nested(table, groups, spec, path), ...groups.flatMap((group) => checkPath(table, group, path)), ...strangers(table, spec, groups, path), ...unlimited(table, spec, groups, path),
  ];
}

/** What stands in the way between the weights and the index. */
function checkPath(table: ScoreTable, group: PlanGroup, path: string): readonly CoreProblem[] {
  const { plan, reported } = table;
  const above = pathToRoot(plan.tree, group.code).flatMap((code) => plan.groups.filter((candidate) => candidate.code === code));
  const source = above.find(({ column }) => reported.has(column));
  if (source !== undefined) {
    return [{
      code: 'BELOW_REPORTED_NODE', path, message: `The score of ${source.code} is reported by the source, not computed from its children: weights below it cannot take effect.`,
      expected: `weights above ${source.code}`, got: `weights below ${group.code}`,
    }];
  }
  const refuse = (message: string, expected: string, got: string): CoreProblem => ({ code: 'METHOD_NOT_ALLOWED_HERE', path, message, expected, got });
  return [
    ...above.filter(({ aggregate }) => !isAdditive(aggregate)).map(({ code, aggregate }) => refuse(
      `The score is not linear in the weights below ${group.code}: ${code} is aggregated otherwise. Replications answer there (robustness).`, 'sums and arithmetic means up to the index', aggregate.kind)),
    ...above.filter(({ normalise, level }) => normalise !== null && normalise.kind !== 'points' && level > 0).map(({ code, normalise }) => refuse(
      `The score of ${code} is normalised before its parent takes it, so the index is not linear in the weights below ${group.code}.`, 'no normalisation between the weights and the index', normalise?.kind ?? '')),
    ...above.filter(({ weighByData }) => weighByData !== null).map(({ code, weighByData }) => refuse(
      `The weights below ${code} are taken from the data, so the index is not linear in the weights below ${group.code}.`, 'declared weights', weighByData?.kind ?? '')),
    ...partial(table, group, refuse),
    ...group.children.filter((column) => plan.tree.byCode.get(plan.nodes[column].code)?.role === 'BONUS').map((column) => refuse(
      `${plan.nodes[column].code} is a bonus factor: its weight follows from its points.`, 'core nodes', plan.nodes[column].code)),
  ];
}

/** With a child missing, the weights of the others are rescaled for that unit, which is not linear. */
function partial({ plan, values, units, scores }: ScoreTable, group: PlanGroup, refuse: (message: string, expected: string, got: string) => CoreProblem): readonly CoreProblem[] {
  const lacking = units.filter((_, unit) => !Number.isNaN(scores[unit]) && group.childInputs.some((column) => Number.isNaN(values[column * units.length + unit])));
  if (lacking.length === 0) return [];
  return [refuse(`${lacking.length === 1 ? 'One unit lacks' : `${lacking.length} units lack`} a value below ${group.code}, so that weights are rescaled there, unit by unit.`, `values of all children of ${group.code} (variant.units leaves units out)`, lacking.slice(0, 5).join(', ') + (plan.nodes.length > 0 && lacking.length > 5 ? ' …' : ''))];
}

function nested({ plan }: ScoreTable, groups: readonly PlanGroup[], { below }: WeightSpaceSpec, path: string): readonly CoreProblem[] {
  if (below === null) return [];
  const unknown = below.filter((code) => !groups.some((group) => group.code === code)).map((code): CoreProblem => ({
    code: 'BAD_INPUT', path: `${path}.below[${below.indexOf(code)}]`, message: `No weight below ${code} can be in doubt.`, expected: 'a node with more than one child that takes part', got: code,
  }));
  const codes = new Set(groups.map(({ code }) => code));
  return [...unknown, ...groups.flatMap((group) => pathToRoot(plan.tree, group.code).slice(1).filter((code) => codes.has(code)).map((code): CoreProblem => ({
    code: 'METHOD_NOT_ALLOWED_HERE', path: `${path}.below[${below.indexOf(group.code)}]`, message: `${group.code} lies below ${code}: weights of both would be multiplied by each other.`,
    expected: 'nodes of which none lies below another', got: group.code,
  })))];
}

/** Conditions on nodes whose weights are not in doubt. */
function strangers({ plan }: ScoreTable, { bounds, orders, sums }: WeightSpaceSpec, groups: readonly PlanGroup[], path: string): readonly CoreProblem[] {
  const known = new Set(groups.flatMap(({ children }) => children.map((column) => plan.nodes[column].code)));
  const named = [
    ...bounds.map(({ node }, k) => [node, `${path}.bounds[${k}].node`] as const),
    ...orders.flatMap(({ heavier, lighter }, k) => [[heavier, `${path}.orders[${k}].heavier`] as const, [lighter, `${path}.orders[${k}].lighter`] as const]),
    ...sums.flatMap(({ nodes }, k) => nodes.map((node, n) => [node, `${path}.sums[${k}].nodes[${n}]`] as const)),
  ];
  return named.filter(([node]) => !known.has(node)).map(([node, where]) => ({
    code: 'BAD_INPUT', path: where, message: `The weight of ${node} is not in doubt here.`, expected: [...known].slice(0, 10).join(', '), got: node,
  }));
}

/** Under a sum weights are factors: without an end upwards there is no greatest score, and where all may be 0 there is none at all. */
function unlimited({ plan }: ScoreTable, spec: WeightSpaceSpec, groups: readonly PlanGroup[], path: string): readonly CoreProblem[] {
  if (spec.keepsTotal) return [];
  return groups.filter(({ aggregate }) => !isMean(aggregate)).flatMap(({ children, code }): readonly CoreProblem[] => {
    const limits = children.map((column) => {
      const node = plan.nodes[column].code;
      const bound = spec.bounds.find((entry) => entry.node === node);
      const share = bound === undefined ? spec.share : bound.share;
      return { node, hasMost: share !== null || (bound?.most ?? null) !== null, isAboveZero: share !== null || (bound?.least ?? 0) > 0 };
    });
    const open = limits.filter(({ hasMost }) => !hasMost).map(({ node }) => node);
    if (open.length > 0) {
      return [{ code: 'WEIGHTS_INVALID', path, message: `${code} sums its children, so weights multiply: without an end upwards they have no limits.`, expected: 'share, or most for each of them, or keepsTotal', got: `no limit for ${open.join(', ')}` }];
    }
    if (limits.some(({ isAboveZero }) => isAboveZero)) return [];
    return [{ code: 'WEIGHTS_INVALID', path, message: `All children of ${code} might weigh 0, and then it has no score.`, expected: 'share, a least weight above 0, or keepsTotal', got: 'least weights of 0' }];
  });
}
