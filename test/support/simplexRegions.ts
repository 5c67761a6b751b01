/** A part of the triangle of weights of three criteria: its share of the whole, and its centre as weights that sum to 1. */
export interface Region { readonly area: number; readonly centre: readonly number[] }

type Point = readonly [number, number];

/**
 * For each row of three values: the weights under which its weighted mean is the highest. The triangle of weights is cut along the line on which two
 * rows tie, once for each other row; what is left is a convex polygon, measured exactly.
 */
export function simplexRegions(rows: readonly (readonly number[])[]): readonly Region[] {
  return rows.map((row, unit) => {
    const polygon = rows.reduce<readonly Point[]>((points, other, k) => (k === unit ? points : cut(points, ([a, b]) =>
      a * (row[0] - other[0]) + b * (row[1] - other[1]) + (1 - a - b) * (row[2] - other[2]))), [[0, 0], [1, 0], [0, 1]]);
    return measured(polygon);
  });
}

/** The part of a convex polygon where a linear function is not negative. */
function cut(points: readonly Point[], value: (point: Point) => number): readonly Point[] {
  return points.flatMap((point, k): readonly Point[] => {
    const next = points[(k + 1) % points.length];
    const [here, there] = [value(point), value(next)];
    const kept: readonly Point[] = here >= 0 ? [point] : [];
    if ((here >= 0) === (there >= 0)) return kept;
    const share = here / (here - there);
    return [...kept, [point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]];
  });
}

function measured(points: readonly Point[]): Region {
  let [doubled, x, y] = [0, 0, 0];
  points.forEach(([a, b], k) => {
    const [c, d] = points[(k + 1) % points.length];
    const cross = a * d - c * b;
    doubled += cross;
    x += (a + c) * cross;
    y += (b + d) * cross;
  });
  if (doubled < 1e-12) return { area: 0, centre: [] };
  const [a, b] = [x / (3 * doubled), y / (3 * doubled)];
  return { area: doubled, centre: [a, b, 1 - a - b] }; // the triangle itself has a doubled area of 1
}
