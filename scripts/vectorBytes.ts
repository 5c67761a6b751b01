import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';

/** The bytes of the vector kernel, assembled from its text, as a module of the core: it reads no files. */
export async function vectorBytes(core: string): Promise<string> {
  const name = 'vectorSums.wat';
  const module = (await wabt()).parseWat(name, readFileSync(join(core, 'robustness', name), 'utf8'), { simd: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  const lines = Array.from({ length: Math.ceil(buffer.length / 24) }, (_, line) => `  ${[...buffer.subarray(line * 24, line * 24 + 24)].join(', ')},\n`);
  return `/** Made of ${name} by \`npm run docs\`. */\nexport const vectorSumsBytes = Uint8Array.of(\n${lines.join('')});\n`;
}
