import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  getNamedType, getNullableType, isEnumType, isInputObjectType, isInterfaceType, isListType, isObjectType, lexicographicSortSchema, parse, printSchema,
  type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';
import { buildPlatformSchema } from '../../src/resolvers/platformSchema';
import { schemaText } from '../../scripts/schemaText';
import { onOneServer } from '../support/servedPlatform';

const root = join(__dirname, '..', '..');
let schema: GraphQLSchema;
let types: readonly GraphQLNamedType[];

beforeAll(async () => {
  schema = await buildPlatformSchema();
  types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
});

const withFields = () => types.filter((type) => isObjectType(type) || isInterfaceType(type));
const fieldsOf = (type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const connections = () => types.filter((type): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection'));
const isNode = (type: GraphQLNamedType): boolean =>
  type.name === 'Node' || ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node'));

/** Everything that a reader of the schema can come across, with its description and the words of its name and of what it is in. */
function* described(): Generator<{ readonly place: string; readonly name: string; readonly description: string | null | undefined }> {
  for (const type of types) {
    if (['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
    yield { place: type.name, name: type.name, description: type.description };
    if (isEnumType(type)) for (const { name, description } of type.getValues()) yield { place: `${type.name}.${name}`, name, description };
    if (isInputObjectType(type)) for (const { name, description } of Object.values(type.getFields())) yield { place: `${type.name}.${name}`, name, description };
    for (const { name, description, args } of fieldsOf(type)) {
      yield { place: `${type.name}.${name}`, name, description };
      for (const arg of args) yield { place: `${type.name}.${name}(${arg.name}:)`, name: arg.name, description: arg.description };
    }
  }
}

/** Words without those that carry nothing, each without a plural s. */
function words(text: string): readonly string[] {
  const empty = new Set(['a', 'an', 'the', 'of', 'this', 'its', 'it', 'is', 'are', 'for', 'in', 'on', 'to', 'and', 'or', 'by', 'value', 'field', 'list', 'type', 'enum', 'input']);
  return (text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/s$/, '')).filter((word) => !empty.has(word));
}

describe('descriptions', () => {
  it('stand on every type, field, argument and enum value', () => {
    expect([...described()].length).toBeGreaterThan(400);
    expect([...described()].filter(({ description }) => description === null || description === undefined || description.trim() === '').map(({ place }) => place)).toEqual([]);
  });

  it('say more than the name does', () => {
    const repeats = [...described()].filter(({ name, description }) => words(description ?? '').filter((word) => !words(name).includes(word)).length === 0);
    expect(repeats.map(({ place, description }) => `${place}: ${description}`)).toEqual([]);
  });

  it('are sentences: a capital or a name first, a stop last, no blank at the ends', () => {
    const odd = [...described()].filter(({ description }) => !/^[A-Z0-9a-z][^]*[.)]$/.test(description ?? '') || description !== description?.trim());
    expect(odd.map(({ place, description }) => `${place}: ${description}`)).toEqual([]);
  });
});

describe('lists', () => {
  it('that are connections have edges, nodes, pageInfo and totalCount, and edges a cursor and a node', () => {
    expect(connections().length).toBeGreaterThan(5);
    for (const type of connections()) {
      const fields = type.getFields();
      const edge = getNamedType(fields.edges.type) as GraphQLObjectType;
      expect([type.name, ...Object.keys(fields).sort()]).toEqual([type.name, 'edges', 'nodes', 'pageInfo', 'totalCount']);
      expect([edge.name, ...Object.keys(edge.getFields()).sort()]).toEqual([type.name.replace(/Connection$/, 'Edge'), 'cursor', 'node']);
      expect(String(fields.pageInfo.type)).toBe('PageInfo!');
      expect(String(fields.totalCount.type)).toBe('Int!');
      expect(String(fields.nodes.type)).toBe(`[${String(edge.getFields().node.type)}]!`);
      expect(String(edge.getFields().cursor.type)).toBe('String!');
    }
  });

  it('take first and after wherever they are given, 100 by default and 20 for indexes', () => {
    const given = withFields().flatMap((type) => fieldsOf(type).map((field) => ({ type, field })))
      .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    expect(given.length).toBeGreaterThan(8);
    for (const { type, field } of given) {
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, arg]));
      expect([`${type.name}.${field.name}`, String(args.first?.type), String(args.after?.type)]).toEqual([`${type.name}.${field.name}`, 'Int', 'String']);
      expect(args.first.defaultValue).toBe(['indexes'].includes(field.name) ? 20 : ['facts', 'policyMeasures'].includes(field.name) ? 50 : 100);
    }
  });

  it('of objects with a global id are paged, but for nodes(ids:), which gives what was named', () => {
    const unpaged = withFields().filter(({ name }) => !/(Connection|Edge)$/.test(name)).flatMap((type) => fieldsOf(type)
      .filter((field) => isListType(getNullableType(field.type)) && isNode(getNamedType(field.type))).map(({ name }) => `${type.name}.${name}`));
    expect(unpaged).toEqual(['Query.nodes']);
  });

  it('are never lists of lists', () => {
    const nested = withFields().flatMap((type) => fieldsOf(type).filter((field) => /\[\[/.test(String(field.type))).map(({ name }) => `${type.name}.${name}`));
    expect(nested).toEqual([]);
  });
});

describe('shapes', () => {
  it('of Node: a global id on every type, found again by node and nodes', () => {
    const query = schema.getQueryType()?.getFields() ?? {};
    expect([String(query.node.type), String(query.node.args[0].type), String(query.nodes.type), String(query.nodes.args[0].type)]).toEqual(['Node', 'ID!', '[Node]!', '[ID!]!']);
    for (const type of types.filter(isNode)) expect([type.name, ...fieldsOf(type).filter(({ name }) => name === 'id').map((field) => String(field.type))]).toEqual([type.name, 'ID!']);
    const withId = withFields().filter((type) => fieldsOf(type).some(({ name }) => name === 'id') && !isNode(type));
    expect(withId.map(({ name }) => name)).toEqual([]);
  });

  it('arguments stand on roots and containers, never on the rows of a list', () => {
    // A node of a framework is a row of its list, and holds lists of facts and errata of its own, which come through loaders.
    const containers = new Set(['Subscription', 'Robustness', 'RankRange', 'Coherence', 'Query', 'Mutation', 'Framework', 'FrameworkNode', 'UnitEvaluation', 'UnitSelection', 'Comparison', 'MethodologyDiff']);
    const onRows = withFields().filter((type) => !isNode(type) && !containers.has(type.name))
      .flatMap((type) => fieldsOf(type).filter(({ args }) => args.length > 0).map(({ name }) => `${type.name}.${name}`));
    expect(onRows).toEqual([]);
  });

  it('every root field may be null, so that a refused one takes nothing else along', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    expect(fields.filter((field) => String(field.type).endsWith('!')).map(({ name }) => name)).toEqual(['nodes']);
  });

  it('one thing can be followed: a job', () => expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['jobProgress']));
});

/** The names that front ends, notebooks and acceptance checks use: more may be added, none renamed. */
const contract: Readonly<Record<string, string>> = {
  'Query.node(id: ID!)': 'Node',
  'Query.nodes(ids: [ID!]!)': '[Node]!',
  'Query.index(code: String! = "cbcii")': 'Index',
  'Query.indexes(first: Int = 20, after: String)': 'IndexConnection',
  'Query.unit(index: String! = "cbcii", code: String!)': 'Unit',
  'Query.city(code: String!)': 'City',
  'Query.cities(filter: UnitFilter, first: Int = 100, after: String)': 'CityConnection',
  'Query.methodology(code: String!)': 'Methodology',
  'Query.methodologyVersion(ref: String!)': 'MethodologyVersion',
  'Query.vintage(ref: String!)': 'Vintage',
  'Query.evaluate(methodology: String! = "cbcii/published", vintage: String! = "cbcii/2020", period: String, variant: VariantInput)': 'Evaluation',
  'Evaluation.resultHash': 'String!',
  'Evaluation.methodologyVersion': 'MethodologyVersion!',
  'Evaluation.vintage': 'Vintage!',
  'Evaluation.ranking(node: String, nodes: [String!], filter: UnitFilter, orderBy: RankingOrder, first: Int = 100, after: String)': 'RankingConnection!',
  'Evaluation.table(nodes: [String!], measure: TableMeasure! = SCORE)': 'ScoreTable!',
  'Evaluation.unit(code: String!)': 'UnitEvaluation',
  'Evaluation.units(codes: [String!], filter: UnitFilter, first: Int = 100, after: String)': 'UnitEvaluationConnection!',
  'Evaluation.groups(by: GroupKind!)': '[GroupSummary!]!',
  'Evaluation.weights': '[NodeWeight!]!',
  'Evaluation.excluded': '[Exclusion!]!',
  'RankingRow.rank': 'Int!', 'RankingRow.rankInFilter': 'Int!', 'RankingRow.score': 'Float!', 'RankingRow.core': 'Float!', 'RankingRow.bonus': 'Float!',
  'RankingRow.unit': 'Unit!', 'RankingRow.baselineRank': 'Int', 'RankingRow.rankChange': 'Int', 'RankingRow.reportedRank': 'Int', 'RankingRow.nodes': '[NodeScore!]!',
  'UnitEvaluation.unit': 'Unit!', 'UnitEvaluation.rank': 'Int!', 'UnitEvaluation.score': 'Float!', 'UnitEvaluation.bonus': 'BonusScore!', 'UnitEvaluation.tree': 'NodeScore!',
  'UnitEvaluation.nodes(codes: [String!])': '[NodeScore!]!',
  'NodeScore.node': 'FrameworkNode!', 'NodeScore.basis': 'Basis!', 'NodeScore.score': 'Float', 'NodeScore.rank': 'Int', 'NodeScore.contribution': 'Float',
  'NodeScore.nominalWeight': 'Float', 'NodeScore.effectiveWeight': 'Float', 'NodeScore.rawValue': 'Float', 'NodeScore.treatedValue': 'Float',
  'NodeScore.normalisedValue': 'Float', 'NodeScore.observation': 'Observation', 'NodeScore.children': '[NodeScore!]!',
  'BonusScore.total': 'Float!', 'BonusScore.cap': 'Float', 'BonusScore.basis': 'Basis!', 'BonusScore.factors': '[BonusFactorScore!]!',
  'Unit.id': 'ID!', 'Unit.code': 'String!', 'Unit.name': 'String!', 'Unit.nameZh': 'String', 'Unit.kind': 'UnitKind!', 'Unit.index': 'Index!',
  'City.reportedMeasures': '[ReportedMeasure!]!',
  'City.evaluation(methodology: String! = "cbcii/published", vintage: String! = "cbcii/2020", period: String, variant: VariantInput)': 'UnitEvaluation',
  'City.isProvincialCapital': 'Boolean', 'City.isMunicipality': 'Boolean', 'City.tier': 'Int', 'City.region': 'String', 'City.province': 'String', 'City.adcode': 'String',
  'ScoreTable.unitCodes': '[String!]!', 'ScoreTable.columns': '[ScoreColumn!]!',
  'ScoreColumn.nodeCode': 'String!', 'ScoreColumn.values': '[Float]!', 'ScoreColumn.ranks': '[Int]!', 'ScoreColumn.basis': '[Basis!]!',
  'Framework.root': 'FrameworkNode!', 'Framework.node(code: String!)': 'FrameworkNode',
  'Framework.nodes(level: Int, role: NodeRole, tag: IndicatorTag, first: Int = 100, after: String)': 'FrameworkNodeConnection!',
  'Index.units(first: Int = 100, after: String)': 'UnitConnection!', 'Index.errata(first: Int = 100, after: String)': 'ErratumConnection!',
  'Index.groups(by: GroupKind!)': '[UnitGroup!]!', 'Index.sources': '[Source!]!', 'Index.framework': 'Framework!',
  'Vintage.ref': 'String!', 'Vintage.kind': 'VintageKind!', 'Vintage.hash': 'String', 'Vintage.sealedAt': 'String', 'Vintage.notice': 'String',
  'MethodologyVersion.ref': 'String!', 'MethodologyVersion.hash': 'String!', 'MethodologyVersion.document': 'String!', 'MethodologyVersion.framework': 'Framework!',
};

describe('the contract', () => {
  it.each(Object.entries(contract))('%s: %s', (signature, type) => {
    const [, typeName, fieldName, args] = /^(\w+)\.(\w+)(?:\((.*)\))?$/.exec(signature) ?? [];
    const field = fieldsOf(schema.getType(typeName) as GraphQLNamedType).find(({ name }) => name === fieldName);
    expect(field === undefined ? 'no such field' : String(field.type)).toBe(type);
    const printed = field?.args.map((arg) => `${arg.name}: ${String(arg.type)}${arg.defaultValue === undefined ? '' : ` = ${arg.name === 'measure' ? String(arg.defaultValue) : JSON.stringify(arg.defaultValue)}`}`) ?? [];
    for (const arg of args === undefined ? [] : args.split(', ')) expect(printed).toContain(arg);
  });

  it('schema.graphql is what the code says', async () => {
    const committed = readFileSync(join(root, 'schema.graphql'), 'utf8');
    expect(committed === await schemaText() ? 'fresh' : 'stale: run npm run docs').toBe('fresh');
    expect(parse(committed).definitions.length).toBeGreaterThan(50);
    expect(committed).toContain(printSchema(lexicographicSortSchema(schema)).slice(0, 1_000));
  });
});

describe('the example queries', () => {
  const served = onOneServer();
  const folder = join(root, 'docs', 'examples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql')).sort();

  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(5));

  it.each(files)('%s runs without errors', async (file) => {
    const variables = join(folder, `${basename(file, '.graphql')}.variables.json`);
    const answer = await served().post({
      query: readFileSync(join(folder, file), 'utf8'),
      ...(existsSync(variables) && { variables: JSON.parse(readFileSync(variables, 'utf8')) as Record<string, unknown> }),
    });
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
    expect(Object.values(answer.body.data ?? {}).every((value) => value !== null)).toBe(true);
  });
});
