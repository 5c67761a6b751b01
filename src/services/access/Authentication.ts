import type { AccessTokenRecord, AccessTokenRepository } from '../../../db/repositories/AccessTokenRepository';
import type { WriteGate } from '../../../db/writeGate';
import { BriefMemo } from '../briefMemo';
import { anonymous, type Caller } from './Caller';
import type { OidcTokens } from './OidcTokens';
import { refusedToken } from './refusedToken';
import { toldOf } from './storeFailure';
import { subjectOf } from './TokenService';
import { hashOfSecret, isSecret, secretPrefix } from './tokenSecret';

/** The last use of a token is noted so often at most: not each request is a write. */
const noteEvery = 60 * 60 * 1_000;

interface AuthenticationParts {
  readonly tokens: AccessTokenRepository;
  readonly gate: WriteGate;
  /** Null where no issuer is configured: then JSON Web Tokens are nobody's. */
  readonly oidc: OidcTokens | null;
  readonly now: () => Date;
  /** Told when the use of a token could not be noted, which refuses nobody. */
  readonly onUnnoted: (failure: unknown) => void;
}

/** Finds out who asks, by the Authorization headers of a request. */
export class Authentication {
  /** A token that is revoked is known as such a quarter of a second later at most. */
  private readonly known = new BriefMemo<AccessTokenRecord>();
  private readonly noted = new Map<number, number>();

  constructor(private readonly parts: AuthenticationParts) {}

  /** No header is nobody; any header that does not name a caller is refused, never taken for nobody. */
  async callerOf(authorizations: readonly string[]): Promise<Caller> {
    if (authorizations.length === 0) return anonymous;
    if (authorizations.length > 1) throw refusedToken('There is more than one Authorization header.');
    const token = /^Bearer +(\S+) *$/i.exec(authorizations[0])?.[1];
    if (token === undefined) throw refusedToken('The Authorization header is not of the form "Bearer TOKEN".');
    if (isSecret(token)) return this.bearerOf(token);
    const { oidc } = this.parts;
    if (oidc !== null && isJsonWebToken(token)) return oidc.callerOf(token);
    throw refusedToken('The token is not one of this platform: it does not have their form.');
  }

  private async bearerOf(secret: string): Promise<Caller> {
    const hash = hashOfSecret(secret);
    const token = await this.known.get(hash, () => this.parts.tokens.byHash(hash)).catch((failure: unknown) => {
      throw toldOf(failure);
    });
    if (token === null) throw refusedToken('The token is not known here.');
    if (token.revokedAt !== null) throw refusedToken('The token was revoked.');
    const now = this.parts.now();
    if (Date.parse(token.expiresAt) <= now.getTime()) throw refusedToken(`The token expired at ${token.expiresAt}.`);
    this.noteUse(token, now);
    return { subject: subjectOf(token), roles: token.roles };
  }

  /** Beside the request, which does not wait for it. */
  private noteUse({ id, lastUsedAt }: AccessTokenRecord, now: Date): void {
    const last = Math.max(lastUsedAt === null ? 0 : Date.parse(lastUsedAt), this.noted.get(id) ?? 0);
    if (now.getTime() - last < noteEvery) return;
    this.noted.set(id, now.getTime());
    this.parts.gate.run((transaction) => this.parts.tokens.noteUse(transaction, id, now.toISOString())).catch(this.parts.onUnnoted);
  }
}

function isJsonWebToken(token: string): boolean {
  return !token.startsWith(secretPrefix) && token.split('.').length === 3;
}
