import { PassThrough } from 'node:stream';
import { buildSchema } from 'graphql';
import { createDoor } from '../../src/http/server';

test('whoever gives up a question before its answer begins causes no accident', async () => {
  const told: object[] = [];
  const tell = (fields: object): void => void told.push(fields);
  const door = await createDoor({ schema: buildSchema('type Query { a: Int }'), makeContext: () => ({}), logger: { info: tell, warn: tell, error: tell } });
  const bodies: PassThrough[] = [];
  door.post('/waits', (_request, reply) => {
    bodies.push(new PassThrough().on('error', () => undefined)); // it is ended early, on purpose
    return reply.send(bodies[0]);
  });
  const origin = await door.listen({ host: '127.0.0.1', port: 0 });
  try {
    const giveUp = new AbortController();
    const answer = fetch(`${origin}/waits`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}', signal: giveUp.signal }).catch((error: Error) => error.name);
    while (bodies.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    giveUp.abort();
    expect(await answer).toBe('AbortError');
    while (!bodies[0].closed) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([]);
  } finally {
    await door.close();
  }
});
