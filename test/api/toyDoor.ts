import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildSchema, GraphQLError, Kind, type GraphQLScalarType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { PlatformError } from '../../src/errors';
import { createDoor } from '../../src/http/server';
import type { DoorOptions, DoorRequest } from '../../src/http/settings';

const secrets = "SQLITE_ERROR: near \"FROM\": SELECT * FROM secret at /srv/app/db/rows.ts:12 (better-sqlite3)";

function toySchema(): GraphQLSchema {
  const schema = buildSchema(`
    scalar Even
    scalar Json
    enum Kind { NONE ADDITIVE }
    input WeightInput { node: String!  weight: Float! }
    input VariantInput { weights: [WeightInput!]  kind: Kind }
    interface Named { name: String }
    type Leaf implements Named { name: String  self: Leaf  value: Float! }
    type Query {
      hello: String
      echo(text: String): String
      number(value: Float): Float
      node(id: ID!): String
      nodes(ids: [ID!]): Int
      list(values: [Int!]): Int
      even(value: Even): String
      json(value: Json): String
      variant(input: VariantInput): String
      boom: String
      refused: String
      graphqlError: String
      brokenNumber: Float
      strict: Leaf
      named: Named
      slow: String
      many(count: Int!): [Leaf]
      leaf: Leaf
      long: String
    }
    type Mutation { bump: Int  dawdle: Int  note(text: String): Int }
  `);
  const resolve = (type: string, field: string, resolver: GraphQLFieldResolver<unknown, unknown>) => {
    const object = schema.getType(type);
    if (object && 'getFields' in object && 'isTypeOf' in object) object.getFields()[field].resolve = resolver;
  };
  const even = schema.getType('Even') as GraphQLScalarType;
  even.parseValue = (value) => {
    if (typeof value !== 'number') throw new TypeError(secrets);
    if (value % 2 !== 0) throw new GraphQLError('An even number is odd.', { extensions: { code: 'OUT_OF_RANGE' } });
    return value;
  };
  even.parseLiteral = (node) => even.parseValue(node.kind === Kind.INT ? Number(node.value) : undefined);
  let bumps = 0;
  resolve('Query', 'hello', () => 'world');
  resolve('Query', 'echo', (_source, { text }) => text);
  resolve('Query', 'number', (_source, { value }) => value);
  resolve('Query', 'node', (_source, { id }) => id);
  resolve('Query', 'nodes', (_source, { ids }) => ids?.length);
  resolve('Query', 'list', (_source, { values }) => values?.length);
  resolve('Query', 'variant', (_source, { input }) => JSON.stringify(input));
  resolve('Query', 'boom', () => {
    throw new Error(secrets);
  });
  resolve('Query', 'refused', () => {
    throw new PlatformError('NOT_FOUND', 'No city is called atlantis.', [
      { code: 'NOT_FOUND', path: 'code', message: 'No city is called atlantis.', expected: 'one of: shanghai', got: 'atlantis' },
    ]);
  });
  resolve('Query', 'graphqlError', () => {
    throw new GraphQLError(secrets, { extensions: { code: 'BAD_USER_INPUT', stacktrace: [secrets] } });
  });
  resolve('Query', 'brokenNumber', () => Number.NaN);
  resolve('Query', 'strict', () => ({ value: null }));
  resolve('Query', 'named', () => ({ name: 'no type' }));
  resolve('Query', 'slow', () => new Promise((done) => setTimeout(done, 400, 'late')));
  resolve('Mutation', 'dawdle', () => new Promise((done) => setTimeout(done, 400, 'late')));
  resolve('Query', 'many', (_source, { count }) => Array.from({ length: count }, () => ({ value: null })));
  resolve('Query', 'leaf', () => ({ name: 'leaf', value: 1 }));
  resolve('Query', 'long', () => 'abc '.repeat(2_000));
  resolve('Leaf', 'self', () => ({ name: 'leaf', value: 1 }));
  resolve('Mutation', 'bump', () => (bumps += 1));
  resolve('Mutation', 'note', (_source, { text }) => text?.length);
  return schema;
}

export interface LogLine {
  readonly level: string;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

export interface ToyDoor {
  readonly door: FastifyInstance;
  readonly url: string;
  readonly port: number;
  readonly log: LogLine[];
  readonly seen: DoorRequest[];
}

export const anAccident = /SQLITE|SELECT|\/srv|rows\.ts|sqlite|stack/i;

/** A door on a free port, over a schema that misbehaves in every way a resolver can. */
export async function openToyDoor(options: DoorOptions<object> = {}): Promise<ToyDoor> {
  const log: LogLine[] = [];
  const seen: DoorRequest[] = [];
  const at = (level: string) => (fields: object, message: string) => void log.push({ level, fields: { ...fields }, message });
  const door = await createDoor({
    schema: toySchema(),
    makeContext: (request) => {
      seen.push(request);
      if (request.headers.authorization === 'Bearer nobody') throw new PlatformError('UNAUTHENTICATED', 'The token is not known.');
      if (request.headers.authorization === 'Bearer accident') throw new Error(secrets);
      return {};
    },
    logger: { info: at('info'), warn: at('warn'), error: at('error') },
    options,
  });
  await door.listen({ port: 0, host: '127.0.0.1' });
  const { port } = door.server.address() as AddressInfo; // it listens on a port
  return { door, url: `http://127.0.0.1:${port}`, port, log, seen };
}

/** Sends bytes as they are and returns all that comes back until the connection ends or falls silent. */
export function sendBytes(port: number, bytes: string | Buffer, silence = 300): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const finish = () => {
      socket.destroy();
      done(Buffer.concat(chunks).toString('utf8'));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      socket.setTimeout(silence, finish);
    });
    socket.on('end', finish);
    socket.on('error', (error) => (chunks.length > 0 ? finish() : fail(error)));
    socket.write(bytes);
  });
}
