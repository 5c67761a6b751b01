import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(__dirname, '..', '..');

const projectFiles = ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'eslint.config.mjs'];

export interface PlantedTree {
  readonly folder: string;
  readonly remove: () => void;
}

/** A small house of its own in a temporary folder, under the project's own rules and packages. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cbcii-house-')));
  for (const name of projectFiles) copyFileSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a program of node prints as JSON. Both tools exit with the number of breaches, so the status says nothing here. */
export function jsonOf(folder: string, args: readonly string[]): unknown {
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (!stdout.trimStart().match(/^[[{]/)) throw new Error(`Expected JSON from ${args[0]}, got: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}

export interface Breach {
  readonly rule: string;
  readonly from: string;
}

interface CruiseReport {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** The breaches of the import rules in a folder; finding nothing to look at is an accident. */
export function importBreaches(folder: string): readonly Breach[] {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const report = jsonOf(folder, [program, '.', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']) as CruiseReport;
  if (report.summary.totalCruised === 0) throw new Error(`Expected modules in ${folder}, got none`);
  return report.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

type LintReport = readonly {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[];
}[];

export interface LintBreach extends Breach {
  readonly line: number;
  readonly message: string;
}

/** The breaches of the lint rules in a folder. */
export function lintBreaches(folder: string): readonly LintBreach[] {
  const program = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const report = jsonOf(folder, [program, '.', '--format', 'json']) as LintReport;
  if (report.length === 0) throw new Error(`Expected files in ${folder}, got none`);
  return report.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => ({
      from: filePath.slice(folder.length + 1).replaceAll('\\', '/'), rule: ruleId ?? 'cannot be read', line, message,
    })));
}
