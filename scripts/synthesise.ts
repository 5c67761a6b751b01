import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf } from './synthesise/files';
import { readPrinted } from './synthesise/printed';
import { DEFAULT_SEED } from './synthesise/readme';
import { synthesise } from './synthesise/synthesise';

/** Writes data/cbcii/synthetic: the matrix of points that a seed gives. */
function main(): void {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: String(DEFAULT_SEED) } } });
  const seed = Number(values.seed);
  if (!/^\d+$/.test(values.seed) || seed >= 2 ** 32) {
    process.stderr.write(`Expected --seed to be a whole number from 0 to ${2 ** 32 - 1}; got ${values.seed}.\n`);
    process.exitCode = 1;
    return;
  }
  const data = join(__dirname, '..', 'data', 'cbcii');
  const printed = readPrinted(data);
  const synthesis = synthesise(printed, seed);
  mkdirSync(join(data, 'synthetic'), { recursive: true });
  for (const [name, text] of filesOf(printed, synthesis)) writeFileSync(join(data, 'synthetic', name), text);
  process.stdout.write(`data/cbcii/synthetic: seed ${seed}, ${printed.cities.length} cities, ${printed.leaves.length} indicators, `
    + `${synthesis.contradictions.length} ranks of the text not kept.\n`);
}

main();
