import { useMemo } from 'react';
import { variantOf, type Choice } from '../../address/choice';
import { FirmnessDocument, type FirmnessQuery, type FirmnessQueryVariables } from '../../../../sdk/src/index.js';
import { useAnswer, type Asked } from '../../server/useAnswer';

/** How often every weight is drawn anew, from what seed, how far around itself, and the share of draws between the whiskers. */
const spec: FirmnessQueryVariables['spec'] = { draws: 1_000, seed: 1, interval: 0.9, weights: { kind: 'RELATIVE', share: 0.25 } };
export const draws = spec.draws;

export type Firmness = NonNullable<NonNullable<FirmnessQuery['evaluate']>['robustness']>['units']['nodes'][number];

/** Rank intervals by city, where they are asked for. */
export function useFirmness(choice: Choice, isAsked: boolean): Asked<FirmnessQuery> & { readonly byCity: ReadonlyMap<string, Firmness> | undefined } {
  const variant = variantOf(choice);
  const asked = useAnswer(FirmnessDocument, isAsked ? { methodology: choice.methodology, vintage: choice.vintage, spec, ...(variant && { variant }) } : undefined);
  const byCity = useMemo(() => {
    const units = asked.data?.evaluate?.robustness?.units.nodes;
    return units && new Map(units.map((unit) => [unit.unitCode, unit]));
  }, [asked.data]);
  return { ...asked, byCity };
}
