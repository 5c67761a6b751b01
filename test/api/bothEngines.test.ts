import { describeWithPostgres, postgres, sqlite } from '../contract/engines';
import { rowStatements, servedOn, type Answer, type Request } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

/*
 * What is set aside when the answers of the two engines are compared: the moment at which each store was
 * seeded, and the order of errors, which is that in which fields fail and which GraphQL leaves open. All
 * else is a matter of the data and the code.
 */
const momentsOfSeeding = /"(sealedAt|publishedAt)":"[^"]+"/g;

function kept({ text, body }: Answer<unknown>): string {
  const errors = (body.errors ?? []).map((error) => JSON.stringify(error));
  const ordered = text.replace(errors.join(','), [...errors].sort().join(','));
  return ordered.replace(momentsOfSeeding, '"$1":"…"');
}

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
const figures = 'node { code } basis score rank contribution nominalWeight effectiveWeight rawValue treatedValue normalisedValue';
const observation = `edges { cursor } ${page} nodes { unitCode nodeCode period measure value unitOfMeasure obsStatus place note unit { id } node { code } source { code } }`;
const evaluation = `id resultHash period variant ceiling scaleChanged methodologyVersion { id ref } vintage { id ref }
  ranking(first: 72, nodes: $nodes) { ${page} edges { cursor } nodes { unitCode rank rankInFilter score core bonus baselineRank rankChange reportedRank unit { id name } nodes { ${figures} } } }
  table { unitCodes columns { nodeCode values ranks basis } }
  contributions: table(measure: CONTRIBUTION) { columns { nodeCode values } }
  groups(by: REGION) { code name count mean median best worst bestUnit { id } worstUnit { id } }
  weights { node { code } nominal effective } excluded { unitCode reason nodes { code } }
  unit(code: "harbin") { rank score core bonus { kind total cap basis factors { node { code } points maxPoints maxPointsDisclosure enabled basis } } tree { ${figures} children { ${figures} children { ${figures} children { ${figures} observation { value } } } } } }`;
const evaluate = `query ($methodology: String!, $period: String, $variant: VariantInput, $nodes: [String!]) { evaluate(methodology: $methodology, period: $period, variant: $variant) { ${evaluation} } }`;

const variants: readonly object[] = [
  {},
  { bonus: { kind: 'NONE' } },
  { bonus: { kind: 'MULTIPLICATIVE', scale: 37, cap: 6.5 }, weights: pillars.map((node, index) => ({ node, weight: Math.sqrt(index + 1) })) },
  { normalise: [{ level: 1, method: { kind: 'Z_SCORE', mean: 5, deviation: 2 } }], aggregate: [{ node: 'cbcii', method: { kind: 'ARITHMETIC' } }] },
  { normalise: [{ level: 1, method: { kind: 'PERCENTILE_RANK' } }], aggregate: [{ level: 0, method: { kind: 'POWER_MEAN', power: -0.5, floor: 0.01 } }] },
  { normalise: [{ level: 1, method: { kind: 'GOALPOSTS', low: 0.1, high: 17, scale: 'LOG' } }], units: ['shanghai', 'wuhu', 'harbin', 'tianjin'] },
];

const requests: readonly Request[] = [
  ...variants.map((variant) => ({ query: evaluate, variables: { methodology: 'cbcii/published', variant, nodes: pillars } })),
  ...['cbcii/no-bonus', 'cbcii/equal-pillars', 'cbcii/geometric', 'cbcii/status', 'sha256:00', 'cbcii/published@1'].map((methodology) => ({ query: evaluate, variables: { methodology } })),
  { query: evaluate, variables: { methodology: 'cbcii/published', period: '2018' } },
  { query: '{ evaluate { units { nodes { unitCode tree { score children { contribution children { node { code } basis } } } } } } }' },
  ...['RANK_DESC', 'NAME', 'CORE_DESC', 'BONUS_DESC', 'CODE'].map((order) => ({ query: `{ evaluate { ranking(orderBy: ${order}, filter: {search: "an"}) { ${page} nodes { unitCode rank rankInFilter } } } }` })),
  { query: `{ vintage(ref: "cbcii/2020") { id ref hash sealedAt kind notice coverage { period measure unitCount nodeCount observationCount share } sources { code title } observations(first: 500) { ${observation} } } }` },
  { query: `{ vintage(ref: "cbcii/2020@1") { observations(first: 500, nodes: ["physicians-per-thousand", "gdp-total", "bonus"], units: ["shanghai", "xian"]) { ${observation} } } }` },
  { query: `{ index { id name errata(first: 500) { ${page} edges { cursor } nodes { code kind nodeCodes unitCodes place finding taken reason sources { code } } } } }` },
  { query: '{ index { units(first: 72) { nodes { id code kind groups { kind code unitCodes } } } groups(by: PROVINCE) { code name nameZh unitCount } sources { code title titleZh publisher date note } } }' },
  { query: '{ cities(first: 72) { nodes { code adcode province region tier isProvincialCapital isMunicipality place note aliases source { code } reportedMeasures { code value rank rankPopulation place } } } }' },
  { query: '{ index { framework { nodes(first: 500) { nodes { code name nameZh level role tag segmented direction unitOfMeasure definition meaning dataSource scalePrinted ceiling ceilingDisclosure } } } } }' },
  { query: '{ index { methodologies { nodes { id code title description forkedFrom versions { nodes { id ref hash status publishedAt changelog document } } } } vintages { nodes { id ref } } } }' },
  { query: '{ a: city(code: "atlantis") { code } b: evaluate(variant: {weights: [{node: "gdp-total", weight: 2}, {node: "x", weight: -1}]}) { id } c: vintage(ref: "cbcii/2020@x") { id } d: methodology(code: "\u00e9") { id } }' },
  { query: '{ node(id: "x") { id } nodes(ids: ["WyJDaXR5Iiwic2hhbmdoYWkiXQ"]) { id ... on City { name } } }' },
];

describeWithPostgres('the two engines', () => {
  const [one, other] = [servedOn(sqlite), servedOn(postgres)];
  let bytes = 0;

  it.each(requests.map((request, index) => [index + 1, request] as const))('answer request %i with the same bytes, in as many statements', async (_number, request) => {
    const [here, there] = [await one().post(request), await other().post(request)];
    bytes += here.text.length;
    expect(kept(there)).toBe(kept(here));
    expect([there.status, rowStatements(there)]).toEqual([here.status, rowStatements(here)]);
  });

  it('are asked for enough to tell', () => expect(bytes).toBeGreaterThan(1_000_000));
});
