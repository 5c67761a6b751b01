/** A JSON object as it came from outside: its fields are not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A document changed by a JSON Merge Patch (RFC 7396): fields of objects are replaced one by one, null
 * takes a field away, and a list is replaced as a whole. Neither the document nor the patch is changed.
 */
export function mergePatch(document: JsonObject, patch: JsonObject): JsonObject {
  const changed = new Map(Object.entries(document));
  for (const [key, value] of Object.entries(patch)) {
    const before = changed.get(key);
    if (value === null) changed.delete(key);
    else changed.set(key, isJsonObject(value) ? mergePatch(isJsonObject(before) ? before : {}, value) : value);
  }
  return Object.fromEntries(changed);
}
