import { cleanHouse } from './cleanHouse';
import type { Breach, LintBreach, PlantedTree } from './plantedTree';
import { importBreaches, jsonOf, lintBreaches, plantTree, root } from './plantedTree';

interface PlantedImport {
  readonly rule: string;
  readonly from: string;
  readonly text: string;
}

/** At least one forbidden arrow for each rule of .dependency-cruiser.cjs. */
const plantedImports: readonly PlantedImport[] = [
  { rule: 'rooms-are-named', from: 'src/services/Drawer.ts', text: "import '../utils/text';\n" },
  { rule: 'core-is-pure', from: 'src/methodology/readsStore.ts', text: "import '../../db/repositories/units';\n" },
  { rule: 'core-is-pure', from: 'src/methodology/readsTypes.ts', text: "import type { Context } from '../context';\nexport type Mine = Context;\n" },
  { rule: 'core-is-pure', from: 'src/methodology/readsData.ts', text: "import '../../package.json';\n" },
  { rule: 'core-is-alone', from: 'src/methodology/readsFiles.ts', text: "import 'node:fs';\n" },
  { rule: 'core-is-alone', from: 'src/methodology/usesPackage.ts', text: "import 'dataloader';\n" },
  { rule: 'schema-takes-words', from: 'src/schema/Reaching.ts', text: "import type { Framework } from '../methodology/framework';\nexport type Mine = Framework;\n" },
  { rule: 'schema-is-only-shapes', from: 'src/schema/Loading.ts', text: "import 'dataloader';\n" },
  { rule: 'resolvers-are-thin', from: 'src/resolvers/ReachingResolver.ts', text: "import '../../db/repositories/units';\n" },
  { rule: 'resolvers-only-resolve', from: 'src/resolvers/ReadingResolver.ts', text: "import 'node:fs';\n" },
  { rule: 'services-see-the-core-and-the-store', from: 'src/services/ReachingService.ts', text: "import '../schema/Unit';\n" },
  { rule: 'services-see-the-core-and-the-store', from: 'src/services/OpeningService.ts', text: "import '../../db/dataSource';\n" },
  { rule: 'services-do-not-serve', from: 'src/services/ServingService.ts', text: "import 'fastify';\n" },
  { rule: 'doors-call-services', from: 'src/cli/reachingCommand.ts', text: "import '../methodology/score';\n" },
  { rule: 'doors-call-services', from: 'src/http/reaching.ts', text: "import '../jobs/WorkerPool';\n" },
  { rule: 'doors-call-services', from: 'src/jobs/reaching.ts', text: "import '../../db/repositories/units';\n" },
  { rule: 'db-is-a-floor', from: 'db/repositories/reaching.ts', text: "import '../../src/methodology/score';\n" },
  { rule: 'db-only-stores', from: 'db/repositories/loading.ts', text: "import 'dataloader';\n" },
  { rule: 'orm-stays-in-db', from: 'src/http/asksStore.ts', text: "import 'typeorm';\n" },
  { rule: 'orm-stays-in-db', from: 'src/services/DrivingService.ts', text: "import 'better-sqlite3';\n" },
  { rule: 'graphql-stays-at-the-door', from: 'src/services/AnsweringService.ts', text: "import type { GraphQLError } from 'graphql';\nexport type Mine = GraphQLError;\n" },
  { rule: 'graphql-stays-at-the-door', from: 'db/entities/TypedRow.ts', text: "import 'type-graphql';\n" },
  { rule: 'context-carries-services', from: 'src/context.ts', text: "import './methodology/score';\n" },
  { rule: 'main-only-starts', from: 'src/main.ts', text: "import './services/UnitService';\n" },
  { rule: 'errors-is-a-leaf', from: 'src/errors.ts', text: "import './methodology/vocabulary';\n" },
  { rule: 'config-is-read-at-the-top', from: 'src/services/ConfiguredService.ts', text: "import '../config';\n" },
  { rule: 'config-knows-words', from: 'src/config.ts', text: "import './services/UnitService';\nexport const readConfig = () => ({});\n" },
  { rule: 'only-entries-see-the-whole', from: 'src/http/whole.ts', text: "import '../app';\n" },
  { rule: 'only-app-and-workers-read', from: 'src/http/reads.ts', text: "import '../reading';\n" },
  { rule: 'reading-joins-two-floors', from: 'src/reading.ts', text: "import './resolvers/UnitResolver';\n" },
  { rule: 'entries-are-not-imported', from: 'src/http/restarts.ts', text: "import '../main';\n" },
  { rule: 'clients-use-the-wire', from: 'web/page.ts', text: "import '../src/services/UnitService';\n" },
  { rule: 'web-knows-the-client', from: 'web/figures.ts', text: "import '../package.json';\n" },
  { rule: 'sdk-needs-nobody', from: 'sdk/src/reaching.ts', text: "import '../../package.json';\n" },
  { rule: 'sdk-needs-no-package', from: 'sdk/src/client.ts', text: "import 'graphql';\n" },
  { rule: 'nobody-imports-a-check', from: 'src/jobs/borrows.ts', text: "import '../../test/score.test';\n" },
  { rule: 'no-cycles', from: 'src/services/first.ts', text: "import type { Second } from './second';\nexport interface First { readonly second: Second }\n" },
  { rule: 'no-dead-ends', from: 'src/services/Lost.ts', text: "import './nowhere';\n" },
];

const besidePlantedImports = {
  'src/utils/text.ts': 'export const trimmed = (text: string) => text.trim();\n',
  'src/services/second.ts': "import type { First } from './first';\nexport interface Second { readonly first: First }\n",
};

interface PlantedCode {
  readonly rule: string;
  /** Selector of a house rule that this line is the breach of; empty for a rule that is not a selector. */
  readonly selector?: string;
  readonly from: string;
  readonly text: string;
}

const inCore = (rule: string, selector: string, file: string, text: string): PlantedCode =>
  ({ rule: `house/${rule}`, selector, from: `src/methodology/${file}.ts`, text });

/** At least one breach of each selector of eslint.config.mjs, and of each other rule the house relies on. */
const plantedCode: readonly PlantedCode[] = [
  {
    rule: 'house/no-lazy-relation', selector: 'Property[key.name=/^(lazy|eager)$/]',
    from: 'db/entities/LazyRow.ts', text: 'export const relation = { lazy: true };\n',
  },
  {
    rule: 'house/no-lazy-relation', selector: 'Property[key.name=/^(lazy|eager)$/]',
    from: 'db/entities/EagerRow.ts', text: 'export const relation = { eager: true };\n',
  },
  {
    rule: 'house/no-renamed-field', selector: "Decorator[expression.callee.name='Field'] Property[key.name='name']",
    from: 'src/schema/Renamed.ts',
    text: "import { Field } from 'type-graphql';\nexport class Renamed { @Field(() => String, { name: 'outer' }) declare inner: string }\n",
  },
  inCore('no-unseeded-randomness', "MemberExpression[object.name='Math'][property.name='random']", 'dice', 'export const throwDice = () => Math.random();\n'),
  inCore('no-clock', "NewExpression[callee.name='Date'][arguments.length=0]", 'today', 'export const today = () => new Date();\n'),
  inCore('no-clock', "MemberExpression[object.name='Date'][property.name='now']", 'now', 'export const now = () => Date.now();\n'),
  inCore('no-rounding', "CallExpression[callee.property.name='toFixed']", 'rounded', 'export const rounded = (score: number) => score.toFixed(2);\n'),
  inCore('no-rounding', "CallExpression[callee.property.name='toPrecision']", 'precise', 'export const precise = (score: number) => score.toPrecision(2);\n'),
  inCore('no-default-sort', "CallExpression[callee.property.name='sort'][arguments.length=0]", 'sorted', 'export const sorted = (scores: number[]) => scores.sort();\n'),
  inCore('no-default-sort', "CallExpression[callee.property.name='toSorted'][arguments.length=0]", 'copied', 'export const copied = (scores: number[]) => scores.toSorted();\n'),
  {
    rule: 'house/no-environment', selector: "MemberExpression[object.name='process'][property.name='env']",
    from: 'src/services/environment.ts', text: 'export const port = process.env.PORT;\n',
  },
  {
    rule: 'house/no-environment', selector: "MemberExpression[object.name='process'][property.name='env']",
    from: 'scripts/environment.mjs', text: 'export const port = process.env.PORT;\n',
  },
  {
    rule: 'house/no-default-export', selector: 'ExportDefaultDeclaration',
    from: 'src/services/defaulting.ts', text: 'export default class Defaulting {}\n',
  },
  {
    rule: 'house/no-default-export', selector: "ExportSpecifier[exported.name='default']",
    from: 'src/services/renaming.ts', text: 'const one = 1;\nexport { one as default };\n',
  },
  {
    rule: 'house/no-default-export', selector: 'TSExportAssignment',
    from: 'src/services/assigning.ts', text: 'const one = 1;\nexport = one;\n',
  },
  { rule: 'house/no-folder-import', from: 'src/methodology/folder.ts', text: "import { ranks } from './stages/rank';\nexport const order = ranks;\n" },
  { rule: 'house/no-folder-import', from: 'src/methodology/folderAgain.ts', text: "export * from './stages/rank';\n" },
  { rule: 'no-restricted-globals', from: 'src/methodology/host.ts', text: 'export const time = () => performance.now();\n' },
  { rule: 'eqeqeq', from: 'src/services/loose.ts', text: 'export const same = (a: number, b: number) => a == b;\n' },
  { rule: 'prefer-const', from: 'src/services/letting.ts', text: 'let one = 1;\nexport const two = one + one;\n' },
  { rule: 'no-var', from: 'src/services/varying.ts', text: 'export var one = 1;\n' },
  { rule: '@typescript-eslint/no-explicit-any', from: 'src/services/anything.ts', text: 'export const same = (value: any) => String(value);\n' },
  {
    rule: '@typescript-eslint/no-floating-promises', from: 'src/services/floating.ts',
    text: 'const work = async () => 1;\nexport function start() { work(); }\n',
  },
  {
    rule: '@typescript-eslint/no-misused-promises', from: 'src/services/misused.ts',
    text: 'const isReady = async () => true;\nexport const state = () => { if (isReady()) return 1; return 0; };\n',
  },
  { rule: '@typescript-eslint/await-thenable', from: 'src/services/awaiting.ts', text: 'export const one = async () => { await 1; };\n' },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check', from: 'src/services/switching.ts',
    text: "type Kind = 'sum' | 'mean';\nexport function isSum(kind: Kind) { switch (kind) { case 'sum': return true; default: return false; } }\n",
  },
  {
    rule: '@typescript-eslint/consistent-type-imports', from: 'src/services/typing.ts',
    text: "import { Framework } from '../methodology/framework';\nexport type Mine = Framework;\n",
  },
  { rule: '@typescript-eslint/no-unused-vars', from: 'src/services/unused.ts', text: 'const unused = 1;\nexport const used = 2;\n' },
  { rule: '@typescript-eslint/ban-ts-comment', from: 'src/services/silenced.ts', text: '// @ts-ignore\nexport const one: string = 1;\n' },
];

/** Decoys: they look like a breach and are none. */
const harmlessCode = {
  'src/methodology/quantile.ts': 'export const ordered = (values: Float64Array) => Float64Array.from(values).sort();\n',
  'src/services/clock.ts': 'export const now = () => new Date().toISOString();\n',
  'jest.config.mjs': 'export default {};\n',
};

const textsOf = (planted: readonly { readonly from: string; readonly text: string }[]) =>
  Object.fromEntries(planted.map(({ from, text }) => [from, text]));

describe('import rules', () => {
  const trees: PlantedTree[] = [];
  let breaches: readonly Breach[];

  beforeAll(() => {
    trees.push(plantTree(cleanHouse));
    trees.push(plantTree({ ...cleanHouse, ...besidePlantedImports, ...textsOf(plantedImports) }));
    breaches = importBreaches(trees[1].folder);
  }, 60_000);
  afterAll(() => trees.forEach(({ remove }) => remove()));

  it('find nothing where every arrow is allowed', () => {
    expect(importBreaches(trees[0].folder)).toEqual([]);
  }, 30_000);

  it.each(plantedImports)('$rule reports $from', ({ rule, from }) => {
    expect(breaches.filter((breach) => breach.from === from).map((breach) => breach.rule)).toContain(rule);
  });

  it('each have a planted breach', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is CommonJS without types
    const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: readonly { name: string }[] };
    expect(new Set(plantedImports.map(({ rule }) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  it('find nothing in this house', () => {
    expect(importBreaches(root)).toEqual([]);
  }, 30_000);
});

describe('lint rules', () => {
  let tree: PlantedTree;
  let breaches: readonly LintBreach[];

  beforeAll(() => {
    tree = plantTree({ ...cleanHouse, ...harmlessCode, ...textsOf(plantedCode) });
    breaches = lintBreaches(tree.folder);
  }, 60_000);
  afterAll(() => tree.remove());

  it('find nothing but what was planted', () => {
    const planted = new Set(plantedCode.map(({ from }) => from));
    expect(breaches.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  it.each(plantedCode)('$rule reports $from', ({ rule, from }) => {
    expect(breaches.filter((breach) => breach.from === from).map((breach) => breach.rule)).toContain(rule);
  });

  it('each selector has a planted breach', () => {
    const print = "import('./eslint.config.mjs').then(({ shapes }) => console.log(JSON.stringify(shapes)))";
    const shapes = jsonOf(root, ['--eval', print]) as readonly { name: string; selectors: readonly string[] }[];
    const known = shapes.flatMap(({ name, selectors }) => selectors.map((selector) => `house/${name} ${selector}`));
    const planted = plantedCode.flatMap(({ rule, selector }) => (selector === undefined ? [] : [`${rule} ${selector}`]));
    expect(known.length).toBeGreaterThan(0);
    expect(new Set(planted)).toEqual(new Set(known));
  });
});
