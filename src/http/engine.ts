import { ApolloServer, HeaderMap, type ApolloServerPlugin, type BaseContext, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { getNamedType, GraphQLError, GraphQLID, type GraphQLFormattedError, type GraphQLSchema, type ValidationRule } from 'graphql';
import { PlatformError } from '../errors';
import { checkVariables } from './checkVariables';
import { inputPath } from './inputPath';
import { LimitExceeded, type Limits } from './limits';
import type { GraphQLParameters } from './readRequest';
import type { Cost, DoorLogger, DoorSettings } from './settings';

/** One executed operation, its errors still as they were thrown. */
export interface Execution {
  /** Absent when the request was refused before anything was executed. */
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly unknown[];
  readonly extensions: Record<string, unknown> | undefined;
  /** A status that HTTP asks for whatever the media type: 405, with Allow among the headers. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Engine<C extends BaseContext> {
  /** Says by `onChange` that a mutation begins: it goes on, even if nobody waits for it any longer. */
  execute(method: 'GET' | 'POST', parameters: GraphQLParameters, context: C, onChange: () => void): Promise<Execution>;
  stop(): Promise<void>;
}

/** Apollo with nothing that depends on the environment, reports anywhere or touches every field. */
export async function startEngine<C extends BaseContext>(
  schema: GraphQLSchema,
  settings: DoorSettings<C>,
  logger: DoorLogger,
): Promise<Engine<C>> {
  const thrown = new WeakMap<GraphQLFormattedError, unknown>();
  const listeners = new WeakMap<HTTPGraphQLRequest, () => void>(); // Apollo copies context and request, but not what the request holds
  const server = new ApolloServer<C>({
    schema,
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false, // the door takes JSON by POST and queries by GET, and no cookies
    persistedQueries: false,
    parseOptions: { maxTokens: settings.limits.tokens },
    validationRules: [idLengthRule(settings.limits)],
    formatError: (_formatted, error) => {
      const masked: GraphQLFormattedError = { message: 'masked' };
      thrown.set(masked, error);
      return masked;
    },
    logger: apolloLogger(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationPlugin(settings, (request) => listeners.get(request)?.()),
      ...settings.plugins,
    ],
  });
  await server.start();

  return {
    stop: () => server.stop(),
    async execute(method, { query, operationName, variables, extensions }, contextValue, onChange) {
      const { persistedQuery, ...others } = extensions ?? {};
      const asked = { ...httpOf[method] };
      listeners.set(asked, onChange);
      const { http, body } = await server.executeOperation(
        { query, operationName, variables, extensions: others, http: asked },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('Expected one result; the schema has no incremental delivery.');
      const { data, errors, extensions: answered } = body.singleResult;
      return {
        data,
        errors: (errors ?? []).map((error) => (thrown.has(error) ? thrown.get(error) : error)),
        extensions: answered,
        status: http.status === 405 ? 405 : undefined,
        headers: Object.fromEntries(http.headers),
      };
    },
  };
}

/** Apollo reads the method, and the Accept header for incremental delivery, which there is none of. */
const headers = new HeaderMap();
const httpOf: Readonly<Record<'GET' | 'POST', HTTPGraphQLRequest>> = {
  GET: { method: 'GET', headers, search: '', body: undefined },
  POST: { method: 'POST', headers, search: '', body: undefined },
};

function operationPlugin<C extends BaseContext>({ limits, costOf, extensionsOf }: DoorSettings<C>, onChange: (request: HTTPGraphQLRequest) => void): ApolloServerPlugin<C> {
  return {
    async requestDidStart() {
      let cost: Cost | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (operation === undefined) return;
          if (operation.operation === 'subscription' || !schema.getRootType(operation.operation)) throw notServed(operation.operation);
          const variables = request.variables ?? {};
          checkVariables(schema, operation, variables, limits);
          cost = costOf?.({ schema, document, operation, variables, context: contextValue });
          if (cost !== undefined && cost.requested > cost.limit) throw costExceeded(cost);
          if (operation.operation === 'mutation' && request.http !== undefined) onChange(request.http);
        },
        async willSendResponse({ response, contextValue }) {
          const { body } = response;
          if (body.kind !== 'single') return;
          const entries = { ...extensionsOf?.(contextValue), ...(cost !== undefined && { cost: costEntry(cost) }) };
          if (Object.keys(entries).length > 0) body.singleResult.extensions = { ...body.singleResult.extensions, ...entries };
        },
      };
    },
  };
}

function notServed(kind: string): PlatformError {
  const where = kind === 'subscription' ? 'A subscription is answered at /graphql/stream, over server-sent events.' : `There is no ${kind} in the schema that is served here.`;
  return new PlatformError('GRAPHQL_VALIDATION_FAILED', where);
}

function costEntry({ requested, limit, actual }: Cost): Record<string, number> {
  return { requested, limit, ...(actual !== undefined && { actual: actual() }) };
}

export function costExceeded({ requested, limit }: Cost): PlatformError {
  const message = `The operation would cost ${requested} of at most ${limit}.`;
  return new PlatformError('COST_EXCEEDED', message, [
    { code: 'COST_EXCEEDED', path: 'query', message, expected: `at most ${limit}`, got: String(requested) },
  ]);
}

/** Only a schema knows which literals are ids. */
export function idLengthRule(limits: Limits): ValidationRule {
  return (context) => ({
    StringValue(node, _key, parent, _path, ancestors) {
      if (node.value.length <= limits.idCharacters || getNamedType(context.getInputType()) !== GraphQLID) return;
      const excess = { limit: 'idCharacters', actual: node.value.length, path: inputPath(ancestors, parent, node) } as const;
      const originalError = new LimitExceeded([excess], limits);
      context.reportError(new GraphQLError(originalError.message, { nodes: node, originalError }));
    },
  });
}

function apolloLogger(logger: DoorLogger) {
  const told = (message: unknown) => String(message);
  return {
    debug: () => undefined,
    info: (message: unknown) => logger.info({}, told(message)),
    warn: (message: unknown) => logger.warn({}, told(message)),
    error: (message: unknown) => logger.error({}, told(message)),
  };
}
