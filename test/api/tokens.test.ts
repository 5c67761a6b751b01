import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { operator } from '../../src/services/access/Caller';
import { codesOf, onBothServers, type Answer } from '../support/servedPlatform';
import { openToyDoor, sendBytes } from './toyDoor';

const query = '{ index { code } }';
const refusedWith = 'Bearer error="invalid_token"';

onBothServers((served) => {
  /** One POST with these headers, of which several may have one name. */
  async function answerTo(headers: readonly (readonly [string, string])[]): Promise<{ status: number; headers: Headers; text: string }> {
    const answer = await fetch(`${served().origin}/graphql`, {
      method: 'POST', headers: [['content-type', 'application/json'], ...headers.map(([name, value]): [string, string] => [name, value])], body: JSON.stringify({ query }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  const madeToken = (expires = '1d') => served().services.tokens.create(operator, { name: 'Workbench', roles: ['EDITOR'], expires });
  const messageOf = ({ body }: Answer<unknown>) => body.errors?.[0].message;

  it('lets in whoever sends a token that holds, and whoever sends none', async () => {
    const { secret } = await madeToken();
    expect(secret).toMatch(/^cbcii_[\w-]{43}$/);
    expect(await served().withToken(secret).ask(query)).toEqual({ index: { code: 'cbcii' } });
    expect(await served().ask(query)).toEqual({ index: { code: 'cbcii' } });
  });

  it('lets no shared cache keep what the bearer of a token is told', async () => {
    const { secret } = await madeToken();
    const pinned = await served().get({ query: '{ evaluate { id } }' });
    const extensions = { pins: pinned.body.extensions?.pins };
    const [public_, private_] = [await served().get({ query: '{ evaluate { id } }', extensions }), await served().withToken(secret).get({ query: '{ evaluate { id } }', extensions })];
    expect([public_.headers.get('cache-control'), private_.headers.get('cache-control')]).toEqual(['public, max-age=31536000, immutable', 'private, no-store']);
    for (const { headers } of [public_, private_]) expect(headers.get('vary')?.split(', ')).toEqual(expect.arrayContaining(['accept', 'authorization']));
  });

  it('refuses a token that was revoked within a second, and one that expired, saying which it is', async () => {
    const { token, secret } = await madeToken();
    await served().withToken(secret).ask(query);
    await served().services.tokens.revoke(operator, token.id);
    await sleep(900);
    const revoked = await served().withToken(secret).post({ query });
    expect([revoked.status, codesOf(revoked), messageOf(revoked), revoked.headers.get('www-authenticate')]).toEqual([401, ['UNAUTHENTICATED'], 'The token was revoked.', refusedWith]);

    const soon = await madeToken(new Date(Date.now() + 2_000).toISOString());
    await served().withToken(soon.secret).ask(query);
    await sleep(Date.parse(soon.token.expiresAt) - Date.now() + 1);
    const expired = await served().withToken(soon.secret).post({ query });
    expect([expired.status, codesOf(expired), messageOf(expired)]).toEqual([401, ['UNAUTHENTICATED'], `The token expired at ${soon.token.expiresAt}.`]);
  });

  it.each([
    ['unknown', [`Bearer cbcii_${'A'.repeat(43)}`], 'The token is not known here.'],
    ['malformed', ['Bearer cbcii_short'], 'The token is not one of this platform: it does not have their form.'],
    ['of another make', ['Bearer ghp_abcdefghijkl'], 'The token is not one of this platform: it does not have their form.'],
    ['missing', ['Bearer '], 'The Authorization header is not of the form "Bearer TOKEN".'],
    ['of another scheme', ['Basic bGluOnNlY3JldA=='], 'The Authorization header is not of the form "Bearer TOKEN".'],
    ['empty', [''], 'The Authorization header is not of the form "Bearer TOKEN".'],
  ])('refuses a token that is %s with 401', async (_what, authorizations, message) => {
    const { status, headers, text } = await answerTo(authorizations.map((value) => ['authorization', value]));
    const { errors } = JSON.parse(text) as { errors: unknown };
    expect([status, errors]).toEqual([401, [{ message, extensions: { code: 'UNAUTHENTICATED' } }]]);
    expect([headers.get('www-authenticate'), headers.get('cache-control')]).toEqual([refusedWith, 'no-store']);
  });

  it('looks at every Authorization header, not at the first alone', async () => {
    const { secret } = await madeToken();
    const port = Number(new URL(served().origin).port);
    const bytes = (more: string) => `GET /graphql?query=%7Bindex%7Bcode%7D%7D HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\n${more}Connection: close\r\n\r\n`;
    expect(await sendBytes(port, bytes(''))).toMatch(/^HTTP\/1.1 200/);
    const twice = await sendBytes(port, bytes(`authorization: Bearer ${secret}\r\n`));
    expect(twice).toMatch(/^HTTP\/1.1 401/);
    expect(twice).toContain('There is more than one Authorization header.');
  });

  it('never takes a token from the address, and never tells one', async () => {
    const { secret } = await madeToken();
    const answer = await fetch(`${served().origin}/graphql?query=%7Bindex%7Bcode%7D%7D&access_token=cbcii_nonsense`);
    expect(answer.status).toBe(200);
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    const { status, text, headers } = await answerTo([['authorization', `Bearer ${wrong}`]]);
    expect(status).toBe(401);
    expect(`${text}${JSON.stringify([...headers])}`).not.toContain('cbcii_');
  });

  it('keeps tokens out of the log, also where something fails', async () => {
    const secret = `cbcii_${'S'.repeat(43)}`;
    const toy = await openToyDoor({ callerOf: () => { throw new Error('the store is gone'); } });
    const { status } = await fetch(`${toy.url}/graphql?query={hello}`, { headers: { authorization: `Bearer ${secret}` } });
    await toy.door.close();
    expect(status).toBe(500);
    expect(toy.log.length).toBe(1);
    expect(inspect(toy.log, { depth: 9 })).not.toContain(secret);
  });

  it('answers about its health whoever asks', async () => {
    const answer = await fetch(`${served().origin}/health/ready`, { headers: { authorization: 'Basic bGluOnNlY3JldA==' } });
    expect(answer.status).toBe(200);
  });

  it('may be sent a token by a page of another origin, which can read why it was refused', async () => {
    const preflight = await fetch(`${served().origin}/graphql`, {
      method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-headers')]).toEqual([204, '*', 'authorization,content-type']);
    const { headers } = await answerTo([['authorization', 'Bearer x'], ['origin', 'https://example.org']]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('www-authenticate');
  });

  it('notes the last use of a token once an hour, not at each request', async () => {
    const { token, secret } = await madeToken();
    const asker = served().withToken(secret);
    const writes: string[] = [];
    for (let count = 0; count < 5; count += 1) writes.push(...(await asker.post({ query })).statements.filter((sql) => sql.includes('"lastUsedAt" =')));
    const lastUsedAt = async () => (await served().services.tokens.list(operator)).find(({ id }) => id === token.id)?.lastUsedAt;
    for (let tries = 0; tries < 100 && await lastUsedAt() === null; tries += 1) await sleep(20); // it is noted beside the request
    expect(await lastUsedAt()).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(writes.length).toBeLessThanOrEqual(1);
  });

  it('keeps the hash of a secret and never the secret', async () => {
    const { token, secret } = await madeToken();
    const listed = await served().services.tokens.list(operator);
    expect(listed.find(({ id }) => id === token.id)).toEqual({ ...token, lastUsedAt: null });
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(JSON.stringify(listed)).not.toMatch(/cbcii_|sha256/);
  });
});
