import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onOneServer } from '../support/servedPlatform';

const run = promisify(execFile);
const root = join(__dirname, '..', '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const waiting = 120_000;

const served = onOneServer();
let folder: string;

/** What a program said, whether it ended well or not. */
async function saidBy(command: string, args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly text: string }> {
  return run(command, args, { cwd, ...(env && { env }) }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, text: stdout + stderr }));
}

/** The example of the client's README, asked of this server. */
async function example(origin: string): Promise<string> {
  const readme = await readFile(join(root, 'sdk', 'README.md'), 'utf8');
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  if (code === undefined) throw new Error('Expected an example in sdk/README.md, got none');
  return code.replace('http://127.0.0.1:4000', origin);
}

const strictly = {
  compilerOptions: { strict: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022', 'dom'], types: [], skipLibCheck: false, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
};

/** The client's sources beside a schema, as codegen finds them. */
async function sources(change: (text: string) => string, changeOperations: (text: string) => string): Promise<string> {
  const place = await mkdtemp(join(folder, 'sources-'));
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'));
  for (const path of ['codegen.yml', 'scripts/codegen', 'sdk/operations', 'sdk/src', 'sdk/tsconfig.json']) {
    await cp(join(root, path), join(place, path), { recursive: true });
  }
  await writeFile(join(place, 'schema.graphql'), change(await readFile(join(root, 'schema.graphql'), 'utf8')));
  const ranking = join(place, 'sdk/operations/ranking.graphql');
  await writeFile(ranking, changeOperations(await readFile(ranking, 'utf8')));
  return place;
}

/** Compiles the example against sources of the client. */
async function compileAgainst(place: string): Promise<{ readonly code: number; readonly text: string }> {
  await writeFile(join(place, 'example.ts'), await example(served().origin));
  await writeFile(join(place, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { ...strictly.compilerOptions, module: 'es2022', moduleResolution: 'bundler', noEmit: true, paths: { 'cbcii-client': ['./sdk/src/index.ts'] } }, include: ['example.ts'],
  }));
  return saidBy(bin('tsc'), ['-p', '.'], place);
}

/** In an environment of its own, since codegen says nothing where NODE_ENV is that of a test. */
const codegen = (place: string) => saidBy(process.execPath, [join(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.yml', '--verbose'], place, {});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the client, packed and installed in an empty project', () => {
  const project = (): string => join(folder, 'project');

  beforeAll(async () => {
    const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: join(root, 'sdk') });
    const tarball = join(folder, stdout.trim().split('\n').at(-1) ?? '');
    await mkdir(project());
    await writeFile(join(project(), 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project() });
    await writeFile(join(project(), 'example.ts'), await example(served().origin));
    await writeFile(join(project(), 'tsconfig.json'), JSON.stringify({ ...strictly, include: ['example.ts'] }));
  }, waiting);

  test('needs no other package', async () => {
    const lock = JSON.parse(await readFile(join(project(), 'package-lock.json'), 'utf8')) as { readonly packages: object };
    expect(Object.keys(lock.packages).sort()).toEqual(['', 'node_modules/cbcii-client']);
  });

  test('compiles under strict, and its example answers as the server does', async () => {
    expect(await saidBy(bin('tsc'), ['-p', '.'], project())).toEqual({ code: 0, text: '' });
    const { text } = await saidBy(process.execPath, ['example.js'], project());
    const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: readonly { rank: number; unitCode: string; rankChange: number }[] } } }>(
      '{ evaluate(variant: { bonus: { kind: NONE } }) { ranking(first: 3) { nodes { rank unitCode rankChange } } } }');
    const rows = evaluate.ranking.nodes.map(({ rank, unitCode, rankChange }) => `${rank} ${unitCode} ${rankChange}`);
    expect(text.trim().split('\n')).toEqual([...rows, expect.stringMatching(/^cbcii-engine\//)]);
    expect(rows[2]).toBe('3 tianjin 4');
  }, waiting);

  test('is taken by require too, and tells a refusal with all its problems', async () => {
    const program = `
      const { createClient, RankingDocument, Refusal } = require('cbcii-client');
      const variant = { weights: [{ node: 'nowhere', weight: -1 }] };
      createClient({ url: '${served().origin}/graphql' })
        .ask(RankingDocument, { methodology: 'cbcii/published', vintage: 'cbcii/2020', nodes: [], variant })
        .catch((error) => console.log(error instanceof Refusal, error.problems.map(({ path }) => path).sort().join(' ')));`;
    await writeFile(join(project(), 'program.cjs'), program);
    const { text } = await saidBy(process.execPath, ['program.cjs'], project());
    expect(text.trim()).toBe('true variant.weights[0].node variant.weights[0].weight');
  });

  test('asks the same again by pins, byte for byte', async () => {
    const program = `
      import { createClient, RankingDocument } from 'cbcii-client';
      const client = createClient({ url: '${served().origin}/graphql' });
      const variables = { methodology: 'cbcii/published', vintage: 'cbcii/2020', nodes: ['bonus'] };
      const first = await client.ask(RankingDocument, variables);
      const again = await client.ask(RankingDocument, variables, { pins: first.extensions.pins });
      console.log(JSON.stringify(first.data) === JSON.stringify(again.data), first.extensions.moving ?? 'pinned', again.extensions.pins.refs['cbcii/2020'] === first.extensions.pins.refs['cbcii/2020']);
      await client.ask(RankingDocument, variables, { pins: { ...first.extensions.pins, engine: 'another/1' } }).catch((error) => console.log(error.errors[0].extensions.code));`;
    await writeFile(join(project(), 'program.mjs'), program);
    const { text } = await saidBy(process.execPath, ['program.mjs'], project());
    expect(text.trim()).toBe('true pinned true\nENGINE_DIFFERS');
  });

  test('lists its documents by their hash, each as it sends them', async () => {
    const listed = JSON.parse(await readFile(join(project(), 'node_modules/cbcii-client/documents.json'), 'utf8')) as Readonly<Record<string, string>>;
    const { createHash } = await import('node:crypto');
    for (const [hash, text] of Object.entries(listed)) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    await writeFile(join(project(), 'listed.mjs'), "import * as client from 'cbcii-client';\nconsole.log(JSON.stringify(Object.entries(client).filter(([name]) => name.endsWith('Document')).map(([, text]) => text).sort()));");
    const { text } = await saidBy(process.execPath, ['listed.mjs'], project());
    expect(JSON.parse(text)).toEqual(Object.values(listed).sort());
  });
});

describe('the contract of the client', () => {
  const same = (text: string): string => text;

  test('the committed client is what codegen makes of the schema, and the example compiles against it', async () => {
    const place = await sources(same, same);
    expect((await codegen(place)).code).toBe(0);
    for (const path of ['sdk/src/generated/operations.ts']) {
      expect(await readFile(join(place, path), 'utf8')).toBe(await readFile(join(root, path), 'utf8'));
    }
    expect(await readFile(join(place, 'sdk/documents.json'), 'utf8')).toBe(await readFile(join(root, 'sdk/documents.json'), 'utf8'));
    expect(await compileAgainst(place)).toEqual({ code: 0, text: '' });
  }, waiting);

  /** A field of the schema under another name. */
  const renamed = (text: string): string => text.replace(/(type RankingRow \{[\s\S]*?)\brankChange: Int/, '$1rankShift: Int');

  test('a renamed field is refused by codegen while an operation asks for it', async () => {
    const place = await sources(renamed, same);
    const { code, text } = await codegen(place);
    expect(code).not.toBe(0);
    expect(text).toContain('Cannot query field "rankChange" on type "RankingRow"');
  }, waiting);

  test('and fails the compiling of whoever reads it, once operations follow the schema', async () => {
    const place = await sources(renamed, (text) => text.replace('rankChange', 'rankShift'));
    expect((await codegen(place)).code).toBe(0);
    const { code, text } = await compileAgainst(place);
    expect(code).not.toBe(0);
    expect(text).toContain("example.ts(10,20): error TS2339: Property 'rankChange' does not exist");
  }, waiting);
});
