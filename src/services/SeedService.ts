import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexRepository } from '../../db/repositories/IndexRepository';
import type { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import type { ReferenceRepository, ReleaseContents } from '../../db/repositories/ReferenceRepository';
import type { IndexRecord } from '../../db/repositories/referenceRecords';
import type { SeedMarkRepository } from '../../db/repositories/SeedMarkRepository';
import type { Transaction, WriteGate } from '../../db/writeGate';
import type { Framework } from '../methodology/framework';
import type { MethodologyDocument } from '../methodology/methodologyVersion';
import type { AuditLog } from './access/AuditLog';
import { platform } from './access/Caller';
import { canonicalText, hashOf, sha256 } from './canonical';
import { parseMethodology } from './parseMethodology';
import { hashOfContent, inKeyOrder, sealVintage, type SealingStore } from './sealVintage';
import { readCbciiContents } from './seed/cbciiContents';
import { readCbciiFramework } from './seed/cbciiFramework';
import { readShippedLines, type ShippedLine } from './seed/cbciiLines';
import { readShippedVintages, type ShippedVintage } from './seed/cbciiVintages';
import { inventoryOf } from './seed/inventory';

/** The repositories that seeding writes. */
export interface SeedStore extends SealingStore {
  readonly gate: WriteGate;
  readonly indexes: IndexRepository;
  readonly reference: ReferenceRepository;
  readonly methodologies: MethodologyRepository;
  readonly marks: SeedMarkRepository;
  readonly audit: AuditLog;
}

/** Brings the data that ship with the platform into the store, all of it or none. Does nothing where they are there already. */
export class SeedService {
  constructor(private readonly store: SeedStore, private readonly dataFolder: string, private readonly now: () => string) {}

  /** Returns whether anything was written. */
  async seed(): Promise<boolean> {
    const folder = join(this.dataFolder, 'cbcii');
    const fingerprint = fingerprintOf(folder);
    if (await this.store.marks.fingerprint('cbcii') === fingerprint) return false;
    return this.store.gate.run(async (transaction) => {
      await this.store.marks.hold(transaction);
      if (await this.store.marks.fingerprint('cbcii', transaction) === fingerprint) return false; // another process was first
      const at = this.now();
      const before = await inventoryOf(this.store, 'cbcii', transaction);
      const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexRecord; // our own file
      await this.putIndex(transaction, index);
      const contents = readCbciiContents(folder);
      const framework = readCbciiFramework(folder);
      const releaseId = await this.putRelease(transaction, index.code, contents, at);
      await this.putMethodologies(transaction, index.code, folder, framework, at);
      const units = contents.units.map((unit) => unit.code);
      for (const vintage of readShippedVintages(folder, framework)) await this.putVintage(transaction, vintage, index.code, releaseId, units, at);
      await this.store.marks.put(transaction, { code: 'cbcii', fingerprint, seededAt: at });
      await this.store.audit.write(transaction, [{
        subject: platform.subject, action: 'seed', target: index.code, before, after: await inventoryOf(this.store, 'cbcii', transaction),
      }]);
      return true;
    });
  }

  private async putIndex(transaction: Transaction, index: IndexRecord): Promise<void> {
    if (await this.store.indexes.byCode(index.code, transaction) === null) await this.store.indexes.insert(transaction, index);
    else await this.store.indexes.update(transaction, index);
  }

  /** Adds a release when the contents are new, and a state that names it. Returns the id of the release. */
  private async putRelease(transaction: Transaction, indexCode: string, contents: ReleaseContents, at: string): Promise<number> {
    const { reference } = this.store;
    const hash = hashOf(contents);
    const known = await reference.release(indexCode, hash, transaction);
    const id = known?.id ?? await reference.insertRelease(transaction, { indexCode, hash, createdAt: at }, contents);
    const current = await reference.currentState(transaction);
    const parts = { ...current?.parts, [indexCode]: hash };
    const stateHash = hashOf(parts);
    if (current?.hash !== stateHash) await reference.makeCurrent(transaction, { hash: stateHash, parts, createdAt: at });
    return id;
  }

  private async putMethodologies(transaction: Transaction, indexCode: string, folder: string, framework: Framework, at: string): Promise<void> {
    for (const line of readShippedLines(folder)) {
      const outcome = parseMethodology({ schemaVersion: 1, ...line.choices, framework });
      if (!outcome.ok) throw new Error(`Expected ${line.code} to be a valid methodology; got ${JSON.stringify(outcome.problems)}`);
      await this.putVersion(transaction, indexCode, line, outcome.value, at);
    }
  }

  private async putVersion(transaction: Transaction, indexCode: string, line: ShippedLine, document: MethodologyDocument, at: string): Promise<void> {
    const { methodologies } = this.store;
    const text = canonicalText(document);
    const hash = sha256(text);
    const published = await methodologies.version(line.code, line.version, transaction);
    if (published?.hash === hash) return;
    if (published !== null) {
      throw new Error(`Expected ${line.code}@${line.version} as it was published; the data say otherwise. A changed methodology needs a higher version.`);
    }
    if (await methodologies.line(line.code, transaction) === null) {
      const { title, description } = document;
      await methodologies.insertLine(transaction, {
        code: line.code, indexCode, title, description, forkedFrom: line.forkedFrom === null ? null : `${line.forkedFrom}@1.0.0`, createdAt: at,
      });
    }
    const [previous] = await methodologies.versionsOf(line.code, transaction);
    const [major, minor, patch] = line.version.split('.').map(Number);
    await methodologies.insertPublished(transaction, line.code, {
      version: line.version, major, minor, patch, hash, document: text, changelog: line.changelog, previousHash: previous?.hash ?? null, publishedAt: at,
    });
  }

  /** Adds a vintage, or a revision of it, when its observations are new. `units` are those of the release, in position order. */
  private async putVintage(
    transaction: Transaction, { observations, ...statement }: ShippedVintage, indexCode: string, releaseId: number, units: readonly string[], at: string,
  ): Promise<void> {
    const [latest] = await this.store.vintages.revisions(statement.line, transaction);
    const opened = { ...statement, revision: (latest?.revision ?? 0) + 1, indexCode, releaseId, defaultPeriod: null, periods: [] };
    const sorted = [...observations].sort(inKeyOrder);
    if (latest !== undefined && latest.hash === await hashOfContent(opened, [sorted])) return;
    const id = await this.store.vintages.insert(transaction, opened);
    await this.store.observations.insert(transaction, sorted.map((observation) => ({ ...observation, vintageId: id })));
    const vintage = await this.store.vintages.hold(transaction, id);
    if (vintage === null) throw new Error('Expected the vintage just opened; got none');
    await sealVintage(this.store, transaction, vintage, units, at);
  }
}

/** Raised when the readers of the data take something else from the same files, so that stores are seeded anew. */
const edition = 1;

/** SHA-256 over the edition of the readers, and the names and bytes of all files of a folder and its subfolders. */
function fingerprintOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return hashOf([edition, files.map((file) => [file.slice(folder.length), sha256(readFileSync(file))])]);
}
