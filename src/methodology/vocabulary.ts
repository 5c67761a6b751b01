/**
 * The words of the field as closed unions, from the GraphQL field to the kernel.
 * Each list is the single source of its union; no logic lives here.
 */

/** Whether a larger value of an indicator is better. */
export const directions = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type Direction = (typeof directions)[number];

/** The report's two tags: what an indicator says about today, or about what may come. */
export const indicatorTags = ['STATUS', 'POTENTIAL'] as const;
export type IndicatorTag = (typeof indicatorTags)[number];

/** CORE nodes make the pillars; BONUS nodes are factors marked (+), gathered at the root. */
export const nodeRoles = ['CORE', 'BONUS'] as const;
export type NodeRole = (typeof nodeRoles)[number];

/** How a node came by its score. */
export const bases = ['COMPUTED', 'REPORTED', 'MISSING'] as const;
export type Basis = (typeof bases)[number];

/** What an observation measures: its own unit of measure, points, a node's reported score, or a rank. */
export const measures = ['RAW', 'POINTS', 'SCORE', 'RANK'] as const;
export type Measure = (typeof measures)[number];

/** Status of an observation; `sdmxObsStatus` gives the SDMX CL_OBS_STATUS code of each. */
export const obsStatuses = [
  'NORMAL', 'ESTIMATED', 'IMPUTED', 'MISSING', 'PROVISIONAL', 'BREAK', 'DERIVED', 'SYNTHETIC',
] as const;
export type ObsStatus = (typeof obsStatuses)[number];

/** SDMX CL_OBS_STATUS codes. DERIVED and SYNTHETIC have no code of their own: both export as E, never as A. */
export const sdmxObsStatus: Readonly<Record<ObsStatus, string>> = {
  NORMAL: 'A', ESTIMATED: 'E', IMPUTED: 'I', MISSING: 'M', PROVISIONAL: 'P', BREAK: 'B', DERIVED: 'E', SYNTHETIC: 'E',
};

/** What a vintage holds. */
export const vintageKinds = ['REPORTED', 'MEASURED', 'SYNTHETIC', 'IMPORTED'] as const;
export type VintageKind = (typeof vintageKinds)[number];

/** What is scored and ranked. */
export const unitKinds = ['CITY', 'COUNTRY', 'REGION', 'FIRM', 'OTHER'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What units are grouped by. */
export const groupKinds = ['REGION', 'PROVINCE', 'TIER'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Life of a methodology version. */
export const versionStatuses = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

/** Where a stated figure comes from: DISCLOSED by the source, INFERRED from it, SYNTHETIC. */
export const disclosures = ['DISCLOSED', 'INFERRED', 'SYNTHETIC'] as const;
export type Disclosure = (typeof disclosures)[number];

/** How bonus points join the core. */
export const bonusKinds = ['NONE', 'ADDITIVE', 'MULTIPLICATIVE', 'IN_PILLAR'] as const;
export type BonusKind = (typeof bonusKinds)[number];

/** Methods of normalisation. */
export const normaliseKinds = ['points', 'minMax', 'zScore', 'rank', 'percentileRank', 'goalposts'] as const;
export type NormaliseKind = (typeof normaliseKinds)[number];

/** Methods of weighting. */
export const weighKinds = ['equal', 'equalAmongLeaves', 'given'] as const;
export type WeighKind = (typeof weighKinds)[number];

/** Methods of aggregation. */
export const aggregateKinds = ['sum', 'arithmetic', 'geometric', 'harmonic', 'powerMean'] as const;
export type AggregateKind = (typeof aggregateKinds)[number];

/** What a node's score is when some of its children are missing. */
export const missingDataKinds = ['propagate', 'renormalise', 'minimumShare'] as const;
export type MissingDataKind = (typeof missingDataKinds)[number];

/** Scale on which goalposts are applied. */
export const goalpostScales = ['LINEAR', 'LOG'] as const;
export type GoalpostScale = (typeof goalpostScales)[number];

/** Which side of the goalposts is cut off. */
export const clampSides = ['NONE', 'LOW', 'HIGH', 'BOTH'] as const;
export type ClampSide = (typeof clampSides)[number];

/** Tie rule of a ranking: equal scores share a rank and the next is skipped (standardCompetition), is not skipped (dense), or ties are broken by a named column (ordinal). */
export const tieRules = ['standardCompetition', 'dense', 'ordinal'] as const;
export type TieRule = (typeof tieRules)[number];

/** What breaks ties under the ordinal rule. */
export const tieBreakers = ['unitCode', 'core'] as const;
export type TieBreaker = (typeof tieBreakers)[number];

/** Divisor of the standard deviation: SAMPLE is n − 1, POPULATION is n. */
export const deviationKinds = ['SAMPLE', 'POPULATION'] as const;
export type DeviationKind = (typeof deviationKinds)[number];

/** Why a unit could not be scored. */
export const exclusionReasons = ['MISSING_DATA', 'UNDEFINED_AGGREGATE', 'SCREENED_OUT'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
