import type { AskedPlatform } from '../askPlatform';

/** What is in doubt on the page: pillar weights by a quarter, and whether bonus points count. */
export const doubt = { draws: 10_000, samples: 2_000, seed: 2020, share: 0.25, interval: 0.9 } as const;

/** Where a city stood over the replications. */
export interface Firmness {
  readonly code: string;
  readonly name: string;
  readonly nominal: number;
  readonly median: number;
  /** Ends of the interval that holds nine in ten replications. */
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
  readonly thirdShare: number;
  readonly withoutBonus: number;
}

export interface DoubtedRanking {
  readonly cities: readonly Firmness[];
  /** Share of the variance of the mean shift that each of the doubts accounts for in all, 0 to 1. */
  readonly shares: { readonly bonus: number; readonly weights: number };
  readonly meanShift: number;
  readonly standardError: number;
}

interface Answer {
  readonly evaluate: {
    readonly robustness: {
      readonly meanShift: number; readonly meanShiftStandardError: number;
      readonly units: { readonly nodes: readonly (Omit<Firmness, 'code' | 'name' | 'thirdShare' | 'withoutBonus'> & { readonly unit: { readonly code: string; readonly name: string }; readonly rankAcceptability: readonly number[] })[] };
    };
  };
  readonly causes: { readonly sensitivity: { readonly targets: readonly { readonly unitCode: string | null; readonly indices: readonly { readonly isWeights: boolean; readonly total: number }[] }[] } };
  readonly plain: { readonly ranking: { readonly nodes: readonly { readonly rank: number; readonly unit: { readonly code: string } }[] } };
}

/** What the page asks, as it shows it. */
export const firmnessQuery = `{
  evaluate {
    robustness(spec: {
      draws: ${doubt.draws}, seed: ${doubt.seed}, interval: ${doubt.interval}
      weights: { kind: RELATIVE, share: ${doubt.share}, levels: [1] }
      assumptions: [{ name: "bonus", options: [{}, { bonus: { kind: NONE } }] }]
    }) {
      meanShift meanShiftStandardError
      units { nodes { unit { code name } nominal median low high best worst rankAcceptability } }
    }
  }
  causes: evaluate {
    sensitivity(spec: {
      draws: ${doubt.samples}, seed: ${doubt.seed}
      weights: { kind: RELATIVE, share: ${doubt.share}, levels: [1] }
      assumptions: [{ name: "bonus", options: [{}, { bonus: { kind: NONE } }] }]
    }) { targets { unitCode indices { factor isWeights total } } }
  }
  plain: evaluate(variant: { bonus: { kind: NONE } }) { ranking { nodes { rank unit { code } } } }
}`;

/** Asks how firm the published ranks are. */
export async function askFirmness({ ask }: AskedPlatform): Promise<DoubtedRanking> {
  const { data } = await ask(firmnessQuery);
  const { evaluate: { robustness }, causes, plain } = data as unknown as Answer; // as asked for
  const withoutBonus = new Map(plain.ranking.nodes.map(({ rank, unit }) => [unit.code, rank]));
  const cities = robustness.units.nodes.map(({ unit: { code, name }, rankAcceptability, ...ranks }) =>
    ({ ...ranks, code, name, thirdShare: rankAcceptability[2], withoutBonus: withoutBonus.get(code) ?? NaN }));
  const [{ indices }] = causes.sensitivity.targets; // the mean shift comes first
  const shareOf = (isWeights: boolean): number => indices.find((index) => index.isWeights === isWeights)?.total ?? NaN;
  return { cities, shares: { bonus: shareOf(false), weights: shareOf(true) }, meanShift: robustness.meanShift, standardError: robustness.meanShiftStandardError };
}
