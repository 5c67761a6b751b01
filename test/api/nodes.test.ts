import { onBothServers } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

interface Found { readonly __typename: string; readonly id: string; readonly [field: string]: unknown }

/** Each type of Node: a query that gives one, and the fields by which it is known again. */
const given: Readonly<Record<string, readonly [query: string, fields: string]>> = {
  Index: ['{ found: index { ...F } }', 'code name description'],
  City: ['{ found: city(code: "taizhou-jiangsu") { ...F } }', 'code name nameZh adcode region tier reportedMeasures { code value rank }'],
  Methodology: ['{ found: methodology(code: "cbcii/geometric") { ...F } }', 'code title description forkedFrom'],
  MethodologyVersion: ['{ found: methodologyVersion(ref: "cbcii/equal-pillars@1") { ...F } }', 'ref version hash status document'],
  Vintage: ['{ found: vintage(ref: "cbcii/2020") { ...F } }', 'ref code revision kind hash sealedAt notice'],
  Evaluation: [
    '{ found: evaluate(methodology: "cbcii/geometric", variant: {bonus: {cap: 3}}) { ...F } }',
    'resultHash variant period ceiling ranking(first: 5) { nodes { rank score unitCode } } methodologyVersion { ref } vintage { ref }',
  ],
};

const byId = (type: string, fields: string) => `query ($id: ID!) { found: node(id: $id) { ...F } } fragment F on ${type} { __typename id ${fields} }`;

onBothServers((served) => {
  async function find(query: string, variables?: Record<string, unknown>): Promise<Found | null> {
    return (await served().ask<{ found: Found | null }>(query, variables)).found;
  }

  describe('node(id:)', () => {
    it('knows every type that is a Node, but for those that nobody made yet', async () => {
      const { __type: node } = await served().ask<{ __type: { possibleTypes: { name: string }[] } }>('{ __type(name: "Node") { possibleTypes { name } } }');
      const expected = [...Object.keys(given), 'GenericUnit', 'Draft', 'Job', 'Citation']; // versionLife.test.ts, jobs.test.ts and cite.test.ts find those
      expect(node.possibleTypes.map(({ name }) => name).filter((name) => !expected.includes(name))).toEqual([]);
    });

    it.each(Object.entries(given))('gives the same %s that its id came from', async (type, [query, fields]) => {
      const first = await find(`${query} fragment F on ${type} { __typename id ${fields} }`);
      expect(first?.__typename).toBe(type);
      expect(await find(byId(type, fields), { id: first?.id })).toEqual(first);
    });

    it('gives the official evaluation and one of a period', async () => {
      for (const query of ['{ found: evaluate { ...F } }', '{ found: evaluate(period: "2018") { ...F } }']) {
        const first = await find(`${query} fragment F on Evaluation { __typename id resultHash period excluded { unitCode } }`);
        expect(await find(byId('Evaluation', 'resultHash period excluded { unitCode }'), { id: first?.id })).toEqual(first);
      }
    });

    it('gives an evaluation whose variant is too long for an id', async () => {
      const { cities } = await served().ask<{ cities: { nodes: { code: string }[] } }>('{ cities(first: 60) { nodes { code } } }');
      const variant = {
        units: cities.nodes.map(({ code }) => code).reverse(),
        weights: pillars.map((node, index) => ({ node, weight: 1 + index / 7 })),
        normalise: pillars.map((node) => ({ node, method: { kind: 'MIN_MAX', range: { low: 0, high: 10 } } })),
        aggregate: [{ level: 0, method: { kind: 'POWER_MEAN', power: 0.5 } }],
        bonus: { kind: 'MULTIPLICATIVE', scale: 40, cap: 8 },
      };
      const fields = 'resultHash variant ranking(first: 60) { nodes { unitCode rank score baselineRank } }';
      const first = await find(`query ($variant: VariantInput) { found: evaluate(variant: $variant) { ...F } } fragment F on Evaluation { __typename id ${fields} }`, { variant });
      expect(first?.id.length).toBeLessThanOrEqual(256);
      expect(await find(byId('Evaluation', fields), { id: first?.id })).toEqual(first);
      expect((first?.ranking as { nodes: unknown[] }).nodes).toHaveLength(60);
    });

    const encode = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    it.each([
      ['', 'empty'], ['shanghai', 'a code'], ['WyJ', 'cut'], [encode('City'), 'a type without key'], [encode('City', 'atlantis'), 'no city'],
      [encode('City', 'harbin'), 'an alias, which is no id'], [encode('GenericUnit', 'cbcii', 'shanghai'), 'the wrong type'], [encode('GenericUnit', 'cbcii'), 'a unit without code'],
      [encode('Observation', 'x'), 'a type without ids'], [encode('__proto__', 'x'), 'a word of the language'], [encode('Index', 7), 'a number'],
      [encode('Vintage', 'cbcii/2020'), 'a ref that can move'], [encode('MethodologyVersion', 'sha256:00'), 'no hash'],
      [encode('Evaluation', 'sha256:00'), 'an unknown key'], [encode('Evaluation', 'a', 'b'), 'too few parts'],
      [encode('Evaluation', 'cbcii/published@1.0.0', 'cbcii/2020@1', '', '{'), 'no JSON'], [encode('Evaluation', 'cbcii/published@1.0.0', 'cbcii/2020@1', '', '[]'), 'no variant'],
      [encode('Evaluation', 'cbcii/published@1.0.0', 'cbcii/2020@1', '', '{"weights":[{"node":"x","weight":1}]}'), 'a refused variant'],
      [encode('Evaluation', 'cbcii/published', 'cbcii/2020', '', ''), 'refs that can move'], [`${encode('City', 'shanghai')}=`, 'a tail'],
      [encode('Index', '\u0000'), 'a zero byte'],
    ])('gives null alone for %j: %s', async (id) => {
      const { body } = await served().post({ query: 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', variables: { id } });
      expect(body.errors).toBeUndefined();
      expect(body.data).toEqual({ node: null, nodes: [null] });
    });

    it('nodes(ids:) answers in the order asked, null where an id names nothing', async () => {
      const { a, b } = await served().ask<{ a: Found; b: Found }>('{ a: city(code: "beijing") { id __typename } b: vintage(ref: "cbcii/2020") { id __typename } }');
      const { nodes } = await served().ask<{ nodes: (Found | null)[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids: [b.id, 'x', a.id, b.id] });
      expect(nodes).toEqual([b, null, a, b]);
    });
  });

  it('a unit reached from anywhere has one id', async () => {
    const answer = await served().ask<Record<string, Record<string, unknown>>>(`{
      city(code: "shanghai") { id }
      unit(code: "shanghai") { id }
      cities(first: 1) { nodes { id } }
      index { units(first: 1) { nodes { id } } }
      evaluate { ranking(first: 1) { nodes { unit { id } } } unit(code: "shanghai") { unit { id } } }
      vintage(ref: "cbcii/2020") { observations(units: ["shanghai"], first: 1) { nodes { unit { id } } } }
    }`);
    const ids = JSON.stringify(answer).match(/(?<="id":")[^"]+/g);
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(1);
  });
});
