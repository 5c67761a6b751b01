import type { Role } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Rows } from './Rows';

/** A token as the store knows it: its secret is there as a hash only. */
export interface AccessTokenRecord {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
  /** `sha256:…` of the secret. */
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** About when it was last used; an hour may pass unnoted. */
  readonly lastUsedAt: string | null;
}

/** Tokens by which callers are known. */
export class AccessTokenRepository {
  private readonly tokens: Rows<AccessTokenRecord>;

  constructor(store: Store) {
    this.tokens = new Rows<AccessTokenRecord>(store, 'access_token', {
      id: 'plain', name: 'plain', roles: 'json', hash: 'plain', createdAt: 'plain', expiresAt: 'plain', revokedAt: 'plain', lastUsedAt: 'plain',
    });
  }

  /** In the order in which they were made. */
  all(): Promise<readonly AccessTokenRecord[]> {
    return this.tokens.select('ORDER BY "id"');
  }

  byHash(hash: string): Promise<AccessTokenRecord | null> {
    return this.tokens.first('WHERE "hash" = $1', [hash]);
  }

  byId(id: number, within: Transaction): Promise<AccessTokenRecord | null> {
    return this.tokens.first('WHERE "id" = $1', [id], within);
  }

  /** Returns the id. */
  insert(transaction: Transaction, token: Pick<AccessTokenRecord, 'name' | 'roles' | 'hash' | 'createdAt' | 'expiresAt'>): Promise<number> {
    return this.tokens.insertCounted(transaction, { ...token, revokedAt: null, lastUsedAt: null });
  }

  /** False when there is no such token, or it was revoked before. */
  revoke(transaction: Transaction, id: number, at: string): Promise<boolean> {
    return this.tokens.update(transaction, '"revokedAt" = $2 WHERE "id" = $1 AND "revokedAt" IS NULL', [id, at]);
  }

  async noteUse(transaction: Transaction, id: number, at: string): Promise<void> {
    await this.tokens.update(transaction, '"lastUsedAt" = $2 WHERE "id" = $1', [id, at]);
  }
}
