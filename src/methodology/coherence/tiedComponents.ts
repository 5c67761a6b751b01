/**
 * Parts of a graph that hang together: the component of each vertex, 0, 1 … in the order in which vertices first name them.
 *
 * @example tiedComponents(4, [{ a: 2, b: 0 }]) // [0, 1, 0, 2]
 */
export function tiedComponents(vertices: number, edges: readonly { readonly a: number; readonly b: number }[]): Int32Array {
  const above = Int32Array.from({ length: vertices }, (_, vertex) => vertex);
  const headOf = (vertex: number): number => {
    let head = vertex;
    while (above[head] !== head) head = above[head] = above[above[head]];
    return head;
  };
  for (const { a, b } of edges) above[headOf(b)] = headOf(a);
  const numbers = new Map<number, number>();
  return above.map((_, vertex) => {
    const head = headOf(vertex);
    const number = numbers.get(head) ?? numbers.size;
    numbers.set(head, number);
    return number;
  });
}
