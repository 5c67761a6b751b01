import type { ScoreTable } from '../../methodology/score';

const most = 5;

type Ranked = Pick<ScoreTable, 'units' | 'ranking' | 'scores'>;

/** Codes of the units that both rank and whose place changed, the greatest change of rank first, then that of score, then by code. */
export function movedMost(before: Ranked, after: Ranked): readonly string[] {
  const places = new Map(after.units.map((unit, position) => [unit, position]));
  const moves = before.units.flatMap((unit, position) => {
    const place = places.get(unit);
    const [was, is] = [before.ranking.ranks[position], place === undefined ? 0 : after.ranking.ranks[place]];
    if (place === undefined || !was || !is) return [];
    const move = { unit, ranks: Math.abs(was - is), score: Math.abs(before.scores[position] - after.scores[place]) };
    return move.ranks === 0 && move.score === 0 ? [] : [move];
  });
  return moves.sort((a, b) => b.ranks - a.ranks || b.score - a.score || (a.unit < b.unit ? -1 : 1)).slice(0, most).map(({ unit }) => unit);
}
