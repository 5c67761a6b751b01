import { connect, type Socket } from 'node:net';

/** How hard to ask: so many connections, each asking again once it is answered, until the requests are used up or the time is. */
export interface Load {
  readonly connections: number;
  readonly requests: number;
  readonly longestSeconds: number;
}

const headEnd = '\r\n\r\n';

/** Sends POST requests over connections that stay open and counts the answers. Fails on any answer but 200 with a length. */
export async function drive(address: string, bodyOf: (request: number) => string, load: Load): Promise<{ readonly answers: number; readonly seconds: number }> {
  const { hostname, port, pathname } = new URL(address);
  const deadline = performance.now() + load.longestSeconds * 1000;
  let asked = 0;
  const next = (): string | null => {
    if (asked === load.requests || performance.now() > deadline) return null;
    const body = bodyOf(asked++);
    return `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}${headEnd}${body}`;
  };
  const begin = performance.now();
  const answers = await Promise.all(Array.from({ length: load.connections }, () => askOver(connect(Number(port), hostname), next)));
  return { answers: answers.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - begin) / 1000 };
}

/** Asks over one connection until there is nothing more to ask; returns the number of answers. */
function askOver(socket: Socket, next: () => string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0;
    let head = '';
    let missing = 0; // bytes of the body that are still to come
    const fail = (error: Error): void => {
      socket.destroy();
      reject(error);
    };
    const ask = (): void => {
      const request = next();
      if (request !== null) socket.write(request);
      else socket.end(() => resolve(answers));
    };
    socket.setNoDelay(true);
    socket.once('connect', ask);
    socket.on('error', fail);
    socket.on('data', (bytes) => {
      let rest = bytes.length;
      if (missing === 0) {
        head += bytes.toString('latin1');
        const end = head.indexOf(headEnd);
        if (end < 0) return;
        const length = /\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end + 2));
        if (!head.startsWith('HTTP/1.1 200 ') || length === null) return fail(new Error(`Expected 200 with a length; got ${head.slice(0, 400)}`));
        missing = Number(length[1]);
        rest = head.length - end - headEnd.length;
        head = '';
      }
      missing -= rest;
      if (missing > 0) return;
      if (missing < 0) return fail(new Error('Expected one answer for each request; got more.'));
      answers++;
      ask();
    });
  });
}
