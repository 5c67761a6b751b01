import { randomBytes } from 'node:crypto';
import { sha256 } from '../canonical';

/** How a token of this platform begins: tools that look for leaked secrets find it by that. */
export const secretPrefix = 'cbcii_';

const form = /^cbcii_[A-Za-z0-9_-]{43}$/;

/** A new secret: 32 random bytes, which nobody can guess, so that one plain hash of it is enough. */
export function makeSecret(): string {
  return `${secretPrefix}${randomBytes(32).toString('base64url')}`;
}

export function isSecret(text: string): boolean {
  return form.test(text);
}

/** What the store keeps, and looks up: the time that takes tells nothing of the secret. */
export function hashOfSecret(secret: string): string {
  return sha256(secret);
}
