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

/** Status of an observation. */
export const obsStatuses = [
  'NORMAL', 'ESTIMATED', 'IMPUTED', 'MISSING', 'PROVISIONAL', 'BREAK', 'DERIVED', 'SYNTHETIC',
] as const;
export type ObsStatus = (typeof obsStatuses)[number];

/** What a vintage holds. */
export const vintageKinds = ['REPORTED', 'MEASURED', 'SYNTHETIC', 'IMPORTED'] as const;
export type VintageKind = (typeof vintageKinds)[number];

/** Life of a vintage: still being put together, sealed, or sealed once and no longer recommended. */
export const vintageStatuses = ['OPEN', 'SEALED', 'WITHDRAWN'] as const;
export type VintageStatus = (typeof vintageStatuses)[number];

/** What is scored and ranked. */
export const unitKinds = ['CITY', 'COUNTRY', 'REGION', 'FIRM', 'OTHER'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What units are grouped by; OTHER is a grouping of an index's own. */
export const groupKinds = ['REGION', 'PROVINCE', 'TIER', 'OTHER'] as const;
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
export const normaliseKinds = [
  'points', 'minMax', 'zScore', 'rank', 'percentileRank', 'borda', 'goalposts', 'distanceToMax', 'distanceToReference',
  'distanceToTarget', 'fractionOfMax', 'scaled',
] as const;
export type NormaliseKind = (typeof normaliseKinds)[number];

/** Methods of weighting. */
export const weighKinds = [
  'equal', 'equalAmongLeaves', 'given', 'principalComponent', 'rotatedLoadings', 'entropy', 'critic', 'benefitOfTheDoubt',
] as const;
export type WeighKind = (typeof weighKinds)[number];

/** Nodes among which weights are taken from data. */
export const weighScopes = ['SIBLINGS', 'LEVEL'] as const;
export type WeighScope = (typeof weighScopes)[number];

/** What bounds of benefit-of-the-doubt weights are shares of: the sum of weights, or the sum of weights times values (pie shares). */
export const boundedShares = ['WEIGHTS', 'CONTRIBUTIONS'] as const;
export type BoundedShare = (typeof boundedShares)[number];

/** Methods of aggregation. */
export const aggregateKinds = [
  'sum', 'arithmetic', 'geometric', 'harmonic', 'powerMean', 'median', 'copeland', 'outranking', 'mazziottaPareto',
] as const;
export type AggregateKind = (typeof aggregateKinds)[number];

/** Methods of imputation. */
export const imputeKinds = [
  'none', 'zero', 'mean', 'median', 'groupMean', 'groupMedian', 'rowMean', 'rowMedian', 'linear', 'constant', 'lastObservation',
] as const;
export type ImputeKind = (typeof imputeKinds)[number];

/** Methods of treating outliers. */
export const treatKinds = ['none', 'winsorise', 'log', 'boxCox', 'percentileCaps', 'winsoriseThenTransform', 'twoStage'] as const;
export type TreatKind = (typeof treatKinds)[number];

/** What a logarithm shifts values by: 1 % of their range, or 1; 1 % of their range from the side without the tail; or they are rescaled first. */
export const logShifts = ['RANGE_SHARE', 'ONE', 'TAIL_SIDE', 'RESCALED'] as const;
export type LogShift = (typeof logShifts)[number];

/** Which way imbalance moves a Mazziotta–Pareto index: NEGATIVE takes a penalty off, POSITIVE adds it. */
export const penaltySides = ['NEGATIVE', 'POSITIVE'] as const;
export type PenaltySide = (typeof penaltySides)[number];

/** Stages that come before normalisation, in the order in which they run where a document does not say another. */
export const preparationStages = ['screen', 'denominate', 'impute', 'treat'] as const;
export type PreparationStage = (typeof preparationStages)[number];

/** Over which periods of a panel a normalisation learns. */
export const panelScopes = ['PER_PERIOD', 'OVER_ALL'] as const;
export type PanelScope = (typeof panelScopes)[number];

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

/** What a fact states: a value, or a place in an order. */
export const factKinds = ['VALUE', 'RANK'] as const;
export type FactKind = (typeof factKinds)[number];

/** How near a fact is to the node it stands by. */
export const factMatches = ['EXACT', 'PROXY', 'NONE'] as const;
export type FactMatch = (typeof factMatches)[number];

/** How a source qualifies a number. */
export const qualifiers = ['EXACT', 'ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST', 'TOP_N', 'RANGE'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Who issued a policy measure. */
export const jurisdictions = ['NATIONAL', 'PROVINCE', 'CITY', 'DISTRICT'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** What a policy measure is for. */
export const policyThemes = [
  'RND', 'CLINICAL_TRIAL', 'PRODUCT_APPROVAL', 'INDUSTRIALISATION', 'TALENT', 'FUND', 'SPACE_AND_LAND', 'TAX', 'PLATFORM',
  'MARKET_ACCESS', 'FINANCING', 'DATA_AND_AI', 'ATTRACTION', 'INTERNATIONAL', 'GOVERNANCE', 'OTHER',
] as const;
export type PolicyTheme = (typeof policyThemes)[number];

/** By what means a policy measure works. */
export const policyInstruments = [
  'GRANT', 'SUBSIDY', 'REWARD', 'FUND', 'LOAN', 'TAX_RELIEF', 'RENT_RELIEF', 'INSURANCE', 'REGULATION', 'PLATFORM', 'PLAN',
  'SERVICE', 'TARGET', 'OTHER',
] as const;
export type PolicyInstrument = (typeof policyInstruments)[number];

/** How the amount of a policy measure is meant. */
export const amountQualifiers = ['EXACT', 'ABOUT', 'UP_TO', 'AT_LEAST', 'RANGE'] as const;
export type AmountQualifier = (typeof amountQualifiers)[number];

/** Whether a point of a series has happened, is aimed at, or is expected. */
export const seriesKinds = ['ACTUAL', 'TARGET', 'FORECAST'] as const;
export type SeriesKind = (typeof seriesKinds)[number];

/** What a source finds, and what it recommends. */
export const findingKinds = ['FINDING', 'RECOMMENDATION'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What a finding is about. */
export const subjectKinds = ['INDEX', 'PILLAR', 'TIER', 'CLUSTER', 'CITY', 'SEGMENT', 'STRATEGY'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What sort of inconsistency an erratum records. */
export const erratumKinds = [
  'LANGUAGES', 'TABLES', 'TEXT_TABLE', 'TRANSLATION', 'UNIT', 'DIRECTION', 'TIE', 'OMISSION', 'OTHER',
] as const;
export type ErratumKind = (typeof erratumKinds)[number];

/** What a rule of choice does: set a condition, bring units back, or tell the result. */
export const ruleKinds = ['CONDITION', 'ADD_BACK', 'RESULT'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** How the subject of a rule relates to its value. */
export const ruleOperators = ['EXISTS', 'EQUALS', 'AT_MOST', 'AT_LEAST', 'GREATER_THAN', 'LESS_THAN'] as const;
export type RuleOperator = (typeof ruleOperators)[number];

/** Whether several rules hold together when all of them do, or any one; NOT_DISCLOSED where the source does not say. */
export const ruleCombinations = ['ALL', 'ANY', 'NOT_DISCLOSED'] as const;
export type RuleCombination = (typeof ruleCombinations)[number];

/** Lists of a release in which what a rule asks of a unit may be found. */
export const evidenceLists = ['FACTS', 'PARKS', 'POLICY_MEASURES'] as const;
export type EvidenceList = (typeof evidenceLists)[number];

/** Whether something that was asked for holds; NOT_DISCLOSED where nobody says so. */
export const verdicts = ['MET', 'NOT_MET', 'NOT_DISCLOSED'] as const;
export type Verdict = (typeof verdicts)[number];

/** By what a candidate indicator is judged. */
export const libraryCriteria = ['REPRESENTATIVENESS', 'APPLICABILITY', 'ACCESSIBILITY'] as const;
export type LibraryCriterion = (typeof libraryCriteria)[number];

/** What became of a candidate indicator. */
export const libraryDecisions = ['TAKEN', 'LEFT', 'UNDECIDED'] as const;
export type LibraryDecision = (typeof libraryDecisions)[number];

/** What a step of the screening counts: rating systems, candidate indicators, or the indicators that were taken. */
export const screeningCounts = ['RATING_SYSTEMS', 'CANDIDATES', 'TAKEN'] as const;
export type ScreeningCount = (typeof screeningCounts)[number];

/** Steps by which a framework was made, from the first approach to the labels of its indicators. */
export const screeningStages = [
  'approach', 'collection', 'sorting', 'screening', 'selection', 'structure', 'bonus', 'scoring', 'labelling',
] as const;
export type ScreeningStage = (typeof screeningStages)[number];

/** In which list a source names a university. */
export const universityLists = ['KEY_BIOLOGY_COLLEGE', 'NAMED_IN_CITY_PROFILE'] as const;
export type UniversityList = (typeof universityLists)[number];

/** Whence the city of a place is known. */
export const cityBases = ['PRINTED', 'GEOGRAPHY'] as const;
export type CityBasis = (typeof cityBases)[number];

/** As what a source names an industrial park. */
export const parkRoles = ['TOP_100', 'CORE', 'KEY', 'NATIONAL_BASE', 'SPECIALISED', 'COOPERATION'] as const;
export type ParkRole = (typeof parkRoles)[number];

/** As what a source names an enterprise. */
export const enterpriseRoles = ['LEADING', 'INNOVATIVE', 'MULTINATIONAL', 'PLATFORM'] as const;
export type EnterpriseRole = (typeof enterpriseRoles)[number];

/** How far a metropolitan circle has come. */
export const circleStages = ['MATURE', 'CATCHING_UP'] as const;
export type CircleStage = (typeof circleStages)[number];

/** What sort of area a list of places names. */
export const areaKinds = ['CITY', 'PROVINCE'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** What a caller may do, from looking at drafts to everything. */
export const roles = ['READER', 'EDITOR', 'METHODOLOGIST', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** Parts of a methodology document that a change can lie in: its tree, its stages in the order in which they run, its wording. */
export const changeStages = [
  'FRAMEWORK', 'SUBSET', 'SCREEN', 'DENOMINATE', 'IMPUTE', 'TREAT', 'NORMALISE', 'WEIGH', 'AGGREGATE', 'MISSING_DATA', 'BONUS', 'RANK', 'WORDING',
] as const;
export type ChangeStage = (typeof changeStages)[number];

/** What a change between two methodology documents does. */
export const changeKinds = [
  'NODE_ADDED', 'NODE_REMOVED', 'NODE_MOVED', 'NODES_REORDERED', 'ROLE_CHANGED', 'BONUS_NODE_CHANGED', 'DIRECTION_CHANGED', 'CEILING_CHANGED', 'TARGET_CHANGED',
  'TAG_CHANGED', 'SUBSET_CHANGED', 'SCREEN_CHANGED', 'ORDER_CHANGED', 'DENOMINATE_CHANGED', 'IMPUTE_CHANGED', 'TREAT_CHANGED', 'PANEL_CHANGED',
  'NORMALISE_CHANGED', 'WEIGH_CHANGED', 'WEIGHT_CHANGED', 'AGGREGATE_CHANGED', 'MISSING_DATA_CHANGED', 'BONUS_CHANGED', 'BONUS_FACTOR_CHANGED',
  'RANK_CHANGED', 'REWRITTEN', 'WORDING_CHANGED',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How far a change reaches: a whole stage, a level of the tree, or single nodes. */
export const changeScopes = ['STAGE', 'LEVEL', 'NODE'] as const;
export type ChangeScope = (typeof changeScopes)[number];

/** Bumps of a semantic version, the smallest first: PATCH is wording, MINOR an addition that can change no score, MAJOR whatever can. */
export const versionBumps = ['PATCH', 'MINOR', 'MAJOR'] as const;
export type VersionBump = (typeof versionBumps)[number];
/** Why a unit stands elsewhere than before: the parts of a change ledger. */
export const ledgerCauses = ['DATA_REVISION', 'REAL_CHANGE', 'METHODOLOGY', 'ENTRANTS_AND_LEAVERS'] as const;
export type LedgerCause = (typeof ledgerCauses)[number];

/** What came of making a result again. */
export const verificationStatuses = ['REPRODUCED', 'DIFFERS'] as const;
export type VerificationStatus = (typeof verificationStatuses)[number];

/** How changes are put together into players of a game, the finest first. */
export const playerGroupings = ['NONE', 'STAGE_AND_BRANCH', 'STAGE', 'WHOLE'] as const;
export type PlayerGrouping = (typeof playerGroupings)[number];

/** Whether figures of two releases may be set against each other: as they are, with a reservation, or not at all. The best first. */
export const comparabilities = ['COMPARABLE', 'LIMITED', 'BREAK'] as const;
export type Comparability = (typeof comparabilities)[number];

/** What bears on whether two releases can be compared. */
export const comparabilityReasons = [
  'INDEX_DIFFERS', 'DATA_KIND_DIFFERS', 'FRAMEWORK_CHANGED', 'METHODOLOGY_MAJOR', 'SCALE_CHANGED', 'NORMALISATION_RELATIVE', 'UNITS_DIFFER',
  'VINTAGE_DIFFERS', 'PERIOD_DIFFERS', 'DATA_REVISED',
] as const;
export type ComparabilityReason = (typeof comparabilityReasons)[number];
/** How far weights are in doubt: each within a share of itself, or all of a node's children together. */
export const weightDoubtKinds = ['relative', 'dirichlet'] as const;
export type WeightDoubtKind = (typeof weightDoubtKinds)[number];

/** Which weights in doubt are one factor of a sensitivity analysis: those of a level, of the children of a node, or all of them. */
export const weightFactorKinds = ['level', 'parent', 'together'] as const;
export type WeightFactorKind = (typeof weightFactorKinds)[number];

/** Of what the variance is shared out among what is in doubt. */
export const sensitivityMeasures = ['meanShift', 'rank', 'score'] as const;
export type SensitivityMeasure = (typeof sensitivityMeasures)[number];

/** Stages of the arithmetic of a score, in the order in which they run. */
export const explanationStages = ['observe', 'denominate', 'impute', 'treat', 'normalise', 'aggregate', 'bonus', 'contribute'] as const;
export type ExplanationStage = (typeof explanationStages)[number];

/** What one step of an explanation does with its operands: to read or to replace a value, to normalise, to aggregate, to join the bonus, to share out. */
export const explanationOperations = [
  'observed', 'reported', 'denominated', 'imputed', 'treated',
  'minMax', 'zScore', 'rank', 'percentileRank', 'borda', 'goalposts', 'distanceToMax', 'distanceToReference', 'distanceToTarget', 'fractionOfMax', 'scaled',
  'sum', 'ownWeights', 'arithmetic', 'geometric', 'harmonic', 'powerMean', 'median', 'copeland', 'outranking', 'outrankingByChild', 'mazziottaPareto',
  'factorPoints', 'bonusPoints', 'bonusAdded', 'bonusMultiplied', 'total',
  'presentWeight', 'worth', 'worthBelow', 'contribution', 'gatheredPoints', 'factorContribution',
] as const;
export type ExplanationOperation = (typeof explanationOperations)[number];

/** What an operand is to its operation. */
export const operandRoles = [
  'value', 'weight', 'low', 'high', 'rangeLow', 'rangeHigh', 'mean', 'standardDeviation', 'toMean', 'toDeviation', 'direction', 'worse', 'tied', 'present', 'won', 'lost',
  'lead', 'reference', 'target', 'best', 'factor', 'floor', 'power', 'penalty', 'isLogarithm', 'cutsLow', 'cutsHigh', 'isCapped', 'denominator', 'replacement',
  'points', 'ceiling', 'maxPoints', 'cap', 'scale', 'core', 'bonus', 'total', 'slope', 'worth', 'added', 'gathered',
] as const;
export type OperandRole = (typeof operandRoles)[number];

/** Where an operand comes from: an earlier step, the methodology, the data of all units, or nowhere. */
export const operandOrigins = ['STEP', 'DECLARED', 'LEARNT', 'MISSING'] as const;
export type OperandOrigin = (typeof operandOrigins)[number];

/** How the agreement of two columns is measured. */
export const correlationKinds = ['pearson', 'spearman', 'kendall'] as const;
export type CorrelationKind = (typeof correlationKinds)[number];

/** Which figures of nodes are looked at: as observed; denominated, imputed and treated; on the common scale; scores of nodes. */
export const dataStages = ['RAW', 'TREATED', 'NORMALISED', 'SCORE'] as const;
export type DataStage = (typeof dataStages)[number];

/** How far apart two clusters are: their nearest items, their farthest, the mean of all, or what their merging adds to the squares. */
export const linkages = ['single', 'complete', 'average', 'ward'] as const;
export type Linkage = (typeof linkages)[number];

/** What is remarkable about a correlation. */
export const correlationFlags = ['REDUNDANT', 'NEGATIVE_WITHIN_GROUP', 'DEPENDS_ON_DENOMINATOR'] as const;
export type CorrelationFlag = (typeof correlationFlags)[number];

/** How units are parted into clusters: about means, or by merging the nearest. */
export const unitClusteringKinds = ['kMeans', 'hierarchical'] as const;
export type UnitClusteringKind = (typeof unitClusteringKinds)[number];

/** Whether an extreme rank is had at some weights, only come near to, or not proved to the end. */
export const rankExtremeStatuses = ['ATTAINED', 'SUPREMUM', 'BOUNDED'] as const;
export type RankExtremeStatus = (typeof rankExtremeStatuses)[number];

/** How far weights lie from the declared ones: the sum of all shifts, the greatest, or the greatest in proportion to its weight. */
export const weightNorms = ['L1', 'LINF', 'RELATIVE'] as const;
export type WeightNorm = (typeof weightNorms)[number];

/** What has to stay while weights shift: the rank of a unit, who is among the first, or the order of all. */
export const stabilityKeeps = ['RANK', 'TOP', 'ORDER'] as const;
export type StabilityKeep = (typeof stabilityKeeps)[number];

/** What an audit came to at one item; NOT_ASSESSABLE where the data cannot tell. */
export const auditVerdicts = ['PASS', 'WARN', 'FAIL', 'NOT_ASSESSABLE'] as const;
export type AuditVerdict = (typeof auditVerdicts)[number];

/** Chapters of an audit. */
export const auditSections = ['FRAMEWORK', 'DATA', 'COHERENCE', 'RESULTS', 'ROBUSTNESS'] as const;
export type AuditSection = (typeof auditSections)[number];

/** Questions that an audit asks, in its order. */
export const auditCodes = [
  'DEFINITIONS', 'MEASURES_STATED', 'DATA_SOURCES_STATED', 'SYNTHETIC', 'PROVENANCE', 'UNIT_COVERAGE', 'INDICATOR_COVERAGE', 'GROUP_COVERAGE', 'MISSING_VALUES',
  'OUTLIERS', 'DENOMINATORS', 'REDUNDANT_PILLARS', 'REDUNDANT_INDICATORS', 'OPPOSED_PILLARS', 'OPPOSED_INDICATORS', 'CONSISTENT_INDEX', 'CONSISTENT_GROUPS',
  'DIMENSIONS_OF_INDEX', 'DIMENSIONS_OF_GROUPS', 'BALANCED_PILLARS', 'BONUS_SHARE', 'EQUAL_RANKS', 'UNSCORED_UNITS', 'RANK_SHIFT', 'RANK_INTERVALS', 'TOP_UNITS',
] as const;
export type AuditCode = (typeof auditCodes)[number];

/** Why nothing below a node takes part in the gap between two units. */
export const gapEnds = ['INDICATOR', 'REPORTED', 'OTHER_UNITS', 'OWN_WEIGHTS', 'UNDEFINED'] as const;
export type GapEnd = (typeof gapEnds)[number];

/** Among whom a unit is set: a group of one grouping, the units nearest to it, or all. */
export const peerKinds = ['ALL', 'GROUP', 'NEAREST'] as const;
export type PeerKind = (typeof peerKinds)[number];

/** Analyses that may take long. */
export const analysisKinds = ['robustness', 'sensitivity', 'rankRange', 'gap'] as const;
export type AnalysisKind = (typeof analysisKinds)[number];

/** Where long work stands that somebody asked for. */
export const jobStates = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof jobStates)[number];
