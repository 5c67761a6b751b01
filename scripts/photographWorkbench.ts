import { join } from 'node:path';
import { startWorkbench } from './startWorkbench';

const pictures = [
  { name: 'workbench-ranking', path: '/?weight=financing-capacity:2&bonus=none', width: 1_280, height: 860, colorScheme: 'light' },
  { name: 'workbench-compare', path: '/compare', width: 1_280, height: 1_330, colorScheme: 'light' },
  { name: 'workbench-city', path: '/city/tianjin?vintage=cbcii/2020-synthetic&lang=zh', width: 1_280, height: 1_120, colorScheme: 'dark' },
] as const;

/** Photographs views of the workbench for the README. */
async function main(): Promise<void> {
  const { origin, browser, close } = await startWorkbench();
  try {
    for (const { name, path, width, height, colorScheme } of pictures) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      await page.goto(origin + path);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(__dirname, '..', 'docs', 'pictures', `${name}.png`) });
      await page.close();
    }
  } finally {
    await close();
  }
}

void main();
