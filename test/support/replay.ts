import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { explain } from '../../src/methodology/explanation/explain';
import type { ScoreTable } from '../../src/methodology/score';
import type { Snapshot } from '../../src/methodology/snapshot';

export interface Replayed { readonly status: number | null; readonly out: string; readonly err: string }

/** What scripts/replay.mjs, a process of its own, says of an answer. */
export function replay(answer: unknown): Replayed {
  return run(process.execPath, 'replay.mjs', answer);
}

/** What its twin in Python says; null where there is no Python. */
export function replayInPython(answer: unknown): Replayed | null {
  return spawnSync('python3', ['--version']).status === 0 ? run('python3', 'replay.py', answer) : null;
}

function run(command: string, script: string, answer: unknown): Replayed {
  const { status, stdout, stderr } = spawnSync(command, [join(__dirname, '..', '..', 'scripts', script)], { input: JSON.stringify(answer), encoding: 'utf8' });
  return { status, out: stdout.trim(), err: stderr.trim() };
}

/** The explanation of the index for every unit that is scored, as the wire spells it. */
export function explanationsOf(table: ScoreTable, observed: Snapshot): readonly object[] {
  const word = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  return table.units.flatMap((unitCode) => {
    const explanation = explain(table, observed, unitCode, table.plan.nodes[0].code);
    if (explanation === null) return [];
    const steps = explanation.steps.map(({ node, operation, operands, ...step }) => (
      { ...step, nodeCode: node, operation: word(operation), operands: operands.map((operand) => ({ ...operand, role: word(operand.role) })) }));
    return [{ unitCode, result: explanation.end.result, resultStep: explanation.end.number, steps }];
  });
}
