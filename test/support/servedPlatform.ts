import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, openPlatform } from '../../src/app';
import type { Config } from '../../src/config';
import type { Services } from '../../src/context';
import type { ErrorCode, Problem } from '../../src/errors';
import type { Role } from '../../src/methodology/vocabulary';
import { operator } from '../../src/services/access/Caller';
import { onBothEngines, sqlite, type Engine } from '../contract/engines';

/** The data that ship with the platform. */
export const dataFolder = join(__dirname, '..', '..', 'data');

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode; readonly problems?: readonly Problem[] };
}

/** One answer as it came over the wire. `Data` is what the test knows of its own query. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Data | null;
    readonly errors?: readonly AnswerError[];
    readonly extensions?: { readonly pins: Pins; readonly notice?: string };
  };
  /** SQL statements that the request caused. */
  readonly statements: readonly string[];
}

export interface Pins {
  readonly refs: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly engine: string;
}

/** A GraphQL request as JSON. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Somebody who asks: with a token, or nobody known. */
export interface Asker {
  /** Sends a query by POST. The answer must have data and no error. */
  ask<Data>(query: string, variables?: Request['variables']): Promise<Data>;
  /** Sends a query by POST and gives whatever comes. */
  post<Data>(request: Request): Promise<Answer<Data>>;
  /** Sends a body as it is. */
  postText<Data>(body: string): Promise<Answer<Data>>;
  get<Data>(request: Request): Promise<Answer<Data>>;
}

/** The platform over HTTP, on a store of its own, asked by nobody known. Requests go one after the other, so that their statements can be told apart. */
export interface ServedPlatform extends Asker {
  /** Where it answers, e.g. http://127.0.0.1:4321. */
  readonly origin: string;
  /** The store behind it. */
  readonly databaseUrl: string;
  /** Where files wait that are sent to it. */
  readonly uploadsFolder: string;
  /** The use cases behind it, for what is not on the wire. */
  readonly services: Services;
  /** Whoever sends this token. */
  withToken(token: string): Asker;
  /** Whoever has this role alone. */
  as(role: Role): Promise<Asker>;
  /** A token of this role alone; made when it is first asked for. */
  tokenOf(role: Role): Promise<string>;
  /** What the server hid from clients as an accident since this was last asked; none is expected. */
  accidents(): readonly unknown[];
  close(): Promise<void>;
}

/** Opens the platform at a database, seeds it if it is empty, and listens on a free port. */
export async function servePlatform(databaseUrl: string, folder = dataFolder, oidc: Config['oidc'] = null, workbenchFolder?: string): Promise<ServedPlatform> {
  const accidents: unknown[] = [];
  let statements: string[] = [];
  const uploadsFolder = await mkdtemp(join(tmpdir(), 'uploads-'));
  const platform = await openPlatform({ databaseUrl, dataFolder: folder, uploadsFolder }, {
    onQuery: (sql) => {
      if (!sql.includes('"analysis_')) statements.push(sql); // the server looks for jobs by itself
    },
  });
  const silent = (): void => undefined;
  const server = await createServer(platform, { graphiqlFolder: join(folder, 'no-editor'), oidc, ...(workbenchFolder !== undefined && { workbenchFolder }) }, {
    info: silent, warn: silent, error: (fields) => { accidents.push(fields); },
  });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const address = `${origin}/graphql`;
  const tokens = new Map<Role, Promise<string>>();

  async function answerTo<Data>(url: string, init: RequestInit): Promise<Answer<Data>> {
    statements = [];
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Answer<Data>['body'], statements };
  }

  function asker(token: string | null): Asker {
    const headers = { accept: 'application/graphql-response+json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const postText = <Data>(body: string): Promise<Answer<Data>> =>
      answerTo(address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const post = <Data>(request: Request): Promise<Answer<Data>> => postText(JSON.stringify(request));
    return {
      post, postText,
      async ask<Data>(query: string, variables: Request['variables'] = {}): Promise<Data> {
        const { body } = await post<Data>({ query, variables });
        if (body.errors !== undefined || body.data === undefined || body.data === null) {
          throw new Error(`Expected data without errors, got ${JSON.stringify(body).slice(0, 2_000)}`);
        }
        return body.data;
      },
      get(request) {
        const search = new URLSearchParams({ query: request.query });
        if (request.variables !== undefined) search.set('variables', JSON.stringify(request.variables));
        if (request.extensions !== undefined) search.set('extensions', JSON.stringify(request.extensions));
        return answerTo(`${address}?${search.toString()}`, { headers });
      },
    };
  }

  async function makeToken(role: Role): Promise<string> {
    const { secret } = await platform.services.tokens.create(operator, { name: `test ${role}`, roles: [role], expires: '1d' });
    return secret;
  }

  function tokenOf(role: Role): Promise<string> {
    const token = tokens.get(role) ?? makeToken(role);
    tokens.set(role, token);
    return token;
  }

  return {
    ...asker(null), origin, uploadsFolder, databaseUrl, services: platform.services, tokenOf,
    withToken: asker,
    as: async (role) => asker(await tokenOf(role)),
    accidents: () => accidents.splice(0),
    async close() {
      await server.close();
      await platform.close();
      await rm(uploadsFolder, { recursive: true });
    },
  };
}

/** The bytes of `data` in an answer, as they stood in it. */
export function dataText({ text, body }: Answer<unknown>): string {
  const data = JSON.stringify(body.data);
  if (!text.includes(`"data":${data}`)) throw new Error(`Expected the answer to hold its data as JSON.stringify writes them, got ${text.slice(0, 500)}`);
  return data;
}

/** Tables that say what a name stands for; whether a request reads them depends on what was asked a moment before. */
const tablesOfNames = /\bFROM "(methodology|methodology_version|vintage|reference_state|reference_release|index_row)"/;

/** How many statements a request caused besides those that found out what a name stands for. */
export function rowStatements({ statements }: Answer<unknown>): number {
  return statements.filter((sql) => !tablesOfNames.test(sql)).length;
}

/** `code path` of every problem of every error, in order: what a client can act on. */
export function faultsOf({ body }: Answer<unknown>): readonly string[] {
  return (body.errors ?? []).flatMap(({ extensions }) => (extensions.problems ?? []).map(({ code, path }) => `${code} ${path}`));
}

/** Codes of the errors, in order. */
export function codesOf({ body }: Answer<unknown>): readonly ErrorCode[] {
  return (body.errors ?? []).map(({ extensions }) => extensions.code);
}

const openingTime = 60_000;

/** A platform of this engine, seeded once for the tests around it. After each of them no accident may have been hidden. */
export function servedOn(engine: Engine): () => ServedPlatform {
  let served: ServedPlatform | undefined;
  let remove: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const place = await engine.place();
    remove = () => place.remove();
    served = await servePlatform(place.url);
  }, openingTime);
  afterAll(async () => {
    await served?.close();
    await remove?.();
  }, openingTime);
  afterEach(() => {
    expect(served?.accidents()).toEqual([]);
  });
  return () => {
    if (served === undefined) throw new Error('Expected the platform to be open, got none');
    return served;
  };
}

/** The same tests against a platform on SQLite and one on PostgreSQL. */
export function onBothServers(body: (served: () => ServedPlatform) => void): void {
  onBothEngines((engine) => body(servedOn(engine)));
}

/** The same on SQLite alone. */
export function onOneServer(): () => ServedPlatform {
  return servedOn(sqlite);
}
