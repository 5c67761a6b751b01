import { agglomerate } from '../../../src/methodology/coherence/agglomerate';
import { leafOrder } from '../../../src/methodology/coherence/cutTree';
import { auditHtml } from '../../../src/services/audit/formats/auditHtml';
import type { Audit } from '../../../src/services/audit/AuditService';
import { bars } from '../../../src/services/pictures/bars';
import { correlationMap } from '../../../src/services/pictures/correlationMap';
import { dendrogram } from '../../../src/services/pictures/dendrogram';
import { rankIntervals } from '../../../src/services/pictures/rankIntervals';
import type { UnitFirmness } from '../../../src/services/robustness/firmnessOf';

const hostile = '<script>"&\'</script>';

/** Fails where elements do not close in the order in which they were opened, or a hostile name got through. */
function expectSound(document: string): void {
  const open: string[] = [];
  for (const [, close, name, , empty] of document.replace(/<!doctype html>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/' && name !== 'meta') open.push(name);
  }
  expect(open).toEqual([]);
  expect(document).not.toContain('<script');
  expect(document).not.toMatch(/NaN|Infinity|undefined/);
}

const merges = agglomerate([Float64Array.of(0, 0.2, 0.9), Float64Array.of(0.2, 0, 0.8), Float64Array.of(0.9, 0.8, 0)], 'average');
const clustering = { linkage: 'average', nodes: ['a', 'b', 'c'], merges, order: leafOrder(merges).map((item) => 'abc'[item]), clusters: [['a', 'b'], ['c']] } as const;

describe('pictures are sound, whatever the names', () => {
  it('a dendrogram has a branch for each merge, and a line where it is cut', () => {
    const picture = dendrogram(clustering, () => hostile);
    expectSound(picture);
    expect(picture.match(/class="branch"/g)).toHaveLength(2);
    expect(picture.match(/class="cut"/g)).toHaveLength(1);
    expect(dendrogram({ ...clustering, clusters: [['a', 'b', 'c']] }, (node) => node)).not.toContain('class="cut"');
  });

  it('a single node has no branch', () => {
    expectSound(dendrogram({ ...clustering, nodes: ['a'], order: ['a'], merges: [], clusters: [['a']] }, (node) => node));
  });

  it('bars, a map of correlations with one missing, and intervals of ranks', () => {
    expectSound(bars(hostile, ['one', hostile], [{ name: hostile, values: [0.5, 0] }]));
    expectSound(correlationMap(hostile, [hostile, 'b'], (row, column) => (row === column ? 1 : NaN)));
    const firmness = { unit: { code: 'u', name: hostile }, nominal: 1, low: 1, high: 2, best: 1, worst: 3 } as UnitFirmness; // what the picture looks at
    expectSound(rankIntervals(hostile, [firmness]));
  });
});

it('the page of an audit lets no text through as markup', async () => {
  const item = { code: 'OUTLIERS', section: 'DATA', question: hostile, measure: hostile, wants: 'AT_MOST', citation: hostile, verdict: 'WARN', value: 1, threshold: { warn: 0, fail: null }, said: hostile, details: [{ at: [hostile], value: 1 }] };
  const audit = {
    items: [item], firmness: [], parameters: {}, resultHash: 'sha256:0',
    evaluation: {
      plan: { document: { title: hostile } }, period: hostile,
      version: { ref: hostile, record: { hash: 'sha256:1', status: 'PUBLISHED' } }, vintage: { line: hostile, revision: 1, hash: 'sha256:2', status: 'SEALED', notice: hostile },
    },
  } as unknown as Audit; // what the page looks at
  expectSound(await auditHtml(audit));
});
