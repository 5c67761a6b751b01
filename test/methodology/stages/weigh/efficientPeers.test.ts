import { efficientPeers } from '../../../../src/methodology/stages/weigh/efficientPeers';

const kept = (...columns: readonly (readonly number[])[]): string[] => {
  const peers = efficientPeers(columns.map((column) => Float64Array.from(column)));
  return Array.from({ length: peers.count }, (_, peer) => peers.columns.map((column) => column[peer]).join(' ')).sort();
};

it.each<{ title: string; columns: readonly (readonly number[])[]; expected: readonly string[] }>([
  { title: 'one unit', columns: [[2], [3]], expected: ['2 3'] },
  { title: 'the best under one child', columns: [[1, 3, 2]], expected: ['3'] },
  { title: 'those beyond the line between others, not those within', columns: [[1, 0, 0.75, 0.4], [0, 1, 0.75, 0.5]], expected: ['0 1', '0.75 0.75', '1 0'] },
  { title: 'of equals one', columns: [[1, 1, 0], [0, 0, 1]], expected: ['0 1', '1 0'] },
  { title: 'none where nobody has anything', columns: [[0, 0], [0, 0]], expected: [] },
  { title: 'those that matter beside a child that nobody has', columns: [[1, 2, 0], [0, 0, 0]], expected: ['2 0'] },
])('$title', ({ columns, expected }) => {
  expect(kept(...columns)).toEqual(expected);
});
