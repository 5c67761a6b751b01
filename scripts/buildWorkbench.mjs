/**
 * Builds the workbench into dist/workbench, or into the folder that is named: one page, its script and its style. Assets carry their hash in the name
 * and lie beside a Brotli copy, so that the server neither compresses nor revalidates them.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? join(root, 'dist', 'workbench');
const assets = join(target, 'assets');

await build({ configFile: join(root, 'vite.config.mjs'), build: { outDir: target }, logLevel: 'warn' });
for (const name of readdirSync(assets)) {
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(readFileSync(join(assets, name))));
}
