import type { CoreProblem } from '../../src/methodology/problem';
import { treeOf } from '../../src/methodology/tree';
import type { Variant } from '../../src/methodology/variant';
import { locateInVariant } from '../../src/services/evaluation/variantPlaces';
import { noVariant } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const method = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const problem = (code: CoreProblem['code'], path: string): CoreProblem => ({ code, path, message: '', expected: '', got: '' });
const located = (path: string, variant: Partial<Variant> | null) =>
  locateInVariant([problem('NO_SPREAD', path)], variant === null ? null : { ...noVariant, ...variant }, treeOf(smallIndex))[0].path;

describe('a problem of a normalisation lies at', () => {
  const atNode = { node: 'a', level: null, method } as const;
  const atLevel = { node: null, level: 2, method } as const;
  const everywhere = { node: null, level: null, method } as const;

  it.each<[string, Partial<Variant> | null, string]>([
    ['the entry of the node', { normalise: [{ ...atNode, node: 'b' }, atNode] }, 'variant.normalise[1]'],
    ['the entry of its level', { normalise: [everywhere, { ...atLevel, level: 1 }, atLevel] }, 'variant.normalise[2]'],
    ['the entry of the node before that of its level', { normalise: [atNode, atLevel] }, 'variant.normalise[0]'],
    ['the entry for the whole stage', { normalise: [{ ...atNode, node: 'b' }, everywhere] }, 'variant.normalise[1]'],
    ['the methodology where no entry names it', { normalise: [{ ...atNode, node: 'b' }] }, 'methodology'],
    ['the methodology without a variant', null, 'methodology'],
  ])('%s', (_what, variant, path) => {
    expect(located('normalise a', variant)).toBe(path);
  });
});

describe('a problem of weights lies at', () => {
  const weigh = [{ node: null, level: 1, method: { kind: 'entropy' } }] as const;
  const aggregate = [{ node: 'p', level: null, method: { kind: 'sum' } }] as const;

  it.each<[string, string, Partial<Variant>, string]>([
    ['the weighting', 'weigh p', { weigh, aggregate }, 'variant.weigh[0]'],
    ['the aggregation that does not go with the version\'s weighting', 'weigh p', { aggregate }, 'variant.aggregate[0]'],
    ['the methodology where the variant says nothing of it', 'weigh index', { weigh, aggregate }, 'methodology'],
    ['the weighting that makes them all 0', 'weights below p', { weigh }, 'variant.weigh[0]'],
    ['the weights of single nodes', 'weights below index', { weigh }, 'variant.weights'],
  ])('%s', (_what, path, variant, expected) => {
    expect(located(path, variant)).toBe(expected);
  });
});

it.each<[string, Partial<Variant>, string]>([
  ['subset', { exclude: ['p'] }, 'variant.include'],
  ['bonus factors', {}, 'variant.bonus.factors'],
  ['screen', { screen: { minimumShare: 1, groups: [] } }, 'variant.screen'],
  ['screen', {}, 'methodology'],
  ['p', {}, 'p'],
])('a problem at %s lies at its place', (path, variant, expected) => {
  expect(located(path, variant)).toBe(expected);
});
