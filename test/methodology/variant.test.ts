import { parseVariant } from '../../src/methodology/parseVariant';
import { treeOf } from '../../src/methodology/tree';
import { canonicalVariant } from '../../src/methodology/variant';
import { deepFreeze, noVariant, valueOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const tree = treeOf(smallIndex);
const aliases = new Map([['beijing', 'beijing'], ['peking', 'beijing'], ['nanjing', 'nanjing']]);
const units = { resolve: (code: string) => aliases.get(code), codes: () => aliases.keys() };
const parse = (input: unknown) => parseVariant(deepFreeze(input), tree, units);
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;

describe('canonicalVariant', () => {
  const full = {
    weights: [{ node: 'q', weight: 2 }, { node: 'a', weight: 1 }],
    bonus: { kind: 'ADDITIVE', factors: [{ node: 'f', maxPoints: 2 }] },
    normalise: [{ node: 'q', method: minMax }, { level: 2, method: { kind: 'rank' } }, { node: 'a', method: minMax }],
    aggregate: [{ node: 'q', method: { kind: 'sum' } }, { level: 0, method: { kind: 'sum' } }],
    include: { tags: ['POTENTIAL', 'STATUS'], nodes: ['q', 'p'] },
    exclude: ['c', 'b'],
    units: ['nanjing', 'peking'],
    denominate: [{ node: 'b', by: 'x' }, { node: 'a', by: 'y' }],
    impute: [{ node: 'b', method: { kind: 'mean' } }, { method: { kind: 'zero' } }],
    treat: [{ level: 2, method: { kind: 'log' } }, { node: 'a', method: { kind: 'none' } }],
    weigh: [{ node: 'q', method: { kind: 'entropy' } }, { node: 'p', method: { kind: 'given', weights: [{ node: 'b', weight: 2 }, { node: 'a', weight: 3 }] } }, { level: 0, method: { kind: 'benefitOfTheDoubt', bounds: { nodes: [{ node: 'q', low: 0.1 }, { node: 'p', low: 0.2 }] } } }],
    rank: { tieGrid: 0.1 },
  };

  it('is the same in whatever order lists were sent', () => {
    const reversed = Object.fromEntries(Object.entries(full).map(([key, value]) => [key, Array.isArray(value) ? [...(value as unknown[])].reverse() : value]));
    const turned = { ...reversed, include: { tags: ['STATUS', 'POTENTIAL', 'STATUS'], nodes: ['p', 'q', 'p'] }, units: ['beijing', 'nanjing', 'peking'] };
    const canonical = canonicalVariant(valueOf(parse(full)));
    expect(canonicalVariant(valueOf(parse(turned)))).toEqual(canonical);
    expect(canonical?.exclude).toEqual(['b', 'c']);
  });

  it('leaves the variant that it is given in its order', () => {
    const variant = deepFreeze(valueOf(parse(full)));
    canonicalVariant(variant);
    expect(variant.exclude).toEqual(['c', 'b']);
  });

  it.each([
    { title: 'nothing', input: {} },
    { title: 'an empty bonus', input: { bonus: {} } },
    { title: 'a bonus factor of which nothing is said', input: { bonus: { factors: [{ node: 'f' }] } } },
    { title: 'an empty subset', input: { include: {} } },
    { title: 'empty stages', input: { screen: {}, denominate: [], impute: [], treat: [], weigh: [], missingAt: [], panel: null, rank: {} } },
  ])('is none for $title', ({ input }) => {
    expect(canonicalVariant(valueOf(parse(input)))).toBeNull();
  });

  it('passes over parts that change nothing beside parts that do', () => {
    const parts = { bonus: { factors: [{ node: 'f' }] }, include: {}, weights: [] };
    expect(canonicalVariant(valueOf(parse({ ...parts, exclude: ['a'] })))).toEqual({ ...noVariant, exclude: ['a'] });
  });

  it.each([
    { input: { weights: [{ node: 'a', weight: 1 }] } }, { input: { bonus: { cap: 0 } } }, { input: { bonus: { factors: [{ node: 'f', enabled: true }] } } },
    { input: { normalise: [{ level: 2, method: minMax }] } }, { input: { aggregate: [{ node: 'p', method: { kind: 'sum' } }] } },
    { input: { missing: { kind: 'propagate' } } }, { input: { missingAt: [{ level: 1, method: { kind: 'propagate' } }] } }, { input: { include: { tags: [] } } }, { input: { include: { segmented: false } } },
    { input: { screen: { minimumShare: 0 } } }, { input: { denominate: [{ node: 'a' }] } }, { input: { impute: [{ method: { kind: 'none' } }] } },
    { input: { treat: [{ method: { kind: 'none' } }] } }, { input: { weigh: [{ method: { kind: 'equal' } }] } }, { input: { panel: 'PER_PERIOD' } },
    { input: { rank: { tieRule: 'dense' } } },
    { input: { exclude: ['a'] } }, { input: { units: ['beijing'] } },
  ])('keeps what may change something: $input', ({ input }) => {
    expect(canonicalVariant(valueOf(parse(input)))).toEqual(valueOf(parse(input)));
  });

  it('takes given weights of which none is given for equal ones', () => {
    const [given, equal] = [{ kind: 'given', weights: [] }, { kind: 'equal' }].map((method) => canonicalVariant(valueOf(parse({ weigh: [{ method }] }))));
    expect(given).toEqual(equal);
  });

  it('has no field for a stage of which nothing is said, so that what was named by hash keeps its name', () => {
    const said = canonicalVariant(valueOf(parse({ exclude: ['a'], screen: {}, weigh: [], rank: {} })));
    expect(Object.keys(said ?? {})).toEqual(['weights', 'bonus', 'normalise', 'aggregate', 'missing', 'include', 'exclude', 'units']);
  });
});
