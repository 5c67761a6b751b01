import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from './errors';

/** Whose JSON Web Tokens are taken, for whom they must be made, and the claim that lists roles. */
export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly rolesClaim: string;
}

/** What the environment decides. Read once, handed down. */
export interface Config {
  /** Address to listen on; 127.0.0.1 unless told otherwise. */
  readonly host: string;
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  /** `sqlite:./path` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Least level of log lines that are written. */
  readonly logLevel: string;
  /** The issuer of OpenID Connect whose tokens are taken; null: none. */
  readonly oidc: OidcConfig | null;
  /** Threads that do long analyses; null: as many as there are processors. */
  readonly workers: number | null;
  /** The folder of the data that ship with the platform. */
  readonly dataFolder: string;
  /** Where files wait that are sent to be imported. */
  readonly uploadsFolder: string;
  /** The manifest of the documents that the build of the client stores. */
  readonly documentsManifest: string;
  /** Whether stored documents alone are answered. */
  readonly strictDocuments: boolean;
  /** Where the server is reached from outside, without a slash at the end; null: nowhere in particular. */
  readonly publicUrl: string | null;
  /** Where the query editor was built to. */
  readonly graphiqlFolder: string;
  /** Where the workbench was built to. */
  readonly workbenchFolder: string;
  /** Where the documentation was built to. */
  readonly docsFolder: string;
}

/** Where uploads wait unless it is told otherwise. */
export const defaultUploadsFolder = './var/uploads';

/** Reads the environment. Throws a StartError for a setting that cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const root = packageRoot();
  const { HOST, PORT, DATABASE_URL, LOG_LEVEL, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLES_CLAIM, UPLOADS_FOLDER, WORKERS, DOCUMENTS_MANIFEST, STRICT_DOCUMENTS, PUBLIC_URL } = environment;
  return {
    host: HOST === undefined || HOST === '' ? '127.0.0.1' : HOST,
    port: readPort(PORT),
    databaseUrl: DATABASE_URL === undefined || DATABASE_URL === '' ? 'sqlite:./var/cbcii.sqlite' : DATABASE_URL,
    logLevel: readLevel(LOG_LEVEL),
    oidc: readOidc(OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLES_CLAIM),
    workers: readWorkers(WORKERS),
    dataFolder: join(root, 'data'),
    uploadsFolder: UPLOADS_FOLDER === undefined || UPLOADS_FOLDER === '' ? defaultUploadsFolder : UPLOADS_FOLDER,
    documentsManifest: DOCUMENTS_MANIFEST === undefined || DOCUMENTS_MANIFEST === '' ? join(root, 'sdk', 'documents.json') : DOCUMENTS_MANIFEST,
    strictDocuments: readFlag('STRICT_DOCUMENTS', STRICT_DOCUMENTS),
    publicUrl: readPublicUrl(PUBLIC_URL),
    graphiqlFolder: join(root, 'dist', 'graphiql'),
    workbenchFolder: join(root, 'dist', 'workbench'),
    docsFolder: join(root, 'dist', 'docs'),
  };
}

function readOidc(issuer = '', audience = '', rolesClaim = ''): OidcConfig | null {
  if (issuer === '' && audience === '') return null;
  if (!isIssuer(issuer)) throw new StartError(`OIDC_ISSUER must be an https address (http for this machine only), as the issuer calls itself; got ${JSON.stringify(issuer)}.`);
  if (audience === '') throw new StartError('OIDC_AUDIENCE must name for whom tokens are made, else tokens made for others would be taken; got nothing.');
  return { issuer, audience, rolesClaim: rolesClaim === '' ? 'roles' : rolesClaim };
}

/** Keys that come by plain http could be anybody's. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && search === '' && hash === '';
}

/** Levels of pino, from the loudest cause to none. */
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function readLevel(text: string | undefined): string {
  if (text === undefined || text === '') return 'warn';
  if (logLevels.includes(text)) return text;
  throw new StartError(`LOG_LEVEL must be one of ${logLevels.join(', ')}; got ${JSON.stringify(text)}.`);
}

function readFlag(name: string, text = ''): boolean {
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new StartError(`${name} must be true or false; got ${JSON.stringify(text)}.`);
}

function readPublicUrl(text = ''): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return text.replace(/\/+$/, '');
  throw new StartError(`PUBLIC_URL must be an address such as https://cbcii.example; got ${JSON.stringify(text)}.`);
}

const mostWorkers = 64;

function readWorkers(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const threads = Number(text);
  if (/^\d{1,3}$/.test(text) && threads >= 1 && threads <= mostWorkers) return threads;
  throw new StartError(`WORKERS must be a number from 1 to ${mostWorkers}; got ${JSON.stringify(text)}.`);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4000;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(`PORT must be a number from 0 to 65535; got ${JSON.stringify(text)}.`);
}

/** The folder that holds package.json: the sources lie one level below it, the build two. */
function packageRoot(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new StartError('The files of the package are not complete: package.json is missing.');
}
