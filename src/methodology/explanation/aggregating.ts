import type { PlanGroup } from '../plan';
import type { ScoreTable } from '../score';
import { rounding } from '../stages/aggregate/copeland';
import type { Children } from '../stages/aggregate/kernel';
import type { ExplanationOperation } from '../vocabulary';
import { pairsOf } from './pairsOf';
import { declared, learnt, type Operand } from './trace';

/** An operation and its operands, and by what method some of them were learnt. */
export interface Operating {
  readonly operation: ExplanationOperation;
  readonly operands: readonly Operand[];
  readonly learntBy: string | null;
}

/** Weights of a group's children in one unit, and where they come from. */
export function weightOperands({ plan, learntWeights, unitWeights, units }: ScoreTable, group: PlanGroup, unit: number): readonly Operand[] {
  const own = unitWeights.get(group.column);
  const found = learntWeights.get(group.column);
  return group.children.map((child, k) => {
    const { code } = plan.nodes[child];
    if (own !== undefined) return learnt('weight', own[k * units.length + unit], code);
    return found === undefined ? declared('weight', group.weights[k], code) : learnt('weight', found[k], code);
  });
}

/** How the children of a group make its score. `values` are what it reads of them, in their order. */
export function aggregating(table: ScoreTable, group: PlanGroup, unit: number, values: readonly Operand[]): Operating {
  const weights = weightOperands(table, group, unit);
  const pairs = values.flatMap((value, k) => [value, weights[k]]);
  const { aggregate } = group;
  const learntBy = group.weighByData?.kind ?? null;
  if (table.unitWeights.has(group.column)) return { operation: 'ownWeights', operands: pairs, learntBy };
  const plain = (...parameters: readonly Operand[]): Operating => ({ operation: aggregate.kind, operands: [...pairs, ...parameters], learntBy });
  switch (aggregate.kind) {
    case 'sum': case 'arithmetic': case 'median': return plain();
    case 'geometric': case 'harmonic': return plain(...floorOf(aggregate.floor));
    case 'powerMean': return plain(declared('power', aggregate.power), ...floorOf(aggregate.floor));
    case 'mazziottaPareto': return plain(declared('penalty', aggregate.penalty === 'NEGATIVE' ? -1 : 1));
    case 'copeland': return { operation: 'copeland', operands: duels(childrenOf(table, group), table.units.length, unit), learntBy };
    case 'outranking': return { ...outranks(childrenOf(table, group), table.units.length, unit, weights), learntBy };
  }
}

function floorOf(floor: number | null): readonly Operand[] {
  return floor === null ? [] : [declared('floor', floor)];
}

function childrenOf({ values, units, learntWeights }: ScoreTable, group: PlanGroup): Children {
  const weights = learntWeights.get(group.column) ?? group.weights;
  return { inputs: values, offsets: group.childInputs.map((column) => column * units.length), weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** How many other units this one beats, and how many beat it. */
function duels(children: Children, length: number, unit: number): readonly Operand[] {
  let [won, lost] = [0, 0];
  pairsOf(unit, children, length, (margin, common) => {
    if (Math.abs(margin) <= rounding * Math.abs(common)) return;
    if (Math.sign(margin) * Math.sign(common) > 0) won++;
    else lost++;
  });
  return [learnt('won', won), learnt('lost', lost)];
}

/** Where nobody misses anything the kernel sums over children, else over pairs; so does whoever does it again. */
function outranks(children: Children, length: number, unit: number, weights: readonly Operand[]): Omit<Operating, 'learntBy'> {
  const { inputs, offsets, totalWeight } = children;
  const columns = Array.from(offsets, (offset) => inputs.subarray(offset, offset + length));
  if (totalWeight === 0 || columns.some((column) => column.some(Number.isNaN))) {
    const leads: Operand[] = [];
    pairsOf(unit, children, length, (margin, common) => leads.push(learnt('lead', common === 0 ? 0 : margin / common)));
    return { operation: 'outranking', operands: leads };
  }
  const operands = columns.flatMap((column, k) => {
    const count = (isCounted: (other: number) => boolean): number => column.reduce((sum, other) => sum + Number(isCounted(other)), 0);
    const own = column[unit];
    return [weights[k], learnt('worse', count((other) => other < own), weights[k].node), learnt('tied', count((other) => other === own), weights[k].node)];
  });
  return { operation: 'outrankingByChild', operands };
}
