/** The text of an operation, typed by what it answers and what it takes. */
export type TypedDocument<Data, Variables> = string & {
  /** Never there: it carries the types only. */
  readonly __apiType?: (variables: Variables) => Data;
};

/** One thing that is wrong with a request, and where. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  readonly got: string;
}

/** What an answer was made from; sent back, the same question gives the same data. */
export interface Pins {
  readonly refs: Readonly<Record<string, string>>;
  readonly reference: string | null;
  readonly engine: string;
}

export interface AnswerExtensions {
  readonly pins?: Pins;
  /** What has to be said with these figures, e.g. that they are synthetic. */
  readonly notice?: string;
  readonly [name: string]: unknown;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly extensions: AnswerExtensions;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly problems?: readonly Problem[] };
}

/** The platform refused, or only part of the answer could be given: all errors, and whatever data came. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly errors: readonly AnswerError[], readonly data: unknown, readonly status: number) {
    super(errors.map(({ message }) => message).join(' '));
  }

  /** Every problem of every error: what a caller can act on. */
  get problems(): readonly Problem[] {
    return this.errors.flatMap(({ extensions }) => extensions?.problems ?? []);
  }
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly pins?: Pins;
}

export interface ClientOptions {
  /** Where GraphQL answers, e.g. http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** Sent with every request, e.g. an authorization. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Client {
  ask<Data, Variables>(document: TypedDocument<Data, Variables>, variables: Variables, options?: AskOptions): Promise<Answer<Data>>;
}

/** A client of one platform, for browsers and Node. `ask` throws a Refusal where there is any error. */
export function createClient({ url, headers = {}, fetch = globalThis.fetch }: ClientOptions): Client {
  return {
    async ask<Data, Variables>(query: TypedDocument<Data, Variables>, variables: Variables, { signal, pins }: AskOptions = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables, ...(pins && { extensions: { pins } }) }),
        ...(signal && { signal }),
      });
      const answer = await response.json() as Partial<Answer<Data>> & { readonly errors?: readonly AnswerError[] }; // the form of GraphQL over HTTP
      if (answer.errors !== undefined || answer.data == null) throw new Refusal(answer.errors ?? [], answer.data, response.status);
      return { data: answer.data, extensions: answer.extensions ?? {} };
    },
  };
}
