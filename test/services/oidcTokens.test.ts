import { OidcTokens } from '../../src/services/access/OidcTokens';
import { openLocalIssuer, type LocalIssuer } from '../support/localIssuer';

let issuer: LocalIssuer;
let failures: unknown[];
beforeEach(async () => {
  issuer = await openLocalIssuer();
  failures = [];
});
afterEach(() => issuer.close());

const tokensOf = (more: object = {}, cooldown = 0) => new OidcTokens({
  settings: { issuer: issuer.url, audience: 'cbcii-test', rolesClaim: 'roles', ...more }, cooldown, onUnreachable: (failure) => void failures.push(failure),
});
const unavailable = { code: 'UNAVAILABLE', message: 'The issuer of the token cannot be asked for its keys just now.' };

describe('keys of an issuer', () => {
  it('are fetched again when a token names a new one, and those that are gone hold no longer', async () => {
    const tokens = tokensOf();
    const old = issuer.token(issuer.claims());
    await tokens.callerOf(old);
    issuer.rotate();
    expect(await tokens.callerOf(issuer.token(issuer.claims()))).toEqual({ subject: 'oidc:caller', roles: ['EDITOR'] });
    expect(issuer.fetches()).toBe(2);
    await expect(tokens.callerOf(old)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: 'The token is signed with a key that its issuer does not publish.' });
  });

  it('may overlap for a time: then a token has to name its own', async () => {
    const old = issuer.token(issuer.claims());
    issuer.rotate(true);
    const tokens = tokensOf();
    expect(await tokens.callerOf(old)).toMatchObject({ subject: 'oidc:caller' });
    await expect(tokens.callerOf(issuer.token(issuer.claims(), { kid: null }))).rejects.toMatchObject({ message: 'The token does not say which key it is signed with (kid).' });
  });

  it('are not fetched for every token that names an unknown one', async () => {
    const tokens = tokensOf({}, 30_000);
    await tokens.callerOf(issuer.token(issuer.claims()));
    for (let count = 0; count < 5; count += 1) {
      await expect(tokens.callerOf(issuer.token(issuer.claims(), { kid: `unknown-${count}` }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(issuer.fetches()).toBe(1);
  });
});

describe('an issuer that cannot be asked', () => {
  it.each([
    ['answers with a failure', { status: 500, body: '' }],
    ['answers no JSON', { status: 200, body: '<html>' }],
    ['answers null', { status: 200, body: 'null' }],
    ['calls itself otherwise', { status: 200, body: '{"issuer":"https://else.example","jwks_uri":"https://else.example/keys"}' }],
    ['sends elsewhere', { status: 302, body: '' }],
  ])('and %s makes its tokens neither right nor wrong', async (_what, answer) => {
    issuer.misbehave(answer);
    const tokens = tokensOf();
    await expect(tokens.callerOf(issuer.token(issuer.claims()))).rejects.toMatchObject(unavailable);
    expect(failures.length).toBe(1);
    issuer.misbehave(null);
    expect(await tokens.callerOf(issuer.token(issuer.claims()))).toMatchObject({ subject: 'oidc:caller' });
  });

  it.each(['http://127.0.0.1:9/keys', 'ftp://else.example/keys', 'nowhere', 7])('does not have its keys fetched from %j', async (place) => {
    issuer.misbehave({ status: 200, body: JSON.stringify({ issuer: issuer.url, jwks_uri: place }) });
    await expect(tokensOf().callerOf(issuer.token(issuer.claims()))).rejects.toMatchObject(unavailable);
    expect(String(failures[0])).toContain('Expected jwks_uri to be an https address');
  });

  it('is not there at all', async () => {
    const token = issuer.token(issuer.claims());
    await issuer.close();
    await expect(tokensOf().callerOf(token)).rejects.toMatchObject(unavailable);
  });

  it('is gone when a token names a new key, while those of known keys still hold', async () => {
    const tokens = tokensOf();
    const known = issuer.token(issuer.claims());
    await tokens.callerOf(known);
    issuer.misbehave({ status: 503, body: '' });
    await expect(tokens.callerOf(issuer.token(issuer.claims(), { kid: 'new' }))).rejects.toMatchObject(unavailable);
    expect(await tokens.callerOf(known)).toMatchObject({ subject: 'oidc:caller' });
  });

  it('is not asked about a token that could not hold anyway', async () => {
    await issuer.close();
    for (const token of ['a.b.c', issuer.token(issuer.claims()).replace(/^[^.]+/, Buffer.from('{"alg":"HS256"}').toString('base64url'))]) {
      await expect(tokensOf().callerOf(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(failures).toEqual([]);
  });
});

describe('the claim that lists roles', () => {
  it.each([
    ['realm_access.roles', { realm_access: { roles: ['admin'] } }, ['ADMIN']],
    ['https://cbcii.example/roles', { 'https://cbcii.example/roles': ['reader'] }, ['READER']],
    ['a.b', { 'a.b': 'reader', a: { b: 'admin' } }, ['READER']],
    ['a.b.c', { a: { b: 7 } }, []],
    ['toString', {}, []],
  ])('%s of %j', async (rolesClaim, claims, roles) => {
    expect(await tokensOf({ rolesClaim }).callerOf(issuer.token(issuer.claims(claims)))).toEqual({ subject: 'oidc:caller', roles });
  });
});
