import type { AskedPlatform } from '../askPlatform';

/** What is in doubt on the page: pillar weights by a quarter, and whether bonus points count. */
export const doubt = { draws: 10_000, seed: 2020, share: 0.25, interval: 0.9 } as const;

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
  plain: evaluate(variant: { bonus: { kind: NONE } }) { ranking { nodes { rank unit { code } } } }
}`;

/** Asks how firm the published ranks are. */
export async function askFirmness({ ask }: AskedPlatform): Promise<DoubtedRanking> {
  const { data } = await ask(firmnessQuery);
  const { evaluate: { robustness }, plain } = data as unknown as Answer; // as asked for
  const withoutBonus = new Map(plain.ranking.nodes.map(({ rank, unit }) => [unit.code, rank]));
  const cities = robustness.units.nodes.map(({ unit: { code, name }, rankAcceptability, ...ranks }) =>
    ({ ...ranks, code, name, thirdShare: rankAcceptability[2], withoutBonus: withoutBonus.get(code) ?? NaN }));
  return { cities, meanShift: robustness.meanShift, standardError: robustness.meanShiftStandardError };
}
