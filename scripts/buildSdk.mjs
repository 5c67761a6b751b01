/** Compiles the client twice, for `import` and for `require`, each with its types. `npm pack` in sdk/ comes through here. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'sdk', 'dist');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const forms = [
  { folder: 'esm', type: 'module', options: [] },
  { folder: 'cjs', type: 'commonjs', options: ['--module', 'commonjs', '--moduleResolution', 'node10', '--ignoreDeprecations', '5.0'] },
];

rmSync(dist, { recursive: true, force: true });
for (const { folder, type, options } of forms) {
  const target = join(dist, folder);
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'sdk'), '--outDir', target, ...options], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), `${JSON.stringify({ type })}\n`);
}
