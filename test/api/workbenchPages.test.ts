import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openToyDoor, type ToyDoor } from './toyDoor';

describe('pages of the workbench', () => {
  const directory = mkdtempSync(join(tmpdir(), 'workbench-'));
  let door: ToyDoor;

  beforeAll(async () => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>workbench</title>');
    writeFileSync(join(directory, 'assets', 'index-1.js'), 'plain');
    writeFileSync(join(directory, 'assets', 'index-1.css'), 'style');
    door = await openToyDoor({ workbenchDirectory: directory });
  });
  afterAll(async () => {
    await door.door.close();
    rmSync(directory, { recursive: true });
  });

  test.each(['/', '/?weight=a:2', '/city/shanghai', '/compare', '/methodology', '/status-potential'])('%s is the page, to be asked for again each time', async (path) => {
    const response = await fetch(door.url + path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control'), await response.text()])
      .toEqual([200, 'text/html; charset=utf-8', 'no-cache', '<!doctype html><title>workbench</title>']);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:/);
  });

  test.each([['index-1.js', 'text/javascript; charset=utf-8'], ['index-1.css', 'text/css; charset=utf-8']])('%s is kept for ever', async (name, type) => {
    const response = await fetch(`${door.url}/assets/${name}`);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, type, 'public, max-age=31536000, immutable']);
  });

  test.each(['/city', '/city/a/b', '/comparing', '/assets/..%2findex.html', '/assets/index.html'])('%s is no page', async (path) => {
    expect((await fetch(door.url + path)).status).toBe(404);
  });

  test('where it was not built, / leads to the editor, and the log says so', async () => {
    const without = await openToyDoor({ workbenchDirectory: join(directory, 'nowhere') });
    try {
      const response = await fetch(`${without.url}/`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
      expect(without.log).toMatchObject([{ level: 'warn', message: 'The workbench was not built, so / leads to the query editor' }]);
    } finally {
      await without.door.close();
    }
  });
});
