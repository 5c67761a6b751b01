import { array, integer, tuple } from 'fast-check';
import { tiedComponents } from '../../../src/methodology/coherence/tiedComponents';
import { always } from '../../support/law';

describe('tiedComponents', () => {
  it('without ties everyone stands alone', () => {
    expect(Array.from(tiedComponents(3, []))).toEqual([0, 1, 2]);
  });

  it('two vertices are in one component where a path leads from one to the other, and only there', () => {
    const vertex = integer({ min: 0, max: 7 });
    always(array(tuple(vertex, vertex), { maxLength: 10 }), (list) => {
      const found = tiedComponents(8, list.map(([a, b]) => ({ a, b })));
      for (let from = 0; from < 8; from++) {
        const reached = new Set([from]);
        for (let round = 0; round < 8; round++) for (const [a, b] of list) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
        for (let to = 0; to < 8; to++) expect(found[from] === found[to]).toBe(reached.has(to));
      }
    });
  });
});
