import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costEstimator, type CostedOperation } from '../../src/resolvers/operationCost';
import { buildPlatformSchema } from '../../src/resolvers/platformSchema';
import { codesOf, faultsOf, onOneServer, type Answer } from '../support/servedPlatform';

const root = join(__dirname, '..', '..');
const served = onOneServer();
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildPlatformSchema();
});
const limit = 20_000;

const costOf = ({ body }: Answer<unknown>): unknown => (body.extensions as { cost?: unknown } | undefined)?.cost;

/** A fence of Markdown, as far as it holds GraphQL. */
function fences(file: string): readonly [string, string][] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/```graphql\n([^]*?)```/g)].map(([, query], index) => [`${file} ${index + 1}`, query]);
}

describe('an index of two levels and three units', () => {
  const sizes = { units: 3, levels: [1, 2, 6], below: [1, 4, 6] };
  const catalogue = { largest: sizes, named: new Map() };

  it.each<[string, number, string]>([
    ['scalars are free', 1, '{ index { code name description } }'],
    ['introspection is free', 0, '{ __schema { types { name fields { name args { name } } } } __typename }'],
    ['aliases count each', 2, '{ a: index { code } b: index { code } }'],
    ['a page counts its size', 2 + 20, '{ index { errata(first: 20) { nodes { code } } } }'],
    ['a page counts its default size', 2 + 100, '{ index { errata { nodes { code } } } }'],
    ['null is the default', 2 + 50, '{ index { facts(first: null) { nodes { code } } } }'],
    ['edges count beside nodes', 2 + 20 + 20 + 20, '{ index { errata(first: 20) { nodes { code } edges { node { code } } } } }'],
    ['a page of none', 2, '{ index { errata(first: 0) { nodes { code nodes { code } } } } }'],
    ['a page of units holds no more than there are', 2 + 3, '{ evaluate { ranking(first: 500) { nodes { rank } } } }'],
    ['listed codes bound a page', 2 + 2, '{ evaluate { units(codes: ["a", "b"]) { nodes { rank } } } }'],
    ['nodes of a ranking', 2 + 3 + 3 * 2, '{ evaluate { ranking(nodes: ["a", "b"]) { nodes { nodes { score } } } } }'],
    ['nodes of a ranking, by its edges', 2 + 3 + 3 + 3 * 2, '{ evaluate { ranking(nodes: ["a", "b"]) { edges { node { nodes { score } } } } } }'],
    ['columns of a table', 2 + 2, '{ evaluate { table(nodes: ["a", "b"]) { columns { nodeCode } } } }'],
    ['columns of a table, as it comes', 2 + 3, '{ evaluate { table { columns { nodeCode } } } }'],
    ['a tree counts its nodes, and none below its leaves', 2 + 9, '{ evaluate { unit(code: "a") { tree { children { children { children { score } } } } } } }'],
    ['all nodes', 2 + 9, '{ evaluate { unit(code: "a") { nodes { score } } } }'],
    ['children of one node are the most that any has', 2 + 1 + 4 + 6, '{ evaluate { unit(code: "a") { nodes(codes: ["x"]) { children { children { score } } } } } }'],
    ['children of several nodes are no more than there are', 2 + 3 + 8 + 6, '{ evaluate { unit(code: "a") { nodes(codes: ["x", "y", "z"]) { children { children { score } } } } } }'],
    ['a comparison counts its alternatives, their movers and tops', 1 + 2 * (1 + 2 * 3 + 1), '{ compare(baseline: {}, alternatives: [{}, {}], movers: 3, tops: [5]) { alternatives { moversUp { rankChange } moversDown { rankChange } topOverlaps { k } } } }'],
    ['units of a comparison, side by side', 1 + 1 + 3 + 3 * 2, '{ compare(baseline: {}, alternatives: [{}, {}]) { units { nodes { unitCode places { rank } } } } }'],
    ['a difference counts as many changes as there are nodes', 1 + 9 * (1 + 1 + 1 + 4), '{ methodologyDiff(from: "a", to: "b", movers: 4) { changes { effect { alone { movers { rankChange } } } } } }'],
    ['named nodes', 2, '{ nodes(ids: ["a", "b"]) { id ... on Index { code } } }'],
    ['the dearest of the types that it may be', 1 + 1 + 30, '{ node(id: "a") { ... on Index { errata(first: 10) { nodes { code } } } ... on Vintage { errata(first: 30) { nodes { code } } } } }'],
    ['what is skipped is free', 1, '{ index { code errata @skip(if: true) { nodes { code } } facts @include(if: false) { nodes { code } } } }'],
    ['a fragment counts wherever it is spread', 2 * (1 + 1 + 5), '{ a: index { ...page } b: index { ...page } } fragment page on Index { errata(first: 5) { nodes { code } } }'],
  ])('%s', (_what, requested, query) => {
    expect(costEstimator(() => catalogue)(asked(query))).toEqual({ requested, limit });
  });

  it.each([
    ['of the index that a ref names', 2 + 5, '{ evaluate(methodology: "tiny/line@1", vintage: "tiny/x") { ranking { nodes { rank } } } }'],
    ['of the index that a line belongs to', 2 + 5, '{ evaluate(methodology: "tiny/line") { ranking { nodes { rank } } } }'],
    ['of the index that a code names', 2 + 5, '{ index(code: "tiny") { units { nodes { code } } } }'],
    ['of the largest, where the ref says nothing', 2 + 50, '{ evaluate(methodology: "sha256:00") { ranking { nodes { rank } } } }'],
    ['of CBCII, for its cities', 1 + 40, '{ cities { nodes { code } } }'],
  ])('counts the units %s', (_what, requested, query) => {
    const of = (units: number) => ({ ...sizes, units });
    const several = { largest: of(50), named: new Map([['tiny', of(5)], ['tiny/line', of(5)], ['cbcii', of(40)]]) };
    expect(costEstimator(() => several)(asked(query))?.requested).toBe(requested);
  });

  it('reads variables, and gives none where they do not fit', () => {
    const query = 'query ($first: Int = 7) { index { errata(first: $first) { nodes { code } } } }';
    expect(costEstimator(() => catalogue)(asked(query, { first: 30 }))?.requested).toBe(32);
    expect(costEstimator(() => catalogue)(asked(query))?.requested).toBe(9);
    expect(costEstimator(() => catalogue)(asked(query, { first: 'many' }))).toBeUndefined();
  });

  it('walks once what fragments spread twice at each of 60 turns', () => {
    const turns = Array.from({ length: 60 }, (_, turn) => `fragment f${turn} on Node { ...f${turn + 1} id ...f${turn + 1} }`);
    const began = performance.now();
    costEstimator(() => catalogue)(asked(`{ node(id: "a") { ...f0 } } ${turns.join(' ')} fragment f60 on Index { code }`));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

function asked(query: string, variables: Readonly<Record<string, unknown>> = {}): CostedOperation {
  const document = parse(query);
  const operation = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition');
  if (operation === undefined) throw new Error('Expected an operation');
  return { schema, document, operation, variables };
}

describe('what is served', () => {
  const node = '{ score rank contribution node { code name }';

  it('gives the whole tree of 72 cities, with room', async () => {
    const answer = await served().post<object>({
      query: `{ evaluate { units(first: 72) { nodes { unitCode tree ${node} children ${node} children ${node} children ${node} } } } } } } } }`,
    });
    expect(answer.body.errors).toBeUndefined();
    const { requested } = costOf(answer) as { requested: number };
    expect(requested).toBeGreaterThan(72 * 2 * 100);
    expect(requested).toBeLessThan(limit * 0.9);
  });

  it.each([...fences('README.md'), ...fences('docs/questions.md')].filter(([, query]) => !query.includes('$')))('gives %s', async (_where, query) => {
    const answer = await served().post({ query });
    expect(codesOf(answer)).not.toContain('COST_EXCEEDED');
    expect(costOf(answer)).toMatchObject({ limit });
  });

  it.each(readdirSync(join(root, 'docs/examples')).filter((file) => file.endsWith('.graphql')))('gives docs/examples/%s', async (file) => {
    const place = join(root, 'docs/examples', file);
    const beside = place.replace('.graphql', '.variables.json');
    const variables = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) as Record<string, unknown> : {};
    const answer = await served().post({ query: readFileSync(place, 'utf8'), variables });
    expect(answer.body.errors).toBeUndefined();
    expect(costOf(answer)).toMatchObject({ limit });
  });

  it('refuses 250 times the root with all its descendants before it starts', async () => {
    const codes = JSON.stringify(Array.from({ length: 250 }, () => 'cbcii'));
    const began = performance.now();
    const answer = await served().post({
      query: `{ evaluate { units(first: 10) { nodes { nodes(codes: ${codes}) { children { score children { score children { score } } } } } } } }`,
    });
    expect(performance.now() - began).toBeLessThan(500);
    expect(codesOf(answer)).toEqual(['COST_EXCEEDED']);
    expect(answer.body.data).toBeUndefined();
  });

  it.each([
    ['ranking(nodes: ["bonus", "infrastructure", "bonus", "bonus"]) { totalCount }', ['BAD_INPUT nodes[2]', 'BAD_INPUT nodes[3]']],
    ['table(nodes: ["infrastructure", "infrastructure"]) { unitCodes }', ['BAD_INPUT nodes[1]']],
    ['unit(code: "shanghai") { nodes(codes: ["cbcii", "cbcii", "nothing"]) { score } }', ['BAD_INPUT codes[1]', 'NOT_FOUND codes[2]']],
  ])('a node that is listed twice is refused: %s', async (query, faults) => {
    const answer = await served().post({ query: `{ evaluate { ${query} } }` });
    expect(codesOf(answer)).toEqual(['BAD_INPUT']);
    expect(faultsOf(answer)).toEqual(faults);
  });
});
