import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { sqlite } from '../contract/engines';
import { dataFolder, servePlatform, type ServedPlatform } from './servedPlatform';

const root = join(__dirname, '..', '..');
const executablePath = '/usr/bin/chromium';

/** Tests with a browser need Debian's Chromium; they say so where it is not. */
export const withBrowser = existsSync(executablePath) ? describe : describe.skip;
if (!existsSync(executablePath)) process.stdout.write(`The tests with a browser are skipped: there is no ${executablePath}\n`);

export interface Workbench {
  readonly served: ServedPlatform;
  /** A page of its own, instead of the one before; whatever it does wrong is remembered. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Errors of scripts and of the console, and addresses at other origins, since this was last asked. */
  faults(): readonly string[];
  close(): Promise<void>;
}

/** Builds the workbench as it stands, serves it beside the API, and starts a browser. */
export async function openWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  execFileSync(process.execPath, ['scripts/buildWorkbench.mjs', folder], { cwd: root, stdio: 'ignore' });
  const place = await sqlite.place();
  const served = await servePlatform(place.url, dataFolder, null, folder);
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const faults: string[] = [];
  let context: BrowserContext | undefined;

  return {
    served,
    async open(path, options = {}) {
      await context?.close();
      context = await browser.newContext({ viewport: { width: 1_280, height: 900 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (said) => {
        if (said.type() === 'error') faults.push(said.text());
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== served.origin) faults.push(`a request to ${url.origin}`);
      });
      await page.goto(served.origin + path);
      await page.waitForLoadState('networkidle');
      return page;
    },
    faults: () => faults.splice(0),
    async close() {
      await browser.close();
      await served.close();
      await place.remove();
      await rm(folder, { recursive: true });
    },
  };
}
