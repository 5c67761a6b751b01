import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { readManifest } from '../../src/services/documents/manifest';

const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (content: string): string => {
  const path = join(folder, 'documents.json');
  writeFileSync(path, content);
  return path;
};
const id = createHash('sha256').update('{ a }').digest('hex');

describe('the manifest of documents', () => {
  it('is read by id, and is empty where there is none', () => {
    expect(readManifest(file(JSON.stringify({ [id]: '{ a }' })))).toEqual(new Map([[id, '{ a }']]));
    expect(readManifest(join(folder, 'none.json')).size).toBe(0);
  });

  it.each(['{', '[]', '"x"', JSON.stringify({ [id]: '{ b }' }), JSON.stringify({ [id]: 1 })])('stops the start when it is %s', (content) => {
    expect(() => readManifest(file(content))).toThrow(/manifest/);
  });
});

describe('the settings of documents and addresses', () => {
  it('are off and nowhere unless told', () => {
    const { strictDocuments, publicUrl, documentsManifest } = readConfig({});
    expect([strictDocuments, publicUrl]).toEqual([false, null]);
    expect(documentsManifest).toMatch(/sdk.documents\.json$/);
    expect(readConfig({ STRICT_DOCUMENTS: 'true', PUBLIC_URL: 'https://x.example/at/', DOCUMENTS_MANIFEST: 'm.json' }))
      .toMatchObject({ strictDocuments: true, publicUrl: 'https://x.example/at', documentsManifest: 'm.json' });
  });

  it.each([{ STRICT_DOCUMENTS: 'yes' }, { PUBLIC_URL: 'x.example' }, { PUBLIC_URL: 'ftp://x.example' }, { PUBLIC_URL: 'https://x.example/?a' }])('cannot be %j', (environment) => {
    expect(() => readConfig(environment)).toThrow(Object.keys(environment)[0]);
  });
});
