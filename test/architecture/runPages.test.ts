import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { pythonLacks, pythonOfTests } from '../support/fileReaders';
import { onOneServer } from '../support/servedPlatform';
import { blocksOf, type Block } from './documents';
import { root } from './plantedTree';
import { filesBelow } from './sources';

const run = promisify(execFile);
const served = onOneServer();
const folder = mkdtempSync(join(tmpdir(), 'files-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `cbcii` on the path, as `npm link` would put it there, over the store of the server. */
beforeAll(() => {
  const command = join(folder, 'cbcii');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' --import '${join(root, 'node_modules/tsx/dist/loader.mjs')}' '${join(root, 'src/cli/main.ts')}' "$@"\n`);
  chmodSync(command, 0o755);
});

const here = (text: string): string => text.replaceAll('http://127.0.0.1:4000', served().origin);

async function execute(command: string, ...args: readonly string[]): Promise<string> {
  // eslint-disable-next-line house/no-environment -- a shell finds curl by the path of whoever runs the tests
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}`, DATABASE_URL: served().databaseUrl, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') };
  return (await run(command, [...args], { cwd: folder, env })).stdout;
}

async function executeSql(text: string): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const lines: string[] = [];
  for (const statement of text.replaceAll("'evaluation.parquet'", `'${join(folder, 'evaluation.parquet')}'`).split(';').map((part) => part.trim()).filter((part) => part !== '')) {
    const reader = await connection.runAndReadAll(statement);
    lines.push(...reader.getRows().map((row) => row.map(String).join(',')));
  }
  connection.closeSync();
  instance.closeSync();
  return `${lines.join('\n')}\n`;
}

const runners: Readonly<Record<string, (text: string) => Promise<string>>> = {
  sh: (text) => execute('bash', '-euc', here(text)),
  python: (text) => execute(pythonOfTests, '-c', here(text)),
  js: (text) => execute(process.execPath, '--input-type=module', '-e', here(text)),
  sql: executeSql,
};

const tools: Readonly<Record<string, string>> = { curl: '--version', sqlite3: '--version' };

function lacks({ language, text }: Block): string | null {
  if (language === 'python') return text.includes('pandas') ? pythonLacks('pandas') : null;
  if (language !== 'sh') return null;
  const absent = Object.keys(tools).filter((tool) => text.includes(`${tool} `)).find((tool) => spawnSync(tool, [tools[tool]]).error !== undefined);
  return absent === undefined ? null : `skipped: there is no ${absent}`;
}

/** Every page that shows what is asked, run or printed. */
const all = ['README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))].flatMap((path) => blocksOf(path).map((block) => ({ path, ...block })));
/** Tests that look at the blocks of a language by themselves, page by page. */
const apart: Readonly<Record<string, readonly string[]>> = { 'docs/methods.md': ['ts', 'gql'], 'docs/import.md': ['csv'] };
/** Pages whose programs are run here. */
const pages = ['README.md', 'docs/files.md', 'docs/operations.md', ...filesBelow('docs/guides')];
/** Languages of what is printed, and of what readme.test.ts asks and runs on every page. */
const others = ['text', 'json', 'graphql', 'console'];
const blocks = pages.flatMap((path) => blocksOf(path).map((block) => ({ path, ...block })));
const isUnrun = ({ info }: Block): boolean => /^unrun: \w.*\w/.test(info);

it('every block of the documentation is run, or says why not', () => {
  const unknown = all.filter(({ path, language }) => !(language in runners) && ![...others, ...apart[path] ?? []].includes(language));
  const silent = all.filter((block) => block.language in runners && !pages.includes(block.path) && !isUnrun(block));
  const unread = all.filter((block) => block.info !== '' && !isUnrun(block) && !/^refused [A-Z_]+$/.test(block.info));
  expect([...unknown, ...silent, ...unread].map(({ path, line, language, info }) => `${path}:${line} ${language} ${info}`)).toEqual([]);
  for (const path of pages) expect(blocks.filter((block) => block.path === path).length).toBeGreaterThan(1);
});

describe('a command prints what stands below it', () => {
  for (const block of blocks.filter((each) => each.language in runners && !isUnrun(each))) {
    const reason = lacks(block);
    (reason === null ? it : it.skip)(`${block.path}:${block.line}, ${block.language}${reason === null ? '' : ` (${reason})`}`, async () => {
      const real = await runners[block.language](block.text);
      if (block.next?.language !== 'text' || block.after.trim() !== '') return;
      const printed = block.next.text.trimEnd();
      expect(printed.endsWith('…') ? `${real.slice(0, printed.length - 1)}…` : real.trimEnd()).toBe(printed);
    });
  }
});
