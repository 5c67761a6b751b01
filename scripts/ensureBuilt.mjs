/**
 * Builds dist/ when it is missing or older than what it is made from; does nothing when it is fresh.
 * `npm ci` and `npm start` both come through here, so a clone needs no separate build step.
 * `--always` builds without asking.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const inputs = [
  'src', 'db', 'docs', 'scripts/buildDocs.mjs', 'scripts/docs', 'schema.graphql', 'README.md', 'sdk/src', 'web', 'vite.config.mjs', 'scripts/buildGraphiql.mjs', 'scripts/buildWorkbench.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json',
];

/** Latest change below a path. Folders count too: their times tell of files that were removed. */
function newestChange(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), entry.mtimeMs);
}

function isWhole() {
  return existsSync(stamp) && existsSync(join(dist, 'src', 'main.js'));
}

function isFresh() {
  if (!isWhole()) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return inputs.every((input) => newestChange(join(root, input)) <= builtAt);
}

function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function compilerPath() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    console.error('dist/ has to be built, and the compiler is a development dependency: run `npm ci` without --omit=dev.');
    process.exit(1);
  }
}

const always = process.argv.includes('--always');
if (always || !isFresh()) {
  const compiler = compilerPath();
  // The compiler's record of what it has written would hide a file that is gone, so it goes too.
  if (always || !isWhole()) rmSync(dist, { recursive: true, force: true });
  // Taken before the compiler reads the sources: what changes while it runs is newer than the stamp.
  const startedAt = new Date();
  run(compiler, '-p', 'tsconfig.build.json');
  run(join('scripts', 'buildGraphiql.mjs'));
  run(join('scripts', 'buildWorkbench.mjs'));
  run(join('scripts', 'buildDocs.mjs'));
  closeSync(openSync(stamp, 'w'));
  utimesSync(stamp, startedAt, startedAt);
}
