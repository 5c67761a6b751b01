import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface Leaf {
  readonly code: string;
  readonly pillar: string;
  readonly subPillar: string;
  readonly tag: 'STATUS' | 'POTENTIAL';
  readonly role: 'CORE' | 'BONUS';
}

export interface PrintedMeasure {
  readonly value: number;
  readonly rank: number;
}

export interface PrintedCity {
  readonly code: string;
  readonly total: number;
  /** In the order of `Printed.pillars`. */
  readonly pillars: readonly number[];
  /** Half points of bonus: the number nearest to total less pillars. */
  readonly bonusHalves: number;
  /** Printed for 20 cities; their ranks are among all. */
  readonly status?: PrintedMeasure;
  readonly potential?: PrintedMeasure;
}

/** A rank that the text gives a city on a leaf, the quantity being that of the leaf. */
export interface RankFact {
  readonly code: string;
  readonly city: string;
  readonly indicator: string;
  readonly qualifier: 'EXACT' | 'TOP_N';
  readonly rank: number;
  readonly source: string;
  readonly place: string;
}

/** What the synthetic matrix has to agree with; all columns of a matrix stand in the order of `leaves`, all rows in that of `cities`. */
export interface Printed {
  readonly pillars: readonly string[];
  readonly leaves: readonly Leaf[];
  /** From the first printed rank to the last. */
  readonly cities: readonly PrintedCity[];
  readonly rankFacts: readonly RankFact[];
}

type Row = Readonly<Record<string, string>>;

/** Reads the printed tables and the ranks of the text from a folder such as `data/cbcii`. */
export function readPrinted(folder: string): Printed {
  const table = (name: string) => parse(readFileSync(join(folder, name)), { columns: true }) as Row[]; // a header line names the columns
  const leaves = table('indicators.csv') as unknown as Leaf[]; // columns of these names, with these words only: our own file
  const pillars = [...new Set(leaves.map(({ pillar }) => pillar))];
  const measured = table('reported-measures.csv');
  const measure = (city: string, code: string): PrintedMeasure | undefined => {
    const row = measured.find((each) => each.city === city && each.measure === code);
    return row && { value: Number(row.value), rank: Number(row.rank) };
  };
  const cities = table('published-index.csv')
    .sort((one, other) => Number(one.reportedRank) - Number(other.reportedRank))
    .map((row) => {
      const scores = pillars.map((pillar) => Number(row[pillar]));
      const rest = Number(row.total) - scores.reduce((sum, score) => sum + score, 0);
      return {
        code: row.city, total: Number(row.total), pillars: scores, bonusHalves: Math.min(20, Math.max(0, Math.round(rest * 2))),
        status: measure(row.city, 'status'), potential: measure(row.city, 'potential'),
      };
    });
  return { pillars, leaves, cities, rankFacts: rankFactsOf(readdirSync(folder).filter((name) => /^facts-.*\.csv$/.test(name)).sort().flatMap(table), leaves) };
}

function rankFactsOf(facts: readonly Row[], leaves: readonly Leaf[]): RankFact[] {
  return facts
    .filter(({ kind, match, qualifier }) => kind === 'RANK' && match === 'EXACT' && ['EXACT', 'TOP_N'].includes(qualifier))
    .filter(({ city, indicator }) => city !== '' && leaves.some(({ code }) => code === indicator))
    .map(({ code, city, indicator, qualifier, value, source, place }) => ({
      code, city, indicator, qualifier: qualifier as RankFact['qualifier'], rank: Number(value), source, place, // one of the two, as filtered
    }));
}
