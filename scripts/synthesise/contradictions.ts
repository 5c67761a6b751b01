import type { Printed, RankFact } from './printed';

export interface Contradiction {
  readonly fact: RankFact;
  readonly reason: string;
}

/** The ranks of the text that a matrix does not keep, each with the reason. Of two ranks of one city on one leaf the first read stands. */
export function contradictionsOf({ cities, leaves, pillars, rankFacts }: Printed, matrix: readonly (readonly number[])[]): Contradiction[] {
  const rowOf = new Map(cities.map(({ code }, row) => [code, row]));
  const columnOf = new Map(leaves.map(({ code }, column) => [code, column]));
  const pointsOf = ({ city, indicator }: RankFact) => matrix[rowOf.get(city) ?? -1][columnOf.get(indicator) ?? -1];
  const first = rankFacts.filter((fact, index) => rankFacts.findIndex((other) => isSameQuestion(fact, other)) === index);

  return rankFacts.flatMap((fact) => {
    const { city, indicator, qualifier, rank } = fact;
    const standing = first.find((other) => isSameQuestion(fact, other));
    if (standing && standing.rank !== rank) return [{ fact, reason: `the text also gives the city rank ${standing.rank} (${standing.code}), which was taken` }];

    const column = columnOf.get(indicator) ?? -1;
    const points = pointsOf(fact);
    const above = matrix.filter((row) => row[column] > points).length;
    const rivals = first.filter((other) => other.indicator === indicator && other.qualifier === 'EXACT' && other.city !== city);
    const equals = rivals.filter((other) => other.rank === rank).length;
    const broken = rivals.filter((other) => Math.sign(other.rank - rank) !== Math.sign(points - pointsOf(other)) && other.rank !== rank);
    const findings = qualifier === 'TOP_N'
      ? [above >= rank && `${above} cities stand above`]
      : [
        broken.length > 0 && `the order against ${broken.map((other) => other.city).join(', ')} is not kept`,
        (above < rank - 1 || above > rank - 1 + equals) && `${above} cities stand above, not ${rank - 1}`,
      ];
    const found = findings.filter((finding) => finding !== false);
    if (found.length === 0) return [];
    const { pillar, role } = leaves[column];
    const cause = role === 'BONUS' ? 'a bonus factor has three values only'
      : `the pillar, printed as ${cities[rowOf.get(city) ?? -1].pillars[pillars.indexOf(pillar)].toFixed(1)}, or that of a rival leaves too little room`;
    return [{ fact, reason: [...found, cause].join('; ') }];
  });
}

function isSameQuestion(one: RankFact, other: RankFact): boolean {
  return one.city === other.city && one.indicator === other.indicator;
}
