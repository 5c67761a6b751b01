import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadRecord, UploadRepository } from '../../../db/repositories/UploadRepository';
import type { WriteGate } from '../../../db/writeGate';
import { PlatformError } from '../../errors';
import { assertMay, type Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { refusal } from '../refusal';

/** What a client is told of a file that it sent. */
export type Upload = Pick<UploadRecord, 'id' | 'sha256' | 'bytes' | 'expiresAt'>;

export interface UploadParts {
  readonly uploads: UploadRepository;
  readonly gate: WriteGate;
  readonly changes: Changes;
  readonly folder: string;
  readonly now: () => Date;
}

/** For so many milliseconds a file waits for its import; half-received ones are cleared away after as long. */
const keptFor = 24 * 60 * 60 * 1_000;
/** Times of files may lag some milliseconds behind the clock; without it a file could go before its time. */
const fileClock = 100;

/** 192 random bits: whoever has an id was given it. */
const idForm = /^[A-Za-z0-9_-]{32}$/;
const partEnding = '.part';

/** Files that clients send, in a folder until they expire; imports name them by id. */
export class UploadService {
  constructor(private readonly parts: UploadParts) {}

  /** Writes a body to the folder as it comes. A body that is refused, or breaks off, leaves nothing behind. */
  async receive(caller: Caller, body: AsyncIterable<Uint8Array>): Promise<Upload> {
    assertMay(caller, 'upload');
    const { folder, uploads, changes, now } = this.parts;
    const id = randomBytes(24).toString('base64url');
    const file = join(folder, id);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { sha256, bytes } = await writeTo(`${file}${partEnding}`, body);
      if (bytes === 0) throw empty();
      await rename(`${file}${partEnding}`, file);
      return await changes.run(caller, 'upload', { input: { sha256, bytes } }, async (transaction) => {
        const createdAt = now();
        const upload = { id, sha256, bytes, expiresAt: new Date(createdAt.getTime() + keptFor).toISOString() };
        await uploads.insert(transaction, { ...upload, uploadedBy: caller.subject, createdAt: createdAt.toISOString() });
        return { result: upload, target: `upload:${sha256}`, before: null, after: { bytes, expiresAt: upload.expiresAt } };
      });
    } catch (failure) {
      await Promise.all([rm(file, { force: true }), rm(`${file}${partEnding}`, { force: true })]);
      throw isFull(failure) ? noSpace() : failure;
    }
  }

  /** The bytes of an upload; NOT_FOUND for an id that names none, or none any more. */
  async read(id: string, path: string): Promise<Uint8Array> {
    const { uploads, folder, now } = this.parts;
    const known = idForm.test(id) ? await uploads.byId(id, now().toISOString()) : null;
    if (known === null) throw unknown(id, path);
    return readFile(join(folder, id)).catch((failure: unknown) => {
      throw (failure as NodeJS.ErrnoException).code === 'ENOENT' ? unknown(id, path) : failure;
    });
  }

  /** Several of them, or one error with the problems of all that are not there. */
  async readAll(asked: readonly { readonly id: string; readonly path: string }[]): Promise<readonly Uint8Array[]> {
    const outcomes = await Promise.allSettled(asked.map(({ id, path }) => this.read(id, path)));
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    const refused = failures.filter((failure) => failure instanceof PlatformError);
    if (refused.length > 1 && refused.length === failures.length) throw refusal(refused.flatMap((failure) => failure.problems));
    if (failures.length > 0) throw failures[0];
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  }

  /** Clears away what has expired, and what was never received whole. */
  async sweep(): Promise<void> {
    const { uploads, gate, folder, now } = this.parts;
    const at = now();
    const expired = await uploads.expired(at.toISOString());
    if (expired.length > 0) await gate.run((transaction) => uploads.remove(transaction, expired));
    await Promise.all(expired.map((id) => rm(join(folder, id), { force: true })));
    const names = await readdir(folder).catch(() => []);
    await Promise.all(names.map(async (name) => {
      const written = await stat(join(folder, name)).catch(() => null);
      const isOurs = idForm.test(name.replace(partEnding, ''));
      if (isOurs && written !== null && at.getTime() - written.mtimeMs > keptFor + fileClock) await rm(join(folder, name), { force: true });
    }));
  }
}

async function writeTo(path: string, body: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const digest = createHash('sha256');
  let bytes = 0;
  const handle: FileHandle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of body) {
      digest.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: `sha256:${digest.digest('hex')}`, bytes };
}

function isFull(failure: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((failure as NodeJS.ErrnoException).code ?? '');
}

function noSpace(): PlatformError {
  return new PlatformError('UNAVAILABLE', 'The server has no space left for the file; it was not kept.');
}

function empty(): PlatformError {
  return refusal([{ code: 'BAD_INPUT', path: 'body', message: 'The body is empty.', expected: 'the file as it is', got: 'nothing' }]);
}

function unknown(id: string, path: string): PlatformError {
  const message = 'There is no upload with this id; an upload is kept for a day.';
  return refusal([{ code: 'NOT_FOUND', path, message, expected: 'an id that POST /uploads gave', got: id.slice(0, 80) }]);
}
