import type {
  AreaKind, CircleStage, CityBasis, Direction, EnterpriseRole, EvidenceList, FactKind, FactMatch, LibraryCriterion, LibraryDecision, ParkRole, Qualifier,
  RuleCombination, RuleKind, RuleOperator, ScreeningCount, ScreeningStage, UniversityList, Verdict,
} from '../../src/methodology/vocabulary';

/** Where a line stands in its source. */
interface Placed {
  readonly source: string;
  readonly place: string;
}

interface Noted extends Placed {
  readonly note: string | null;
}

interface Named extends Noted {
  readonly name: string;
  readonly nameZh: string | null;
}

interface Rule extends Noted {
  readonly order: number;
  readonly kind: RuleKind;
  readonly subject: string;
  readonly operator: RuleOperator;
  readonly qualifier: Qualifier | null;
  /** Null where the operator asks only whether the subject is there. */
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unitOfMeasure: string | null;
  readonly statement: string;
  /** To what time the value belongs. Releases made before this was told lack it, as they lack what follows. */
  readonly period?: string | null;
  /** How it goes together with the other rules of its order; null where it stands alone. */
  readonly joined?: RuleCombination | null;
  readonly evidence?: EvidenceRule | null;
}

/** Where to look for what a rule asks of a unit, and how near what is found there comes to it. */
interface EvidenceRule {
  readonly list: EvidenceList;
  /** Of facts alone. */
  readonly topic: string | null;
  readonly sources: readonly string[];
  readonly match: FactMatch;
}

/** A judgement on a candidate indicator, with who says so. */
export interface LibraryJudgement {
  readonly criterion: LibraryCriterion;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly source: string | null;
  readonly place: string | null;
}

/** A candidate indicator. */
export interface LibraryEntry {
  readonly name: string;
  readonly nameZh: string | null;
  readonly definition: string | null;
  readonly unitOfMeasure: string | null;
  readonly direction: Direction;
  readonly dataSource: string | null;
  /** Names of the rating systems that have it; empty where they are not known. */
  readonly ratingSystems: readonly string[];
  readonly judgements: readonly LibraryJudgement[];
  readonly decision: LibraryDecision;
  /** The step of the screening at which it was decided. */
  readonly stage: ScreeningStage | null;
  readonly reason: string | null;
  /** The node of the framework that is drawn from it. */
  readonly node: string | null;
  readonly source: string | null;
  readonly place: string | null;
  readonly note: string | null;
}

/** What the small lists of a release hold, kind by kind. Lists are short: a release's are read whole. */
export interface ReferenceLists {
  readonly TIER: Named & {
    readonly features: string; readonly industryPattern: string; readonly typicalUnits: readonly string[]; readonly count: number;
  };
  readonly SELECTION_RULE: Rule;
  readonly CIRCLE_CONDITION: Rule;
  readonly SCREENING_STEP: Placed & {
    readonly stage: ScreeningStage; readonly count: number | null; readonly qualifier: Qualifier | null; readonly criteria: readonly string[];
    readonly statement: string;
    /** Releases made before the funnel was told apart lack both. */
    readonly counted?: ScreeningCount | null; readonly funnel?: number | null;
  };
  readonly LIBRARY_ENTRY: LibraryEntry;
  /** One line at most: how the steps of the selection rules go together. */
  readonly UNIT_SELECTION: Noted & { readonly combination: RuleCombination; readonly statement: string };
  readonly DEVELOPMENT_MODEL: Placed & {
    readonly name: string; readonly nameZh: string | null; readonly driver: string; readonly typicalReferenceCity: string;
  };
  readonly REFERENCE_CITY: Named & {
    readonly country: string; readonly model: string | null; readonly start: string | null; readonly acceleration: string | null;
    readonly stability: string | null; readonly maturity: string | null; readonly infrastructure: string | null; readonly policy: string | null;
    readonly financing: string | null; readonly rnd: string | null; readonly industryFocus: string | null;
  };
  readonly REFERENCE_CITY_FACT: Noted & {
    /** Null for a place that is none of the reference cities; `area` then names it. */
    readonly referenceCity: string | null; readonly area: string | null; readonly topic: string; readonly kind: FactKind;
    readonly qualifier: Qualifier; readonly value: number; readonly valueHigh: number | null; readonly unitOfMeasure: string;
    readonly period: string | null; readonly statement: string;
  };
  readonly METROPOLITAN_CIRCLE: Named & {
    readonly stage: CircleStage; readonly region: string; readonly units: readonly string[]; readonly otherMembers: readonly string[];
    readonly strengths: string | null; readonly weaknesses: string | null;
  };
  readonly CLINICAL_MEASURE: Noted & {
    readonly name: string; readonly definition: string; readonly period: string; readonly unitOfMeasure: string; readonly node: string;
    readonly match: FactMatch;
  };
  /** `figures` run parallel to the clinical measures of the release. */
  readonly CLINICAL_OUTPUT: Placed & { readonly figures: readonly { readonly measure: string; readonly value: number }[] };
  readonly INVESTIGATOR: Named & {
    readonly ranking: string; readonly rank: number; readonly hospital: string; readonly hospitalZh: string; readonly trials: number;
    readonly year: number;
  };
  readonly UNIVERSITY: Named & { readonly list: UniversityList; readonly listPosition: number | null; readonly cityBasis: CityBasis };
  readonly YOUNG_SCIENTIST: Noted & { readonly name: string; readonly field: string };
  readonly AI_TALENT: Noted & {
    readonly area: string; readonly areaKind: AreaKind; readonly policy: string; readonly universities: readonly string[];
  };
  readonly PARK: Named & { readonly role: ParkRole };
  readonly ENTERPRISE: Named & { readonly role: EnterpriseRole };
}

/** Lists that tell of the making of an index: imports bring them, and add to them. */
export const makingKinds = ['LIBRARY_ENTRY', 'SCREENING_STEP', 'SELECTION_RULE', 'UNIT_SELECTION'] as const satisfies readonly ReferenceListKind[];

export type ReferenceListKind = keyof ReferenceLists;

/** One line of a small list. `code` is unique in its list; `unit` is the unit of the release that it belongs to, if any. */
export interface ReferenceRowRecord<Kind extends ReferenceListKind = ReferenceListKind> {
  readonly releaseId: number;
  readonly kind: Kind;
  readonly position: number;
  readonly code: string;
  readonly unit: string | null;
  readonly content: ReferenceLists[Kind];
}
