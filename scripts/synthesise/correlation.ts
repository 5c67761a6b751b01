/** Pearson's correlation of two columns. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (column: readonly number[]) => column.reduce((sum, each) => sum + each, 0) / column.length;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let [product, squareOne, squareOther] = [0, 0, 0];
  one.forEach((each, row) => {
    product += (each - meanOne) * (other[row] - meanOther);
    squareOne += (each - meanOne) * (each - meanOne);
    squareOther += (other[row] - meanOther) * (other[row] - meanOther);
  });
  return product / Math.sqrt(squareOne * squareOther);
}

/** The correlations of all pairs among columns, without their signs. */
export function correlationSizes(columns: readonly (readonly number[])[]): number[] {
  return columns.flatMap((one, index) => columns.slice(index + 1).map((other) => Math.abs(correlation(one, other))));
}
