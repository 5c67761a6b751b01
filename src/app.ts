import { randomUUID } from 'node:crypto';
import { createServer as createTcpServer } from 'node:net';
import { availableParallelism } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { openStore, StoreError, type Store, type StoreOptions } from '../db/dataSource';
import { AccessTokenRepository } from '../db/repositories/AccessTokenRepository';
import { AnalysisJobRepository } from '../db/repositories/AnalysisJobRepository';
import { AnalysisPartRepository } from '../db/repositories/AnalysisPartRepository';
import { AuditRepository } from '../db/repositories/AuditRepository';
import { CitationRepository } from '../db/repositories/CitationRepository';
import { ErratumRepository } from '../db/repositories/ErratumRepository';
import { FactRepository } from '../db/repositories/FactRepository';
import { FindingRepository } from '../db/repositories/FindingRepository';
import { IdempotencyKeyRepository } from '../db/repositories/IdempotencyKeyRepository';
import { IndexRepository } from '../db/repositories/IndexRepository';
import { MethodologyRepository } from '../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../db/repositories/ObservationRepository';
import { PolicyMeasureRepository } from '../db/repositories/PolicyMeasureRepository';
import { ReferenceRepository } from '../db/repositories/ReferenceRepository';
import { ReferenceRowRepository } from '../db/repositories/ReferenceRowRepository';
import { SeedMarkRepository } from '../db/repositories/SeedMarkRepository';
import { SeriesRepository } from '../db/repositories/SeriesRepository';
import { SnapshotRepository } from '../db/repositories/SnapshotRepository';
import { StoredDocumentRepository } from '../db/repositories/StoredDocumentRepository';
import { UploadRepository } from '../db/repositories/UploadRepository';
import { VintageRepository } from '../db/repositories/VintageRepository';
import { defaultUploadsFolder, type Config } from './config';
import type { Context, Services } from './context';
import { StartError, type Problem } from './errors';
import { defaultCacheControl, type AnswerFacts } from './http/cacheControl';
import { documentProblems } from './http/documentProblems';
import { defaultLimits } from './http/limits';
import { createDoor } from './http/server';
import type { DoorLogger } from './http/settings';
import { WorkerPool } from './jobs/WorkerPool';
import { composeReading } from './reading';
import { costEstimator } from './resolvers/operationCost';
import { buildPlatformSchema } from './resolvers/platformSchema';
import { AuditService } from './services/audit/AuditService';
import { auditHtml } from './services/audit/formats/auditHtml';
import { auditCsv, auditJson } from './services/audit/formats/auditRecords';
import { AuditLog } from './services/access/AuditLog';
import { Authentication } from './services/access/Authentication';
import { assertMay } from './services/access/Caller';
import { Changes } from './services/access/Changes';
import { OidcTokens } from './services/access/OidcTokens';
import { TokenService } from './services/access/TokenService';
import { AnalysisRunner } from './services/analyses/AnalysisRunner';
import { DocumentService } from './services/documents/DocumentService';
import { readManifest } from './services/documents/manifest';
import { DraftEditor } from './services/drafts/DraftEditor';
import { DraftOpener } from './services/drafts/DraftOpener';
import { DraftPreviewer } from './services/drafts/DraftPreviewer';
import { DraftReader } from './services/drafts/DraftReader';
import { VersionPublisher } from './services/drafts/VersionPublisher';
import { RequiredChangeService } from './services/change/RequiredChangeService';
import { CitationService } from './services/citations/CitationService';
import { ComparisonService } from './services/comparison/ComparisonService';
import { DiffService } from './services/diff/DiffService';
import { FactsService } from './services/FactsService';
import { FileService } from './services/files/FileService';
import { ExportService } from './services/imports/ExportService';
import { ImportService } from './services/imports/ImportService';
import { KnownIndexes } from './services/imports/KnownIndexes';
import { UploadService } from './services/imports/UploadService';
import { VintageKeeper } from './services/imports/VintageKeeper';
import { JobKeeper } from './services/jobs/JobKeeper';
import { JobService } from './services/jobs/JobService';
import { ResultRoom } from './services/jobs/ResultRoom';
import { StoredParts } from './services/jobs/StoredParts';
import { LibraryService } from './services/LibraryService';
import { LedgerService } from './services/LedgerService';
import { LiveCatalogue } from './services/LiveCatalogue';
import { createLoaders } from './services/loaders';
import { parsePins, PinScope, type Pins } from './services/pins';
import { ReferenceListService } from './services/ReferenceListService';
import { SeedService, type Seeding } from './services/SeedService';
import { SelectionService } from './services/SelectionService';
import { VerificationService } from './services/VerificationService';
import { WeightShiftService } from './services/weightSpace/WeightShiftService';

/** Bytes of packed matrices, and of evaluations, that are kept at hand. */
const snapshotBytes = 256 * 1_024 * 1_024;
const evaluationBytes = 128 * 1_024 * 1_024;

/** How often uploads that have expired are cleared away, in milliseconds. */
const sweepEvery = 60 * 60 * 1_000;

const clock = (): Date => new Date();

/** The store opened and seeded, and the use cases over it. */
export interface Platform {
  readonly store: Store;
  readonly services: Services;
  /** Whether the shipped data were brought in at this start, and what is to be said of it. */
  readonly seeding: Seeding;
  /** Does the jobs that wait, once it is opened: a server does, a command does not. */
  readonly keeper: JobKeeper;
  readonly close: () => Promise<void>;
}

/** Opens the store, seeds it where needed, and makes the use cases. Fails with a StartError, having touched nothing. */
export async function openPlatform(config: Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'uploadsFolder' | 'workers' | 'documentsManifest' | 'publicUrl'>>, options: StoreOptions = {}): Promise<Platform> {
  const store = await openStore(config.databaseUrl, options).catch((error: unknown) => {
    throw error instanceof StoreError ? new StartError(error.message, error) : error;
  });
  try {
    const now = (): string => clock().toISOString();
    const manifest = config.documentsManifest === undefined ? new Map<string, string>() : readManifest(config.documentsManifest);
    const indexes = new IndexRepository(store);
    const reference = new ReferenceRepository(store);
    const methodologies = new MethodologyRepository(store);
    const vintages = new VintageRepository(store);
    const observations = new ObservationRepository(store);
    const snapshots = new SnapshotRepository(store);
    const marks = new SeedMarkRepository(store);
    const audit = new AuditLog(new AuditRepository(store), clock);
    const seeds = new SeedService(
      { gate: store.gate, indexes, reference, methodologies, vintages, observations, snapshots, marks, audit },
      config.dataFolder, now);
    const seeding = await seeds.seed();

    const reading = composeReading(store, { snapshotBytes, evaluationBytes });
    const { reference: referenceService, methodologies: methodologyService, vintages: vintageService, evaluations } = reading;
    const changes = new Changes({ gate: store.gate, audit, keys: new IdempotencyKeyRepository(store), now: clock });
    const facts = new FactsService({
      facts: new FactRepository(store), policyMeasures: new PolicyMeasureRepository(store), series: new SeriesRepository(store),
      findings: new FindingRepository(store), errata: new ErratumRepository(store),
    }, methodologyService);
    const lists = new ReferenceListService(new ReferenceRowRepository(store));
    const catalogue = new LiveCatalogue(referenceService, methodologyService);
    const onWritten = async (): Promise<void> => {
      for (const service of [referenceService, methodologyService, vintageService]) service.forget();
      await catalogue.look();
    };
    const audits = new AuditService(evaluations, vintageService, reading.analyses.robustness);
    const jobs = new AnalysisJobRepository(store);
    const parts = new AnalysisPartRepository(store);
    const stored = new StoredParts(parts);
    const ledgers = new LedgerService(evaluations, vintageService, referenceService);
    const workers = new WorkerPool({ databaseUrl: config.databaseUrl }, config.workers ?? availableParallelism());
    const keeper = new JobKeeper({
      jobs, stored, gate: store.gate, evaluations, analyses: reading.analyses, workers, now: clock, holder: randomUUID(), room: new ResultRoom({ jobs, parts, gate: store.gate, now: clock }),
    });
    return {
      store, seeding, keeper,
      services: {
        reference: referenceService, methodologies: methodologyService, vintages: vintageService, evaluations,
        comparisons: new ComparisonService(evaluations), diffs: new DiffService(methodologyService, vintageService, evaluations),
        analyses: new AnalysisRunner(reading.analyses, workers, stored),
        jobs: new JobService({ jobs, analyses: reading.analyses, changes, now: clock, onQueued: () => keeper.wake(), onCancelled: (id) => keeper.drop(id) }),
        ledgers,
        verifications: new VerificationService({ methodologies, observations, snapshots, reference }, evaluations, vintageService),
        weightShifts: new WeightShiftService(evaluations), changesNeeded: new RequiredChangeService(evaluations),
        facts, lists, library: new LibraryService(lists, methodologyService), selection: new SelectionService(lists, facts),
        changes, audit, audits,
        tokens: new TokenService(new AccessTokenRepository(store), changes, clock),
        drafts: new DraftReader(methodologies), draftPreviewer: new DraftPreviewer(evaluations),
        draftOpener: new DraftOpener({ methodologies, vintages, indexes, changes, now }),
        draftEditor: new DraftEditor(methodologies, changes),
        publisher: new VersionPublisher({ methodologies, names: methodologyService, changes, audits, now }),
        uploads: new UploadService({ uploads: new UploadRepository(store), gate: store.gate, changes, folder: config.uploadsFolder ?? defaultUploadsFolder, now: clock }),
        imports: new ImportService({
          store: { indexes, reference, methodologies, vintages, observations, snapshots }, known: new KnownIndexes(indexes, methodologies), changes, now, onWritten,
        }),
        documents: new DocumentService({ documents: new StoredDocumentRepository(store), manifest, changes, now }),
        citations: new CitationService({
          citations: new CitationRepository(store), changes, evaluations, ledgers, vintages: vintageService, reference: referenceService,
          publicUrl: config.publicUrl ?? null, now: clock,
        }),
        files: new FileService({ evaluations, vintages: vintageService, methodologies: methodologyService, reference: referenceService }),
        exports: new ExportService({ reference: referenceService, vintages: vintageService, methodologies: methodologyService, versions: methodologies, releases: reference, observations }),
        vintageKeeper: new VintageKeeper({ store: { reference, vintages, observations, snapshots }, changes, now, onWritten }),
        catalogue,
      },
      close: async () => {
        await workers.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The HTTP server over an open platform, ready to listen. Closing it leaves the platform open. */
export async function createServer({ services, store, keeper }: Platform, config: Pick<Config, 'graphiqlFolder'> & Partial<Pick<Config, 'docsFolder' | 'oidc' | 'strictDocuments' | 'workbenchFolder'>>, logger: DoorLogger): Promise<FastifyInstance> {
  await services.catalogue.look();
  const marks = new SeedMarkRepository(store);
  const oidc = config.oidc ? new OidcTokens({
    settings: config.oidc, onUnreachable: (failure) => logger.warn({ err: failure }, 'The issuer of tokens could not be asked for its keys'),
  }) : null;
  const authentication = new Authentication({
    tokens: new AccessTokenRepository(store), gate: store.gate, oidc, now: clock,
    onUnnoted: (failure) => logger.warn({ err: failure }, 'The use of a token could not be noted'),
  });
  const door = await createDoor<Context>({
    schema: await buildPlatformSchema(),
    logger,
    makeContext: ({ caller, extensions, address, ask }) => ({
      services, caller, pins: new PinScope(parsePins(extensions.pins)), loaders: createLoaders(services.reference, services.vintages, services.facts), notices: new Set(), evaluated: [], address,
      ask: async (question) => {
        const { data, problems, context: { pins, notices, evaluated } } = await ask(question);
        return { data, problems, pins: pins.taken(), notice: [...notices].sort().join(' ') || null, moving: pins.moving(), evaluations: evaluated };
      },
    }),
    options: {
      graphiqlDirectory: config.graphiqlFolder,
      workbenchDirectory: config.workbenchFolder,
      docsDirectory: config.docsFolder,
      cacheControlOf,
      callerOf: (authorizations) => authentication.callerOf(authorizations),
      costOf: costEstimator(() => services.catalogue.current),
      uploads: {
        admit: (caller) => assertMay(caller, 'upload'),
        receive: (caller, body) => services.uploads.receive(caller, body),
      },
      files: services.files,
      documents: { find: (id) => services.documents.find(id), isStrict: config.strictDocuments ?? false },
      exports: {
        document: async (vintage, methodologies) => (await services.exports.tidy({ vintage, methodologies }, new PinScope())).document,
        observations: async (vintage) => (await services.exports.tidy({ vintage, methodologies: [] }, new PinScope())).observations,
      },
      audits: {
        html: async (methodology, vintage) => auditHtml(await services.audits.audit({ methodology, vintage }, new PinScope())),
        json: async (methodology, vintage) => auditJson(await services.audits.audit({ methodology, vintage }, new PinScope())),
        csv: async (methodology, vintage) => auditCsv(await services.audits.audit({ methodology, vintage }, new PinScope())),
      },
      readiness: async () => {
        await marks.fingerprint('');
        return { ready: true, checks: { store: true } };
      },
      extensionsOf: ({ pins, notices }) => ({
        pins: pins.taken(),
        ...(pins.moving().length > 0 && { moving: pins.moving() }),
        ...(notices.size > 0 && { notice: [...notices].sort().join(' ') }),
      }),
    },
  });
  keeper.open((accident) => logger.error({ err: accident }, 'A job met with an accident'));
  door.addHook('preClose', () => keeper.close());
  return door;
}

/** What would be wrong with each of some GraphQL documents, whoever sent them. */
export async function problemsOfDocuments(texts: readonly string[]): Promise<readonly (readonly Problem[])[]> {
  const schema = await buildPlatformSchema();
  return texts.map((text) => documentProblems(schema, text, defaultLimits));
}

/** A server that listens. */
export interface RunningServer {
  /** Where GraphQL answers, e.g. http://127.0.0.1:4000/graphql. */
  readonly address: string;
  readonly seeding: Seeding;
  /** Answers what is under way, then closes everything. */
  readonly close: () => Promise<void>;
}

/** Opens the platform and listens. Fails with a StartError, and nothing left open. */
export async function startServer(config: Config): Promise<RunningServer> {
  const logger = pino({ level: config.logLevel });
  await assertFree(config);
  const platform = await openPlatform(config);
  try {
    const door = await createServer(platform, config, logger);
    const address = await door.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw listenError(error, config);
    });
    const sweep = (): void => {
      platform.services.uploads.sweep().catch((error: unknown) => logger.warn({ err: error }, 'Uploads that have expired could not be cleared away'));
    };
    const sweeping = setInterval(sweep, sweepEvery).unref();
    sweep();
    const close = async (): Promise<void> => {
      clearInterval(sweeping);
      await door.close();
      await platform.close();
    };
    return { address: `${address}/graphql`, seeding: platform.seeding, close };
  } catch (error) {
    await platform.close();
    throw error;
  }
}

/** Whether the address can be had is found out before the store is touched. */
async function assertFree(config: Config): Promise<void> {
  const probe = createTcpServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host: config.host, port: config.port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw listenError(error, config);
  }
  await new Promise((resolve) => probe.close(resolve));
}

function listenError(error: unknown, { host, port }: Config): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE': return new StartError(`Port ${port} on ${host} is in use; stop the other program or set PORT to a free port.`, error);
    case 'EACCES': return new StartError(`Port ${port} needs rights that this process does not have; set PORT to one above 1023.`, error);
    case undefined: return error;
    case 'EADDRNOTAVAIL': case 'ENOTFOUND': return new StartError(`HOST ${host} is not an address of this machine.`, error);
    default: return error;
  }
}

/** A pinned answer never changes; whatever rests on a ref that can move is asked for again. */
function cacheControlOf(facts: AnswerFacts): string {
  const usual = defaultCacheControl(facts);
  const isPinned = (facts.kind === 'graphql' || facts.kind === 'file') && facts.method === 'GET' && facts.answerExtensions?.moving === undefined
    && allPinned(facts.requestExtensions?.pins as Partial<Pins> | undefined, facts.answerExtensions?.pins as Pins | undefined);
  return isPinned && usual === 'no-cache' ? 'public, max-age=31536000, immutable' : usual;
}

/** Whether the request's pins, which were parsed before it was answered, hold all that the answer was made from. */
function allPinned(asked: Partial<Pins> | undefined, taken: Pins | undefined): boolean {
  if (asked === undefined || asked === null || taken === undefined) return false;
  if (Object.keys(taken.refs).length === 0 && (taken.reference ?? null) === null) return false;
  return Object.keys(taken.refs).every((ref) => Object.hasOwn(asked.refs ?? {}, ref)) && (taken.reference ?? null) === (asked.reference ?? null);
}
