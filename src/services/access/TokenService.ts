import type { AccessTokenRecord, AccessTokenRepository } from '../../../db/repositories/AccessTokenRepository';
import type { PlatformError } from '../../errors';
import { refusal } from '../refusal';
import { assertMay, type Caller } from './Caller';
import type { Changes } from './Changes';
import { hashOfSecret, makeSecret } from './tokenSecret';
import { readTokenWish, type TokenWish } from './tokenWish';

/** A token as it may be shown: without its hash. */
export type Token = Omit<AccessTokenRecord, 'hash'>;

/** Whom a token makes its bearer; also what the audit log calls them. */
export function subjectOf({ id, name }: Pick<Token, 'id' | 'name'>): string {
  return `token:${id}:${name}`;
}

/** Makes, lists and revokes the tokens by which callers are known. */
export class TokenService {
  constructor(private readonly tokens: AccessTokenRepository, private readonly changes: Changes, private readonly now: () => Date) {}

  /** The secret is told here and never again. */
  async create(caller: Caller, wish: TokenWish): Promise<{ readonly token: Token; readonly secret: string }> {
    const secret = makeSecret();
    const token = await this.changes.run(caller, 'createToken', { input: wish }, async (transaction) => {
      const now = this.now();
      const read = readTokenWish(wish, now);
      if ('problems' in read) throw refusal(read.problems);
      const told = { name: wish.name.trim(), roles: [...new Set(wish.roles)], createdAt: now.toISOString(), expiresAt: read.expiresAt };
      const id = await this.tokens.insert(transaction, { ...told, hash: hashOfSecret(secret) });
      const result = { id, ...told, revokedAt: null, lastUsedAt: null };
      return { result, target: `token:${id}`, before: null, after: told };
    });
    return { token, secret };
  }

  /** In the order in which they were made, those that hold no longer among them. */
  async list(caller: Caller): Promise<readonly Token[]> {
    assertMay(caller, 'readTokens');
    return (await this.tokens.all()).map(shown);
  }

  /** From now on its bearer is refused. What is revoked stays revoked. */
  async revoke(caller: Caller, id: number): Promise<Token> {
    return this.changes.run(caller, 'revokeToken', { input: { id } }, async (transaction) => {
      const record = Number.isSafeInteger(id) && id <= largestId ? await this.tokens.byId(id, transaction) : null;
      if (record === null) throw unknown(id);
      const revokedAt = this.now().toISOString();
      if (!await this.tokens.revoke(transaction, id, revokedAt)) throw revokedBefore(record);
      return { result: { ...shown(record), revokedAt }, target: `token:${id}`, before: { revokedAt: null }, after: { revokedAt } };
    });
  }
}

/** What a counted key can be. */
const largestId = 2 ** 31 - 1;

function shown({ hash: _hash, ...token }: AccessTokenRecord): Token {
  return token;
}

function unknown(id: number): PlatformError {
  return refusal([{ code: 'NOT_FOUND', path: 'id', message: `There is no token ${id}.`, expected: 'the id of a token, as cbcii token list shows them', got: String(id) }]);
}

function revokedBefore({ id, revokedAt }: AccessTokenRecord): PlatformError {
  return refusal([{ code: 'CONFLICT', path: 'id', message: `Token ${id} was revoked before.`, expected: 'a token that is not revoked', got: `revoked at ${revokedAt}` }]);
}
