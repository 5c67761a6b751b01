import type { NodeTypeName } from '../schema/Node';
import type { Evaluation } from '../services/EvaluationService';

/** A Relay global id: opaque, unique among all types. */
export function globalId(type: NodeTypeName, ...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([type, ...parts])).toString('base64url');
}

/** The parts of a global id, or null for any other text. */
export function parseGlobalId(id: string): readonly [NodeTypeName, ...string[]] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(id, 'base64url').toString());
    const isId = Array.isArray(parts) && parts.length >= 2 && parts.every((part) => typeof part === 'string');
    return isId && Buffer.from(JSON.stringify(parts)).toString('base64url') === id ? parts as [NodeTypeName, ...string[]] : null;
  } catch {
    return null;
  }
}

/** The longest id that is its own recipe; the limit on ids is 256 characters. */
const longestId = 256;

/**
 * The id of an evaluation holds its inputs, so that any server can answer `node(id:)`. Where a variant
 * is too long for an id, the id is the evaluation's key, which a server knows while it keeps the result.
 */
export function evaluationId({ version, vintage, period, variant, key }: Evaluation): string {
  const vintageRef = `${vintage.line}@${vintage.revision}`;
  const recipe = globalId('Evaluation', version.ref, vintageRef, period ?? '', variant === null ? '' : JSON.stringify(sent(variant)));
  return recipe.length <= longestId ? recipe : globalId('Evaluation', key);
}

/**
 * A variant without what it leaves unsaid. In a treatment null says something: no limit to the values pulled in;
 * in a screen an empty list does: no unit in place of those of the version.
 */
function sent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sent);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null && !(Array.isArray(entry) && entry.length === 0));
  return Object.fromEntries(entries.map(([key, entry]) => [key, key === 'treat' || key === 'screen' ? entry : sent(entry)]));
}
