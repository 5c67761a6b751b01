import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { PlatformError } from '../../errors';
import { roles as allRoles, type Role } from '../../methodology/vocabulary';
import type { Caller } from './Caller';
import { refusedToken } from './refusedToken';

/** Whose tokens are taken, and how their roles are found. */
interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Name of the claim that lists roles; dots lead into objects where no claim has the whole name. */
  readonly rolesClaim: string;
}

interface OidcParts {
  readonly settings: OidcSettings;
  /** Told why the issuer could not be asked: the caller is told only that it could not. */
  readonly onUnreachable: (failure: unknown) => void;
  /** Milliseconds in which keys are not fetched again, whatever key a token names. */
  readonly cooldown?: number;
}

/** Signatures by a private key: nobody who knows the public one can make them. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** Seconds by which the clocks of issuer and server may differ. */
const clockTolerance = 30;
/** Milliseconds. */
const timeout = 5_000;
const usualCooldown = 30_000;
const keptKeys = 10 * 60_000;
const longestSubject = 255;

/** Knows callers by the JSON Web Tokens of one OpenID Connect issuer. */
export class OidcTokens {
  private keys: Promise<JWTVerifyGetKey> | null = null;

  constructor(private readonly parts: OidcParts) {}

  async callerOf(token: string): Promise<Caller> {
    const { issuer, audience, rolesClaim } = this.parts.settings;
    try {
      // The keys are asked for only once the token says that it is signed by one.
      const { payload } = await jwtVerify(token, async (header, jws) => this.keyFor(header, jws), {
        issuer, audience, algorithms, clockTolerance, requiredClaims: ['sub', 'exp'],
      });
      const { sub } = payload;
      if (typeof sub !== 'string' || sub === '' || sub.length > longestSubject) throw refusedToken('The token does not name its subject (sub).');
      return { subject: `oidc:${sub}`, roles: rolesIn(payload, rolesClaim) };
    } catch (error) {
      throw error instanceof errors.JOSEError ? refusedToken(sentenceOf(error)) : error;
    }
  }

  /** Whatever keeps the keys from coming, the token is neither taken nor called wrong. */
  private async keyFor(...asked: Parameters<JWTVerifyGetKey>): Promise<Awaited<ReturnType<JWTVerifyGetKey>>> {
    try {
      return await (await this.keySet())(...asked);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported) throw error;
      this.parts.onUnreachable(error);
      throw new PlatformError('UNAVAILABLE', 'The issuer of the token cannot be asked for its keys just now.');
    }
  }

  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.discover().catch((failure: unknown) => {
      this.keys = null; // the next token asks again
      throw failure;
    });
    return this.keys;
  }

  /** Where the issuer says that its keys are. Keys are kept for a while, and fetched again when a token names one that is not among them. */
  private async discover(): Promise<JWTVerifyGetKey> {
    const { settings: { issuer }, cooldown = usualCooldown } = this.parts;
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
    if (!answer.ok) throw new Error(`Expected the issuer to describe itself; got status ${answer.status}.`);
    const told = await answer.json() as { readonly issuer?: unknown; readonly jwks_uri?: unknown } | null; // checked below
    if (told?.issuer !== issuer) throw new Error(`Expected the issuer to call itself ${issuer}; got ${JSON.stringify(told?.issuer)}.`);
    if (typeof told.jwks_uri !== 'string' || !isSafe(told.jwks_uri, issuer)) throw new Error(`Expected jwks_uri to be an https address; got ${JSON.stringify(told.jwks_uri)}.`);
    return createRemoteJWKSet(new URL(told.jwks_uri), { timeoutDuration: timeout, cooldownDuration: cooldown, cacheMaxAge: keptKeys });
  }
}

/** Keys come by https, or over http from an issuer that was configured so. */
function isSafe(address: string, issuer: string): boolean {
  return URL.canParse(address) && (address.startsWith('https://') || (issuer.startsWith('http://') && new URL(address).origin === new URL(issuer).origin));
}

/** Those of our roles that the claim names, as a list or as one text with blanks between; what else it names is for others. */
function rolesIn(payload: JWTPayload, claim: string): readonly Role[] {
  const found = Object.hasOwn(payload, claim) ? payload[claim] : claim.split('.').reduce<unknown>(inside, payload);
  const named: readonly unknown[] = Array.isArray(found) ? found : typeof found === 'string' ? found.split(/\s+/) : [];
  return allRoles.filter((role) => named.some((name) => typeof name === 'string' && name.toUpperCase() === role));
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined; // an object has members
}

function sentenceOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return claimSentence(error);
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token is signed in a way that is not accepted: by a private key only, such as RS256, ES256 or EdDSA.';
  if (error instanceof errors.JWKSNoMatchingKey) return 'The token is signed with a key that its issuer does not publish.';
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'The token does not say which key it is signed with (kid).';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the token is not that of its issuer.';
  return 'The token cannot be read.';
}

function claimSentence({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return claim === 'sub' ? 'The token does not name its subject (sub).' : `The token lacks the claim ${claim}.`;
  switch (claim) {
    case 'nbf': return 'The token is not valid yet.';
    case 'aud': return 'The token was made for another audience.';
    case 'iss': return 'The token is of another issuer.';
    default: return 'A claim of the token is not of the right form.';
  }
}
