import { generateKeyPairSync } from 'node:crypto';
import { sqlite, type Place } from '../contract/engines';
import { openLocalIssuer, signedWithPublicKey, unsigned, type LocalIssuer } from '../support/localIssuer';
import { codesOf, servePlatform, type Answer, type ServedPlatform } from '../support/servedPlatform';

const audience = 'cbcii-test';
const query = '{ me { subject roles } }';
const hour = 3_600;

let issuer: LocalIssuer;
let served: ServedPlatform;
let place: Place;
beforeAll(async () => {
  [issuer, place] = [await openLocalIssuer(), await sqlite.place()];
  served = await servePlatform(place.url, undefined, { issuer: issuer.url, audience, rolesClaim: 'roles' });
});
afterAll(async () => {
  await served.close();
  await issuer.close();
  await place.remove();
});
afterEach(() => expect(served.accidents()).toEqual([]));

const seconds = () => Math.floor(Date.now() / 1_000);
const answerTo = (token: string): Promise<Answer<{ me: unknown }>> => served.withToken(token).post({ query });

describe('a token of the issuer', () => {
  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'] as const)('signed by %s names its bearer and their roles', async (alg) => {
    const answer = await answerTo(issuer.token(issuer.claims(), { alg }));
    expect([answer.status, answer.body.data]).toEqual([200, { me: { subject: 'oidc:caller', roles: ['EDITOR'] } }]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it.each([
    ['unknown roles are ignored', { roles: ['owner', 'editor', 'Methodologist', 7, null] }, ['EDITOR', 'METHODOLOGIST']],
    ['a text with blanks is a list', { roles: 'reader  admin' }, ['READER', 'ADMIN']],
    ['without the claim there are no roles', { roles: undefined }, []],
    ['an object is no list', { roles: { editor: true } }, []],
  ])('%s', async (_what, more, roles) => {
    expect((await answerTo(issuer.token(issuer.claims(more)))).body.data).toEqual({ me: { subject: 'oidc:caller', roles } });
  });

  it('need not name its key where only one fits', async () => {
    expect((await answerTo(issuer.token(issuer.claims(), { kid: null }))).status).toBe(200);
  });

  it('may be made for others beside us, and by a clock half a minute off', async () => {
    for (const more of [{ aud: ['other', audience] }, { exp: seconds() - 20 }, { nbf: seconds() + 20 }]) expect((await answerTo(issuer.token(issuer.claims(more)))).status).toBe(200);
  });

  it('is known by keys that are fetched once, not for each request', async () => {
    for (let count = 0; count < 5; count += 1) await answerTo(issuer.token(issuer.claims()));
    expect(issuer.fetches()).toBe(1);
  });
});

const foreign = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const notAccepted = 'The token is signed in a way that is not accepted: by a private key only, such as RS256, ES256 or EdDSA.';

describe('a token is refused', () => {
  it.each<readonly [string, () => string, string]>([
    ['that has expired', () => issuer.token(issuer.claims({ exp: seconds() - hour })), 'The token has expired.'],
    ['that is not valid yet', () => issuer.token(issuer.claims({ nbf: seconds() + hour })), 'The token is not valid yet.'],
    ['that was made for another audience', () => issuer.token(issuer.claims({ aud: 'other' })), 'The token was made for another audience.'],
    ['that was made for nobody', () => issuer.token(issuer.claims({ aud: undefined })), 'The token lacks the claim aud.'],
    ['of another issuer', () => issuer.token(issuer.claims({ iss: 'https://issuer.example' })), 'The token is of another issuer.'],
    ['of no issuer', () => issuer.token(issuer.claims({ iss: undefined })), 'The token lacks the claim iss.'],
    ['without a signature (alg none)', () => unsigned(issuer.claims()), notAccepted],
    ['without a signature (alg NONE)', () => unsigned(issuer.claims(), 'NONE'), notAccepted],
    ['signed with the public key as a secret (PEM)', () => signedWithPublicKey(issuer.claims(), issuer.publicKeys()[0].export({ format: 'pem', type: 'spki' }), 'RS256-0'), notAccepted],
    ['signed with the public key as a secret (JWK)', () => signedWithPublicKey(issuer.claims(), JSON.stringify(issuer.publicKeys()[0].export({ format: 'jwk' })), 'RS256-0'), notAccepted],
    ['signed with a key that the issuer does not publish', () => issuer.token(issuer.claims(), { kid: 'unknown', key: foreign.privateKey }), 'The token is signed with a key that its issuer does not publish.'],
    ['with a forged signature', () => issuer.token(issuer.claims(), { key: foreign.privateKey }), 'The signature of the token is not that of its issuer.'],
    ['that was changed after it was signed', () => changed(issuer.token(issuer.claims())), 'The signature of the token is not that of its issuer.'],
    ['whose signature was cut off', () => issuer.token(issuer.claims()).replace(/[^.]+$/, ''), 'The signature of the token is not that of its issuer.'],
    ['that names its key by another algorithm', () => issuer.token(issuer.claims(), { alg: 'ES256', kid: 'RS256-0' }), 'The token is signed with a key that its issuer does not publish.'],
    ['without a subject', () => issuer.token(issuer.claims({ sub: undefined })), 'The token does not name its subject (sub).'],
    ['with an empty subject', () => issuer.token(issuer.claims({ sub: '' })), 'The token does not name its subject (sub).'],
    ['with a number for a subject', () => issuer.token(issuer.claims({ sub: 7 })), 'The token does not name its subject (sub).'],
    ['that never expires', () => issuer.token(issuer.claims({ exp: undefined })), 'The token lacks the claim exp.'],
    ['whose end is no time', () => issuer.token(issuer.claims({ exp: 'tomorrow' })), 'A claim of the token is not of the right form.'],
    ['that is garbage', () => 'garbage.garbage.garbage', 'The token cannot be read.'],
    ['whose claims are no object', () => issuer.token(['caller']), 'The token cannot be read.'],
    ['that is no token at all', () => 'garbage', 'The token is not one of this platform: it does not have their form.'],
  ])('%s', async (_what, token, message) => {
    const answer = await answerTo(token());
    expect([answer.status, codesOf(answer), answer.body.errors?.[0].message]).toEqual([401, ['UNAUTHENTICATED'], message]);
    expect([answer.headers.get('www-authenticate'), answer.headers.get('cache-control')]).toEqual(['Bearer error="invalid_token"', 'no-store']);
    expect(answer.text).not.toContain(token().slice(-20));
  });
});

/** The same signature under other claims. */
function changed(token: string): string {
  const [header, claims, signature] = token.split('.');
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  return [header, Buffer.from(JSON.stringify({ ...said, roles: ['admin'] })).toString('base64url'), signature].join('.');
}

describe('an issuer that does not answer', () => {
  it('takes nobody in, and keeps nobody else out', async () => {
    const alone = await sqlite.place();
    const platform = await servePlatform(alone.url, undefined, { issuer: 'http://127.0.0.1:9', audience, rolesClaim: 'roles' });
    try {
      const answer = await platform.withToken(issuer.token(issuer.claims())).post({ query });
      expect([answer.status, codesOf(answer), answer.headers.get('retry-after')]).toEqual([503, ['UNAVAILABLE'], '5']);
      expect(await platform.ask(query)).toEqual({ me: { subject: null, roles: [] } });
    } finally {
      await platform.close();
      await alone.remove();
    }
  });
});

describe('tokens of our own', () => {
  it('hold beside those of the issuer', async () => {
    expect((await (await served.as('READER')).ask<{ me: { roles: string[] } }>(query)).me.roles).toEqual(['READER']);
  });
});
