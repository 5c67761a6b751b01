import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCsv, type Row } from './dataChecks/table';
import { drawFrom } from './synthesise/random';

/** What a second reader draws from. Files of one kind are one urn; a kind that is drawn whole ignores the count. */
const kinds: Readonly<Record<string, { readonly files: RegExp; readonly isWhole?: true }>> = {
  cities: { files: /^cities\.csv$/ },
  indicators: { files: /^indicators\.csv$/ },
  facts: { files: /^facts-.*\.csv$/ },
  'policy-measures': { files: /^policy-measures\.csv$/ },
  series: { files: /^series\.csv$/ },
  clinical: { files: /^(clinical-output|investigators)\.csv$/ },
  'reference-cities': { files: /^reference-cities\.csv$/, isWhole: true },
  'reference-city-facts': { files: /^reference-city-facts\.csv$/ },
  errata: { files: /^errata-.*\.csv$/ },
  findings: { files: /^findings\.csv$/ },
  'reported-measures': { files: /^reported-measures\.csv$/ },
  'published-index': { files: /^published-index\.csv$/ },
};

interface Drawable {
  readonly file: string;
  readonly row: Row;
}

/** Every row of the files whose names match, in the order of the names. */
function rowsOf(folder: string, files: RegExp): readonly Drawable[] {
  return readdirSync(folder).filter((name) => files.test(name)).sort().flatMap((file) => {
    const { table, faults } = readCsv(file, readFileSync(join(folder, file)));
    if (table === null) throw new Error(`Expected ${file} to be a table; it ${faults[0].message}`);
    return table.rows.map((row) => ({ file, row }));
  });
}

/** Rows drawn without replacement, put back into the order of the files. The same seed draws the same rows. */
function drawWithoutReplacement<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const draw = drawFrom(seed);
  return items.map((item, index) => ({ item, index, lot: draw() })).sort((a, b) => a.lot - b.lot).slice(0, count)
    .sort((a, b) => a.index - b.index).map(({ item }) => item);
}

/** A row as a heading with its line in the file, and its filled cells below. */
function markdownOf({ file, row: { line, cells } }: Drawable, number: number): string {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== '').map(([column, cell]) => `- ${column}: ${cell}`);
  return [`### ${number}. ${file}:${line}`, '', ...filled, ''].join('\n');
}

/** Prints rows for a second reader to hold against the sources: `npm run data:sample -- --seed 1 --kind facts --count 20`. */
function main(): void {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, kind: { type: 'string' }, count: { type: 'string', default: '20' } } });
  const problems = [
    (!/^\d+$/.test(values.seed) || Number(values.seed) >= 2 ** 32) && `Expected --seed to be a whole number from 0 to ${2 ** 32 - 1}; got ${values.seed}.`,
    !/^[1-9]\d*$/.test(values.count) && `Expected --count to be a whole number above 0; got ${values.count}.`,
    values.kind !== undefined && !Object.hasOwn(kinds, values.kind) && `Expected --kind to be one of ${Object.keys(kinds).join(', ')}; got ${values.kind}.`,
  ].filter((problem) => problem !== false);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  const folder = join(__dirname, '..', 'data', 'cbcii');
  for (const [kind, { files, isWhole }] of Object.entries(kinds)) {
    if (values.kind !== undefined && values.kind !== kind) continue;
    const rows = rowsOf(folder, files);
    // Each kind starts the generator anew: asked for alone it draws what it draws among all; kinds of one length draw the same places.
    const drawn = isWhole ? rows : drawWithoutReplacement(rows, Number(values.count), Number(values.seed));
    process.stdout.write(`## ${kind}: ${drawn.length} of ${rows.length} rows, ${isWhole ? 'all' : `seed ${values.seed}`}\n\n`);
    process.stdout.write(drawn.map((row, index) => `${markdownOf(row, index + 1)}\n`).join(''));
  }
}

main();
