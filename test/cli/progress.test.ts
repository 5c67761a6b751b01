import { createProgress } from '../../src/cli/progress';

function told(steps: readonly (readonly [done: number, total: number])[]): readonly string[] {
  const lines: string[] = [];
  const progress = createProgress({ terminal: null, note: (line) => { lines.push(line); } });
  for (const [done, total] of steps) progress.tell('reading', done, total);
  progress.end();
  return lines;
}

it('tells each tenth once where there is no terminal, though the total is an estimate that moves', () => {
  expect(told([[2_000, 104_000], [4_000, 103_000], [11_000, 102_000], [12_000, 101_500], [100_000, 100_000]]))
    .toEqual(['reading 0 % of 104000 rows', 'reading 10 % of 102000 rows', 'reading 100 % of 100000 rows']);
});

it('says nothing of what is soon done', () => {
  expect(told([[5_000, 10_000], [10_000, 10_000]])).toEqual([]);
});
