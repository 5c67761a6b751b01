import { comparabilityOf } from '../../../src/methodology/comparability/comparability';
import type { ComparedRelease } from '../../../src/methodology/comparability/release';
import type { MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import { aggregateBy, bonusOf, documentOf, normaliseBy, planOf } from '../../support/builders';
import { smallIndex } from '../../support/smallIndex';

const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const vintage = { line: 'test/2020', hash: 'sha256:1', kind: 'REPORTED' } as const;
const release = (document: Partial<MethodologyDocument> = {}, changes: Partial<ComparedRelease> = {}): ComparedRelease =>
  ({ plan: planOf(documentOf(smallIndex, document)), vintage, period: null, ranked: ['u1', 'u2'], ...changes });

const revised = { vintage: { ...vintage, hash: 'sha256:2' } };
const later = { vintage: { ...vintage, line: 'test/2021', hash: 'sha256:3' } };
const relative = { normalise: normaliseBy(minMax) };
const geometric = { aggregate: aggregateBy({ kind: 'geometric', floor: null }) };
const other = { subset: { tags: null, segmented: null, nodes: null, exclude: ['a'] } };

/** `WORD: CODE word, …` for people who read a table of cases. */
function judged(from: ComparedRelease, to: ComparedRelease, isSplit?: boolean): string {
  const { comparability, reasons } = comparabilityOf(from, to, isSplit);
  return [comparability, ...reasons.map((reason) => `${reason.code} ${reason.comparability}`)].join(', ');
}

it.each<[string, ComparedRelease, ComparedRelease, string]>([
  ['the same', release(), release(), 'COMPARABLE'],
  ['the same under another name', release(), release({ title: 'Another' }), 'COMPARABLE'],
  ['other revisions of the data', release(), release({}, revised), 'COMPARABLE, DATA_REVISED COMPARABLE'],
  ['other periods', release(), release({}, { ...revised, period: '2021' }), 'COMPARABLE, PERIOD_DIFFERS COMPARABLE, DATA_REVISED COMPARABLE'],
  ['other lines of data', release(), release({}, later), 'LIMITED, VINTAGE_DIFFERS LIMITED'],
  ['other units', release(), release({}, { ranked: ['u1', 'u3'] }), 'LIMITED, UNITS_DIFFER LIMITED'],
  ['fewer units', release(), release({}, { ranked: ['u1'] }), 'LIMITED, UNITS_DIFFER LIMITED'],
  ['scaled by the same values', release(relative), release(relative), 'COMPARABLE'],
  ['scaled by other values', release(relative), release(relative, revised), 'LIMITED, NORMALISATION_RELATIVE LIMITED, DATA_REVISED COMPARABLE'],
  ['scaled by other units', release(relative), release(relative, { ranked: ['u1'] }), 'LIMITED, NORMALISATION_RELATIVE LIMITED, UNITS_DIFFER LIMITED'],
  ['another method on the same data', release(), release(geometric), 'LIMITED, METHODOLOGY_MAJOR LIMITED'],
  ['another method on other data', release(), release(geometric, revised), 'BREAK, METHODOLOGY_MAJOR BREAK, DATA_REVISED COMPARABLE'],
  ['other indicators on the same data', release(), release(other), 'LIMITED, FRAMEWORK_CHANGED LIMITED, METHODOLOGY_MAJOR LIMITED'],
  ['other indicators on other data', release(), release(other, later), 'BREAK, FRAMEWORK_CHANGED BREAK, METHODOLOGY_MAJOR BREAK, VINTAGE_DIFFERS LIMITED'],
  ['another scale', release(), release({ bonus: bonusOf('ADDITIVE') }), 'LIMITED, METHODOLOGY_MAJOR LIMITED, SCALE_CHANGED LIMITED'],
  ['another kind of data', release(), release({}, { vintage: { ...vintage, hash: 'sha256:4', kind: 'MEASURED' } }),
    'LIMITED, DATA_KIND_DIFFERS LIMITED, DATA_REVISED COMPARABLE'],
  ['synthetic data', release(), release({}, { vintage: { ...vintage, line: 'test/2020-synthetic', hash: 'sha256:5', kind: 'SYNTHETIC' } }),
    'BREAK, DATA_KIND_DIFFERS BREAK, VINTAGE_DIFFERS LIMITED'],
  ['another index', release(), release({ framework: { ...smallIndex, index: 'elsewhere' } }), 'BREAK, INDEX_DIFFERS BREAK'],
])('%s', (_, from, to, expected) => {
  expect(judged(from, to)).toBe(expected);
  expect(judged(to, from)).toBe(expected);
});

it('where method and data are told apart their mixing is no break; synthetic data are', () => {
  expect(judged(release(), release(other, revised), true)).toBe('LIMITED, FRAMEWORK_CHANGED LIMITED, METHODOLOGY_MAJOR LIMITED, DATA_REVISED COMPARABLE');
  expect(judged(release(), release(geometric, { vintage: { ...vintage, hash: 'sha256:5', kind: 'SYNTHETIC' } }), true)).toMatch(/^BREAK/);
});
