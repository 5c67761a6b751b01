import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { startServer } from '../src/app';
import { readConfig } from '../src/config';

export interface StartedWorkbench {
  /** Where its pages are, without a path. */
  readonly origin: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The workbench as its sources stand, on a store of its own, and Debian's Chromium to look at it. */
export async function startWorkbench(): Promise<StartedWorkbench> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  const workbenchFolder = join(folder, 'workbench');
  execFileSync(process.execPath, ['scripts/buildWorkbench.mjs', workbenchFolder], { stdio: 'ignore' });
  const settings = { DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`, PORT: '0', UPLOADS_FOLDER: join(folder, 'uploads') };
  const server = await startServer({ ...readConfig(settings), workbenchFolder });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  return {
    origin: new URL(server.address).origin, browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
