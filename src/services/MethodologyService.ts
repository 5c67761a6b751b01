import type { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import type { MethodologyRecord, PublishedRecord } from '../../db/repositories/methodologyRecords';
import { PlatformError } from '../errors';
import { compile } from '../methodology/compile';
import type { MethodologyDocument } from '../methodology/methodologyVersion';
import type { Plan } from '../methodology/plan';
import { anonymous, may, type Caller } from './access/Caller';
import { BriefMemo } from './briefMemo';
import { parseDraftRef } from './drafts/draft';
import { notFound } from './notFound';
import { pinUnknown, type PinScope } from './pins';
import { matchesVersion, parseRef } from './refs';

/** A published version, read and made ready to run. Immutable but for its place in its life. */
export interface LoadedVersion {
  readonly record: PublishedRecord;
  readonly ref: string;
  readonly document: MethodologyDocument;
  readonly plan: Plan;
}

/** Lines of methodologies and their published versions. */
export class MethodologyService {
  private readonly loaded = new Map<string, LoadedVersion>();
  /** By ref: what a line or a selector stands for moves when a version is published or withdrawn. */
  private readonly named = new BriefMemo<LoadedVersion>();
  /** By index: the code of the line that leads it. */
  private readonly leading = new BriefMemo<string>();
  /** By hash: what was published never changes, but it may be withdrawn. */
  private readonly records = new BriefMemo<PublishedRecord>();

  constructor(private readonly repository: MethodologyRepository) {}

  /** The lines of an index, in the order of their codes: those with nothing but drafts for whoever may read drafts. */
  linesOf(indexCode: string, caller: Caller = anonymous): Promise<readonly MethodologyRecord[]> {
    return may(caller, 'readDrafts') ? this.repository.linesOf(indexCode) : this.repository.publishedLines(indexCode);
  }

  /** The same of every index. */
  lines(caller: Caller): Promise<readonly MethodologyRecord[]> {
    return may(caller, 'readDrafts') ? this.repository.allLines() : this.repository.publishedLines(null);
  }

  /** The line of a code; NOT_FOUND with the nearest codes. */
  async line(code: string, caller: Caller = anonymous, path = 'code'): Promise<MethodologyRecord> {
    const line = await this.repository.line(code);
    const isShown = line !== null && (may(caller, 'readDrafts') || (await this.repository.versionsOf(code)).length > 0);
    if (!isShown) throw await this.unknown('methodology', code, path);
    return line;
  }

  /** The version that leads an index: the latest of its oldest line that is no fork. It answers for the index even when its whole line is withdrawn. */
  leadingVersion(indexCode: string, pins: PinScope): Promise<LoadedVersion> {
    return pins.once(`leading version of ${indexCode}`, async () => {
      const leading = await this.leading.get(indexCode, async () => (await this.repository.leadingLine(indexCode))?.code ?? null);
      if (leading === null) throw notFound('methodology of the index', indexCode, [], 'code');
      const isPinned = pins.pinned(leading) !== undefined;
      const withdrawn = isPinned || await this.latest(leading) !== null ? undefined : (await this.versionsOf(leading))[0];
      return this.version(withdrawn?.ref ?? leading, pins);
    });
  }

  /** How many versions were ever published, in all lines: it rises with each. */
  publishedCount(): Promise<number> {
    return this.repository.publishedCount();
  }

  /** To be called once something was published or withdrawn: what names stand for is asked anew. */
  forget(): void {
    for (const memo of [this.named, this.leading, this.records]) memo.forget();
  }

  /** Published and withdrawn versions of a line, newest first. */
  async versionsOf(line: string): Promise<readonly LoadedVersion[]> {
    return (await this.repository.versionsOf(line)).map((record) => this.load(record));
  }

  /** The version that a ref names, under the request's pins; NOT_FOUND with the nearest lines. */
  version(ref: string, pins: PinScope, path = 'methodology'): Promise<LoadedVersion> {
    return pins.once(`methodology version ${ref}`, async () => {
      const pinned = pins.pinned(ref);
      const version = pinned === undefined ? await this.resolve(ref, path) : await this.inLineOf(ref, pinned);
      if (version === null) throw pinUnknown(`refs["${ref}"]`, pinned ?? ref);
      pins.note(ref, version.record.hash);
      return version;
    });
  }

  /** The version with this hash, or null. */
  async byHash(hash: string): Promise<LoadedVersion | null> {
    const record = await this.records.get(hash, () => this.repository.byHash(hash));
    return record === null ? null : this.load(record);
  }

  /** What a pinned hash names, if it belongs to the line of its ref: a pin cannot make one line answer for another. */
  private async inLineOf(ref: string, hash: string): Promise<LoadedVersion | null> {
    const parsed = parseRef(ref);
    const version = await this.byHash(hash);
    return parsed.kind === 'hash' || version?.record.methodologyCode === parsed.line ? version : null;
  }

  private async resolve(ref: string, path: string): Promise<LoadedVersion> {
    const parsed = parseRef(ref);
    if (parsed.kind === 'hash') {
      const version = await this.byHash(parsed.hash);
      if (version === null) throw await this.unknown('methodology version', ref, path);
      return version;
    }
    const { line, selector } = parsed;
    const version = selector === null ? await this.latest(line) : await this.named.get(ref, async () => {
      const match = (await this.repository.versionsOf(line))
        .find(({ version: number, status }) => number === selector || (status === 'PUBLISHED' && matchesVersion(number, selector)));
      return match === undefined ? null : this.load(match);
    });
    if (version === null) throw await this.unknownVersion(ref, line, selector, path);
    return version;
  }

  /** What a line stands for: its newest version that is published and not withdrawn. */
  private latest(line: string): Promise<LoadedVersion | null> {
    return this.named.get(line, async () => {
      const [latest] = await this.repository.publishedOf(line);
      return latest === undefined ? null : this.load(latest);
    });
  }

  /** A ref that names no version says why, without telling of drafts. */
  private async unknownVersion(ref: string, line: string, selector: string | null, path: string): Promise<Error> {
    if (parseDraftRef(ref) !== null) return nothingThere('A draft has no ranking; what it would change is told by its preview.', 'the ref of a published version', ref, path);
    const versions = await this.repository.versionsOf(line);
    if (versions.length === 0) return this.unknown(selector === null ? 'methodology' : 'methodology version', ref, path);
    if (selector !== null) return notFound('methodology version', ref, versions.map(({ version }) => `${line}@${version}`), path);
    return nothingThere(`Every version of ${line} is withdrawn.`, `an exact ref, e.g. ${line}@${versions[0].version}`, ref, path);
  }

  private async unknown(what: string, asked: string, path: string): Promise<Error> {
    return notFound(what, asked, (await this.repository.publishedLines(null)).map((line) => line.code), path);
  }

  /** Documents are parsed and compiled once; the record is taken anew, since a version may have been withdrawn meanwhile. */
  private load(record: PublishedRecord): LoadedVersion {
    const known = this.loaded.get(record.hash);
    if (known?.record.status === record.status) return known;
    const version = known === undefined ? read(record) : { ...known, record };
    this.loaded.set(record.hash, version);
    return version;
  }
}

function read(record: PublishedRecord): LoadedVersion {
  const document = JSON.parse(record.document) as MethodologyDocument; // it was checked when it was published
  const plan = compile(document);
  if (!plan.ok) throw new Error(`Expected published version ${record.hash} to compile; got ${JSON.stringify(plan.problems)}`);
  return { record, ref: `${record.methodologyCode}@${record.version}`, document, plan: plan.value };
}

function nothingThere(message: string, expected: string, asked: string, path: string): PlatformError {
  return new PlatformError('NOT_FOUND', message, [{ code: 'NOT_FOUND', path, message, expected, got: asked.slice(0, 80) }]);
}
