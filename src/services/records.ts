/** The records that services hand to resolvers and to the command line as the store keeps them. */
export type { MethodologyRecord } from '../../db/repositories/methodologyRecords';
export type {
  ErratumRecord, IndexRecord, ReportedMeasureRecord, SourceRecord, UnitGroupRecord, UnitRecord,
} from '../../db/repositories/referenceRecords';
export type { ObservationRecord } from '../../db/repositories/vintageRecords';
