import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';

interface Node { readonly node: { readonly code: string }; readonly a: number | null; readonly b: number | null; readonly share: number; readonly standardError: number | null; readonly end: string | null; readonly children?: readonly Node[] }
interface Gap { readonly gap: number; readonly isSampled: boolean; readonly resultHash: string; readonly a: { readonly code: string }; readonly b: { readonly code: string }; readonly tree: Node }
interface Answer { readonly evaluate: { readonly explainGap: Gap; readonly a: { readonly score: number }; readonly b: { readonly score: number } } }

const figures = 'node { code } a b share standardError end';
const ask = (evaluate: string, a: string, b: string, more = ''): string => `{ evaluate${evaluate} { a: unit(code: "${a}") { score } b: unit(code: "${b}") { score } explainGap(a: "${a}", b: "${b}"${more}) {
  gap isSampled resultHash a { code } b { code } tree { ${figures} children { ${figures} children { ${figures} children { ${figures} } } } } } } }`;
const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)];
const sum = (nodes: readonly Node[]): number => nodes.reduce((total, { share }) => total + share, 0);

function expectSums(tree: Node): void {
  for (const { share, children = [] } of flat(tree)) if (children.length > 0) expect(Math.abs(sum(children) - share)).toBeLessThan(1e-9);
}

describe('Evaluation.explainGap', () => {
  const hashes = new Set<string>();
  onBothServers((served) => {
    test('under a sum the differences of pillars and bonus are the gap, and players stop where the source reports', async () => {
      const { evaluate: { explainGap: gap, a, b } } = await served().ask<Answer>(ask('', 'guangzhou', 'tianjin'));
      hashes.add(gap.resultHash);
      expect(hashes.size).toBe(1);
      expect(gap).toMatchObject({ isSampled: false, a: { code: 'guangzhou' }, b: { code: 'tianjin' } });
      expect(gap.gap).toBeCloseTo(a.score - b.score, 12);
      const parts = gap.tree.children ?? [];
      expect(parts.map(({ node, end }) => `${node.code} ${end}`)).toEqual([
        'infrastructure REPORTED', 'policy-guarantee REPORTED', 'rnd-resources REPORTED', 'innovation-system REPORTED', 'financing-capacity REPORTED', 'corporate-capability REPORTED', 'bonus REPORTED',
      ]);
      for (const { share, a: ofA, b: ofB } of parts) expect(share).toBeCloseTo((ofA ?? NaN) - (ofB ?? NaN), 12);
      expectSums(gap.tree);
    });
  });

  const served = onOneServer();
  const asked = async (...args: Parameters<typeof ask>): Promise<Answer['evaluate']> => (await served().ask<Answer>(ask(...args))).evaluate;

  test.each(['(methodology: "cbcii/geometric")', '(methodology: "cbcii/geometric", vintage: "cbcii/2020-synthetic")', '(vintage: "cbcii/2020-synthetic", variant: { bonus: { kind: MULTIPLICATIVE, scale: 20 } })'])(
    'children sum to their parent and the root to the gap, down to the last player: %s', async (evaluate) => {
      for (const [one, other] of [['shanghai', 'beijing'], ['tianjin', 'hangzhou']]) {
        const { explainGap: gap, a, b } = await asked(evaluate, one, other);
        expect(Math.abs(gap.gap - (a.score - b.score))).toBeLessThan(1e-9);
        expect(gap.isSampled).toBe(false);
        expectSums(gap.tree);
        expect(flat(gap.tree).every(({ end }) => end !== 'UNDEFINED')).toBe(true);
        const back = (await asked(evaluate, other, one)).explainGap;
        flat(gap.tree).forEach(({ share }, k) => expect(Math.abs(share + flat(back.tree)[k].share)).toBeLessThan(1e-9));
      }
    });

  test('carries the notice of a synthetic vintage', async () => {
    const { body } = await served().post({ query: ask('(vintage: "cbcii/2020-synthetic")', 'shanghai', 'beijing') });
    expect(body.extensions?.notice).toContain('SYNTHETIC');
  });

  test('goes down below a harmonic mean of sub-pillars, to every indicator in which the two differ', async () => {
    const { explainGap: gap } = await asked('(vintage: "cbcii/2020-synthetic", variant: { aggregate: [{ level: 1, method: { kind: HARMONIC, floor: 0.1 } }] })', 'shanghai', 'beijing');
    expectSums(gap.tree);
    expect(flat(gap.tree).length).toBeGreaterThan(79);
  });

  test.each([
    ['', 'nowhere", b: "neither', ['NOT_FOUND a', 'NOT_FOUND b']],
    ['', 'beijing", draws: 3, seed: -1, b: "beijing', ['BAD_INPUT b', 'OUT_OF_RANGE draws', 'OUT_OF_RANGE seed']],
    ['(variant: { aggregate: [{ node: "cbcii", method: { kind: COPELAND } }] })', 'beijing", b: "shanghai', ['METHOD_NOT_ALLOWED_HERE methodology']],
    ['(variant: { units: ["shanghai", "tianjin"] })', 'beijing", b: "shanghai', ['BAD_INPUT a']],
  ])('refuses with all problems: %s %s', async (evaluate, arguments_, expected) => {
    const answer = await served().post({ query: `{ evaluate${evaluate} { explainGap(a: "${arguments_}") { gap } } }` });
    expect([...faultsOf(answer)].sort()).toEqual(expected);
  });
});
