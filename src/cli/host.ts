import type { Problem } from '../errors';
import type { AuditService } from '../services/audit/AuditService';
import type { AuditLog } from '../services/access/AuditLog';
import type { TokenService } from '../services/access/TokenService';
import type { AnalysisRunner } from '../services/analyses/AnalysisRunner';
import type { ComparisonService } from '../services/comparison/ComparisonService';
import type { DiffService } from '../services/diff/DiffService';
import type { DocumentService } from '../services/documents/DocumentService';
import type { DraftEditor } from '../services/drafts/DraftEditor';
import type { DraftOpener } from '../services/drafts/DraftOpener';
import type { DraftPreviewer } from '../services/drafts/DraftPreviewer';
import type { DraftReader } from '../services/drafts/DraftReader';
import type { VersionPublisher } from '../services/drafts/VersionPublisher';
import type { RequiredChangeService } from '../services/change/RequiredChangeService';
import type { EvaluationService } from '../services/EvaluationService';
import type { FactsService } from '../services/FactsService';
import type { ExportService } from '../services/imports/ExportService';
import type { ImportService } from '../services/imports/ImportService';
import type { VintageKeeper } from '../services/imports/VintageKeeper';
import type { LibraryService } from '../services/LibraryService';
import type { LedgerService } from '../services/LedgerService';
import type { MethodologyService } from '../services/MethodologyService';
import type { ReferenceListService } from '../services/ReferenceListService';
import type { ReferenceService } from '../services/ReferenceService';
import type { VerificationService } from '../services/VerificationService';
import type { VintageService } from '../services/VintageService';
import type { WeightShiftService } from '../services/weightSpace/WeightShiftService';

/** The use cases that commands call. */
export interface CliServices {
  readonly reference: ReferenceService;
  readonly vintages: VintageService;
  readonly evaluations: EvaluationService;
  readonly analyses: AnalysisRunner;
  readonly audits: AuditService;
  readonly facts: FactsService;
  readonly lists: ReferenceListService;
  readonly tokens: TokenService;
  readonly library: LibraryService;
  readonly audit: AuditLog;
  readonly comparisons: ComparisonService;
  readonly diffs: DiffService;
  readonly ledgers: LedgerService;
  readonly verifications: VerificationService;
  readonly weightShifts: WeightShiftService;
  readonly changesNeeded: RequiredChangeService;
  readonly methodologies: MethodologyService;
  readonly drafts: DraftReader;
  readonly draftPreviewer: DraftPreviewer;
  readonly draftOpener: DraftOpener;
  readonly draftEditor: DraftEditor;
  readonly publisher: VersionPublisher;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly documents: DocumentService;
  readonly vintageKeeper: VintageKeeper;
}

/** What the entry hands down to the commands. */
export interface Host {
  /** Opens the store, does the work, and closes the store whatever comes of it. */
  readonly withServices: (work: (services: CliServices) => Promise<void>) => Promise<void>;
  /** Does what may take long; the signal says that whoever started it has pressed Ctrl-C. */
  readonly interruptible: <Result>(work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  /** Serves until the process is told to stop. */
  readonly serve: () => Promise<void>;
  /** What would be wrong with each of some GraphQL documents, whoever sent them. */
  readonly problemsOfDocuments: (texts: readonly string[]) => Promise<readonly (readonly Problem[])[]>;
  /** Writes to the standard output: the answer and nothing else. */
  readonly print: (text: string) => void;
  /** Writes to the standard error: what a reader should know, and a program reading the answer should not meet. */
  readonly note: (text: string) => void;
  /** The standard error where it is a terminal, on which something may move; else null. */
  readonly terminal: NodeJS.WritableStream | null;
}
