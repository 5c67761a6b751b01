import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

/** The RFC 8785 canonical JSON text of a value: equal values, equal text, whatever the order of keys. */
export function canonicalText(value: unknown): string {
  return canonicalize(value);
}

/** `sha256:` and the hex digest of a text or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The hash of a value: SHA-256 over its canonical text. */
export function hashOf(value: unknown): string {
  return sha256(canonicalText(value));
}
