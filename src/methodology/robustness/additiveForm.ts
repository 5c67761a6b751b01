import type { ScoreTable } from '../score';
import { addedPoints } from '../scoreBonus';
import { gapsOf, type Gap } from './gaps';

/**
 * An index of sums and means without normalisation between them, as one sum for each unit: over the columns that bring values, value × effective weight,
 * the product of the weights on the way to the root. A column is a leaf, or a node whose score is reported for some units.
 */
export interface AdditiveForm {
  readonly units: number;
  /** Columns of the plan that bring values: others are 0 for every unit. */
  readonly columns: Int32Array;
  /** Blocks of four units side by side: unit u of the column at place c stands at blockOf(u) × columns × 4 + c × 4 + u mod 4; 0 where it brings none. */
  readonly values: Float64Array;
  /** Nodes of a unit some of whose children are missing, children before parents. */
  readonly gaps: readonly Gap[];
  /** Score = core × factor + points: what the bonus does, whatever the weights; NaN for a unit without a score. */
  readonly factor: Float64Array;
  readonly points: Float64Array;
}

export function additiveForm(table: ScoreTable): AdditiveForm {
  const units = table.units.length;
  const brought = broughtValues(table);
  const { nodes } = table.plan;
  const columns = Int32Array.from(nodes.keys()).filter((column) => brought.subarray(column * units, (column + 1) * units).some((value) => value !== 0));
  const values = new Float64Array(Math.ceil(units / 4) * columns.length * 4);
  columns.forEach((column, c) => {
    for (let unit = 0; unit < units; unit++) values[(unit >> 2) * columns.length * 4 + c * 4 + (unit & 3)] = brought[column * units + unit];
  });
  return { units, columns, values, gaps: gapsOf(table, brought), ...bonusOf(table) };
}

/** By column and unit: the value that counts in the unit's score, 0 where none does, as below a reported score. */
function broughtValues({ plan, units: { length }, values, reported }: ScoreTable): Float64Array {
  const brought = new Float64Array(plan.nodes.length * length);
  const counts = new Uint8Array(plan.nodes.length * length).fill(1, 0, length);
  plan.nodes.forEach((node, column) => { // parents before children
    const isReported = reported.get(column);
    for (let unit = 0; unit < length; unit++) {
      const place = column * length + unit;
      if (counts[place] === 0 || Number.isNaN(values[place])) continue;
      if (node.kind === 'leaf' || isReported?.[unit] === 1) brought[place] = values[place];
      else for (const child of node.children) counts[child * length + unit] = 1;
    }
  });
  return brought;
}

/** A bonus adds points that weights do not touch, or a share of the core. */
function bonusOf({ plan, values, scores, units: { length } }: ScoreTable): { readonly factor: Float64Array; readonly points: Float64Array } {
  const ones = values.slice();
  ones.fill(1, 0, length); // the root: the core
  const added = addedPoints(plan, ones, length);
  const isShare = plan.bonus.rule.kind === 'MULTIPLICATIVE';
  return {
    factor: added.map((share, unit) => (Number.isNaN(scores[unit]) ? NaN : isShare ? 1 + share : 1)),
    points: added.map((points) => (isShare ? 0 : points)),
  };
}
