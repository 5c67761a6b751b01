import { constantFrom } from 'fast-check';
import { isMean } from '../../src/methodology/stages/aggregate/index';
import { additive, casesOf, means, missingRules, present, presentOrMissing } from '../support/arbitraries';
import { documentOf, missingBy } from '../support/builders';
import { expectBits, expectWithin } from '../support/expectColumn';
import { always } from '../support/law';
import { scored } from '../support/scored';

const points = { kind: 'points' } as const;
const posts = { kind: 'goalposts', low: -1, high: 120, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high: 10 } } as const;
const varied = { leafMethods: [points, posts], aggregates: [...additive, ...means], weighs: ['equal', 'given'], weights: [1, 2, 0.5, 0] } as const;

describe('a group has a score', () => {
  it('when the share of its direct children that its rule wants is there, and not otherwise', () => {
    const seen = { whole: 0, partial: 0, none: 0 };
    always(casesOf({ ...varied, missing: missingRules, values: presentOrMissing }), (instance) => {
      const { plan, units, values } = scored(instance);
      for (const group of plan.groups) units.forEach((_, unit) => {
        const there = group.children.filter((_child, k) => !Number.isNaN(values[group.childInputs[k] * units.length + unit])).length;
        const share = there / group.children.length;
        const { missing } = group;
        const isMet = missing.kind === 'propagate' ? share === 1 : there > 0 && (missing.kind === 'renormalise' || share >= missing.share);
        const value = values[group.column * units.length + unit];
        if (Number.isNaN(value) === isMet) expect({ node: group.code, unit, value }).toEqual({ node: group.code, unit, isMet });
        seen[share === 1 ? 'whole' : isMet ? 'partial' : 'none']++;
      });
    });
    expect(Math.min(seen.whole, seen.partial, seen.none)).toBeGreaterThan(100);
  });
});

describe('where nothing is missing', () => {
  it('every rule gives the same scores, bit for bit', () => {
    always(casesOf({ ...varied, values: present }), ({ document, snapshot }) => {
      const [propagated, ...others] = missingRules.map((rule) => scored({ document: { ...document, missing: missingBy(rule) }, snapshot }).values);
      for (const values of others) expectBits(values, propagated);
    });
  });
});

describe('renormalising', () => {
  it('means: a unit that lacks a leaf scores as if the framework did not have it', () => {
    const oneMethod = casesOf({ ...varied, missing: [{ kind: 'renormalise' }], values: present, units: { least: 1, most: 3 } });
    always(oneMethod.chain((instance) => constantFrom(...instance.document.framework.nodes.map((node) => node.code).filter((code) => code.startsWith('leaf-')))
      .map((code) => ({ ...instance, code }))), ({ document, snapshot, code }) => {
      const isAllMeans = [document.aggregate.default, ...document.aggregate.nodes.map((choice) => choice.method)].every(isMean);
      const aggregate = isAllMeans ? document.aggregate : { default: means[0], levels: [], nodes: [] };
      const lacking = { ...snapshot, column: (node: string, measure: 'RAW' | 'POINTS' | 'SCORE' | 'RANK') => (node === code ? undefined : snapshot.column(node, measure)) };
      const base = documentOf(document.framework, { ...document, aggregate });
      const without = documentOf(document.framework, { ...base, subset: { tags: null, segmented: null, nodes: null, exclude: [code] } });
      const { scores } = scored({ document: without, snapshot });
      expectWithin(scored({ document: base, snapshot: lacking }).scores, scores, 1e-9);
    });
  });
});
