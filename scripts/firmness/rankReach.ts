import type { AskedPlatform } from '../askPlatform';
import { doubt } from './rankFirmness';

/** The best and worst rank that a city can have at all over the weights in doubt. */
export interface Reach {
  readonly code: string;
  readonly name: string;
  readonly nominal: number;
  readonly best: Extreme;
  readonly worst: Extreme;
}

export interface Extreme {
  readonly rank: number;
  readonly limit: number;
  readonly status: 'ATTAINED' | 'SUPREMUM' | 'BOUNDED';
}

interface Answer {
  readonly evaluate: { readonly rankRange: { readonly units: { readonly nodes: readonly (Omit<Reach, 'code' | 'name'> & { readonly unit: { readonly code: string; readonly name: string } })[] } } };
}

export type BonusChoice = 'asPublished' | 'none';

/** Units of one query: a solver is at work, and an answer has its time. */
const atOnce = 12;

/** What the page asks of some cities, as it shows it. */
export function reachQuery(codes: readonly string[], bonus: BonusChoice): string {
  return `{
  evaluate${bonus === 'none' ? '(variant: { bonus: { kind: NONE } })' : ''} {
    rankRange(spec: { units: ${JSON.stringify(codes)}, weights: { level: 1, share: ${doubt.share} } }) {
      units { nodes { unit { code name } nominal best { rank limit status } worst { rank limit status } } }
    }
  }
}`;
}

/** Asks for the exact best and worst rank of every one of these cities, with the bonus as published or without. */
export async function askReach({ ask }: AskedPlatform, codes: readonly string[], bonus: BonusChoice): Promise<readonly Reach[]> {
  const found: Reach[] = [];
  for (let from = 0; from < codes.length; from += atOnce) {
    const { data } = await ask(reachQuery(codes.slice(from, from + atOnce), bonus));
    const { evaluate: { rankRange } } = data as unknown as Answer; // as asked for
    found.push(...rankRange.units.nodes.map(({ unit, ...ranks }) => ({ ...unit, ...ranks })));
  }
  return found;
}
