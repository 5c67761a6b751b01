import { definitionOf } from '../../src/methodology/definition';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { aggregateBy, bonusOf, documentOf, missingBy, normaliseBy, planOf, weightsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const points = { kind: 'points' } as const;
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const base: Partial<MethodologyDocument> = { bonus: bonusOf('ADDITIVE'), aggregate: aggregateBy({ kind: 'sum' }) };

function definition(changes: Partial<MethodologyDocument>, code: string): string | null {
  return definitionOf(planOf(documentOf(smallIndex, { ...base, ...changes })), code);
}

const exclude = (...codes: readonly string[]) => ({ tags: null, segmented: null, nodes: null, exclude: codes });

describe('two versions define a node in the same way', () => {
  it.each<{ title: string; code: string; changes: Partial<MethodologyDocument> }>([
    { title: 'when nothing differs', code: 'p', changes: {} },
    { title: 'whatever its own weight', code: 'p', changes: { weigh: weightsOf({ p: 9 }) } },
    { title: 'whatever is done with its score', code: 'p', changes: { normalise: normaliseBy(points, { p: minMax }) } },
    { title: 'whatever stands above it', code: 'p', changes: { aggregate: aggregateBy({ kind: 'sum' }, { index: { kind: 'geometric', floor: 0.1 } }) } },
    { title: 'whatever stands beside it', code: 'p', changes: { aggregate: aggregateBy({ kind: 'sum' }, { q: { kind: 'arithmetic' } }), subset: exclude('c') } },
    { title: 'whatever happens to missing data', code: 'p', changes: { missing: missingBy({ kind: 'renormalise' }) } },
    { title: 'whatever becomes of the bonus', code: 'p', changes: { bonus: bonusOf('NONE') } },
    { title: 'over whichever periods, where nothing is learnt', code: 'p', changes: { panel: { normalise: 'OVER_ALL' } } },
    { title: 'of the bonus: however it joins the core', code: 'bonus', changes: { bonus: bonusOf('MULTIPLICATIVE', { scale: 10, cap: 1 }) } },
    { title: 'of the bonus: whatever its weight', code: 'bonus', changes: { weigh: weightsOf({ bonus: 2 }) } },
  ])('$title', ({ code, changes }) => {
    expect(definition(changes, code)).toBe(definition({}, code));
    expect(definition(changes, code)).not.toBeNull();
  });

  it('in whatever order a method lists its parameters', () => {
    const one = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
    const other = { range: { high: 1, low: 0 }, kind: 'minMax' } as const;
    expect(definition({ normalise: normaliseBy(one) }, 'p')).toBe(definition({ normalise: normaliseBy(other) }, 'p'));
  });
});

describe('two versions define a node differently', () => {
  it.each<{ title: string; code: string; changes: Partial<MethodologyDocument> }>([
    { title: 'by its aggregation', code: 'p', changes: { aggregate: aggregateBy({ kind: 'sum' }, { p: { kind: 'arithmetic' } }) } },
    { title: 'by weights below it', code: 'p', changes: { weigh: weightsOf({ a: 2 }) } },
    { title: 'by leaves below it', code: 'p', changes: { subset: exclude('a') } },
    { title: 'by how a leaf is normalised', code: 'p', changes: { normalise: normaliseBy(points, { a: minMax }) } },
    { title: 'by how a group below it is normalised', code: 'index', changes: { normalise: normaliseBy(points, { p: minMax }) } },
    { title: 'by a bonus factor in its place', code: 'p', changes: { bonus: bonusOf('IN_PILLAR') } },
    { title: 'of the bonus: by a factor that is disabled', code: 'bonus', changes: { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }) } },
    { title: 'of the bonus: by points', code: 'bonus', changes: { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: true, maxPoints: 2 }] }) } },
    { title: 'of the bonus: by a factor\'s normalisation', code: 'bonus', changes: { normalise: normaliseBy(points, { f: minMax }) } },
  ])('$title', ({ code, changes }) => {
    expect(definition(changes, code)).not.toBe(definition({}, code));
  });

  it('by the periods that a leaf is normalised over', () => {
    const learning = { normalise: normaliseBy(minMax) };
    expect(definition({ ...learning, panel: { normalise: 'OVER_ALL' } }, 'p')).not.toBe(definition(learning, 'p'));
    expect(definition({ ...learning, panel: { normalise: 'PER_PERIOD' } }, 'p')).toBe(definition(learning, 'p'));
  });

  it.each([{ code: 'p', title: 'left out' }, { code: 'unknown', title: 'not there' }])('a node that is $title has none', ({ code }) => {
    expect(definition({ subset: exclude('a', 'b') }, code)).toBeNull();
  });
});
