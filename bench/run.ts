import { cpus } from 'node:os';
import { benchRecompute } from './core/recompute';
import { benchFiles } from './files/reading';
import { benchDiff } from './diff/diff';
import { benchHttp } from './http/scenarios';
import { benchImports } from './imports/importing';
import { benchLedger } from './ledger/scenario';
import { benchMethods } from './methods/methods';
import { benchRobustness } from './robustness/scenario';
import { CannotMeasure, tableOf, type BenchRow } from './report';

interface Scenario { readonly name: string; readonly run: () => Promise<readonly BenchRow[]> }

const scenarios: readonly Scenario[] = [
  { name: 'core', run: async () => benchRecompute() },
  { name: 'methods', run: async () => benchMethods() },
  { name: 'files', run: benchFiles },
  { name: 'robustness', run: benchRobustness },
  { name: 'ledger', run: async () => benchLedger() },
  { name: 'diff', run: async () => benchDiff() },
  { name: 'http', run: benchHttp },
  { name: 'imports', run: benchImports },
];

/** Runs the scenarios named, or all, and prints one table. Fails when a judged row does, or when a scenario could not be measured. */
async function main(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    tell(`There is no scenario ${unknown.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}.`);
    return false;
  }
  const rows: BenchRow[] = [];
  let isWhole = true;
  for (const { name, run } of scenarios.filter((scenario) => names.length === 0 || names.includes(scenario.name))) {
    try {
      rows.push(...await run());
    } catch (error) {
      if (!(error instanceof CannotMeasure)) throw error;
      tell(`${name}: ${error.message}`);
      isWhole = false;
    }
  }
  const processors = cpus();
  tell(`Measured on ${new Date().toISOString().slice(0, 10)}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${process.platform}. Ratios are what counts.`);
  if (rows.length > 0) tell(`\n${tableOf(rows)}`);
  return isWhole && rows.every(({ passes }) => passes !== false);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).then(
  (passes) => { process.exitCode = passes ? 0 : 1; },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
