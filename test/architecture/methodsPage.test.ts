import { buildSchema, isInputObjectType, parseValue, valueFromAST } from 'graphql';
import { labels, kernelDocs } from '../../scripts/methods/kernelDocs';
import { methodsPage } from '../../scripts/methods/methodsPage';
import { stages, type StageName } from '../../scripts/methods/samples';
import { canonicalVariant } from '../../src/methodology/variant';
import { checkMethodology } from '../../src/methodology/checkMethodology';
import { methodologySchema } from '../../src/methodology/methodologySchema';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { parseVariant } from '../../src/methodology/parseVariant';
import { treeOf } from '../../src/methodology/tree';
import * as vocabulary from '../../src/methodology/vocabulary';
import { parseMethodology } from '../../src/services/parseMethodology';
import { aggregateBy, documentOf, factor, frameworkOf, group, leaf, valueOf } from '../support/builders';
import { textOf } from './sources';

/** A tree with the nodes that the page names. */
const framework = frameworkOf(group('cbcii', [
  group('infrastructure', [group('economy', [leaf('gdp-total'), leaf('hospital-visits')])]), group('rnd-resources', [leaf('labs')]), group('policy', [leaf('plans')]),
  factor('bonus'),
]));
const schema = buildSchema(textOf('schema.graphql'));
const page = textOf('docs/methods.md');
const units = { resolve: (code: string) => code, codes: () => [] };

const kinds: Readonly<Record<StageName, readonly string[]>> = {
  impute: vocabulary.imputeKinds, treat: vocabulary.treatKinds, normalise: vocabulary.normaliseKinds, weigh: vocabulary.weighKinds, aggregate: vocabulary.aggregateKinds,
};

/** What a literal of a variant asks, as the services read it. */
function variantOf(literal: string) {
  const type = schema.getType('VariantInput');
  if (!isInputObjectType(type)) throw new Error('Expected VariantInput in the schema, got none');
  const input: unknown = valueFromAST(parseValue(literal), type);
  if (input === undefined) throw new Error(`Expected a value of VariantInput, got ${literal}`);
  return canonicalVariant(valueOf(parseVariant(input, treeOf(framework), units)));
}

/** A document with some parts in place of its own, checked by the published schema and by the core's rules. */
function documentWith(parts: Partial<MethodologyDocument>): MethodologyDocument {
  const document = documentOf(framework, parts);
  const parsed = parseMethodology(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(checkMethodology(document)).toEqual([]);
  return document;
}

/** The two snippets of each section: what stands in a document, what a query asks. */
const sections = page.split(/^(?=###? )/m).flatMap((section) => {
  const [, title] = /^###? (.*)$/m.exec(section) ?? [];
  return [...section.matchAll(/```json\n(.*)\n```\n```gql\nvariant: (.*)\n```/g)].map(([, document, variant]) => ({ title, document, variant }));
});

it('the page is that of the code', async () => {
  expect(await methodsPage()).toBe(page);
});

describe.each(Object.keys(stages) as StageName[])('every method of the stage %s', (stage) => {
  const { node, samples } = stages[stage];
  const methods = Object.entries(samples);

  it('has a section', () => {
    expect(sections.filter(({ title }) => title.startsWith(`${stage} `)).map(({ title }) => title)).toEqual(methods.map(([kind]) => `${stage} ${kind}`));
    expect(methods.map(([kind]) => kind)).toEqual(expect.arrayContaining([...kinds[stage]]));
  });

  it.each(methods)('%s: is shown with all its parameters, valid in a document, and asked alike in a query', (kind, method) => {
    const section = sections.find(({ title }) => title === `${stage} ${kind}`) ?? { document: '', variant: '{}' };
    expect(JSON.parse(`{${section.document}}`)).toEqual({ method });
    const plain = { ...documentOf(framework), impute: { default: { kind: 'none' } }, treat: { default: { kind: 'none' } } }[stage].default;
    const sums = stage === 'weigh' && kind === 'benefitOfTheDoubt' ? { aggregate: aggregateBy({ kind: 'sum' }) } : {};
    documentWith({ ...sums, [stage]: { default: plain, levels: [], nodes: [{ node, method }], ...(stage === 'weigh' && { overrides: [] }) } });
    expect(Object.keys(method)).toEqual(expect.arrayContaining(parametersOf(stage, kind)));
    expect(variantOf(section.variant)?.[stage]).toEqual(variantOf(`{${stage}: []}`)?.[stage] ?? [{ node, level: null, method }]);
  });
});

/** The fields that the published schema knows of a kind. */
function parametersOf(stage: StageName, kind: string): string[] {
  const { properties } = methodologySchema as { properties: Record<StageName, { properties: { default: { oneOf: { properties: Record<string, { const?: string }> }[] } } }> };
  const member = properties[stage].properties.default.oneOf.find((entry) => entry.properties.kind.const === kind);
  return Object.keys(member?.properties ?? {});
}

describe('stages without kinds', () => {
  it.each(['screen', 'denominate', 'missing data', 'bonus', 'rank', 'panel'])('%s: is valid in a document, and asked in a query', (title) => {
    const found = sections.filter((section) => section.title === title);
    expect(found.length).toBeGreaterThan(0);
    for (const { document, variant } of found) {
      const parts = JSON.parse(`{${document}}`) as Partial<MethodologyDocument>;
      if (!('method' in parts)) documentWith(parts);
      expect(variantOf(variant)).not.toBeNull();
    }
  });
});

it('every kernel that the page names says how it is made', () => {
  const rows = page.split(/^(?=###? )/m).filter((section) => section.includes('| source |'));
  expect(rows.length).toBeGreaterThan(40);
  for (const section of rows) expect(section).toMatch(/\| formula \| .+ \|/);
  expect(labels).toContain('Formula');
});

it('comments are read by their labels, lines that follow a label belonging to it', () => {
  const { summary, entries, source, example } = kernelDocs(`${process.cwd()}/src/methodology/stages/normalise`).get('minMax') ?? { entries: [] };
  expect(summary).toBe('Rescales one indicator linearly so that its worst unit gets `range.low` and its best `range.high`.');
  expect(entries.map(({ label }) => label)).toEqual(['Formula', 'Shape', 'Measure', 'Learns', 'Fails']);
  expect(entries[4].text).toMatch(/^'noSpread' when .* the column is missing\.$/);
  expect([source?.startsWith('OECD/JRC'), example?.value]).toEqual([true, '[0, NaN, 100]']);
});
