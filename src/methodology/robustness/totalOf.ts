/** The sum of arrays, number by number, into one that is made once: counts of many units are millions. */
export function totalOf<Numbers extends Int32Array | Float64Array>(arrays: readonly Numbers[]): Numbers {
  const total = arrays[0].slice() as Numbers; // slice keeps the type
  for (const array of arrays.slice(1)) for (let k = 0; k < total.length; k++) total[k] += array[k];
  return total;
}
