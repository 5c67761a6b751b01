import { readFileSync } from 'node:fs';
import { openWorkbench, withBrowser, type Workbench } from '../support/browser';

const waiting = 120_000;

const pages = [
  '/', '/?weight=financing-capacity:2&bonus=none&firmness=1&bars=apart', '/?vintage=cbcii/2020-synthetic&methodology=cbcii/geometric', '/?search=nothing-is-called-so',
  '/city/shanghai', '/city/tianjin?vintage=cbcii/2020-synthetic&open=all', '/compare?with=&with=methodology%3Dcbcii/geometric&with=weight%3Dpolicy-guarantee:0',
  '/methodology?open=all', '/status-potential', '/city/atlantis',
];
const inChinese = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}lang=zh`;

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

withBrowser('every page of the workbench', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, waiting);
  afterAll(() => workbench?.close(), waiting);
  afterEach(() => {
    expect(workbench.faults()).toEqual([]);
  });

  describe.each([['light', 1_280], ['dark', 360]] as const)('in %s at %i pixels', (colorScheme, width) => {
    test.each(pages.flatMap((path) => [path, inChinese(path)]))('%s has no serious or critical finding of axe, and nothing beyond its edge', async (path) => {
      const page = await workbench.open(path, { colorScheme, viewport: { width, height: 800 } });
      await page.evaluate(axe);
      const { violations } = await page.evaluate<{ violations: readonly Finding[] }>('axe.run(document, { resultTypes: ["violations"] })');
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    }, waiting);
  });

  test('axe finds a planted fault, so that finding none means something', async () => {
    const page = await workbench.open('/status-potential');
    await page.evaluate('document.querySelector("main").insertAdjacentHTML("beforeend", "<input type=text>")');
    await page.evaluate(axe);
    const { violations } = await page.evaluate<{ violations: readonly Finding[] }>('axe.run(document)');
    expect(violations.map(({ id }) => id)).toContain('label');
  });

  test('the first load is under 300 kB of compressed script, all of it from here, kept for ever', async () => {
    const page = await workbench.open('/');
    const loaded = await page.evaluate<readonly { name: string; encodedBodySize: number; initiatorType: string }[]>(
      'performance.getEntriesByType("resource").map(({ name, encodedBodySize, initiatorType }) => ({ name, encodedBodySize, initiatorType }))');
    const scripts = loaded.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)).toBeLessThan(300_000);
    expect(loaded.filter(({ name }) => !name.startsWith(`${workbench.served.origin}/`))).toEqual([]);
    for (const { name } of scripts) {
      const { headers } = await fetch(name, { headers: { 'accept-encoding': 'br' } });
      expect([headers.get('cache-control'), headers.get('content-encoding')]).toEqual(['public, max-age=31536000, immutable', 'br']);
    }
  });

  test('a request to another origin would be seen, and is refused by the policy', async () => {
    const page = await workbench.open('/');
    await page.evaluate('fetch("http://127.0.0.1:9/elsewhere").catch(() => undefined)');
    expect(workbench.faults().join('\n')).toContain('connect-src');
    const { headers } = await fetch(`${workbench.served.origin}/compare`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  });

  test.each(['/', '/compare', '/city/shanghai'])('nothing shifts while %s loads', async (path) => {
    const page = await workbench.open(path);
    const shift = await page.evaluate<number>(`new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => { if (!hadRecentInput) sum += value; })).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 300);
    })`);
    expect(shift).toBeLessThan(0.02);
  });

  test('the whole ranking is worked by keyboard: skip link, slider, a city and back', async () => {
    const page = await workbench.open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
    await page.keyboard.press('Enter');
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>('document.activeElement.name === "infrastructure"')) break;
    }
    await page.keyboard.press('End');
    expect(await page.locator('input[name="infrastructure"]').inputValue()).toBe('3');
    await page.locator('tr[data-city="beijing"] a').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Beijing/ }).waitFor();
    await page.goBack();
    expect(await page.locator('input[name="infrastructure"]').inputValue()).toBe('3');
  });
});
