import { mostPlayers } from '../../methodology/attribution/shapley';
import type { Plan, PlanGroup } from '../../methodology/plan';

type DataWeighKind = NonNullable<PlanGroup['weighByData']>['kind'];

/** What a document between two costs to make and to score, in milliseconds: measured on one core, kept on the safe side. */
const perDocument = 0.5;
const perValue = 8e-6;
/** Steps of one value through a treatment or an imputation, which sort and search. */
const stepsOfPreparation = 20;
/** Comparisons of pairs that are made in the time of one value. */
const pairsPerValue = 20;

/** Weights from data: correlations among the children, or one linear programme for each unit. */
function stepsOfWeighing(kind: DataWeighKind, children: number): number {
  return kind === 'benefitOfTheDoubt' ? 50 * children ** 2 : children ** 2;
}

/** The longest that the effects of a difference may take, in milliseconds of processor time, in slices that let others in. */
export const diffBudget = 5_000;

/** Estimated milliseconds of one document between two: the same wherever it is asked, so that an answer does not depend on the machine. */
export function costOfOne(plans: readonly Plan[], units: number): number {
  return perDocument + Math.max(...plans.map((plan) => valuesOf(plan, units))) * perValue;
}

function valuesOf({ leaves, groups, document }: Plan, units: number): number {
  const isPrepared = document.impute !== undefined || document.treat !== undefined;
  const ofLeaves = leaves.length * units * (isPrepared ? stepsOfPreparation : 1);
  return groups.reduce((sum, { aggregate, children, weighByData }) => {
    const inPairs = aggregate.kind === 'copeland' || aggregate.kind === 'outranking' ? children.length * units * units / pairsPerValue : 0;
    return sum + children.length * units + inPairs + (weighByData === null ? 0 : stepsOfWeighing(weighByData.kind, children.length) * units);
  }, ofLeaves);
}

/** As many players as the budget has coalitions for, once each change was made alone; less than one where even that is too much. */
export function playersWithin(each: number, changes: number): number {
  const coalitions = diffBudget / each - changes;
  return coalitions < 2 ? 0 : Math.min(mostPlayers, Math.floor(Math.log2(coalitions)));
}
