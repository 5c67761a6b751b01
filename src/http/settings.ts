import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from '../errors';
import { anonymous, type Caller } from '../services/access/Caller';
import type { FileService } from '../services/files/FileService';
import { defaultCacheControl, type CacheControlOf } from './cacheControl';
import { defaultLimits, type Limits } from './limits';

/** A query that is asked for the sake of another request. */
export interface AskedQuery {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Pins as a request sends them; null for none. */
  readonly pins: unknown;
}

/** How it was answered, and the context that it was answered in. */
export interface AskedAnswer<C> {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly problems: readonly Problem[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly context: C;
}

/** What the door tells of a GraphQL request to whoever makes its context. */
export interface DoorRequest<C = unknown> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
  readonly caller: Caller;
  /** The request's `extensions`, e.g. its pins. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Asks another query as the same caller, under the same limits. One that is asked so asks no further. */
  readonly ask: (asked: AskedQuery) => Promise<AskedAnswer<C>>;
}

/** A pino logger fits. */
export interface DoorLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Milliseconds. */
export interface Timeouts {
  /** Until the headers of a request are there. */
  readonly headers: number;
  /** Until the whole of a request is there. */
  readonly request: number;
  /** The same for a file that is sent. */
  readonly upload: number;
  /** How often the two above are looked at: without it they would count for up to half a minute more. */
  readonly check: number;
  /** Until the answer to a request that is there; then TIMEOUT, or OUTCOME_UNKNOWN where a change was begun. */
  readonly answer: number;
  /** A connection on which nothing moves. */
  readonly idle: number;
}

export const defaultTimeouts: Timeouts = { headers: 5_000, request: 10_000, upload: 600_000, check: 1_000, answer: 30_000, idle: 60_000 };

/** Objects that an operation would build: requested is estimated before, actual is counted after. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
  readonly actual?: () => number;
}

export interface OperationFacts<C> {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: C;
}

export interface Readiness {
  readonly ready: boolean;
  /** What was looked at, e.g. `{ store: true, migrations: false }`. */
  readonly checks?: Readonly<Record<string, boolean>>;
}

/** What becomes of files that are sent. */
export interface UploadReceiver {
  /** Throws where the caller may not send any. */
  readonly admit: (caller: Caller) => void;
  /** Keeps a body as it comes; gives what its sender is told. */
  readonly receive: (caller: Caller, body: AsyncIterable<Uint8Array>) => Promise<object>;
}

/** Gives an index out as files. */
export interface IndexExporter {
  /** Its document, with the versions that are named, or with all that are published. */
  readonly document: (vintage: string, methodologies: readonly string[]) => Promise<Uint8Array>;
  readonly observations: (vintage: string) => Promise<Uint8Array>;
}

/** Writes the audit of a methodology version on a vintage. */
export type AuditReporter = Readonly<Record<'html' | 'json' | 'csv', (methodology: string, vintage: string) => Promise<string>>>;

/** Documents that are asked for by the SHA-256 of their text. */
export interface StoredDocuments {
  readonly find: (id: string) => Promise<string | null>;
  /** Whether nothing else is answered. */
  readonly isStrict: boolean;
}

/** Gives evaluations and vintages out as tables, to be written in any format. */
export type TableExporter = Pick<FileService, 'evaluation' | 'observations' | 'structure'>;

export interface DoorSettings<C extends BaseContext> {
  readonly limits: Limits;
  readonly timeouts: Timeouts;
  readonly cacheControlOf: CacheControlOf;
  /** Who sent these Authorization headers, of which there is one at least; what it throws refuses the request. */
  readonly callerOf: (authorizations: readonly string[]) => Caller | Promise<Caller>;
  /** Estimates an operation before it runs; beyond the limit it is refused, else both stand in `extensions.cost`. */
  readonly costOf: ((facts: OperationFacts<C>) => Cost | undefined) | undefined;
  /** Entries for `extensions` of the answer, e.g. pins and notice. */
  readonly extensionsOf: ((context: C) => Record<string, unknown> | undefined) | undefined;
  readonly readiness: () => Readiness | Promise<Readiness>;
  /** Event streams that may be open at a time: of all, and of one address. */
  readonly streams: { readonly all: number; readonly perAddress: number };
  /** Takes the files that are sent to /uploads; undefined: there is no such address. */
  readonly uploads: UploadReceiver | undefined;
  /** Answers below /export; undefined: there are no such addresses. */
  readonly exports: IndexExporter | undefined;
  /** Answers below /audit; undefined: there are no such addresses. */
  readonly audits: AuditReporter | undefined;
  /** Answers there with tables as files; undefined: there are no such addresses. */
  readonly files: TableExporter | undefined;
  /** Documents that are asked for by their hash; undefined: none are stored. */
  readonly documents: StoredDocuments | undefined;
  /** Where scripts/buildGraphiql.mjs put the query editor; undefined: no editor. */
  readonly graphiqlDirectory: string | undefined;
  /** Where scripts/buildWorkbench.mjs put the workbench; undefined: `/` leads to the editor. */
  readonly workbenchDirectory: string | undefined;
  /** Where scripts/buildDocs.mjs put the documentation; undefined: nothing at /docs. */
  readonly docsDirectory: string | undefined;
  /** Further Apollo plugins. None may have willResolveField: it would instrument every field. */
  readonly plugins: ReadonlyArray<ApolloServerPlugin<C>>;
  /** The status codes 422 and 294 of the specification's edition of 2026, for application/graphql-response+json. */
  readonly statusCodesOf2026: boolean;
}

export interface DoorOptions<C extends BaseContext> extends Partial<Omit<DoorSettings<C>, 'limits' | 'timeouts'>> {
  readonly limits?: Partial<Limits>;
  readonly timeouts?: Partial<Timeouts>;
}

export function completeSettings<C extends BaseContext>(options: DoorOptions<C>): DoorSettings<C> {
  return {
    cacheControlOf: defaultCacheControl,
    callerOf: () => anonymous,
    costOf: undefined,
    extensionsOf: undefined,
    readiness: () => ({ ready: true }),
    streams: { all: 200, perAddress: 20 },
    uploads: undefined,
    exports: undefined,
    audits: undefined,
    files: undefined,
    documents: undefined,
    graphiqlDirectory: undefined,
    workbenchDirectory: undefined,
    docsDirectory: undefined,
    plugins: [],
    statusCodesOf2026: false,
    ...options,
    limits: { ...defaultLimits, ...options.limits },
    timeouts: { ...defaultTimeouts, ...options.timeouts },
  };
}
