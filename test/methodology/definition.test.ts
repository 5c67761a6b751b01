import { isSameDefinition } from '../../src/methodology/definition';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import type { Plan } from '../../src/methodology/plan';
import { aggregateBy, bonusOf, documentOf, missingBy, normaliseBy, planOf, stage, weighBy, weightsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const points = { kind: 'points' } as const;
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const base: Partial<MethodologyDocument> = { bonus: bonusOf('ADDITIVE'), aggregate: aggregateBy({ kind: 'sum' }) };

const planBy = (changes: Partial<MethodologyDocument>): Plan => planOf(documentOf(smallIndex, { ...base, ...changes }));

/** Whether a node is defined alike with and without changes, whichever way it is asked. */
function isSame(code: string, changes: Partial<MethodologyDocument>, before: Partial<MethodologyDocument> = {}): boolean {
  const there = isSameDefinition(planBy(before), planBy(changes), code);
  expect(isSameDefinition(planBy(changes), planBy(before), code)).toBe(there);
  return there;
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
    expect(isSame(code, changes)).toBe(true);
  });

  it('in whatever order a method lists its parameters', () => {
    const one = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
    const other = { range: { high: 1, low: 0 }, kind: 'minMax' } as const;
    expect(isSame('p', { normalise: normaliseBy(one) }, { normalise: normaliseBy(other) })).toBe(true);
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
    expect(isSame(code, changes)).toBe(false);
  });

  it('by the order of what is done to a leaf, where more than one thing is', () => {
    const order = ['impute', 'denominate', 'treat', 'screen'] as const;
    const imputed = { impute: stage({ kind: 'mean' } as const) };
    const both = { ...imputed, denominate: [{ node: 'a', by: 'people', factor: 1 }] };
    expect([isSame('p', { ...both, order }, both), isSame('p', { ...imputed, order }, imputed)]).toEqual([false, true]);
    expect(isSame('p', { ...both, order: ['screen', 'denominate', 'impute', 'treat'] }, both)).toBe(true);
  });

  it('by weights in which what stands beside it has a part, even where nothing differs', () => {
    const weigh = { weigh: weighBy({ kind: 'principalComponent', among: 'LEVEL' }), aggregate: aggregateBy({ kind: 'arithmetic' }) };
    expect(isSame('p', weigh, weigh)).toBe(false);
  });

  it('by the periods that a leaf is normalised over', () => {
    const learning = { normalise: normaliseBy(minMax) };
    expect(isSame('p', { ...learning, panel: { normalise: 'OVER_ALL' } }, learning)).toBe(false);
    expect(isSame('p', { ...learning, panel: { normalise: 'PER_PERIOD' } }, learning)).toBe(true);
  });

  it.each([{ code: 'p', title: 'left out' }, { code: 'unknown', title: 'not there' }])('a node that is $title is not the same', ({ code }) => {
    expect(isSame(code, { subset: exclude('a', 'b') })).toBe(false);
    expect(isSame(code, { subset: exclude('a', 'b') }, { subset: exclude('a', 'b') })).toBe(false);
  });
});
