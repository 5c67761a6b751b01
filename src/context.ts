import type { AuditLog } from './services/access/AuditLog';
import type { AuditService } from './services/audit/AuditService';
import type { Caller } from './services/access/Caller';
import type { Changes } from './services/access/Changes';
import type { TokenService } from './services/access/TokenService';
import type { DocumentService } from './services/documents/DocumentService';
import type { DraftEditor } from './services/drafts/DraftEditor';
import type { DraftOpener } from './services/drafts/DraftOpener';
import type { DraftPreviewer } from './services/drafts/DraftPreviewer';
import type { DraftReader } from './services/drafts/DraftReader';
import type { VersionPublisher } from './services/drafts/VersionPublisher';
import type { AnalysisRunner } from './services/analyses/AnalysisRunner';
import type { Ask, CitedAnswer } from './services/citations/asking';
import type { CitationService } from './services/citations/CitationService';
import type { ComparisonService } from './services/comparison/ComparisonService';
import type { DiffService } from './services/diff/DiffService';
import type { RequiredChangeService } from './services/change/RequiredChangeService';
import type { EvaluationService } from './services/EvaluationService';
import type { FactsService } from './services/FactsService';
import type { JobService } from './services/jobs/JobService';
import type { FileService } from './services/files/FileService';
import type { LibraryService } from './services/LibraryService';
import type { LedgerService } from './services/LedgerService';
import type { ExportService } from './services/imports/ExportService';
import type { ImportService } from './services/imports/ImportService';
import type { UploadService } from './services/imports/UploadService';
import type { VintageKeeper } from './services/imports/VintageKeeper';
import type { LiveCatalogue } from './services/LiveCatalogue';
import type { Loaders } from './services/loaders';
import type { MethodologyService } from './services/MethodologyService';
import type { PinScope } from './services/pins';
import type { ReferenceListService } from './services/ReferenceListService';
import type { ReferenceService } from './services/ReferenceService';
import type { SelectionService } from './services/SelectionService';
import type { VerificationService } from './services/VerificationService';
import type { VintageService } from './services/VintageService';
import type { WeightShiftService } from './services/weightSpace/WeightShiftService';

/** The use cases, made once for the process. */
export interface Services {
  readonly reference: ReferenceService;
  readonly methodologies: MethodologyService;
  readonly vintages: VintageService;
  readonly evaluations: EvaluationService;
  readonly analyses: AnalysisRunner;
  readonly audits: AuditService;
  readonly jobs: JobService;
  readonly comparisons: ComparisonService;
  readonly diffs: DiffService;
  readonly facts: FactsService;
  readonly lists: ReferenceListService;
  readonly library: LibraryService;
  readonly selection: SelectionService;
  readonly changes: Changes;
  readonly audit: AuditLog;
  readonly ledgers: LedgerService;
  readonly verifications: VerificationService;
  readonly weightShifts: WeightShiftService;
  readonly changesNeeded: RequiredChangeService;
  readonly tokens: TokenService;
  readonly drafts: DraftReader;
  readonly draftPreviewer: DraftPreviewer;
  readonly draftOpener: DraftOpener;
  readonly draftEditor: DraftEditor;
  readonly publisher: VersionPublisher;
  readonly uploads: UploadService;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly files: FileService;
  readonly documents: DocumentService;
  readonly citations: CitationService;
  readonly vintageKeeper: VintageKeeper;
  readonly catalogue: LiveCatalogue;
}

/** What a request carries to its resolvers: services of the process, pins and loaders of its own. */
export interface Context {
  readonly services: Services;
  readonly caller: Caller;
  readonly pins: PinScope;
  readonly loaders: Loaders;
  /** Notices of the vintages that the answer is built on. */
  readonly notices: Set<string>;
  /** Evaluations that the answer is made from, as they were asked for. */
  readonly evaluated: CitedAnswer['evaluations'][number][];
  /** Where the request came from. */
  readonly address: string;
  /** Asks another query for the sake of this one. */
  readonly ask: Ask;
}
