import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { pythonLacks, pythonOfTests } from '../support/fileReaders';
import { onOneServer } from '../support/servedPlatform';
import { blocksOf, type Block } from './documents';
import { root } from './plantedTree';

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

function lacks({ language }: Block): string | null {
  if (language === 'python') return pythonLacks('pandas');
  if (language !== 'sh') return null;
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'skipped: there is no curl';
  }
}

const blocks = blocksOf('docs/files.md').filter(({ language }) => language in runners);

it('every block of docs/files.md is run but what is printed', () => {
  expect(new Set(blocksOf('docs/files.md').map(({ language }) => language).filter((language) => !(language in runners)))).toEqual(new Set(['text']));
  expect(blocks.length).toBeGreaterThan(8);
});

describe('a command of docs/files.md prints what stands below it', () => {
  for (const block of blocks) {
    const reason = lacks(block);
    (reason === null ? it : it.skip)(`docs/files.md:${block.line}, ${block.language}${reason === null ? '' : ` (${reason})`}`, async () => {
      const real = await runners[block.language](block.text);
      if (block.next?.language !== 'text' || block.after.trim() !== '') return;
      const printed = block.next.text.trimEnd();
      expect(printed.endsWith('…') ? `${real.slice(0, printed.length - 1)}…` : real.trimEnd()).toBe(printed);
    });
  }
});
