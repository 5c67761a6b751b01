import { errorTable } from '../../src/errors';
import { codesOf, faultsOf, onBothServers, type Answer, type ServedPlatform } from '../support/servedPlatform';

const official = '{ evaluate { ranking(first: 1) { nodes { score unit { code } } } } }';

/** Sends what is refused beside a query that is not, checks the form of every problem, and expects the server to answer the next query. */
async function refusal(served: ServedPlatform, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Record<string, unknown>>> {
  const answer = await served.post<Record<string, unknown>>({ query, variables });
  await expectWhole(served, answer);
  return answer;
}

async function expectWhole(served: ServedPlatform, { body, text }: Answer<unknown>): Promise<void> {
  expect(body.errors?.length).toBeGreaterThan(0);
  for (const { extensions, message } of body.errors ?? []) {
    expect(Object.keys(errorTable)).toContain(extensions.code);
    expect(message).not.toBe('');
    expect(extensions.problems?.length).toBeGreaterThan(0);
    for (const problem of extensions.problems ?? []) {
      expect(Object.keys(errorTable)).toContain(problem.code);
      const { got, ...said } = problem;
      expect(typeof got).toBe('string');
      expect(Object.values(said).filter((part) => typeof part !== 'string' || part === '')).toEqual([]);
    }
  }
  expect(text).not.toMatch(/SQLITE|SELECT |node_modules|\.ts:\d|stack/);
  expect(await served.ask(official)).toEqual({ evaluate: { ranking: { nodes: [{ score: 60, unit: { code: 'shanghai' } }] } } });
}

const evaluateWith = 'query ($variant: VariantInput) { evaluate(variant: $variant) { id } }';

onBothServers((served) => {
  describe('below a reported node', () => {
    it.each<[string, object, string, string, string]>([
      ['the weight of an indicator', { weights: [{ node: 'tertiary-hospitals', weight: 2 }] }, 'variant.weights[0].node', 'tertiary-hospitals', 'infrastructure'],
      ['the weight of a sub-pillar', { weights: [{ node: 'location-openness', weight: 0.5 }] }, 'variant.weights[0].node', 'location-openness', 'infrastructure'],
      ['a single bonus factor', { bonus: { factors: [{ node: 'top-level-design', enabled: false }] } }, 'variant.bonus.factors[0].node', 'top-level-design', 'bonus'],
      ['the points of a bonus factor', { bonus: { factors: [{ node: 'top-level-design', maxPoints: 3 }] } }, 'variant.bonus.factors[0].node', 'top-level-design', 'bonus'],
      ['the exclusion of an indicator', { exclude: ['gdp-total'] }, 'variant.exclude[0]', 'gdp-total', 'infrastructure'],
      ['normalisation of an indicator', { normalise: [{ node: 'gdp-total', method: { kind: 'MIN_MAX' } }] }, 'variant.normalise[0].node', 'gdp-total', 'infrastructure'],
      ['a missing-data rule of a pillar', { missingAt: [{ level: 0, method: { kind: 'RENORMALISE' } }, { node: 'infrastructure', method: { kind: 'PROPAGATE' } }] }, 'variant.missingAt[1]', 'infrastructure', 'infrastructure'],
      ['a missing-data rule of all sub-pillars', { missingAt: [{ level: 2, method: { kind: 'PROPAGATE' } }] }, 'variant.missingAt[0]', 'level 2', 'rnd-resources'],
      ['another aggregation of a pillar', { aggregate: [{ node: 'infrastructure', method: { kind: 'GEOMETRIC' } }] }, 'variant.aggregate[0].node', 'infrastructure', 'infrastructure'],
    ])('%s is refused, and the nodes are named', async (_what, variant, path, asked, reported) => {
      const answer = await refusal(served(), evaluateWith, { variant });
      expect(answer.body.data).toEqual({ evaluate: null });
      expect(codesOf(answer)).toEqual(['BELOW_REPORTED_NODE']);
      expect(faultsOf(answer)).toEqual([`BELOW_REPORTED_NODE ${path}`]);
      expect(answer.body.errors?.[0].extensions.problems?.[0]).toMatchObject({ got: asked, expected: expect.stringContaining(reported) });
    });

    it('a subset by tag is refused with all the pillars that it would break', async () => {
      const answer = await refusal(served(), evaluateWith, { variant: { include: { tags: ['STATUS'] } } });
      expect(faultsOf(answer)).toEqual(['BELOW_REPORTED_NODE variant.include']);
      expect(answer.body.errors?.[0].extensions.problems?.[0].expected).toMatch(/infrastructure.*bonus|bonus.*infrastructure/);
    });

    it.each(['cbcii/status', 'cbcii/potential'])('the methodology %s is refused at each of its pillars, and the next alias answers', async (methodology) => {
      const answer = await refusal(served(), `{ refused: evaluate(methodology: "${methodology}") { id } answered: evaluate { ranking(first: 0) { totalCount } } }`);
      expect(answer.body.data).toEqual({ refused: null, answered: { ranking: { totalCount: 72 } } });
      expect(codesOf(answer)).toEqual(['BELOW_REPORTED_NODE']);
      expect(faultsOf(answer)).toEqual(expect.arrayContaining([
        'BELOW_REPORTED_NODE infrastructure', 'BELOW_REPORTED_NODE policy-guarantee', 'BELOW_REPORTED_NODE rnd-resources',
        'BELOW_REPORTED_NODE innovation-system', 'BELOW_REPORTED_NODE corporate-capability',
      ]));
    });
  });

  describe('bad inputs get a code of the table and every problem', () => {
    it.each<[string, string, string, string[]]>([
      ['an unknown city', '{ city(code: "shanghi") { code } }', 'NOT_FOUND', ['NOT_FOUND code']],
      ['an unknown city of an evaluation', '{ evaluate { unit(code: "shanghi") { score } } }', 'NOT_FOUND', ['NOT_FOUND code']],
      ['unknown cities of a variant', '{ evaluate(variant: {units: ["shanghai", "shanghi", "bejing"]}) { id } }', 'NOT_FOUND', ['NOT_FOUND variant.units[1]', 'NOT_FOUND variant.units[2]']],
      ['an unknown node', '{ evaluate { ranking(node: "infrastructur") { totalCount } } }', 'NOT_FOUND', ['NOT_FOUND node']],
      ['unknown nodes, all of them', '{ evaluate { ranking(nodes: ["a", "infrastructure", "b"]) { totalCount } } }', 'NOT_FOUND', ['NOT_FOUND nodes[0]', 'NOT_FOUND nodes[2]']],
      ['unknown nodes of a table', '{ evaluate { table(nodes: ["a"]) { unitCodes } } }', 'NOT_FOUND', ['NOT_FOUND nodes[0]']],
      ['an unknown methodology', '{ evaluate(methodology: "cbcii/publshed") { id } }', 'NOT_FOUND', ['NOT_FOUND methodology']],
      ['an unknown version of a methodology', '{ evaluate(methodology: "cbcii/published@7") { id } }', 'NOT_FOUND', ['NOT_FOUND methodology']],
      ['an unknown vintage', '{ evaluate(vintage: "cbcii/2019") { id } }', 'NOT_FOUND', ['NOT_FOUND vintage']],
      ['an unknown revision of a vintage', '{ evaluate(vintage: "cbcii/2020@99") { id } }', 'NOT_FOUND', ['NOT_FOUND vintage']],
      ['an unknown period', '{ evaluate(period: "1999") { id } }', 'NOT_FOUND', ['NOT_FOUND period']],
      ['an unknown factor', '{ evaluate(variant: {bonus: {factors: [{node: "gdp-total", enabled: false}]}}) { id } }', 'NOT_FOUND', ['NOT_FOUND variant.bonus.factors[0].node']],
      ['a negative weight', '{ evaluate(variant: {weights: [{node: "infrastructure", weight: -0.1}]}) { id } }', 'WEIGHTS_INVALID', ['WEIGHTS_INVALID variant.weights[0].weight']],
      ['a node weighted twice', '{ evaluate(variant: {weights: [{node: "infrastructure", weight: 1}, {node: "infrastructure", weight: 2}]}) { id } }', 'BAD_INPUT', ['BAD_INPUT variant.weights[1].node']],
      ['a cap below 0', '{ evaluate(variant: {bonus: {cap: -1}}) { id } }', 'OUT_OF_RANGE', ['OUT_OF_RANGE variant.bonus.cap']],
      ['a multiplicative bonus without scale', '{ evaluate(variant: {bonus: {kind: MULTIPLICATIVE}}) { id } }', 'BAD_INPUT', ['BAD_INPUT variant.bonus.scale']],
      ['a parameter of another method', '{ evaluate(variant: {aggregate: [{node: "cbcii", method: {kind: ARITHMETIC, power: 2}}]}) { id } }', 'BAD_INPUT', ['BAD_INPUT variant.aggregate[0].method.power']],
      ['a share beyond 1', '{ evaluate(variant: {missing: {kind: MINIMUM_SHARE, share: 1.5}}) { id } }', 'OUT_OF_RANGE', ['OUT_OF_RANGE variant.missing.share']],
      ['600 in first', '{ evaluate { ranking(first: 600) { totalCount } } }', 'OUT_OF_RANGE', ['OUT_OF_RANGE first']],
      ['501 in first of a list in the store', '{ vintage(ref: "cbcii/2020") { observations(first: 501) { totalCount } } }', 'OUT_OF_RANGE', ['OUT_OF_RANGE first']],
      ['-1 in first', '{ cities(first: -1) { totalCount } }', 'OUT_OF_RANGE', ['OUT_OF_RANGE first']],
      ['a level below 0', '{ index { framework { nodes(level: -1) { totalCount } } } }', 'OUT_OF_RANGE', ['OUT_OF_RANGE level']],
      ['three faults at once', '{ evaluate(variant: {weights: [{node: "infrastructure", weight: -2}, {node: "nowhere", weight: 1}], bonus: {cap: -1}}) { id } }',
        'BAD_INPUT', ['WEIGHTS_INVALID variant.weights[0].weight', 'NOT_FOUND variant.weights[1].node', 'OUT_OF_RANGE variant.bonus.cap']],
    ])('%s', async (_what, query, code, faults) => {
      const answer = await refusal(served(), query);
      expect(codesOf(answer)).toEqual([code]);
      expect(faultsOf(answer)).toEqual(faults);
    });

    it.each([
      ['under a sum', 'cbcii/published'],
      ['under a mean', 'cbcii/geometric'],
    ])('all weights 0 %s', async (_where, methodology) => {
      const weights = ['infrastructure', 'policy-guarantee', 'rnd-resources', 'innovation-system', 'financing-capacity', 'corporate-capability']
        .map((node) => ({ node, weight: 0 }));
      const answer = await refusal(served(),
        'query ($methodology: String!, $variant: VariantInput) { evaluate(methodology: $methodology, variant: $variant) { id } }', { methodology, variant: { weights } });
      expect(codesOf(answer)).toEqual(['WEIGHTS_INVALID']);
      expect(answer.body.errors?.[0].extensions.problems).toMatchObject([{ code: 'WEIGHTS_INVALID', message: expect.stringContaining('cbcii') as string }]);
    });

    it('a range without spread names every node that it fails at', async () => {
      const answer = await refusal(served(), '{ evaluate(variant: {units: ["shanghai"], normalise: [{level: 1, method: {kind: MIN_MAX}}]}) { id } }');
      expect(codesOf(answer)).toEqual(['NO_SPREAD']);
      expect(answer.body.errors?.[0].extensions.problems).toHaveLength(6);
    });

    it.each([
      ['the entry of its level', 'units: ["shanghai"], normalise: [{level: 1, method: {kind: MIN_MAX}}]', Array.from({ length: 6 }, () => 'variant.normalise[0]')],
      ['the entry of the node before that of its level',
        'units: ["shanghai"], normalise: [{level: 1, method: {kind: MIN_MAX}}, {node: "infrastructure", method: {kind: MIN_MAX}}]',
        ['variant.normalise[1]', ...Array.from({ length: 5 }, () => 'variant.normalise[0]')]],
    ])('a range without spread is found at %s', async (_what, variant, paths) => {
      const answer = await refusal(served(), `{ evaluate(variant: {${variant}}) { id } }`);
      expect([...faultsOf(answer)].sort()).toEqual(paths.map((path) => `NO_SPREAD ${path}`).sort());
    });

    it('a distance to a target that nobody names is refused at the entry that asks for it', async () => {
      const answer = await refusal(served(), '{ evaluate(variant: {normalise: [{level: 1, method: {kind: DISTANCE_TO_TARGET}}]}) { id } }');
      expect(new Set(faultsOf(answer))).toEqual(new Set(['METHOD_NOT_ALLOWED_HERE variant.normalise[0]']));
    });

    it('unknown units and nodes of observations are refused together, each with its place', async () => {
      const answer = await refusal(served(), '{ vintage(ref: "cbcii/2020") { ref observations(units: ["harbin", "atlantis"], nodes: ["gdp-totl", "gdp-total", "nothing"]) { totalCount } } }');
      expect(codesOf(answer)).toEqual(['NOT_FOUND']);
      expect(faultsOf(answer)).toEqual(['NOT_FOUND units[1]', 'NOT_FOUND nodes[0]', 'NOT_FOUND nodes[2]']);
      expect(answer.body.errors?.[0].extensions.problems?.[1].expected).toContain('gdp-total');
      expect(answer.body.data).toEqual({ vintage: { ref: 'cbcii/2020@1', observations: null } });
    });

    it('a code that is nearly right is answered with the nearest ones', async () => {
      const { body } = await served().post({ query: '{ city(code: "taizhou") { code } }' });
      expect(body.errors?.[0].extensions.problems?.[0].expected).toMatch(/taizhou-jiangsu.*taizhou-zhejiang|taizhou-zhejiang.*taizhou-jiangsu/);
    });
  });

  describe('numbers that are none', () => {
    const weightOf = 'query ($weight: Float!) { evaluate(variant: {weights: [{node: "infrastructure", weight: $weight}]}) { id } }';

    it.each(['1e309', '-1e309', '1e999999'])('the literal %s is refused as not finite', async (literal) => {
      const answer = await refusal(served(), `{ evaluate(variant: {weights: [{node: "infrastructure", weight: ${literal}}]}) { id } }`);
      expect(codesOf(answer)).toEqual(['NUMBER_NOT_FINITE']);
      expect(faultsOf(answer)).toEqual(['NUMBER_NOT_FINITE variant.weights[0].weight']);
    });

    it('1e309 among the variables is refused as not finite', async () => {
      const answer = await served().postText(`{"query":${JSON.stringify(weightOf)},"variables":{"weight":1e309}}`);
      await expectWhole(served(), answer);
      expect(faultsOf(answer)).toEqual(['NUMBER_NOT_FINITE weight']);
    });

    it.each(['NaN', 'Infinity', '-Infinity'])('%s is no JSON', async (word) => {
      const answer = await served().postText(`{"query":${JSON.stringify(weightOf)},"variables":{"weight":${word}}}`);
      await expectWhole(served(), answer);
      expect([answer.status, ...faultsOf(answer)]).toEqual([400, 'BAD_INPUT body']);
    });

    it('NaN as a literal or as text is no number', async () => {
      const literal = await refusal(served(), '{ evaluate(variant: {weights: [{node: "infrastructure", weight: NaN}]}) { id } }');
      expect([literal.status, ...faultsOf(literal)]).toEqual([400, 'BAD_INPUT variant.weights[0].weight']);
      const text = await refusal(served(), weightOf, { weight: 'NaN' });
      expect([text.status, ...faultsOf(text)]).toEqual([400, 'BAD_INPUT weight']);
    });

    it('a finite number too great to calculate with ends in exclusions and nulls, not in a failure', async () => {
      const { evaluate: { ceiling, excluded, ranking, groups } } = await served().ask<{
        evaluate: { ceiling: null; excluded: { reason: string }[]; ranking: { totalCount: number }; groups: { count: number; mean: number | null }[] };
      }>('{ evaluate(variant: {weights: [{node: "infrastructure", weight: 1e308}]}) { ceiling excluded { reason } ranking { totalCount } groups(by: TIER) { count mean } } }');
      expect(ceiling).toBeNull();
      expect(ranking.totalCount + excluded.length).toBe(72);
      expect(new Set(excluded.map(({ reason }) => reason))).toEqual(new Set(['UNDEFINED_AGGREGATE']));
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(ranking.totalCount);
    });

    it('normalised values beyond the greatest double are null, not a failure', async () => {
      const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: { nodes: { normalisedValue: null }[] }[] } } }>(
        `{ evaluate(variant: {normalise: [{node: "infrastructure", method: {kind: GOALPOSTS, low: 0, high: 5e-324}}], weights: [{node: "infrastructure", weight: 0}]}) {
          ranking(first: 1, nodes: ["infrastructure"]) { nodes { nodes { normalisedValue } } } } }`);
      expect(evaluate.ranking.nodes).toEqual([{ nodes: [{ normalisedValue: null }] }]);
    });
  });

  describe('broken cursors', () => {
    const encoded = (text: string) => Buffer.from(text).toString('base64url');
    it.each([
      ['text', 'abc'],
      ['nothing', ''],
      ['a cursor of another list', encoded('cities:3')],
      ['no number', encoded('ranking:x')],
      ['a number below 0', encoded('ranking:-1')],
      ['a number with a tail', `${encoded('ranking:3')}=`],
    ])('%s is refused', async (_what, after) => {
      const answer = await refusal(served(), 'query ($after: String) { evaluate { ranking(after: $after) { totalCount } } }', { after });
      expect(faultsOf(answer)).toEqual(['CURSOR_INVALID after']);
    });

    it.each([
      ['null', 'null'],
      ['a short list', '["infrastructure"]'],
      ['numbers', '[1,2,3,4]'],
      ['objects', '[{"a":1},{"a":1},{"a":1},{"a":1}]'],
      ['no JSON', '['],
    ])('of observations: %s is refused', async (_what, place) => {
      const answer = await refusal(served(), 'query ($after: String) { vintage(ref: "cbcii/2020") { observations(after: $after) { totalCount } } }', { after: encoded(`observations:${place}`) });
      expect(faultsOf(answer)).toEqual(['CURSOR_INVALID after']);
    });
  });

  describe('an unknown code', () => {
    it.each([
      ['index', 'code', '{ index(code: "x") { code } }'],
      ['unit', 'index', '{ unit(index: "x", code: "shanghai") { code } }'],
      ['unit', 'code', '{ unit(code: "x") { code } }'],
      ['city', 'code', '{ city(code: "x") { code } }'],
      ['methodology', 'code', '{ methodology(code: "x") { code } }'],
      ['methodologyVersion', 'ref', '{ methodologyVersion(ref: "x") { ref } }'],
      ['methodologyVersion', 'ref', '{ methodologyVersion(ref: "sha256:00") { ref } }'],
      ['vintage', 'ref', '{ vintage(ref: "x") { ref } }'],
      ['vintage', 'ref', '{ vintage(ref: "sha256:00") { ref } }'],
      ['evaluate', 'methodology', '{ evaluate(methodology: "x") { id } }'],
    ])('of %s gives null and NOT_FOUND at %s: %s', async (field, path, query) => {
      const answer = await refusal(served(), query);
      expect(answer.status).toBe(200);
      expect(answer.body.data).toEqual({ [field]: null });
      expect(faultsOf(answer)).toEqual([`NOT_FOUND ${path}`]);
    });

    it.each(['\u0000', 'cbcii/2020\u0000', '\u{1f3d9}', '%', "'; DROP TABLE vintage; --"])('is looked for as text, whatever it holds: %j', async (code) => {
      const answer = await refusal(served(), `query ($code: String!) {
        index(code: $code) { code } unit(code: $code) { code } methodology(code: $code) { code }
        methodologyVersion(ref: $code) { ref } vintage(ref: $code) { ref } evaluate(vintage: $code) { id }
      }`, { code });
      expect(codesOf(answer)).toEqual(Array.from({ length: 6 }, () => 'NOT_FOUND'));
    });

    it('in a filter is refused too, each with its place: an empty list would hide a slip', async () => {
      const answer = await refusal(served(), `{
        cities(filter: {codes: ["shanghai", "shanghi", "bejing"], regions: ["southwest", "south-west"], provinces: ["jiansu"], tiers: [1, 4]}) { totalCount }
        evaluate { ranking(filter: {regions: ["midlands"]}) { totalCount } }
      }`);
      expect(answer.body.data).toEqual({ cities: null, evaluate: null });
      expect([...faultsOf(answer)].sort()).toEqual([
        'NOT_FOUND filter.codes[1]', 'NOT_FOUND filter.codes[2]', 'NOT_FOUND filter.provinces[0]', 'NOT_FOUND filter.regions[0]', 'NOT_FOUND filter.regions[1]', 'NOT_FOUND filter.tiers[1]',
      ]);
      expect(answer.text).toMatch(/e\.g\. shanghai.*e\.g\. beijing/);
    });

    it('inside an evaluation nulls the field that asked and nothing else', async () => {
      const answer = await refusal(served(), '{ evaluate { methodologyVersion { ref } unit(code: "x") { score } } }');
      expect(answer.body.data).toEqual({ evaluate: { methodologyVersion: { ref: 'cbcii/published@1.0.0' }, unit: null } });
      expect(answer.body.errors?.[0].path).toEqual(['evaluate', 'unit']);
    });

    it('of a framework node likewise', async () => {
      const answer = await refusal(served(), '{ index { name framework { known: node(code: "livability") { level } unknown: node(code: "livabilty") { level } } } }');
      expect(answer.body.data).toMatchObject({ index: { framework: { known: { level: 2 }, unknown: null } } });
      expect(answer.body.errors?.[0].extensions.problems?.[0].expected).toContain('livability');
    });
  });
});
