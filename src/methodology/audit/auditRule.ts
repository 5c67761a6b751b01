import type { AuditCode } from '../vocabulary';

/** From where on an item is warned of, and from where on it fails; null: never. */
export interface AuditThreshold { readonly warn: number | null; readonly fail: number | null }

/** What the questions of an audit rest on. */
export interface AuditParameters {
  /** Absolute correlation from which two nodes are redundant, or an indicator goes with a denominator. */
  readonly redundantFrom: number;
  readonly dependsFrom: number;
  /** Correlation below which two nodes of a group pull apart. */
  readonly opposedBelow: number;
  /** Limits of absolute skewness and of kurtosis: outliers pass both. */
  readonly skewness: number;
  readonly kurtosis: number;
  /** Weights are drawn within this share of themselves, so often, from this seed. */
  readonly weightShare: number;
  readonly draws: number;
  readonly seed: number;
  /** Share of replications that a rank interval holds. */
  readonly interval: number;
  /** How many units are the top. */
  readonly top: number;
}

/** What a methodology version says of its audit; all of it has defaults. */
export interface AuditRule {
  readonly thresholds?: Readonly<Partial<Record<AuditCode, AuditThreshold>>>;
  readonly parameters?: Readonly<Partial<AuditParameters>>;
  /** Items that must hold on this vintage before the version may be published. */
  readonly gate?: { readonly vintage: string; readonly codes: readonly AuditCode[] };
}

/** Defaults. 0.7 for α is Nunnally's (Handbook, p. 72), above 1 for eigenvalues Kaiser's, 2 and 3.5 COINr's, ± 25 % usual in audits by the JRC; the others are choices of this platform. */
export const defaultThresholds: Readonly<Record<AuditCode, AuditThreshold>> = {
  DEFINITIONS: { warn: 0.9, fail: 0.5 }, MEASURES_STATED: { warn: 0.9, fail: 0.5 }, DATA_SOURCES_STATED: { warn: 0.9, fail: 0.5 },
  SYNTHETIC: { warn: 0, fail: 0 }, PROVENANCE: { warn: 1, fail: 0.9 },
  UNIT_COVERAGE: { warn: 0.65, fail: 0.5 }, INDICATOR_COVERAGE: { warn: 0.65, fail: 0.5 }, GROUP_COVERAGE: { warn: 0.5, fail: null }, MISSING_VALUES: { warn: 0.1, fail: 0.35 },
  OUTLIERS: { warn: 0, fail: null }, DENOMINATORS: { warn: 0, fail: null },
  REDUNDANT_PILLARS: { warn: 0, fail: null }, REDUNDANT_INDICATORS: { warn: 0, fail: null }, OPPOSED_PILLARS: { warn: 0, fail: null }, OPPOSED_INDICATORS: { warn: 0, fail: null },
  CONSISTENT_INDEX: { warn: 0.7, fail: null }, CONSISTENT_GROUPS: { warn: 0.7, fail: null }, DIMENSIONS_OF_INDEX: { warn: 1, fail: null }, DIMENSIONS_OF_GROUPS: { warn: 1, fail: null },
  BALANCED_PILLARS: { warn: 0.1, fail: null },
  BONUS_SHARE: { warn: 0.2, fail: null }, EQUAL_RANKS: { warn: 0.05, fail: 0.25 }, UNSCORED_UNITS: { warn: 0.05, fail: 0.25 },
  RANK_SHIFT: { warn: 0.05, fail: 0.15 }, RANK_INTERVALS: { warn: 0.1, fail: 0.3 }, TOP_UNITS: { warn: 0.9, fail: 0.7 },
};

export const defaultParameters: AuditParameters = {
  redundantFrom: 0.9, dependsFrom: 0.7, opposedBelow: 0, skewness: 2, kurtosis: 3.5, weightShare: 0.25, draws: 1_000, seed: 1, interval: 0.9, top: 10,
};
