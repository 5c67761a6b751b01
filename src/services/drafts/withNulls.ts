import { methodologySchema } from '../../methodology/methodologySchema';
import { isJsonObject, type JsonObject } from './mergePatch';

/**
 * A document in which every field that must stand there and may be null stands as null where it was left
 * out. A merge patch cannot say null, which takes a field away: so taking the cap off a bonus means none.
 */
export function withNulls(document: JsonObject): JsonObject {
  return filled(document, methodologySchema) as JsonObject; // an object stays one
}

function filled(value: unknown, schema: JsonObject): unknown {
  const { properties, required, items } = branchOf(schema, value);
  if (Array.isArray(value)) return isJsonObject(items) ? value.map((item) => filled(item, items)) : value;
  if (!isJsonObject(value) || !isJsonObject(properties)) return value;
  const schemaOf = (key: string): JsonObject => (Object.hasOwn(properties, key) ? properties[key] as JsonObject : {}); // as the schema is written
  const missing = (required as readonly string[]).filter((key) => !Object.hasOwn(value, key) && mayBeNull(schemaOf(key)));
  return Object.fromEntries([
    ...Object.entries(value).map(([key, field]) => [key, filled(field, schemaOf(key))] as const),
    ...missing.map((key) => [key, null] as const),
  ]);
}

/** What speaks of a value: the member of a union that its kind names, or what stands beside null. */
function branchOf(schema: JsonObject, value: unknown): JsonObject {
  const { anyOf, oneOf } = schema as { readonly anyOf?: readonly JsonObject[]; readonly oneOf?: readonly JsonObject[] };
  if (anyOf !== undefined) return anyOf.find((branch) => branch.type !== 'null') ?? {};
  if (oneOf === undefined) return schema;
  const kind = isJsonObject(value) ? value.kind : undefined;
  return oneOf.find(({ properties }) => isJsonObject(properties) && isJsonObject(properties.kind) && properties.kind.const === kind) ?? {};
}

function mayBeNull({ anyOf, type, enum: words }: JsonObject): boolean {
  if (Array.isArray(anyOf)) return anyOf.some((branch) => isJsonObject(branch) && branch.type === 'null');
  return [type, words].some((list) => Array.isArray(list) && list.some((entry) => entry === 'null' || entry === null));
}
