import type {
  ErratumRecord, GroupingRecord, GroupMemberRecord, MeasureDefinitionRecord, ReferenceReleaseRecord, ReferenceStateRecord, ReportedMeasureRecord,
  SourceRecord, UnitGroupRecord, UnitRecord,
} from './referenceRecords';
import type { Columns } from './Rows';

/** How the columns of the reference tables are stored. */

export const releaseColumns: Columns<ReferenceReleaseRecord> = { id: 'plain', indexCode: 'plain', hash: 'plain', createdAt: 'plain' };

export const stateColumns: Columns<ReferenceStateRecord> = { hash: 'plain', parts: 'json', createdAt: 'plain' };

export const sourceColumns: Columns<SourceRecord> = {
  releaseId: 'plain', code: 'plain', title: 'plain', titleZh: 'plain', publisher: 'plain', date: 'plain', note: 'plain',
};

export const groupColumns: Columns<UnitGroupRecord> = {
  releaseId: 'plain', kind: 'plain', code: 'plain', name: 'plain', nameZh: 'plain', position: 'plain',
};

export const groupingColumns: Columns<GroupingRecord> = { releaseId: 'plain', code: 'plain', name: 'plain', nameZh: 'plain', position: 'plain' };

export const memberColumns: Columns<GroupMemberRecord> = { releaseId: 'plain', grouping: 'plain', unit: 'plain', group: 'plain' };

export const unitColumns: Columns<UnitRecord> = {
  releaseId: 'plain', code: 'plain', position: 'plain', kind: 'plain', name: 'plain', nameZh: 'plain', aliases: 'json',
  province: 'plain', provinceZh: 'plain', region: 'plain', tier: 'plain', isProvincialCapital: 'flag', isMunicipality: 'flag',
  adcode: 'plain', source: 'plain', place: 'plain', note: 'plain',
};

export const measureDefinitionColumns: Columns<MeasureDefinitionRecord> = {
  releaseId: 'plain', code: 'plain', name: 'plain', nameZh: 'plain', definition: 'plain', rankPopulation: 'plain',
};

export const reportedMeasureColumns: Columns<ReportedMeasureRecord> = {
  releaseId: 'plain', unit: 'plain', measure: 'plain', value: 'plain', rank: 'plain', rankPopulation: 'plain', source: 'plain', place: 'plain',
};

export const erratumColumns: Columns<ErratumRecord> = {
  releaseId: 'plain', code: 'plain', position: 'plain', kind: 'plain', nodes: 'json', units: 'json', sources: 'json',
  place: 'plain', finding: 'plain', taken: 'plain', reason: 'plain',
};
