import { openStore, type Store } from '../../db/dataSource';
import { AuditRepository } from '../../db/repositories/AuditRepository';
import { CitationRepository, type CitationRecord } from '../../db/repositories/CitationRepository';
import { IdempotencyKeyRepository } from '../../db/repositories/IdempotencyKeyRepository';
import { StoredDocumentRepository } from '../../db/repositories/StoredDocumentRepository';
import { AuditLog } from '../../src/services/access/AuditLog';
import { anonymous, operator } from '../../src/services/access/Caller';
import { Changes } from '../../src/services/access/Changes';
import { DocumentService } from '../../src/services/documents/DocumentService';
import { documentIdOf } from '../../src/services/documents/manifest';
import { onBothEngines, type Place } from './engines';

const citation: CitationRecord = {
  id: 'a'.repeat(32), query: '{ evaluate { id } }', operationName: null, variables: { deep: { list: [1, 0.1 + 0.2, null, 'ü北'] } },
  pins: { refs: { 'cbcii/2020': 'sha256:x' }, reference: null, engine: '1' }, resultHash: 'sha256:y',
  evaluations: [{ methodology: 'cbcii/published', vintage: 'cbcii/2020', period: null, variant: '{}' }], title: 'T', notice: null, publisher: 'P', citedAt: '2030-01-01T00:00:00.000Z',
};

onBothEngines(({ place, dialect }) => {
  let here: Place;
  let store: Store;
  let documents: DocumentService;

  beforeAll(async () => {
    here = await place();
    store = await openStore(here.url);
    const now = (): Date => new Date();
    const changes = new Changes({ gate: store.gate, audit: new AuditLog(new AuditRepository(store), now), keys: new IdempotencyKeyRepository(store), now });
    documents = new DocumentService({ documents: new StoredDocumentRepository(store), manifest: new Map([[documentIdOf('{ a }'), '{ a }']]), changes, now: () => now().toISOString() });
  });
  afterAll(async () => {
    await store.close();
    await here.remove();
  });

  it('a citation is given back as it was put in, type for type', async () => {
    const citations = new CitationRepository(store);
    await store.gate.run((transaction) => citations.insert(transaction, citation));
    expect(await citations.byId(citation.id)).toEqual(citation);
    expect(await citations.byId('b'.repeat(32))).toBeNull();
  });

  const changesOfCitations = [
    `UPDATE "citation" SET "resultHash" = 'else'`, 'DELETE FROM "citation"', `INSERT INTO "citation" SELECT * FROM "citation"`,
    ...(dialect === 'sqlite' ? ['INSERT OR REPLACE INTO "citation" SELECT * FROM "citation"'] : ['TRUNCATE "citation"']),
  ];
  it.each(changesOfCitations)('and cannot be changed: %s', async (statement) => {
    await expect(store.writer.query(statement)).rejects.toThrow(/a citation cannot change|duplicate key/);
    expect(await new CitationRepository(store).byId(citation.id)).toEqual(citation);
  });

  it('documents are added once, found by the hash of their text, and removed for those who may', async () => {
    const text = 'query Größe { a }';
    expect(await documents.add(operator, { name: 'one', text })).toEqual({ id: documentIdOf(text), isNew: true });
    expect(await documents.add(operator, { name: 'two', text })).toEqual({ id: documentIdOf(text), isNew: false });
    expect([await documents.find(documentIdOf(text)), await documents.find(documentIdOf('{ a }')), await documents.find(documentIdOf('{ b }'))]).toEqual([text, '{ a }', null]);
    await expect(documents.add(anonymous, { name: 'x', text: '{ c }' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(documents.remove(anonymous, documentIdOf(text))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(documents.add(operator, { name: '', text: 'x'.repeat(100_001) })).rejects.toMatchObject({ problems: [{ path: 'text' }, { path: 'name' }] });
    await documents.remove(operator, documentIdOf(text));
    expect(await documents.find(documentIdOf(text))).toBeNull();
    await expect(documents.remove(operator, documentIdOf('{ a }'))).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'The document is part of the build, and stays.' });
  });
});
