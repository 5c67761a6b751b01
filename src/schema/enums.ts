import { registerEnumType } from 'type-graphql';
import type {
  AggregateKind, AmountQualifier, AnalysisKind, AreaKind, Basis, BonusKind, BoundedShare, CircleStage, CityBasis, ClampSide, DeviationKind, Direction, Disclosure,
  EnterpriseRole, ErratumKind, EvidenceList, ExclusionReason, ExplanationOperation, ExplanationStage, FactKind, FactMatch, FindingKind, GapEnd, GoalpostScale, GroupKind, ImputeKind, IndicatorTag, JobState, Jurisdiction,
  LedgerCause, LibraryCriterion, LibraryDecision, LogShift, Measure, MissingDataKind, NodeRole, NormaliseKind, ObsStatus, OperandOrigin, OperandRole, PanelScope, ParkRole, PeerKind, PenaltySide, PolicyInstrument, PolicyTheme, PreparationStage, Qualifier,
  Role, RuleCombination, RuleKind, RuleOperator, ScreeningCount, ScreeningStage, SensitivityMeasure, SeriesKind, SubjectKind, TieBreaker, TieRule, TreatKind, UnitKind, UniversityList,
  Verdict, VerificationStatus, VersionStatus, VintageKind, VintageStatus, WeighKind, WeightDoubtKind, WeightFactorKind, WeighScope,
} from '../methodology/vocabulary';

/**
 * Registers a closed union of words as a GraphQL enum. On the wire a word is spelt in capitals
 * (minMax is MIN_MAX); inside, the value stays the core's own word. The record must describe every
 * word of the union, so a new word without a description does not compile.
 */
export function enumOf<Word extends string>(
  name: string, description: string, words: Readonly<Record<Word, string>>,
): Readonly<Record<string, Word>> {
  const values: Record<string, Word> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const word of Object.keys(words) as Word[]) { // Object.keys forgets the key type
    const spelling = word.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
    values[spelling] = word;
    valuesConfig[spelling] = { description: words[word] };
  }
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const DirectionEnum = enumOf<Direction>('Direction',
  'Which way an indicator points, as its source prints it (+ or -).', {
    HIGHER_IS_BETTER: 'A larger value earns a higher score.',
    LOWER_IS_BETTER: 'A smaller value earns a higher score.',
  });

export const IndicatorTagEnum = enumOf<IndicatorTag>('IndicatorTag',
  'The side of the index an indicator belongs to, as its source marks it.', {
    STATUS: 'Tells what the unit has reached today.',
    POTENTIAL: 'Tells what the unit may still become.',
  });

export const NodeRoleEnum = enumOf<NodeRole>('NodeRole',
  'How a node of a framework enters the score.', {
    CORE: 'Part of the pillars: aggregated level by level up to the root.',
    BONUS: 'A factor marked (+) by the source: it keeps its place in the tree, its points are gathered at the root.',
  });

export const BasisEnum = enumOf<Basis>('Basis',
  'How a node came by its score in an evaluation.', {
    COMPUTED: 'Made from the scores or observations below it by the methodology version.',
    REPORTED: 'Taken from the vintage, where the source prints the score of this very node.',
    MISSING: 'There is neither enough below it to compute from nor a reported score; the score is null.',
  });

export const MeasureEnum = enumOf<Measure>('Measure',
  'What the number of an observation is.', {
    RAW: 'A quantity in the unit of measure of its indicator, not yet on any scale.',
    POINTS: 'Already scored: points on the scale of its node, usually 0 to 1.',
    SCORE: 'The score that the source reports for a node, on the scale of that node.',
    RANK: 'A place in an order, 1 for the best.',
  });

export const ObsStatusEnum = enumOf<ObsStatus>('ObsStatus',
  'Standing of an observation. Exports give the SDMX CL_OBS_STATUS code named with each value.', {
    NORMAL: 'As the source states it (SDMX A).',
    ESTIMATED: 'Estimated by the source (SDMX E).',
    IMPUTED: 'Filled in where the source has no value (SDMX I).',
    MISSING: 'The source says that there is no value (SDMX M).',
    PROVISIONAL: 'To be revised, says the source (SDMX P).',
    BREAK: 'Not comparable with the period before (SDMX B).',
    DERIVED: 'Computed from other printed figures, e.g. a total less its parts (SDMX E, never A).',
    SYNTHETIC: 'Drawn by a generator; says nothing about the unit (SDMX E with a mark of its own, never A).',
  });

export const VintageKindEnum = enumOf<VintageKind>('VintageKind',
  'Where the numbers of a vintage come from.', {
    REPORTED: 'What a publication discloses, and nothing else.',
    MEASURED: 'Values of indicators gathered from their data sources.',
    SYNTHETIC: 'A matrix drawn by a seeded generator so that it fits the published scores; below them it is invented.',
    IMPORTED: 'Brought in by a user, who answers for it.',
  });

export const VintageStatusEnum = enumOf<VintageStatus>('VintageStatus',
  'Where a vintage stands in its life.', {
    OPEN: 'Imported and not yet sealed: not public, not to be evaluated, and replaced by the next import of its line.',
    SEALED: 'Frozen: its observations and its hash never change.',
    WITHDRAWN: 'Sealed once and still readable by its exact ref, but no longer recommended; its line does not stand for it.',
  });

export const UnitKindEnum = enumOf<UnitKind>('UnitKind',
  'What sort of thing an index scores and ranks.', {
    CITY: 'A city; units of CBCII are Chinese cities of prefecture level and above.',
    COUNTRY: 'A country or territory.',
    REGION: 'A region within a country or across several.',
    FIRM: 'A company or other organisation.',
    OTHER: 'Anything else that an imported index scores.',
  });

export const GroupKindEnum = enumOf<GroupKind>('GroupKind',
  'By what units are put into groups.', {
    REGION: 'By region, the ten that the CBCII report names, e.g. yangtze-river-delta.',
    PROVINCE: 'By province, autonomous region or municipality.',
    TIER: 'By the tier of development that the report gives a city, 1 being the foremost.',
    OTHER: "By a grouping of the index's own, which grouping names.",
  });

export const RoleEnum = enumOf<Role>('Role',
  'What the bearer of a token may do, beside asking for what is public.', {
    READER: 'May read drafts, and start analyses that take long.',
    EDITOR: 'May bring in data, and seal and withdraw vintages.',
    METHODOLOGIST: 'May draft, publish and withdraw methodology versions.',
    ADMIN: 'May do everything, and read the audit log.',
  });

export const VersionStatusEnum = enumOf<VersionStatus>('VersionStatus',
  'Where a methodology version stands in its life.', {
    DRAFT: 'Still being edited; not public and not to be cited.',
    PUBLISHED: 'Frozen: its document and hash never change.',
    WITHDRAWN: 'Published once and still readable, but no longer recommended by its authors.',
  });

export const DisclosureEnum = enumOf<Disclosure>('Disclosure',
  'On what authority a stated figure stands.', {
    DISCLOSED: 'Printed by the source.',
    INFERRED: 'Concluded from the published figures; the source does not print it.',
    SYNTHETIC: 'Set by the generator of a synthetic vintage.',
  });

export const BonusKindEnum = enumOf<BonusKind>('BonusKind',
  'How bonus points join the core; core + bonus = score under each of them.', {
    NONE: 'Bonus points count for nothing.',
    ADDITIVE: 'The points are added at the root, up to the cap where there is one.',
    MULTIPLICATIVE: 'The core is raised by core × points / scale.',
    IN_PILLAR: 'Each factor stays in its place in the tree and is aggregated with its siblings.',
  });

export const NormaliseKindEnum = enumOf<NormaliseKind>('NormaliseKind',
  'How values of one node are put on a common scale before its parent aggregates them.', {
    points: 'Already on its scale: observations with measure POINTS are taken as they are.',
    minMax: 'Worst value present to the low end of the range, best to the high end, linear between.',
    zScore: 'Distance from the mean in standard deviations, moved to a stated mean and deviation.',
    rank: 'Place counted from the worst, which gets 1; equal values share the lowest place.',
    percentileRank: 'Share of the other units that stand strictly below, 0 (worst) to 1.',
    borda: 'Place counted from the worst, which gets 0; equal values share the lowest place.',
    goalposts: 'Two fixed values, not learnt from the data, stand for the ends of the range; linear or logarithmic.',
    distanceToMax: 'One less the distance to the best unit as a share of the range: 0 (worst) to 1 (best).',
    distanceToReference: 'One less the distance to a named unit as a share of its distance to the worst: 1 for that unit, more for better ones unless capped.',
    distanceToTarget: 'One less the distance to a stated value as a share of its distance to the worst: 1 at the target, more beyond it unless capped.',
    fractionOfMax: 'The value as a fraction of the best one; where lower is better the best as a fraction of the value. For ratio scales only.',
    scaled: 'Shifted and scaled by stated bounds to 0 and 100, which values may pass; where lower is better the sign is turned first.',
  });

export const WeighKindEnum = enumOf<WeighKind>('WeighKind',
  'How children of a node come by their weights.', {
    equal: 'The weight 1 for every child.',
    equalAmongLeaves: 'As many as each child has core leaves, so that all leaves count alike; under means only.',
    given: 'As listed in the methodology version; a child not listed weighs 1.',
    principalComponent: 'Taken from the data: loadings of the first principal component of the correlations among the children, with their signs.',
    rotatedLoadings: 'Taken from the data: the largest squared loading of each child after varimax rotation, in proportion.',
    entropy: 'Taken from the data: the more unevenly the values of a child are spread over the units, the more it weighs.',
    critic: 'Taken from the data: spread of a child times its disagreement with its siblings.',
    benefitOfTheDoubt: 'Taken from the data, for each unit by itself: the weights that favour it most, under which no unit passes 1; under a sum only.',
  });

export const BoundedShareEnum = enumOf<BoundedShare>('BoundedShare',
  'What bounds of benefit-of-the-doubt weights are shares of.', {
    WEIGHTS: 'Of the sum of the weights of the siblings.',
    CONTRIBUTIONS: 'Of the sum of weights times values: pie shares. A unit with the value 0 in a child that must give a share scores 0.',
  });

export const WeighScopeEnum = enumOf<WeighScope>('WeighScope',
  'Nodes that are analysed together when weights are taken from the data.', {
    SIBLINGS: 'The children of one parent.',
    LEVEL: 'All nodes of a level; the children of each parent take their part of what is found.',
  });

export const AggregateKindEnum = enumOf<AggregateKind>('AggregateKind',
  "How a node's score is made from those of its children.", {
    sum: 'Weighted sum; a weight multiplies and is 1 when not given.',
    arithmetic: 'Weighted arithmetic mean; a low child can be made up for in full by a high one.',
    geometric: 'Weighted geometric mean; a low child is made up for in part only. One 0 gives 0 unless there is a floor.',
    harmonic: 'Weighted harmonic mean; makes up for a low child least of the three. One 0 gives 0 unless there is a floor.',
    powerMean: 'Weighted mean of a stated power: 1 is arithmetic, 2 quadratic, -1 harmonic; 0 is not allowed.',
    median: 'Weighted median: half of the weight lies below it.',
    copeland: 'How many other units this one beats on more than half of the weight, less how many beat it; nothing makes up for anything.',
    outranking: 'Sum over all other units of the share of weight on which this one is better, ties by half; nothing makes up for anything.',
    mazziottaPareto: 'Weighted arithmetic mean less, or plus, a penalty for imbalance: variance among the children by mean.',
  });

export const PenaltySideEnum = enumOf<PenaltySide>('PenaltySide',
  'Which way imbalance among the children moves a Mazziotta-Pareto index.', {
    NEGATIVE: 'Down: for what is good the more there is of it.',
    POSITIVE: 'Up: for what is bad the more there is of it.',
  });

export const ImputeKindEnum = enumOf<ImputeKind>('ImputeKind',
  'How missing values of an indicator are replaced.', {
    none: 'Not at all.',
    zero: 'By 0.',
    mean: 'By the mean of the values present.',
    median: 'By the median of the values present.',
    groupMean: 'By the mean of the values present in the group of the unit.',
    groupMedian: 'By the median of the values present in the group of the unit.',
    rowMean: 'By the mean of what the same unit has in the other indicators, on a common scale unless told otherwise.',
    rowMedian: 'By the median of what the same unit has in the other indicators, on a common scale unless told otherwise.',
    linear: 'By the line between the nearest earlier and later period; beyond them the nearest value is held.',
    constant: 'By the last earlier value of the unit; before its first value by that.',
    lastObservation: 'By the last earlier value of the unit, at most a stated number of periods back; before its first value not at all.',
  });

export const TreatKindEnum = enumOf<TreatKind>('TreatKind',
  'How outliers of an indicator are drawn in before it is normalised.', {
    none: 'Not at all.',
    winsorise: 'Outermost values are given the next value inwards, one after the other, until the shape is within its limits.',
    log: 'Natural logarithm of the shifted distance to the least value.',
    boxCox: 'Power transformation of the distance to the least value plus 1; the power 0 is the natural logarithm.',
    percentileCaps: 'What lies beyond two quantiles is given the quantile.',
    winsoriseThenTransform: 'Winsorised; where that does not bring the shape within its limits, transformed.',
    twoStage: 'Any treatment where the shape asks for it; where that does not bring it within its limits, any other, or none.',
  });

export const LogShiftEnum = enumOf<LogShift>('LogShift',
  'How values are shifted so that their logarithm is defined.', {
    RANGE_SHARE: 'The distance to the least value plus one hundredth of the range.',
    ONE: 'The distance to the least value plus 1, in the unit of measure of the indicator.',
    TAIL_SIDE: 'As RANGE_SHARE where skewness is above 0; else the distance to the greatest value plus one hundredth of the range, the logarithm with its sign turned.',
    RESCALED: 'Rescaled first, so that the least value becomes 1 and the greatest stays; left alone where none lies above 1.',
  });

export const PreparationStageEnum = enumOf<PreparationStage>('PreparationStage',
  'A stage that comes before normalisation.', {
    screen: 'Units without enough data are left out.',
    denominate: 'Indicators are divided by other variables.',
    impute: 'Missing values are replaced.',
    treat: 'Outliers are drawn in.',
  });

export const PanelScopeEnum = enumOf<PanelScope>('PanelScope',
  'From which periods of a panel a normalisation learns its parameters.', {
    PER_PERIOD: 'From the period that is scored alone: scores compare within it.',
    OVER_ALL: 'From all periods together: scores compare over time.',
  });

export const MissingDataKindEnum = enumOf<MissingDataKind>('MissingDataKind',
  'What the score of a node is when some of its children are missing.', {
    propagate: 'One missing child makes the node missing.',
    renormalise: 'The children present share the weight of those that are not.',
    minimumShare: 'As RENORMALISE, provided that at least a stated share of the children, by number, is present.',
  });

export const GoalpostScaleEnum = enumOf<GoalpostScale>('GoalpostScale',
  'The scale on which a value is placed between two goalposts.', {
    LINEAR: 'Equal differences count alike.',
    LOG: 'Equal ratios count alike, as for income; values and goalposts must be above 0.',
  });

export const ClampSideEnum = enumOf<ClampSide>('ClampSide',
  'Which values outside the goalposts are set to the nearer end of the range.', {
    NONE: 'None: a value beyond a goalpost goes beyond the range.',
    LOW: 'Those that would fall under the low end.',
    HIGH: 'Those that would pass the high end.',
    BOTH: 'Those on either side.',
  });

export const TieRuleEnum = enumOf<TieRule>('TieRule',
  'Which ranks equal scores get.', {
    standardCompetition: 'Equal scores share the best place and as many places are skipped after it: 1, 2, 2, 4.',
    dense: 'Equal scores share a place and none is skipped: 1, 2, 2, 3.',
    ordinal: 'Every unit has its own place; a named tie-breaker settles equal scores: 1, 2, 3, 4.',
  });

export const TieBreakerEnum = enumOf<TieBreaker>('TieBreaker',
  'What settles equal scores under the tie rule ORDINAL.', {
    unitCode: 'The code of the unit, in ascending order of characters.',
    core: 'The score without bonus, higher first, then the code of the unit.',
  });

export const DeviationKindEnum = enumOf<DeviationKind>('DeviationKind',
  'The divisor of a standard deviation over n units.', {
    SAMPLE: 'Divide by n - 1: the units are taken as a sample.',
    POPULATION: 'Divide by n: the units are taken as all there are.',
  });

export const ExclusionReasonEnum = enumOf<ExclusionReason>('ExclusionReason',
  'Why a unit got no score in an evaluation.', {
    MISSING_DATA: 'The root is missing under the missing-data rule of the version.',
    UNDEFINED_AGGREGATE: 'Values are present, but the aggregation has no result for them, e.g. a geometric mean with a negative value.',
    SCREENED_OUT: 'The unit did not reach the coverage that the version asks for.',
  });

export const ErratumKindEnum = enumOf<ErratumKind>('ErratumKind',
  'What sort of inconsistency an erratum records.', {
    LANGUAGES: 'Two language editions of the source disagree.',
    TABLES: 'Two tables of the source disagree.',
    TEXT_TABLE: 'Running text and a table of the source disagree.',
    TRANSLATION: 'Something is mistranslated or left out in the translation.',
    UNIT: 'A unit of measure is inconsistent or mistranslated, e.g. CNY 100 million as billion.',
    DIRECTION: 'The printed direction of an indicator looks odd; it is served as printed.',
    TIE: 'Equal printed scores stand at different printed ranks.',
    OMISSION: 'Something that the source refers to is not in it.',
    OTHER: 'Any other doubt, told in the finding.',
  });

export const FactKindEnum = enumOf<FactKind>('FactKind',
  'What a fact states.', {
    VALUE: 'A quantity, in its unit of measure.',
    RANK: 'A place in an order, 1 for the best. Among how many is seldom stated.',
  });

export const FactMatchEnum = enumOf<FactMatch>('FactMatch',
  'How near a fact is to the node of the framework that it stands by.', {
    EXACT: 'The very thing that the indicator measures, of one city and in its unit of measure, or a rank by it.',
    PROXY: 'Something near it: narrower, wider, or of other years.',
    NONE: 'There is no indicator that it is near to.',
  });

export const QualifierEnum = enumOf<Qualifier>('Qualifier',
  'How exactly a source states a number.', {
    EXACT: 'As a number without more.',
    ABOUT: 'As about so much.',
    MORE_THAN: 'As more than so much.',
    LESS_THAN: 'As less than so much.',
    AT_LEAST: 'As so much or more.',
    AT_MOST: 'As so much or less.',
    TOP_N: 'As among the first so many; the value is how many.',
    RANGE: 'As from value to valueHigh.',
  });

export const JurisdictionEnum = enumOf<Jurisdiction>('Jurisdiction',
  'At which level of government a policy measure was issued.', {
    NATIONAL: 'A national government: of China, unless the title begins with another country.',
    PROVINCE: 'A province or autonomous region, several of them together, or a state abroad.',
    CITY: 'A city, municipalities among them.',
    DISTRICT: 'A district, new area or park of a city.',
  });

export const PolicyThemeEnum = enumOf<PolicyTheme>('PolicyTheme',
  'What a policy measure is for.', {
    RND: 'Research and development.',
    CLINICAL_TRIAL: 'Clinical trials, their sites and their participants.',
    PRODUCT_APPROVAL: 'Review and approval of drugs and devices.',
    INDUSTRIALISATION: 'Bringing products to manufacture.',
    TALENT: 'Drawing, training and keeping people.',
    FUND: 'Public funds and the private capital they draw.',
    SPACE_AND_LAND: 'Parks, plants, land and rents.',
    TAX: 'Taxes and duties.',
    PLATFORM: 'Shared platforms for research, testing or services.',
    MARKET_ACCESS: 'Procurement, insurance lists, prices and use in hospitals.',
    FINANCING: 'Loans, guarantees, insurance and listing on exchanges.',
    DATA_AND_AI: 'Data, digital medicine and artificial intelligence.',
    ATTRACTION: 'Drawing firms and large projects.',
    INTERNATIONAL: 'Trade and work across borders.',
    GOVERNANCE: 'Plans, bodies and rules by which the industry is led.',
    OTHER: 'Anything else, told in the statement.',
  });

export const PolicyInstrumentEnum = enumOf<PolicyInstrument>('PolicyInstrument',
  'By what means a policy measure works.', {
    GRANT: 'Money for work to be done.',
    SUBSIDY: 'A share of costs, paid back.',
    REWARD: 'Money for something reached.',
    FUND: 'Capital that is invested.',
    LOAN: 'Credit, guaranteed or at lower interest.',
    TAX_RELIEF: 'Lower taxes or duties.',
    RENT_RELIEF: 'Lower rents or prices of land.',
    INSURANCE: 'Cover, or a share of its premium.',
    REGULATION: 'A rule: what may, must or need not be done.',
    PLATFORM: 'Something built for shared use.',
    PLAN: 'A programme of several measures.',
    SERVICE: 'Help given by offices.',
    TARGET: 'An aim without further means.',
    OTHER: 'Anything else, told in the statement.',
  });

export const AmountQualifierEnum = enumOf<AmountQualifier>('AmountQualifier',
  'How the amount of a policy measure is meant.', {
    EXACT: 'Just so much; amountMin and amountMax are equal.',
    ABOUT: 'About so much; amountMin and amountMax are equal.',
    UP_TO: 'At most so much, in amountMax.',
    AT_LEAST: 'So much or more, in amountMin.',
    RANGE: 'From amountMin to amountMax.',
  });

export const SeriesKindEnum = enumOf<SeriesKind>('SeriesKind',
  'What a point of a series tells of its period.', {
    ACTUAL: 'What has happened.',
    TARGET: 'What a government aims at.',
    FORECAST: 'What the source expects.',
  });

export const FindingKindEnum = enumOf<FindingKind>('FindingKind',
  'Whether a source describes or advises.', {
    FINDING: 'What the source concludes.',
    RECOMMENDATION: 'What the source advises to do.',
  });

export const SubjectKindEnum = enumOf<SubjectKind>('SubjectKind',
  'What sort of thing a finding is about; its subject is a code of that sort.', {
    INDEX: 'The index as a whole; subject is its root node.',
    PILLAR: 'A pillar; subject is its node.',
    TIER: 'A tier of cities; subject is its number.',
    CLUSTER: 'A cluster of cities; subject is a region.',
    CITY: 'One city; subject is its code.',
    SEGMENT: 'A segment of the industry; subject is a reported measure.',
    STRATEGY: 'A way forward that the source proposes; subject is a short name of it.',
  });

export const RuleKindEnum = enumOf<RuleKind>('RuleKind',
  'What a rule of choice does.', {
    CONDITION: 'Something that must hold.',
    ADD_BACK: 'Something by which a unit that failed comes in again.',
    RESULT: 'What is left when the rules are applied.',
  });

export const RuleOperatorEnum = enumOf<RuleOperator>('RuleOperator',
  'How the subject of a rule must relate to its value.', {
    EXISTS: 'The subject is there; no value is needed.',
    EQUALS: 'The subject equals the value.',
    AT_MOST: 'The subject is the value or less.',
    AT_LEAST: 'The subject is the value or more.',
    GREATER_THAN: 'The subject is more than the value.',
    LESS_THAN: 'The subject is less than the value.',
  });

export const ScreeningStageEnum = enumOf<ScreeningStage>('ScreeningStage',
  'The step of the making of the framework that a line tells of.', {
    approach: 'From which side the authors came to the subject.',
    collection: 'What was gathered.',
    sorting: 'How it was put in order.',
    screening: 'By which criteria indicators were kept.',
    selection: 'What was chosen.',
    structure: 'How the levels were built, and how many nodes they have.',
    bonus: 'How bonus factors came in.',
    scoring: 'How weights were set.',
    labelling: 'How indicators were marked.',
  });

export const RuleCombinationEnum = enumOf<RuleCombination>('RuleCombination',
  'When several rules of choice hold together.', {
    ALL: 'When every one of them holds.',
    ANY: 'When one of them holds.',
    NOT_DISCLOSED: 'The source does not say.',
  });

export const EvidenceListEnum = enumOf<EvidenceList>('EvidenceList',
  'In which list of the index something was found that bears on a rule.', {
    FACTS: 'Among the figures that the sources state: facts of the index.',
    PARKS: 'Among the parks that the report names: parks of the index.',
    POLICY_MEASURES: 'Among what cities themselves offer, rule and plan: policyMeasures of the index.',
  });

export const VerdictEnum = enumOf<Verdict>('Verdict',
  'Whether what was asked of a candidate indicator or of a unit holds.', {
    MET: 'It holds.',
    NOT_MET: 'It does not hold.',
    NOT_DISCLOSED: 'No source says so, and nothing in the data decides it.',
  });

export const LibraryCriterionEnum = enumOf<LibraryCriterion>('LibraryCriterion',
  'By what a candidate indicator is judged before it enters a framework.', {
    REPRESENTATIVENESS: 'Whether it stands for what it is to measure.',
    APPLICABILITY: 'Whether it fits the units and the subject of the index.',
    ACCESSIBILITY: 'Whether its data are within reach.',
  });

export const LibraryDecisionEnum = enumOf<LibraryDecision>('LibraryDecision',
  'What became of a candidate indicator.', {
    TAKEN: 'It entered the framework.',
    LEFT: 'It was left out.',
    UNDECIDED: 'Nothing is decided yet.',
  });

export const ScreeningCountEnum = enumOf<ScreeningCount>('ScreeningCount',
  'What a step of the funnel counts.', {
    RATING_SYSTEMS: 'Rating systems whose indicators were gathered.',
    CANDIDATES: 'Candidate indicators in the library.',
    TAKEN: 'Indicators that entered the framework.',
  });

export const UniversityListEnum = enumOf<UniversityList>('UniversityList',
  'In which list of the report a university is named.', {
    KEY_BIOLOGY_COLLEGE: 'Among the key colleges of biology.',
    NAMED_IN_CITY_PROFILE: 'In what the report tells of the city it lies in.',
  });

export const CityBasisEnum = enumOf<CityBasis>('CityBasis',
  'Whence it is known in which city something lies.', {
    PRINTED: 'The source says so.',
    GEOGRAPHY: 'It is a fact of geography; the source names no city.',
  });

export const ParkRoleEnum = enumOf<ParkRole>('ParkRole',
  'As what the report names a park.', {
    TOP_100: 'Among the hundred foremost biomedical parks of the country.',
    CORE: 'As the core of the industry of its city.',
    KEY: 'As one of the main parks of its city.',
    NATIONAL_BASE: 'As a national base of the industry.',
    SPECIALISED: 'As a place for one branch of the industry.',
    COOPERATION: 'As a joint park of two places.',
  });

export const EnterpriseRoleEnum = enumOf<EnterpriseRole>('EnterpriseRole',
  'As what the report names an enterprise.', {
    LEADING: 'As a leading firm of its city.',
    INNOVATIVE: 'As an innovative firm.',
    MULTINATIONAL: 'As a firm from abroad that has come to the city.',
    PLATFORM: 'As an online platform.',
  });

export const CircleStageEnum = enumOf<CircleStage>('CircleStage',
  'How far the report sees a metropolitan circle.', {
    MATURE: 'Its cities share the work already.',
    CATCHING_UP: 'Its cities have begun to.',
  });

export const AreaKindEnum = enumOf<AreaKind>('AreaKind',
  'What sort of area a line is about.', {
    CITY: 'A city, scored by the index or not.',
    PROVINCE: 'A province as a whole.',
  });

/** Orders of a ranking. */
export type RankingOrder =
  'RANK' | 'RANK_DESC' | 'CODE' | 'NAME' | 'CORE_DESC' | 'BONUS_DESC' | 'RANK_CHANGE' | 'RANK_CHANGE_DESC';
export const RankingOrderEnum = enumOf<RankingOrder>('RankingOrder',
  'The order of the rows of a ranking. It moves rows only, never ranks; rows that it finds equal stand by rank, then by the code of the unit.', {
    RANK: 'Best rank first.',
    RANK_DESC: 'Worst rank first.',
    CODE: 'Code of the unit, ascending.',
    NAME: 'English name of the unit, ascending.',
    CORE_DESC: 'Highest score without bonus first.',
    BONUS_DESC: 'Most bonus points first.',
    RANK_CHANGE: 'Those that moved down most against the baseline first; without a variant nobody moves.',
    RANK_CHANGE_DESC: 'Those that moved up most against the baseline first; without a variant nobody moves.',
  });

/** What the cells of a score table hold. */
export type TableMeasure = 'SCORE' | 'RANK' | 'CONTRIBUTION' | 'RAW' | 'TREATED' | 'NORMALISED';
export const TableMeasureEnum = enumOf<TableMeasure>('TableMeasure',
  'What the values of a score table are; five different quantities and the rank by the first of them.', {
    SCORE: 'Score of the node, on the scale of the node.',
    RANK: 'Rank by the score of the node among the ranked units, 1 for the best.',
    CONTRIBUTION: "The node's part of the points of the index; null where aggregation above it is not additive.",
    RAW: "Observed value in the indicator's unit of measure.",
    TREATED: 'Value after outliers were treated, still in the unit of measure.',
    NORMALISED: 'Value on the common scale, as the parent aggregates it.',
  });

export const LedgerCauseEnum = enumOf<LedgerCause>('LedgerCause',
  'A reason for which scores and ranks differ between two releases.', {
    DATA_REVISION: 'The later release gives other values for the same period.',
    REAL_CHANGE: 'The later release speaks of a later period.',
    METHODOLOGY: 'The later release is scored by another methodology version or variant.',
    ENTRANTS_AND_LEAVERS: 'The releases rank other units beside it.',
  });

export const VerificationStatusEnum = enumOf<VerificationStatus>('VerificationStatus',
  'What came of making a result again from what is stored.', {
    REPRODUCED: 'The same result, bit for bit.',
    DIFFERS: 'Something stored, or the result, is not what the hash was taken of.',
  });

export const WeightDoubtKindEnum = enumOf<WeightDoubtKind>('WeightDoubtKind',
  'How weights in doubt are drawn.', {
    relative: 'Each weight within a share of itself, up or down, all values alike likely, independent of the others.',
    dirichlet: 'The weights of the children of a node together, with the declared ones as mean; their sum is kept.',
  });

export const WeightFactorKindEnum = enumOf<WeightFactorKind>('WeightFactorKind',
  'Which weights in doubt are one factor of a sensitivity analysis.', {
    level: 'Those of all nodes of a level: a factor for each level.',
    parent: 'Those of the children of a node: a factor for each node with children.',
    together: 'All of them: one factor.',
  });

export const SensitivityMeasureEnum = enumOf<SensitivityMeasure>('SensitivityMeasure',
  'Of what the variance is shared out among what is in doubt.', {
    meanShift: 'The mean absolute shift of rank of all units against the evaluation.',
    rank: 'The rank of a unit.',
    score: 'The score of a unit.',
  });

export const ExplanationStageEnum = enumOf<ExplanationStage>('ExplanationStage',
  'Stages of the arithmetic of a score, in the order in which they run.', {
    observe: 'A figure is read from the vintage.',
    denominate: 'An indicator is divided by another variable.',
    impute: 'A missing value is replaced.',
    treat: 'An outlier is drawn in.',
    normalise: 'A value is put on the scale on which it is aggregated.',
    aggregate: 'The children of a node make its score.',
    bonus: 'The bonus joins the core.',
    contribute: 'The score is shared out among nodes.',
  });

export const ExplanationOperationEnum = enumOf<ExplanationOperation>('ExplanationOperation',
  'What one step does with its operands. Sums run in the order of the operands; docs/explaining.md gives every formula.', {
    observed: 'The value observed, as it stands in the vintage.',
    reported: 'The score that the source reports; what lies below it has no effect.',
    denominated: 'value / (denominator / factor).',
    imputed: 'replacement: what the imputation found for the missing value in the data of others.',
    treated: 'replacement: what the treatment of outliers made of the value; of the data of all units.',
    minMax: 'Gives (value - low) / (high - low) × (rangeHigh - rangeLow) + rangeLow; where direction is -1 (value - high) / -(high - low) × ….',
    zScore: 'Gives (value - mean) × (direction × toDeviation / standardDeviation) + toMean.',
    rank: 'worse + 1: rank from the worst.',
    percentileRank: 'worse / (present - 1).',
    borda: 'worse: number of units that are worse.',
    goalposts: 'rangeLow + share × (rangeHigh - rangeLow), where share = (value - low) / (high - low), of logarithms where isLogarithm, cut at 0 and 1 where said; where direction is -1 (high - value) / (high - low).',
    distanceToMax: 'Gives (direction × value - low) / (high - low).',
    distanceToReference: 'Gives (direction × value - low) / (reference - low), at most 1 where isCapped.',
    distanceToTarget: 'Gives (direction × value - low) / (direction × target - low), at most 1 where isCapped.',
    fractionOfMax: 'value / best; where direction is -1 best / value.',
    scaled: 'Gives (direction × value - low) / (high - low) × factor.',
    sum: 'Gives Σ weight × value; where a value is missing, the weighted mean of those present × Σ of all weights.',
    ownWeights: 'Gives Σ weight × value, with weights of the unit itself, over values present.',
    arithmetic: 'Gives Σ weight × value / Σ weight, over values present.',
    geometric: 'exp(Σ weight / Σ weight × ln value); where a value is missing exp(Σ weight × ln value / Σ weight) over those present. Values below floor are raised to it.',
    harmonic: 'Gives Σ weight / Σ (weight / value), over values present; values below floor are raised to it.',
    powerMean: 'Gives (Σ weight × (value / s)^power / Σ weight)^(1 / power) × s over values present, s the greatest of them (the least for a negative power), 1 where that is not above 0.',
    median: 'The weighted median of the values present.',
    copeland: 'won - lost: other units beaten less those that beat it.',
    outranking: 'Gives Σ (1 + lead) / 2 over all other units.',
    outrankingByChild: 'Gives Σ weight × (worse + worse + tied - 1) / 2 / Σ weight; tied counts the unit itself.',
    mazziottaPareto: 'M + penalty × (Σ weight × (value - M)² / Σ weight / M) with M the weighted mean.',
    factorPoints: 'value / ceiling × maxPoints.',
    bonusPoints: 'Gives Σ points; where some are missing × (Σ maxPoints / Σ maxPoints of those present).',
    bonusAdded: 'points × weight, at most cap.',
    bonusMultiplied: 'core × (points × weight, at most cap, / scale).',
    total: 'core + bonus: the score.',
    presentWeight: 'Gives Σ weight over the children that are present.',
    worth: 'slope × weight / present under a mean, slope × (weight × (total / present)) under a sum, slope × weight where weights are of the unit: points of the index for one point of the node.',
    worthBelow: 'worth × ((rangeHigh - rangeLow) / (high - low)), where the node is put on another scale.',
    contribution: 'worth × value: points of the index that come from the node.',
    gatheredPoints: 'Gives Σ points of the factors present.',
    factorContribution: 'points × (added / gathered): points of the index that come from a bonus factor; 0 where nothing is added.',
  });

export const OperandRoleEnum = enumOf<OperandRole>('OperandRole',
  'What an operand is to its operation, by the names of the formulas of ExplanationOperation.', {
    value: 'The value that is worked on.', weight: 'Weight of the value before it.', low: 'Low end of the scale of the values.', high: 'High end of the scale of the values.',
    rangeLow: 'What the low end becomes.', rangeHigh: 'What the high end becomes.', mean: 'Mean of the values of all units.', standardDeviation: 'Their standard deviation.',
    toMean: 'Mean of the new scale.', toDeviation: 'Standard deviation of the new scale.', direction: '1 where higher is better, -1 where lower is better.',
    worse: 'Number of units that are worse.', tied: 'Number of units with the same value.', present: 'Number of units with a value; of weights, the sum of those present.',
    won: 'Number of units beaten.', lost: 'Number of units that beat this one.', lead: 'Share of weight on which it is better than another unit less that on which it is worse, -1 to 1.',
    reference: 'Value of the reference unit.', target: 'Value aimed at.', best: 'Value of the best unit.', factor: 'Number that is multiplied by.', floor: 'Least value allowed.', power: 'Exponent of the mean.',
    penalty: 'Minus 1 where imbalance takes off, 1 where it adds.', isLogarithm: '1 where logarithms are compared, else 0.', cutsLow: '1 where shares below 0 are cut, else 0.', cutsHigh: '1 where shares above 1 are cut, else 0.',
    isCapped: '1 where shares above 1 are cut, else 0.', denominator: 'Variable that is divided by.', replacement: 'Value that stands for another.', points: 'Bonus points.', ceiling: 'Highest value attainable.',
    maxPoints: 'Most points that a factor can give.', cap: 'Most points that the bonus can add.', scale: 'Points that would double the core.', core: 'Score without the bonus.', bonus: 'What the bonus adds.',
    total: 'Sum of the weights of all children.', slope: 'Points of the index for one point of the parent.', worth: 'Points of the index for one point of the node.', added: 'What the bonus adds to the core.', gathered: 'Sum of the points of the factors.',
  });

export const OperandOriginEnum = enumOf<OperandOrigin>('OperandOrigin',
  'Where an operand comes from.', {
    STEP: 'It is the result of an earlier step.',
    DECLARED: 'The methodology, or the variant, declares it.',
    LEARNT: 'It was taken from the data of all units: by the operation itself, or by the method that learntBy names.',
    MISSING: 'It has no value for this unit.',
  });

export const GapEndEnum = enumOf<GapEnd>('GapEnd',
  'Why nothing below a node takes part in the gap between two units.', {
    INDICATOR: 'It is an indicator, or a bonus factor: nothing is below it.',
    REPORTED: 'Its score is reported by the source for one of the units, or both; what lies below has no effect.',
    OTHER_UNITS: 'Its score depends on all other units (Copeland, outranking), so that a unit made of two has none of its own.',
    OWN_WEIGHTS: 'Each unit weighs its children by itself (benefit of the doubt), so that a unit made of two has no weights.',
    UNDEFINED: 'Some unit made of the two has no score there: values are missing in one that the other has, or an aggregate is undefined.',
  });

export const PeerKindEnum = enumOf<PeerKind>('PeerKind',
  'Among whom a unit is set.', {
    ALL: 'Among all ranked units.',
    GROUP: 'Among the units of its group in one grouping: its region, its tier.',
    NEAREST: 'Among the units whose pillars and bonus are nearest to its own.',
  });

export const AnalysisKindEnum = enumOf<AnalysisKind>('AnalysisKind',
  'Analyses of an evaluation that may take long.', {
    robustness: 'How firm its ranks are under weights and methods in doubt: Evaluation.robustness.',
    sensitivity: 'Which of the things in doubt matter for its ranks and scores: Evaluation.sensitivity.',
    rankRange: 'The best and the worst rank that each unit can have over weights in doubt, exactly: Evaluation.rankRange.',
    gap: 'What the gap between two units comes from, node by node: Evaluation.explainGap.',
  });

export const JobStateEnum = enumOf<JobState>('JobState',
  'Where a job stands.', {
    QUEUED: 'It waits for those that were started before it, or for a server to take it up again.',
    RUNNING: 'A server works on it. Should the server be lost, it is queued again within seconds, with what is finished of it.',
    DONE: 'Finished; its result can be read.',
    FAILED: 'Ended without a result; its problems say why.',
    CANCELLED: 'Ended by will of whoever started it, or of an ADMIN.',
  });
