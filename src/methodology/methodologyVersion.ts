import type { AuditRule } from './audit/auditRule';
import type { Framework, NodeCode, UnitCode } from './framework';
import type {
  BonusKind, BoundedShare, ClampSide, DeviationKind, GoalpostScale, LogShift, PanelScope, PenaltySide, PreparationStage, TieBreaker, TieRule,
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
  /** `high` gets the factor, 100 where none is said. */
  | { readonly kind: 'scaled'; readonly low: number; readonly high: number; readonly factor?: number }
  | {
    readonly kind: 'goalposts'; readonly low: number; readonly high: number; readonly scale: GoalpostScale;
    readonly clamp: ClampSide; readonly range: OutputRange;
  };

/** Least and greatest share that a child takes in the sum of weights or of contributions, 0 to 1; `nodes` stand above the bounds for all. */
export interface WeightBounds {
  readonly of: BoundedShare;
  readonly low: number;
  readonly high: number;
  readonly nodes: readonly { readonly node: NodeCode; readonly low: number; readonly high: number }[];
}

/** How the children of a node come by their weights. Chosen at the parent. */
export type WeighMethod =
  | { readonly kind: 'equal' }
  | { readonly kind: 'equalAmongLeaves' }
  | { readonly kind: 'given'; readonly weights: readonly NodeWeight[] }
  /** Of the siblings; of all nodes of their level where it says so. */
  | { readonly kind: 'principalComponent'; readonly among?: 'LEVEL' }
  | { readonly kind: 'rotatedLoadings'; readonly components: number | null }
  | { readonly kind: 'entropy' }
  | { readonly kind: 'critic' }
  | { readonly kind: 'benefitOfTheDoubt'; readonly bounds: WeightBounds | null };

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

/** By the unit's other indicators below its ancestor at `level`: 0 is the root, so all of them. */
export interface RowImputation {
  readonly kind: 'rowMean' | 'rowMedian'; readonly level: number;
  /** Whether indicators are put on a common scale for it, 0 for the worst present value and 1 for the best, and what is found back on the indicator's own. */
  readonly normaliseFirst: boolean;
}

/** How missing values of an indicator are replaced. */
export type ImputeMethod =
  | { readonly kind: 'none' | 'zero' | 'mean' | 'median' | 'linear' | 'constant' }
  /** At most so many periods of the panel back; any number where not said. */
  | { readonly kind: 'lastObservation'; readonly maximumPeriods?: number }
  | { readonly kind: 'groupMean' | 'groupMedian'; readonly group: string }
  | RowImputation;

/** How outliers of an indicator are drawn in, in one go. */
export type PlainTreatMethod =
  | { readonly kind: 'none' }
  | {
    readonly kind: 'winsorise'; readonly maximumPoints: number | null; readonly skewness: number; readonly kurtosis: number;
    /** Goes on to `maximumPoints` whatever the shape. */
    readonly force?: true;
  }
  | { readonly kind: 'log'; readonly shift: LogShift }
  /** The distance to the least value plus 1 is transformed; the values as they are, where `makePositive` is false. */
  | { readonly kind: 'boxCox'; readonly lambda: number; readonly makePositive?: false }
  | { readonly kind: 'percentileCaps'; readonly low: number; readonly high: number };

/** How outliers of an indicator are drawn in: in one go, or step by step until skewness or kurtosis lies within its limit. */
export type TreatMethod =
  | PlainTreatMethod
  | {
    readonly kind: 'winsoriseThenTransform'; readonly maximumPoints: number | null; readonly skewness: number; readonly kurtosis: number;
    /** Applied where winsorising does not bring the shape within its limits: to the untreated values, or to the winsorised if `combine`. */
    readonly transform: PlainTreatMethod; readonly combine: boolean;
  }
  | {
    readonly kind: 'twoStage'; readonly skewness: number; readonly kurtosis: number;
    readonly first: PlainTreatMethod; readonly second: PlainTreatMethod | null; readonly combine: boolean;
  };

/** Divides an indicator by another variable of the same unit, times a factor. */
export interface DenominateRule { readonly node: NodeCode; readonly by: string; readonly factor: number }

/** Which units are scored at all: those with at least this share of their indicators present, in the whole and within groups. */
export interface ScreenRule {
  readonly minimumShare: number | null;
  readonly groups: readonly { readonly node: NodeCode; readonly minimumShare: number }[];
  /** Least share of the present values that are other than 0. */
  readonly minimumNonZeroShare?: number;
  /** Units that are scored, or are not, whatever the limits say. */
  readonly alwaysInclude?: readonly UnitCode[];
  readonly alwaysExclude?: readonly UnitCode[];
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
  /** All four of screen, denominate, impute and treat, where they run in another order than that. */
  readonly order?: readonly PreparationStage[];
  /** Over which periods of a panel normalisation learns; per period where not said. */
  readonly panel?: { readonly normalise: PanelScope };
  readonly normalise: NormaliseStage;
  readonly weigh: WeighStage;
  readonly aggregate: StageChoice<AggregateMethod>;
  readonly missing: StageChoice<MissingDataRule>;
  readonly bonus: BonusRule;
  readonly rank: RankRule;
  /** What an audit of the version holds it to; it changes no score. */
  readonly audit?: AuditRule;
}
