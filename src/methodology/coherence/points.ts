import { extentOf, standardDeviationOf } from '../stages/moments';

/** Units as points: their columns as z-scores, and which units have all of them. */
export interface Points {
  /** Positions of the units that have every column. */
  readonly units: readonly number[];
  /** One point for each of those, one coordinate for each column with spread. */
  readonly points: readonly Float64Array[];
}

/**
 * Units as points among which distances mean something: every column as z-scores (n − 1) over the units that have all columns.
 * A column without spread tells no units apart and is left out.
 *
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, p. 76
 */
export function standardPoints(columns: readonly Float64Array[]): Points {
  const count = columns[0]?.length ?? 0;
  const units = Array.from({ length: count }, (_, unit) => unit).filter((unit) => columns.every((column) => !Number.isNaN(column[unit])));
  const scaled = columns.flatMap((column) => {
    const whole = Float64Array.from(units, (unit) => column[unit]);
    const { mean, low, high } = extentOf(whole);
    if (!(high > low)) return [];
    const deviation = standardDeviationOf(whole);
    return [whole.map((value) => (value - mean) / deviation)];
  });
  return { units, points: units.map((_, k) => Float64Array.from(scaled, (column) => column[k])) };
}

/** Squared Euclidean distance. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] - b[k]) * (a[k] - b[k]);
  return sum;
}

/** Euclidean distances of every two points. */
export function distancesOf(points: readonly Float64Array[]): Float64Array[] {
  const matrix = points.map(() => new Float64Array(points.length));
  points.forEach((point, i) => {
    for (let j = i + 1; j < points.length; j++) matrix[i][j] = matrix[j][i] = Math.sqrt(squaredDistance(point, points[j]));
  });
  return matrix;
}
