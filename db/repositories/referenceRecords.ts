import type { ErratumKind, UnitKind } from '../../src/methodology/vocabulary';

export interface IndexRecord {
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly description: string | null;
  readonly unitKind: UnitKind;
}

/** One immutable edition of an index's reference data; its rows carry the id. */
export interface ReferenceReleaseRecord {
  readonly id: number;
  readonly indexCode: string;
  readonly hash: string;
  readonly createdAt: string;
}

/** The reference data of all indexes at one time: what the pin `reference` names. */
export interface ReferenceStateRecord {
  readonly hash: string;
  /** Index code → hash of its release. */
  readonly parts: Readonly<Record<string, string>>;
  readonly createdAt: string;
}

export interface SourceRecord {
  readonly releaseId: number;
  readonly code: string;
  readonly title: string;
  readonly titleZh: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly note: string | null;
}

/** A way of an index's own to put its units into groups, such as by income. */
export interface GroupingRecord {
  readonly releaseId: number;
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly position: number;
}

export interface UnitGroupRecord {
  readonly releaseId: number;
  /** REGION, PROVINCE or TIER, which units of CBCII carry themselves, or the code of a grouping of the release. */
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly position: number;
}

export interface UnitRecord {
  readonly releaseId: number;
  readonly code: string;
  readonly position: number;
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameZh: string | null;
  readonly aliases: readonly string[];
  readonly province: string | null;
  readonly provinceZh: string | null;
  readonly region: string | null;
  readonly tier: number | null;
  readonly isProvincialCapital: boolean | null;
  readonly isMunicipality: boolean | null;
  readonly adcode: string | null;
  readonly source: string | null;
  readonly place: string | null;
  readonly note: string | null;
}

/** To which group of a grouping a unit belongs. */
export interface GroupMemberRecord {
  readonly releaseId: number;
  readonly grouping: string;
  readonly unit: string;
  readonly group: string;
}

export interface MeasureDefinitionRecord {
  readonly releaseId: number;
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly definition: string | null;
  readonly rankPopulation: number | null;
}

export interface ReportedMeasureRecord {
  readonly releaseId: number;
  readonly unit: string;
  readonly measure: string;
  readonly value: number | null;
  readonly rank: number | null;
  readonly rankPopulation: number | null;
  readonly source: string | null;
  readonly place: string | null;
}

export interface ErratumRecord {
  readonly releaseId: number;
  readonly code: string;
  readonly position: number;
  readonly kind: ErratumKind;
  readonly nodes: readonly string[];
  readonly units: readonly string[];
  readonly sources: readonly string[];
  readonly place: string | null;
  readonly finding: string;
  readonly taken: string | null;
  readonly reason: string | null;
}
