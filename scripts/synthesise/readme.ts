import { syntheticNotice } from '../../src/services/seed/cbciiVintages';
import { correlationSizes } from './correlation';
import type { Printed } from './printed';
import type { Synthesis } from './synthesise';

/** The seed of the matrix that is committed. */
export const DEFAULT_SEED = 2020;

/** The sign on the folder: what the matrix is, how it is made, what it keeps and what it does not. */
export function readmeOf({ pillars, leaves, cities, rankFacts }: Printed, { seed, matrix, contradictions }: Synthesis): string {
  const agreement = pillars.map((pillar) => {
    const columns = leaves.flatMap((leaf, column) => (leaf.pillar === pillar && leaf.role === 'CORE' ? [matrix.map((row) => row[column])] : []));
    const sizes = correlationSizes(columns);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    return `| ${pillar} | ${columns.length} | ${mean.toFixed(2)} | ${Math.max(...sizes).toFixed(2)} |`;
  });
  const known = cities.filter(({ status }) => status).length;
  return `# data/cbcii/synthetic

Made by \`npm run data:synthesise -- --seed ${seed}\`; do not edit. Seed of this matrix: **${seed}**; the default is
${DEFAULT_SEED}. The same seed gives the same bytes.

## Notice

> ${syntheticNotice}

## What it is

The vintage \`cbcii/2020-synthetic\`: points in [0, 1] of ${cities.length} cities on ${leaves.length} indicators. The report prints no
points of any indicator; it prints what they add up to. This is one of infinitely many matrices that add up to the
same. It lets people work on a full tree. It says nothing about the cities below their pillars: where a city looks
strong on one indicator and weak on the next, the generator drew it so.

| file | holds |
| --- | --- |
| \`points.csv\` | \`city\`, \`obsStatus\` (SYNTHETIC, every row), then the indicators in the order of \`../indicators.csv\`, points with four decimals |
| \`contradictions.csv\` | ranks of the text that this matrix does not keep, each with the reason; here ${contradictions.length || 'none'} |

## What it keeps

- Each core indicator lies between 0 and 1. The core indicators of a pillar add up to a score that prints as the
  printed one; a pillar printed as 0.0 has a little, less than 0.05. No sum is nearer than 0.004 to where print turns.
- Each bonus factor is 0, 0.5 or 1. Their sum is the half point nearest to printed total less printed pillars.
- Pillars and bonus add up to a total that prints as the printed one. By these totals the cities stand in their printed
  order, also where printed totals are equal.
- For the ${known} cities with status and potential, the indicators of each tag, bonus factors among them, add up to what is
  printed; and these cities have their printed ranks among all ${cities.length}, for which the other cities make room.
- Where the text ranks a city on an indicator as such (\`match\` EXACT; ${rankFacts.length} ranks on ${new Set(rankFacts.map(({ indicator }) => indicator)).size} indicators), the city has
  that place: so many stand above it, no more and no fewer, and a better rank has strictly more points. Exceptions
  stand in \`contradictions.csv\`. The report does not say among how many cities it ranks; here it is among the ${cities.length}.
  "Among the first n" is a place no lower than n. Of two cities of equal rank neither has to stand above the other;
  there is no such case yet.

## What it does not keep

Values in the text, ranks of something near an indicator, segment indices, and the clinical tables: none of them fixes
points. Which bonus factors a city has is drawn.

## How it is made

1. Unrounded pillars, totals, statuses: printed figures plus noise within 0.045, then moved by the shortest steps until
   all roundings and orders hold (\`targets.ts\`, \`satisfy.ts\`).
2. Bonus: a factor is easier or harder for all, a city is luckier or not; the most urgent half points are taken
   (\`bonus.ts\`).
3. Readiness of a city on an indicator: ease of the indicator × bent of the city within the sub-pillar × chance;
   logistic in logarithms. Chance is wider where cities differ more on the pillar (\`readiness.ts\`).
4. Points = w / (1 + w), w = readiness × a lift per city and pillar × a push per city on STATUS indicators; both factors
   are found by halving, so that pillars and status come out as wanted (\`solveRow.ts\`). Where no status is printed it
   stays near what it would be of itself (\`statuses.ts\`, \`statusWindows.ts\`).
5. Cities that the text ranks are put at their places, others make room, and the rows concerned are solved anew
   until all orders hold (\`keepPlaces.ts\`, \`pinPlaces.ts\`). A city whose pillar is too low for its place is left
   where it is and listed.
6. Points become whole units of 0.0001 by largest remainders within pillar and tag, so that all sums are exact
   (\`rowInUnits.ts\`).

The files named stand in \`scripts/synthesise/\`. Draws come from Mulberry32. No logarithm, exponential or power is taken, only what every machine computes alike.

## How far indicators agree

Sizes of the correlations between the core indicators of a pillar, over the ${cities.length} cities. They describe the generator.

| pillar | indicators | mean | largest |
| --- | --- | --- | --- |
${agreement.join('\n')}
`;
}
