import { importLimits } from '../limits';
import { codeLength, codePattern, unsafeCharacters } from '../texts';

/* What the JSON Schemas of a document are made of. */

export type Schema = Readonly<Record<string, unknown>>;

const sound = `[^${unsafeCharacters}]`;
export const label: Schema = { type: 'string', minLength: 1, maxLength: importLimits.labelCharacters, pattern: `^${sound}*$` };
export const text: Schema = { type: 'string', minLength: 1, maxLength: importLimits.textCharacters, pattern: `^(${sound}|[\\n\\t])*$` };
export const code: Schema = { type: 'string', pattern: codePattern, maxLength: codeLength };

/** One schema with null among its types, rather than a choice of two: a fault is then told once. */
const orNull = (schema: Schema): Schema => ('type' in schema ? { ...schema, type: [schema.type, 'null'] } : { enum: [...schema.enum as readonly unknown[], null] }); // without a type it is a list of words
export const listOf = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });

/** An object with these fields; those that need not stand are null where they do not. */
export function record(description: string, properties: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  const nullable = Object.fromEntries(Object.entries(optional).map(([name, schema]) => [name, orNull(schema)]));
  return { type: 'object', description, properties: { ...properties, ...nullable }, required: Object.keys(properties), additionalProperties: false };
}
