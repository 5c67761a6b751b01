import type {
  AmountQualifier, FactKind, FactMatch, FindingKind, Jurisdiction, PolicyInstrument, PolicyTheme, Qualifier, SeriesKind, SubjectKind,
} from '../../src/methodology/vocabulary';

/** What a release tells, line by line: facts, policy measures, points of series, findings. All have a place in their source. */
interface Told {
  readonly releaseId: number;
  readonly code: string;
  /** Order in the release, and the key of pages. */
  readonly position: number;
  readonly source: string;
  readonly place: string;
}

/** Years that a line speaks of; `firstYear` is null when none is stated, `lastYear` also when the end is open. */
interface Dated {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export interface FactRecord extends Told, Dated {
  /** Null for what is about no single unit. */
  readonly unit: string | null;
  readonly node: string | null;
  readonly topic: string;
  readonly kind: FactKind;
  readonly match: FactMatch;
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unitOfMeasure: string;
  readonly period: string | null;
  readonly statement: string;
  readonly note: string | null;
}

export interface PolicyMeasureRecord extends Told, Dated {
  readonly jurisdiction: Jurisdiction;
  readonly unit: string | null;
  readonly province: string | null;
  readonly theme: PolicyTheme;
  readonly instrument: PolicyInstrument;
  readonly title: string;
  readonly amountMin: number | null;
  readonly amountMax: number | null;
  /** What amounts are compared by: the upper end, else the lower one. */
  readonly amount: number | null;
  readonly amountQualifier: AmountQualifier | null;
  readonly currency: string | null;
  readonly sharePercent: number | null;
  readonly per: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly year: number | null;
  readonly statement: string;
  readonly note: string | null;
}

export interface SeriesPointRecord extends Told, Dated {
  readonly series: string;
  readonly name: string;
  readonly unit: string | null;
  readonly area: string | null;
  readonly period: string | null;
  readonly kind: SeriesKind;
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly unitOfMeasure: string;
  readonly statement: string;
  readonly note: string | null;
}

export interface FindingRecord extends Told {
  readonly kind: FindingKind;
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  readonly units: readonly string[];
  readonly statement: string;
}
