import { LimitExceeded, type Limits } from './limits';
import { measureJsonNesting } from './measureText';
import { refuse, Refusal } from './refusal';

/** What is asked: a text, or the id of one that is stored. */
export type Asked = { readonly query: string; readonly documentId?: undefined } | { readonly query?: undefined; readonly documentId: string };

/** The parameters of GraphQL over HTTP, each of its right kind. */
export type AskedParameters = Asked & OtherParameters;

/** The same once the text is known. */
export interface GraphQLParameters extends OtherParameters {
  readonly query: string;
}

interface OtherParameters {
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly extensions: Record<string, unknown> | undefined;
}

const parameterNames = ['query', 'documentId', 'operationName', 'variables', 'extensions'] as const;
type ParameterName = (typeof parameterNames)[number];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes to text, or a refusal: a byte sequence that is not UTF-8 is never repaired. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refuse(400, 'body', 'UTF-8', 'bytes that are not UTF-8');
  }
}

/** The parameters in a JSON body. */
export function readBody(bytes: Uint8Array, limits: Limits): AskedParameters {
  const body = parseJson(decodeUtf8(bytes), 'body', limits);
  if (!isRecord(body)) throw refuse(400, 'body', 'a JSON object', kindOf(body));
  return checkedParameters(body);
}

/** The parameters in the query string of a GET; undefined when it asks nothing. */
export function readSearch(search: string, limits: Limits): AskedParameters | undefined {
  const given = searchParameters(search);
  if (!given.query && !given.documentId) return undefined;
  return checkedParameters({
    ...given,
    variables: given.variables === undefined ? undefined : parseJson(given.variables, 'variables', limits),
    extensions: given.extensions === undefined ? undefined : parseJson(given.extensions, 'extensions', limits),
  });
}

function searchParameters(search: string): Partial<Record<ParameterName, string>> {
  const given: Partial<Record<ParameterName, string>> = {};
  for (const pair of search.split('&')) {
    const [encodedName, ...rest] = pair.split('=');
    const name = parameterNames.find((known) => known === decodePart(encodedName));
    if (name === undefined) continue;
    if (given[name] !== undefined) throw refuse(400, name, 'the parameter once', 'it more than once');
    given[name] = decodePart(rest.join('='));
  }
  return given;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refuse(400, 'query string', 'percent-encoded UTF-8', 'something else');
  }
}

/** JSON within the limits, or a refusal that names where it came from. */
export function parseJson(text: string, path: string, limits: Limits): unknown {
  const nesting = measureJsonNesting(text);
  if (nesting > limits.nesting) throw new Refusal(400, new LimitExceeded([{ limit: 'nesting', actual: nesting, path }], limits));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(400, path, 'JSON', text === '' ? 'nothing' : 'text that is not JSON');
  }
  if (text.includes('__proto__') || text.includes('\\u')) assertNoPrototypeKey(value, path);
  return value;
}

/** A key `__proto__` would become a prototype where the value is copied. */
function assertNoPrototypeKey(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__')) throw refuse(400, path, 'keys other than __proto__', '__proto__');
  Object.values(value).forEach((inner) => assertNoPrototypeKey(inner, path));
}

function checkedParameters(given: Partial<Record<ParameterName, unknown>>): AskedParameters {
  const { operationName, variables, extensions } = given;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw refuse(400, 'operationName', 'a string', kindOf(operationName));
  }
  return {
    ...askedOf(given),
    operationName: operationName || undefined,
    variables: recordOrNothing(variables, 'variables'),
    extensions: recordOrNothing(extensions, 'extensions'),
  };
}

function askedOf({ query, documentId }: Partial<Record<ParameterName, unknown>>): Asked {
  if (documentId === undefined || documentId === null) {
    if (typeof query !== 'string') throw refuse(400, 'query', 'a string', kindOf(query));
    return { query };
  }
  if (query !== undefined && query !== null) throw refuse(400, 'documentId', 'either a query or a documentId', 'both');
  if (typeof documentId !== 'string') throw refuse(400, 'documentId', 'a string', kindOf(documentId));
  return { documentId: readDocumentId(documentId) };
}

/** SHA-256 of a document: 64 hexadecimal digits, which `sha256:` may stand before. */
export function readDocumentId(text: string): string {
  const digits = /^(?:sha256:)?([0-9a-f]{64})$/.exec(text)?.[1];
  if (digits === undefined) throw refuse(400, 'documentId', 'the SHA-256 of a document, 64 hexadecimal digits', text.slice(0, 80));
  return digits;
}

function recordOrNothing(value: unknown, path: string): Record<string, unknown> | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) throw refuse(400, path, 'a JSON object', kindOf(value));
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`.replace('a object', 'an object');
}
