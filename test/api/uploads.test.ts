import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultLimits } from '../../src/http/limits';
import { onOneServer } from '../support/servedPlatform';
import { send } from '../support/uploads';
import { sendBytes } from './toyDoor';

const served = onOneServer();
const kept = (): Promise<readonly string[]> => readdir(served().uploadsFolder);

describe('POST /uploads', () => {
  it('keeps a file as it came, and tells its hash, its size and until when', async () => {
    const token = await served().tokenOf('EDITOR');
    const content = Buffer.from('uCode,a\nX,1\n\0\xff', 'latin1');
    const before = Date.now();
    const { status, headers, body } = await send(served(), token, content, { 'content-type': 'text/csv' });
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([201, 'application/json; charset=utf-8', 'private, no-store']);
    expect(body).toMatchObject({ bytes: content.length, sha256: `sha256:${createHash('sha256').update(content).digest('hex')}` });
    const lasts = Date.parse(body.expiresAt ?? '') - before;
    expect(lasts).toBeGreaterThanOrEqual(86_400_000);
    expect(lasts).toBeLessThan(86_400_000 + 60_000);
    expect(body.id).toMatch(/^[\w-]{32}$/);
    const file = join(served().uploadsFolder, body.id ?? '');
    expect(await readFile(file)).toEqual(content);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('takes a body whose length it is not told', async () => {
    const chunks = Array.from({ length: 50 }, (_, at) => Buffer.alloc(10_000, at));
    const { status, body } = await send(served(), await served().tokenOf('METHODOLOGIST'), Readable.toWeb(Readable.from(chunks)) as ReadableStream);
    expect([status, body.bytes]).toEqual([201, 500_000]);
    expect(await readFile(join(served().uploadsFolder, body.id ?? ''))).toEqual(Buffer.concat(chunks));
  });

  it('asks for a token, and for a role that may', async () => {
    const before = await kept();
    const nobody = await send(served(), null, 'x');
    expect([nobody.status, nobody.headers.get('www-authenticate'), nobody.body.errors?.[0].extensions.code]).toEqual([401, 'Bearer', 'UNAUTHENTICATED']);
    const reader = await send(served(), await served().tokenOf('READER'), 'x');
    expect([reader.status, reader.body.errors?.[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(await kept()).toEqual(before);
  });

  it.each<{ what: string; body: string; headers: Readonly<Record<string, string>>; status: number; code: string }>([
    { what: 'an empty body', body: '', headers: {}, status: 400, code: 'BAD_INPUT' },
    { what: 'a packed body', body: 'x', headers: { 'content-encoding': 'gzip' }, status: 415, code: 'BAD_INPUT' },
    { what: 'a form', body: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' }, status: 415, code: 'BAD_INPUT' },
  ])('refuses $what, and leaves no file', async ({ body, headers, status, code }) => {
    const before = await kept();
    const answer = await send(served(), await served().tokenOf('EDITOR'), body, headers);
    expect([answer.status, answer.body.errors?.[0].extensions.code]).toEqual([status, code]);
    expect(await kept()).toEqual(before);
  });

  it('refuses what is larger than its limit: at once where the length is told, else when it is reached', async () => {
    const before = await kept();
    const token = await served().tokenOf('EDITOR');
    const port = Number(new URL(served().origin).port);
    const head = (line: string): string => `POST /uploads HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n${line}\r\n\r\n`;
    const told = await sendBytes(port, head(`content-length: ${defaultLimits.uploadBytes + 1}`));
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
    expect(told).toContain('"limit":67108864');
    const piece = Buffer.alloc(1 << 20);
    const untold = await send(served(), token, Readable.toWeb(Readable.from((function* pieces() {
      for (let sent = 0; sent <= defaultLimits.uploadBytes; sent += piece.length) yield piece;
    })())) as ReadableStream).then(({ status }) => status, () => 'cut off');
    expect([413, 'cut off']).toContain(untold); // whether the answer is read before the connection ends is the client's luck
    expect(await kept()).toEqual(before);
  });

  it('leaves nothing of a body that breaks off', async () => {
    const before = await kept();
    const { hostname, port } = new URL(served().origin);
    const socket = connect(Number(port), hostname);
    socket.write(`POST /uploads HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await served().tokenOf('EDITOR')}\r\ncontent-length: 1000000\r\n\r\n${'x'.repeat(100_000)}`);
    await until(async () => (await kept()).length === before.length + 1);
    socket.destroy();
    await until(async () => (await kept()).length === before.length);
  });

  it('is answered by POST alone', async () => {
    const answer = await fetch(`${served().origin}/uploads`);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('Expected it to come true within ten seconds; it did not');
}
