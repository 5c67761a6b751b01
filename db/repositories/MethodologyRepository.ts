import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { among } from './cells';
import type { DraftRecord, MethodologyRecord, MethodologyVersionRecord, Publication, PublishedRecord } from './methodologyRecords';
import { query, Rows } from './Rows';

/** Of a line, that something was ever published of it. */
const hasVersion = `EXISTS (SELECT 1 FROM "methodology_version" v WHERE v."methodologyCode" = "methodology"."code" AND v."status" <> 'DRAFT')`;
const NEWEST_FIRST = 'ORDER BY "major" DESC, "minor" DESC, "patch" DESC';

/** Lines of methodology versions, their drafts, and what was published of them. */
export class MethodologyRepository {
  private readonly lines: Rows<MethodologyRecord>;
  private readonly versions: Rows<MethodologyVersionRecord>;

  constructor(private readonly store: Store) {
    this.lines = new Rows<MethodologyRecord>(store, 'methodology', {
      code: 'plain', indexCode: 'plain', title: 'plain', description: 'plain', forkedFrom: 'plain', createdAt: 'plain',
    });
    this.versions = new Rows<MethodologyVersionRecord>(store, 'methodology_version', {
      id: 'plain', methodologyCode: 'plain', version: 'plain', major: 'plain', minor: 'plain', patch: 'plain', status: 'plain',
      hash: 'plain', document: 'plain', revision: 'plain', changelog: 'plain', previousHash: 'plain', publishedAt: 'plain',
      withdrawnAt: 'plain', withdrawnReason: 'plain',
    });
  }

  /** In the order of their codes. */
  linesOf(indexCode: string, within?: Transaction): Promise<readonly MethodologyRecord[]> {
    return this.lines.select('WHERE "indexCode" = $1 ORDER BY "code"', [indexCode], within);
  }

  allLines(within?: Transaction): Promise<readonly MethodologyRecord[]> {
    return this.lines.select('ORDER BY "code"', [], within);
  }

  /** Lines of which something was ever published, of one index or of all, in the order of their codes. */
  publishedLines(indexCode: string | null, within?: Transaction): Promise<readonly MethodologyRecord[]> {
    const [ofIndex, cells] = indexCode === null ? ['', []] : ['"indexCode" = $1 AND ', [indexCode]];
    return this.lines.select(`WHERE ${ofIndex}${hasVersion} ORDER BY "code"`, cells, within);
  }

  line(code: string, within?: Transaction): Promise<MethodologyRecord | null> {
    return this.lines.first('WHERE "code" = $1', [code], within);
  }

  /** Published and withdrawn, newest first. */
  async versionsOf(methodologyCode: string, within?: Transaction): Promise<readonly PublishedRecord[]> {
    const rows = await this.versions.select(`WHERE "methodologyCode" = $1 AND "status" <> 'DRAFT' ${NEWEST_FIRST}`, [methodologyCode], within);
    return rows.map(published);
  }

  /** Published and not withdrawn, newest first. */
  async publishedOf(methodologyCode: string, within?: Transaction): Promise<readonly PublishedRecord[]> {
    const rows = await this.versions.select(`WHERE "methodologyCode" = $1 AND "status" = 'PUBLISHED' ${NEWEST_FIRST}`, [methodologyCode], within);
    return rows.map(published);
  }

  /**
   * The line that leads an index: the oldest that was forked from no other, among those that anything was
   * ever published of. It stays the same, whatever is published or withdrawn later.
   */
  leadingLine(indexCode: string, within?: Transaction): Promise<MethodologyRecord | null> {
    return this.lines.first(`WHERE "indexCode" = $1 AND ${hasVersion} ORDER BY CASE WHEN "forkedFrom" IS NULL THEN 0 ELSE 1 END, "createdAt", "code" LIMIT 1`, [indexCode], within);
  }

  /** A line, held so that nobody else publishes in it before this transaction is over. */
  holdLine(transaction: Transaction, code: string): Promise<MethodologyRecord | null> {
    return this.lines.first(`WHERE "code" = $1${this.store.dialect === 'postgres' ? ' FOR NO KEY UPDATE' : ''}`, [code], transaction);
  }

  /** How many versions were ever published, in all lines. */
  async publishedCount(): Promise<number> {
    const [{ count }] = await query<{ count: number }>(this.store, `SELECT CAST(count(*) AS integer) AS "count" FROM "methodology_version" WHERE "status" <> 'DRAFT'`, []);
    return count;
  }

  async version(methodologyCode: string, version: string, within?: Transaction): Promise<PublishedRecord | null> {
    const row = await this.versions.first('WHERE "methodologyCode" = $1 AND "version" = $2', [methodologyCode, version], within);
    return row === null ? null : published(row);
  }

  async byHash(hash: string, within?: Transaction): Promise<PublishedRecord | null> {
    return (await this.byHashes([hash], within))[0] ?? null;
  }

  /** Those that are there, in the order of their ids. */
  async byHashes(hashes: readonly string[], within?: Transaction): Promise<readonly PublishedRecord[]> {
    return (await this.versions.select(`WHERE "hash" ${among(this.store.dialect, 1)} ORDER BY "id"`, [hashes], within)).map(published);
  }

  /** Oldest first. */
  async draftsOf(methodologyCode: string, within?: Transaction): Promise<readonly DraftRecord[]> {
    const rows = await this.versions.select(`WHERE "methodologyCode" = $1 AND "status" = 'DRAFT' ORDER BY "id"`, [methodologyCode], within);
    return rows.map(draft);
  }

  async draft(id: number, within?: Transaction): Promise<DraftRecord | null> {
    const row = await this.versions.first(`WHERE "id" = $1 AND "status" = 'DRAFT'`, [id], within);
    return row === null ? null : draft(row);
  }

  /** What a draft has become; null while it is one. */
  async publishedFrom(id: number, within?: Transaction): Promise<PublishedRecord | null> {
    const row = await this.versions.first(`WHERE "id" = $1 AND "status" <> 'DRAFT'`, [id], within);
    return row === null ? null : published(row);
  }

  async insertLine(transaction: Transaction, line: MethodologyRecord): Promise<void> {
    await this.lines.insert(transaction, [line]);
  }

  /** Returns the id; the first revision is 1. */
  insertDraft(transaction: Transaction, { methodologyCode, document, changelog, basedOn }: Omit<DraftRecord, 'id' | 'status' | 'revision'>): Promise<number> {
    return this.versions.insertCounted(transaction, {
      ...unpublished, methodologyCode, document, changelog, previousHash: basedOn, status: 'DRAFT', revision: 1,
    });
  }

  /** A version that is published from the start; returns the id. */
  insertPublished(transaction: Transaction, methodologyCode: string, publication: Publication): Promise<number> {
    return this.versions.insertCounted(transaction, { ...unpublished, ...publication, methodologyCode, status: 'PUBLISHED', revision: 1 });
  }

  /** False when the draft is gone or no longer at this revision. */
  updateDraft(
    transaction: Transaction, id: number, revision: number, { document, changelog }: Pick<DraftRecord, 'document' | 'changelog'>,
  ): Promise<boolean> {
    return this.versions.update(transaction, `"document" = $3, "changelog" = $4, "revision" = "revision" + 1
      WHERE "id" = $1 AND "revision" = $2 AND "status" = 'DRAFT'`, [id, revision, document, changelog]);
  }

  /** Turns a draft into a published version; false when it is gone or no longer at this revision. */
  publish(transaction: Transaction, id: number, revision: number, publication: Publication): Promise<boolean> {
    const { version, major, minor, patch, hash, document, changelog, previousHash, publishedAt } = publication;
    return this.versions.update(transaction, `"status" = 'PUBLISHED', "version" = $3, "major" = $4, "minor" = $5, "patch" = $6,
      "hash" = $7, "document" = $8, "changelog" = $9, "previousHash" = $10, "publishedAt" = $11
      WHERE "id" = $1 AND "revision" = $2 AND "status" = 'DRAFT'`,
    [id, revision, version, major, minor, patch, hash, document, changelog, previousHash, publishedAt]);
  }

  /** False when there is no such version, or it is withdrawn already. */
  withdraw(transaction: Transaction, hash: string, reason: string, at: string): Promise<boolean> {
    return this.versions.update(transaction, `"status" = 'WITHDRAWN', "withdrawnReason" = $2, "withdrawnAt" = $3
      WHERE "hash" = $1 AND "status" = 'PUBLISHED'`, [hash, reason, at]);
  }
}

const unpublished = {
  version: null, major: null, minor: null, patch: null, hash: null, previousHash: null, publishedAt: null,
  withdrawnAt: null, withdrawnReason: null,
};

/** A draft keeps in `previousHash` what it began with; publication puts there what precedes it in its line. */
function draft({ id, methodologyCode, document, revision, changelog, previousHash }: MethodologyVersionRecord): DraftRecord {
  return { id, methodologyCode, status: 'DRAFT', document, revision, changelog, basedOn: previousHash };
}

function published(row: MethodologyVersionRecord): PublishedRecord {
  const { version, major, minor, patch, hash, publishedAt, status } = row;
  if (status === 'DRAFT' || version === null || major === null || minor === null || patch === null || hash === null || publishedAt === null) {
    throw new Error(`Expected a published row; got methodology version ${row.id}, which lacks a hash, version or date.`);
  }
  return { ...row, status, version, major, minor, patch, hash, publishedAt };
}
