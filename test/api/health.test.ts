import { createServer, openPlatform } from '../../src/app';
import { onBothEngines } from '../contract/engines';
import { dataFolder } from '../support/servedPlatform';

onBothEngines((engine) => {
  it('is ready as long as its store answers, and lives without', async () => {
    const place = await engine.place();
    const logged: unknown[] = [];
    const silent = (): void => undefined;
    const platform = await openPlatform({ databaseUrl: place.url, dataFolder });
    const server = await createServer(platform, { graphiqlFolder: 'none' }, { info: silent, warn: silent, error: (fields) => { logged.push(fields); } });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const health = async (of: 'live' | 'ready'): Promise<readonly [number, unknown]> => {
      const response = await fetch(`${address}/health/${of}`);
      return [response.status, await response.json()];
    };
    try {
      expect(await health('ready')).toEqual([200, { status: 'ready', checks: { store: true } }]);
      expect(logged).toEqual([]);

      await platform.close();
      expect(await health('ready')).toEqual([503, { status: 'unready' }]);
      expect(logged).toHaveLength(1);
      expect(await health('live')).toEqual([200, { status: 'live' }]);
    } finally {
      await server.close();
      await platform.close();
      await place.remove();
    }
  }, 60_000);
});
