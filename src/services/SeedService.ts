import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexRepository } from '../../db/repositories/IndexRepository';
import type { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import type { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import type { IndexRecord } from '../../db/repositories/referenceRecords';
import type { SeedMarkRepository } from '../../db/repositories/SeedMarkRepository';
import type { Transaction, WriteGate } from '../../db/writeGate';
import type { Framework } from '../methodology/framework';
import type { AuditLog } from './access/AuditLog';
import { platform } from './access/Caller';
import { hashOf, sha256 } from './canonical';
import { putIndex, putRelease } from './imports/putRelease';
import { putVintage } from './imports/putVintage';
import { parseMethodology } from './parseMethodology';
import { hashOfContent, inKeyOrder, type SealingStore } from './sealVintage';
import { readCbciiContents } from './seed/cbciiContents';
import { readCbciiFramework } from './seed/cbciiFramework';
import { readShippedLines } from './seed/cbciiLines';
import { putShippedVersion } from './seed/putShippedVersion';
import { readShippedVintages, type ShippedVintage } from './seed/cbciiVintages';
import { inventoryOf } from './seed/inventory';
import { alone } from './turns';

/** The repositories that seeding writes. */
export interface SeedStore extends SealingStore {
  readonly gate: WriteGate;
  readonly indexes: IndexRepository;
  readonly reference: ReferenceRepository;
  readonly methodologies: MethodologyRepository;
  readonly marks: SeedMarkRepository;
  readonly audit: AuditLog;
}

/** What seeding did, and what whoever started the platform should know of it. */
export interface Seeding {
  readonly wasSeeded: boolean;
  readonly notes: readonly string[];
}

const nothingNew: Seeding = { wasSeeded: false, notes: [] };

/** Brings the data that ship with the platform into the store, all of it or none. Does nothing where they are there already. */
export class SeedService {
  constructor(private readonly store: SeedStore, private readonly dataFolder: string, private readonly now: () => string) {}

  async seed(): Promise<Seeding> {
    const folder = join(this.dataFolder, 'cbcii');
    const fingerprint = fingerprintOf(folder);
    if (await this.store.marks.fingerprint('cbcii') === fingerprint) return nothingNew;
    return this.store.gate.run(async (transaction) => {
      await this.store.reference.hold(transaction);
      if (await this.store.marks.fingerprint('cbcii', transaction) === fingerprint) return nothingNew; // another process was first
      const at = this.now();
      const before = await inventoryOf(this.store, 'cbcii', transaction);
      const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexRecord; // our own file
      await putIndex(this.store.indexes, transaction, index);
      const contents = readCbciiContents(folder);
      const framework = readCbciiFramework(folder);
      const releaseId = await putRelease(this.store.reference, transaction, index.code, contents, at);
      const notes = await this.putMethodologies(transaction, index.code, folder, framework, at);
      const units = contents.units.map((unit) => unit.code);
      for (const vintage of readShippedVintages(folder, framework)) await this.putVintage(transaction, vintage, index.code, releaseId, units, at);
      await this.store.marks.put(transaction, { code: 'cbcii', fingerprint, seededAt: at });
      await this.store.audit.write(transaction, [{
        subject: platform.subject, action: 'seed', target: index.code, before, after: await inventoryOf(this.store, 'cbcii', transaction),
      }]);
      return { wasSeeded: true, notes };
    });
  }

  private async putMethodologies(transaction: Transaction, indexCode: string, folder: string, framework: Framework, at: string): Promise<readonly string[]> {
    const notes: (string | null)[] = [];
    for (const line of readShippedLines(folder)) {
      const outcome = parseMethodology({ schemaVersion: 1, ...line.choices, framework });
      if (!outcome.ok) throw new Error(`Expected ${line.code} to be a valid methodology; got ${JSON.stringify(outcome.problems)}`);
      notes.push(await putShippedVersion(this.store, transaction, indexCode, line, outcome.value, at));
    }
    return notes.filter((note) => note !== null);
  }

  /** Adds a vintage, or a revision of it, when its observations are new. `units` are those of the release, in position order. */
  private async putVintage(
    transaction: Transaction, { observations, ...statement }: ShippedVintage, indexCode: string, releaseId: number, units: readonly string[], at: string,
  ): Promise<void> {
    const [latest] = await this.store.vintages.revisions(statement.line, transaction);
    const opened = { ...statement, revision: (latest?.revision ?? 0) + 1, indexCode, releaseId, defaultPeriod: null };
    const sorted = [...observations].sort(inKeyOrder);
    if (latest !== undefined && latest.hash === await hashOfContent(opened, [sorted])) return;
    await putVintage(this.store, transaction, { ...opened, units, observations: sorted }, at, alone);
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
