import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, root } from './generatedFiles';

/** Fails when a generated file is not what the code and the data would write now. */
async function main(): Promise<void> {
  for (const [path, text] of await generatedFiles()) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    process.stderr.write(`${path} is not what the code and the data say: run npm run docs and commit it.\n`);
    process.exitCode = 1;
  }
}

void main();
