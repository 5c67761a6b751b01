import { conflictsIn } from '../../../src/methodology/weightSpace/conflictsIn';
import { highsSolver } from '../../../src/services/weightSpace/highsSolver';
import { places } from '../../support/builders';
import { spaceOf } from '../../support/weightSpaces';

const columns = [[1, 2], [3, 1], [2, 2]];
const conflicts = async (kind: 'sum' | 'arithmetic', spec: unknown) => conflictsIn(spaceOf({ kind, columns, spec }), await highsSolver(), 'spec');

describe('conditions that contradict each other', () => {
  it('are none where some weights keep them all, be it by a hair', async () => {
    expect(await conflicts('arithmetic', { sums: [{ nodes: ['i0', 'i1'], least: 0.5 }], bounds: [{ node: 'i2', least: 0.5 }] })).toEqual([]);
  });

  it('are named, and no others: shares that add to more than the whole', async () => {
    const found = await conflicts('arithmetic', { bounds: [{ node: 'i0', least: 0.6 }, { node: 'i1', least: 0.5 }, { node: 'i2', most: 0.4 }] });
    expect(places(found)).toEqual(['WEIGHTS_INVALID spec.bounds[0]']);
    expect(found[0].got).toBe('spec.bounds[0], spec.bounds[1]');
    expect(found[0].message).toContain('add up to 1');
  });

  it('are named one contradiction after the other', async () => {
    const found = await conflicts('sum', {
      share: 0.1, sums: [{ nodes: ['i2'], least: 5 }], bounds: [{ node: 'i0', least: 3, most: 4 }], orders: [{ heavier: 'i1', lighter: 'i0' }],
    });
    expect(found.map(({ got }) => got).sort()).toEqual(['spec.bounds[0], spec.share, spec.orders[0]', 'spec.share, spec.sums[0]']);
  });
});
