import type { Framework, NodeCode, UnitCode } from './framework';
import type {
  BonusKind, ClampSide, DeviationKind, GoalpostScale, LogShift, PanelScope, PenaltySide, TieBreaker, TieRule,
} from './vocabulary';

/** Closed interval on which a rescaled indicator is put: worst value → low, best → high. */
export interface OutputRange { readonly low: number; readonly high: number }

/** `target` null is the node's own target. */
export interface DistanceToTarget { readonly kind: 'distanceToTarget'; readonly target: number | null; readonly cap: boolean }

/** How a node's value is made comparable before its parent aggregates it. */
export type NormaliseMethod =
  | { readonly kind: 'points' }
  | { readonly kind: 'minMax'; readonly range: OutputRange }
  | { readonly kind: 'zScore'; readonly mean: number; readonly deviation: number; readonly standardDeviation: DeviationKind }
  | { readonly kind: 'rank' }
  | { readonly kind: 'percentileRank' }
  | { readonly kind: 'borda' }
  | { readonly kind: 'distanceToMax' }
  | { readonly kind: 'distanceToReference'; readonly unit: UnitCode; readonly cap: boolean }
  | DistanceToTarget
  | { readonly kind: 'fractionOfMax' }
  | { readonly kind: 'scaled'; readonly low: number; readonly high: number }
  | {
    readonly kind: 'goalposts'; readonly low: number; readonly high: number; readonly scale: GoalpostScale;
    readonly clamp: ClampSide; readonly range: OutputRange;
  };

/** How the children of a node come by their weights. Chosen at the parent. */
export type WeighMethod =
  | { readonly kind: 'equal' }
  | { readonly kind: 'equalAmongLeaves' }
  | { readonly kind: 'given'; readonly weights: readonly NodeWeight[] }
  | { readonly kind: 'principalComponent' }
  | { readonly kind: 'rotatedLoadings'; readonly components: number | null }
  | { readonly kind: 'entropy' }
  | { readonly kind: 'critic' };

/** How a node's score is made from its children's. */
export type AggregateMethod =
  | { readonly kind: 'sum' }
  | { readonly kind: 'arithmetic' }
  | { readonly kind: 'geometric'; readonly floor: number | null }
  | { readonly kind: 'harmonic'; readonly floor: number | null }
  | { readonly kind: 'powerMean'; readonly power: number; readonly floor: number | null }
  | { readonly kind: 'median' }
  | { readonly kind: 'copeland' }
  | { readonly kind: 'outranking' }
  | { readonly kind: 'mazziottaPareto'; readonly penalty: PenaltySide };

/** How missing values of an indicator are replaced. */
export type ImputeMethod =
  | { readonly kind: 'none' | 'zero' | 'mean' | 'median' | 'linear' | 'lastObservation' }
  | { readonly kind: 'groupMean' | 'groupMedian'; readonly group: string };

/** How outliers of an indicator are drawn in. */
export type TreatMethod =
  | { readonly kind: 'none' }
  | { readonly kind: 'winsorise'; readonly maximumPoints: number | null; readonly skewness: number; readonly kurtosis: number }
  | { readonly kind: 'log'; readonly shift: LogShift }
  | { readonly kind: 'boxCox'; readonly lambda: number }
  | { readonly kind: 'percentileCaps'; readonly low: number; readonly high: number }
  | {
    readonly kind: 'winsoriseThenTransform'; readonly maximumPoints: number | null; readonly skewness: number; readonly kurtosis: number;
    /** Applied where winsorising does not bring the shape within its limits: to the untreated values, or to the winsorised if `combine`. */
    readonly transform: Exclude<TreatMethod, { readonly kind: 'winsoriseThenTransform' }>; readonly combine: boolean;
  };

/** Divides an indicator by another variable of the same unit, times a factor. */
export interface DenominateRule { readonly node: NodeCode; readonly by: string; readonly factor: number }

/** Which units are scored at all: those with at least this share of their indicators present, in the whole and within groups. */
export interface ScreenRule {
  readonly minimumShare: number | null;
  readonly groups: readonly { readonly node: NodeCode; readonly minimumShare: number }[];
}

/** What happens where some children have no value. */
export type MissingDataRule =
  | { readonly kind: 'propagate' }
  | { readonly kind: 'renormalise' }
  | { readonly kind: 'minimumShare'; readonly share: number };

export interface NodeWeight { readonly node: NodeCode; readonly weight: number }

/**
 * A method chosen for a whole stage, overridden for a level of the tree (0 is the root) and, above
 * that, for single nodes. The most particular choice stands.
 */
export interface StageChoice<Method> {
  readonly default: Method;
  readonly levels: readonly { readonly level: number; readonly method: Method }[];
  readonly nodes: readonly { readonly node: NodeCode; readonly method: Method }[];
}

/** Normalisation: `default` is for leaves; inner nodes are normalised only where a level or node says so. */
export type NormaliseStage = StageChoice<NormaliseMethod>;

/** Weights; `overrides` replace what the methods give, node by node. */
export interface WeighStage extends StageChoice<WeighMethod> { readonly overrides: readonly NodeWeight[] }

/** A bonus factor: points = share earned × maxPoints; null is the factor's ceiling. */
export interface BonusFactorRule { readonly node: NodeCode; readonly enabled: boolean; readonly maxPoints: number | null }

/**
 * How bonus points join the core; core + bonus = score, always.
 * ADDITIVE adds min(points, cap); MULTIPLICATIVE adds core × points / scale; IN_PILLAR leaves each
 * factor in its place in the tree; NONE adds nothing. Factors not named are enabled at their ceiling.
 */
export interface BonusRule {
  readonly kind: BonusKind;
  readonly cap: number | null;
  readonly scale: number | null;
  readonly factors: readonly BonusFactorRule[];
}

/** Which leaves take part; null takes all. A leaf left out is as if it were not in the framework. */
export interface SubsetRule {
  readonly tags: readonly string[] | null;
  readonly segmented: boolean | null;
  readonly nodes: readonly NodeCode[] | null;
  readonly exclude: readonly NodeCode[];
}

/** Scores within the same cell of the tie grid share a rank; scores themselves are never rounded. */
export interface RankRule {
  readonly tieRule: TieRule;
  readonly tieBreaker: TieBreaker | null;
  readonly tieGrid: number;
}

/**
 * The document of a methodology version: the framework and every choice of every stage.
 * It is what gets hashed (SHA-256 over its RFC 8785 canonical text) and frozen at publication.
 */
export interface MethodologyDocument {
  readonly schemaVersion: 1;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly framework: Framework;
  readonly subset: SubsetRule;
  /** These stages stand in a document only where they do something. */
  readonly screen?: ScreenRule;
  readonly denominate?: readonly DenominateRule[];
  readonly impute?: StageChoice<ImputeMethod>;
  readonly treat?: StageChoice<TreatMethod>;
  /** Over which periods of a panel normalisation learns; per period where not said. */
  readonly panel?: { readonly normalise: PanelScope };
  readonly normalise: NormaliseStage;
  readonly weigh: WeighStage;
  readonly aggregate: StageChoice<AggregateMethod>;
  readonly missing: StageChoice<MissingDataRule>;
  readonly bonus: BonusRule;
  readonly rank: RankRule;
}
