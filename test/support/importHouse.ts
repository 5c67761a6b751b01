import { openStore, type Store } from '../../db/dataSource';
import { AuditRepository } from '../../db/repositories/AuditRepository';
import { IdempotencyKeyRepository } from '../../db/repositories/IdempotencyKeyRepository';
import { IndexRepository } from '../../db/repositories/IndexRepository';
import { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../../db/repositories/ObservationRepository';
import { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import { VintageRepository } from '../../db/repositories/VintageRepository';
import { PlatformError, type Problem } from '../../src/errors';
import { AuditLog } from '../../src/services/access/AuditLog';
import { operator } from '../../src/services/access/Caller';
import { Changes } from '../../src/services/access/Changes';
import { EvaluationService } from '../../src/services/EvaluationService';
import { ExportService } from '../../src/services/imports/ExportService';
import { ImportService, type ImportResult, type ImportWish } from '../../src/services/imports/ImportService';
import { KnownIndexes } from '../../src/services/imports/KnownIndexes';
import type { ImportFiles } from '../../src/services/imports/readFiles';
import { VintageKeeper } from '../../src/services/imports/VintageKeeper';
import { MethodologyService } from '../../src/services/MethodologyService';
import { ReferenceService } from '../../src/services/ReferenceService';
import { VintageService } from '../../src/services/VintageService';

/** A store that was never seeded, and the use cases of bringing in and giving out over it. */
export interface ImportHouse {
  readonly store: Store;
  readonly repositories: {
    readonly indexes: IndexRepository; readonly reference: ReferenceRepository; readonly methodologies: MethodologyRepository;
    readonly vintages: VintageRepository; readonly observations: ObservationRepository; readonly snapshots: SnapshotRepository;
  };
  readonly changes: Changes;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly keeper: VintageKeeper;
  readonly vintages: VintageService;
  readonly methodologies: MethodologyService;
  readonly reference: ReferenceService;
  readonly evaluations: EvaluationService;
  /** Brings files in as the command line does: sealed, by the operator. */
  readonly bring: (files: ImportFiles, wish?: Partial<Pick<ImportWish, 'seal' | 'dryRun' | 'idempotencyKey'>>) => Promise<ImportResult>;
  /** All rows of all tables that an import writes. */
  readonly rows: () => Promise<Readonly<Record<string, number>>>;
}

const written = ['index_row', 'reference_release', 'reference_state', 'unit', 'unit_group', 'grouping', 'group_member', 'methodology', 'methodology_version', 'vintage', 'observation', 'snapshot', 'audit_entry'];

export async function openImportHouse(url: string): Promise<ImportHouse> {
  const store = await openStore(url);
  const repositories = {
    indexes: new IndexRepository(store), reference: new ReferenceRepository(store), methodologies: new MethodologyRepository(store),
    vintages: new VintageRepository(store), observations: new ObservationRepository(store), snapshots: new SnapshotRepository(store),
  };
  const { indexes, methodologies: versions, observations, snapshots } = repositories;
  const clock = (): Date => new Date();
  const now = (): string => clock().toISOString();
  const changes = new Changes({ gate: store.gate, audit: new AuditLog(new AuditRepository(store), clock), keys: new IdempotencyKeyRepository(store), now: clock });
  const reference = new ReferenceService(indexes, repositories.reference);
  const methodologies = new MethodologyService(versions);
  const vintages = new VintageService(repositories.vintages, observations, snapshots, (id, units) => reference.groupsOf(id, units), 1e8);
  const onWritten = async (): Promise<void> => {
    for (const service of [reference, methodologies, vintages]) service.forget();
  };
  const imports = new ImportService({ store: repositories, known: new KnownIndexes(indexes, versions), changes, now, onWritten });
  return {
    store, repositories, changes, imports, vintages, methodologies, reference,
    exports: new ExportService({ reference, vintages, methodologies, versions, releases: repositories.reference, observations }),
    keeper: new VintageKeeper({ store: repositories, changes, now, onWritten }),
    evaluations: new EvaluationService(methodologies, vintages, reference, 1e8),
    bring: (files, wish = {}) => imports.import(operator, { seal: true, dryRun: false, input: { ...files, ...wish }, files: async () => files, ...wish }),
    rows: async () => Object.fromEntries(await Promise.all(written.map(async (table) => {
      const [{ count }] = await store.reader.query<{ count: number | string }[]>(`SELECT count(*) AS "count" FROM "${table}"`);
      return [table, Number(count)] as const;
    }))),
  };
}

/** The problems with which work was refused. */
export async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  const failure = await work.then(() => null, (error: unknown) => error);
  if (failure instanceof PlatformError) return failure.problems;
  throw new Error(`Expected a refusal; got ${failure === null ? 'none' : String(failure)}`);
}
