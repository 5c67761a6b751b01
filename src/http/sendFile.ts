import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf } from '../services/canonical';
import { fileEdition } from '../services/files/formats';
import type { FileTable } from '../services/files/fileTable';
import type { Pins, PinScope } from '../services/pins';
import type { DoorLogger } from './settings';

/** What bears on how long an answer may be kept: the pins that were sent, those that it was made from, and what they do not hold still. */
export interface Kept {
  readonly given: Pins | null;
  readonly taken: Pins;
  readonly moving?: unknown;
}

export function keptBy(pins: PinScope): Kept {
  const moving = pins.moving();
  return { given: pins.given, taken: pins.taken(), ...(moving.length > 0 && { moving }) };
}

interface FileToSend {
  readonly table: Pick<FileTable, 'facts' | 'columns'>;
  readonly type: string;
  readonly name: string;
  readonly kept: Kept;
  /** What tells two files of the same facts apart. */
  readonly variety: readonly string[];
  /** What else there is of the file; null for nothing. */
  readonly links: string | null;
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly logger: DoorLogger;
}

/** Sends a file as it is written. Its first piece is made before the answer begins, so that what fails at once is told as such. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: FileToSend): Promise<FastifyReply> {
  const { table: { facts, columns }, type, name, kept, variety, links, pieces, logger } = file;
  const tag = weakTag({ facts, columns: columns.map((column) => column.name), variety });
  head(request, reply, { type, name, kept, tag });
  if (links !== null) reply.header('link', links);
  reply.header('cbcii-facts', asciiJson({ title: facts.title, pins: facts.pins, notice: facts.notice, rights: facts.rights }));
  if (isKnown(request, tag)) return reply.code(304).send();
  const rest = pieces()[Symbol.asyncIterator]();
  const first = await rest.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.done !== true) yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  const body = Readable.from(all(), { objectMode: false });
  body.once('error', (failure) => logger.error({ requestId: request.id, err: failure }, 'A file broke off while it was sent'));
  return reply.send(body);
}

/** Sends what describes a file. */
export async function sendJson(
  request: FastifyRequest, reply: FastifyReply, { value, type, name, kept }: { readonly value: object; readonly type: string; readonly name: string; readonly kept: Kept },
): Promise<FastifyReply> {
  const tag = weakTag(value);
  head(request, reply, { type, name, kept, tag });
  return isKnown(request, tag) ? reply.code(304).send() : reply.send(`${JSON.stringify(value, null, 2)}\n`);
}

function head(request: FastifyRequest, reply: FastifyReply, { type, name, kept: { given, taken, moving }, tag }: { readonly type: string; readonly name: string; readonly kept: Kept; readonly tag: string }): void {
  request.answerFacts = {
    kind: 'file', method: request.method === 'HEAD' ? 'GET' : request.method, status: 200, hasErrors: false,
    requestExtensions: { pins: given ?? undefined }, answerExtensions: { pins: taken, ...(moving !== undefined && { moving }) },
  };
  reply.type(type).header('content-disposition', `attachment; filename="${name}"`).header('etag', tag);
}

/** Weak, since the bytes differ by how they are packed for the way. */
function weakTag(content: object): string {
  return `W/"${hashOf(JSON.parse(JSON.stringify({ fileEdition, content }))).slice('sha256:'.length, 'sha256:'.length + 40)}"`;
}

function isKnown({ headers }: FastifyRequest, tag: string): boolean {
  const known = headers['if-none-match'];
  return known !== undefined && (known.trim() === '*' || known.split(',').some((each) => each.trim() === tag || `W/${each.trim()}` === tag));
}

/** JSON that a header can carry. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
