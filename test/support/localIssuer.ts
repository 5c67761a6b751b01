import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a test token is signed: by which key, and what its header says of that. */
export interface Signing {
  readonly alg?: 'RS256' | 'PS256' | 'ES256' | 'EdDSA';
  /** Another key of this name; its own by default. */
  readonly kid?: string | null;
  readonly key?: KeyObject;
}

/** An issuer of OpenID Connect on this machine: it describes itself and publishes its keys over HTTP, as the large ones do. */
export interface LocalIssuer {
  readonly url: string;
  /** How often its keys were fetched. */
  fetches(): number;
  /** A token with these claims, signed with its own key unless told otherwise. */
  token(claims: object, signing?: Signing): string;
  /** Claims of a token that holds for an hour. */
  claims(more?: object): Record<string, unknown>;
  /** The public keys as they are published. */
  publicKeys(): readonly KeyObject[];
  /** New keys take the place of the old ones, or join them for a time. */
  rotate(keepsOld?: boolean): void;
  /** What it answers instead from now on; null: as it should. */
  misbehave(answer: { readonly status: number; readonly body: string } | null): void;
  close(): Promise<void>;
}

const audience = 'cbcii-test';
const makers = {
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  PS256: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: () => generateKeyPairSync('ed25519'),
};
type Algorithm = keyof typeof makers;
const algorithms = Object.keys(makers) as Algorithm[];

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openLocalIssuer(): Promise<LocalIssuer> {
  let generation = 0;
  let fetches = 0;
  let misbehaviour: { readonly status: number; readonly body: string } | null = null;
  const makeKeys = () => new Map(algorithms.map((alg) => [alg, makers[alg]()]));
  let keys = makeKeys();
  let retired: readonly object[] = [];
  const kidOf = (alg: Algorithm) => `${alg}-${generation}`;

  const published = () => algorithms.map((alg) => ({ ...keys.get(alg)?.publicKey.export({ format: 'jwk' }), kid: kidOf(alg), alg, use: 'sig' }));
  const server: Server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    if (isKeys) fetches += 1;
    const body = isKeys
      ? { keys: [...published(), ...retired] }
      : { issuer: url, jwks_uri: `${url}/keys` };
    response.writeHead(misbehaviour?.status ?? 200, { 'content-type': 'application/json', connection: 'close' }).end(misbehaviour?.body ?? JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    fetches: () => fetches,
    token(claims, { alg = 'RS256', kid = kidOf(alg), key = keys.get(alg)?.privateKey } = {}) {
      if (key === undefined) throw new Error('Expected a key to sign with; got none.');
      const content = `${encoded({ alg, typ: 'JWT', ...(kid !== null && { kid }) })}.${encoded(claims)}`;
      return `${content}.${signatureOf(alg, content, key).toString('base64url')}`;
    },
    claims: (more = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      return { iss: url, aud: audience, sub: 'caller', iat: now, exp: now + 3_600, roles: ['editor'], ...more };
    },
    publicKeys: () => algorithms.flatMap((alg) => keys.get(alg)?.publicKey ?? []),
    rotate(keepsOld = false) {
      retired = keepsOld ? published() : [];
      generation += 1;
      keys = makeKeys();
    },
    misbehave(answer) {
      misbehaviour = answer;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function signatureOf(alg: Algorithm, content: string, key: KeyObject): Buffer {
  const bytes = Buffer.from(content);
  switch (alg) {
    case 'RS256': return sign('sha256', bytes, key);
    case 'PS256': return sign('sha256', bytes, { key, padding: 6, saltLength: 32 }); // RSA-PSS
    case 'ES256': return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
    case 'EdDSA': return sign(null, bytes, key);
  }
}

/** A token that says it is signed with a secret, the secret being a public key that everybody has. */
export function signedWithPublicKey(claims: object, secret: string | Buffer, kid: string): string {
  const content = `${encoded({ alg: 'HS256', typ: 'JWT', kid })}.${encoded(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** A token that says it needs no signature. */
export function unsigned(claims: object, alg = 'none'): string {
  return `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}.`;
}
