import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { openWorkbench, withBrowser, type Workbench } from '../support/browser';

const waiting = 120_000;

interface Row {
  readonly rank: number;
  readonly unitCode: string;
  readonly reportedRank: number | null;
  readonly score: number;
}

withBrowser('the workbench in a browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  }, waiting);
  afterAll(() => workbench?.close(), waiting);
  afterEach(() => {
    expect(workbench.faults()).toEqual([]);
    expect(workbench.served.accidents()).toEqual([]);
  });

  /** Cities from the top of the table to its end. */
  const order = (page: Page): Promise<string[]> => page.locator('table.ranking tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-city') ?? ''));
  const rankOf = (page: Page, city: string): Promise<string> => page.locator(`tr[data-city="${city}"] td.rank`).innerText();

  async function ranked(variant: object | null, methodology = 'cbcii/published', vintage = 'cbcii/2020'): Promise<readonly Row[]> {
    const { evaluate } = await workbench.served.ask<{ evaluate: { ranking: { nodes: readonly Row[] } } }>(
      'query ($methodology: String!, $vintage: String!, $variant: VariantInput) { evaluate(methodology: $methodology, vintage: $vintage, variant: $variant) { ranking(first: 500) { nodes { rank unitCode reportedRank score } } } }',
      { methodology, vintage, ...(variant && { variant }) });
    return evaluate.ranking.nodes;
  }

  const codes = (rows: readonly Row[]): readonly string[] => rows.map(({ unitCode }) => unitCode);

  test('shows the published ranking, as it is asked of the server', async () => {
    const page = await workbench.open('/');
    expect(await order(page)).toEqual(codes(await ranked(null)));
    expect(await page.locator('tr[data-city="guangzhou"] td.score').innerText()).toBe('38.0');
  });

  test('a slider that is moved ranks as evaluate does with the same variant, and the state survives a reload', async () => {
    const page = await workbench.open('/');
    const slider = page.locator('input[type=range][name="financing-capacity"]');
    await slider.fill('2.5');
    const expected = codes(await ranked({ weights: [{ node: 'financing-capacity', weight: 2.5 }] }));
    expect(expected).not.toEqual(codes(await ranked(null)));
    await waitFor(async () => (await order(page)).join() === expected.join());
    await waitFor(async () => page.url().endsWith('/?weight=financing-capacity:2.5'));
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await order(page)).toEqual(expected);
    expect(await slider.inputValue()).toBe('2.5');
  });

  test('every key press on a slider is a step, and reset goes back', async () => {
    const page = await workbench.open('/');
    const slider = page.locator('input[type=range][name="rnd-resources"]');
    await slider.focus();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
    const expected = codes(await ranked({ weights: [{ node: 'rnd-resources', weight: 1.4 }] }));
    await waitFor(async () => (await order(page)).join() === expected.join());
    await page.getByRole('button', { name: 'Reset' }).click();
    await waitFor(async () => (await order(page)).join() === codes(await ranked(null)).join());
  });

  test('without the bonus Tianjin is 3rd, four places up', async () => {
    const page = await workbench.open('/');
    expect(await rankOf(page, 'tianjin')).toBe('7');
    await page.getByText('Not counted').click();
    await waitFor(async () => (await rankOf(page, 'tianjin')) === '3');
    expect(await page.locator('tr[data-city="tianjin"] td.moved').textContent()).toContain('up 4');
    expect(await order(page)).toEqual(codes(await ranked({ bonus: { kind: 'NONE' } })));
  });

  test('a bonus factor switched off on the synthetic tree ranks as the server does, and is badged', async () => {
    const page = await workbench.open('/?vintage=cbcii/2020-synthetic');
    expect(await page.locator('.badge').innerText()).toBe('SYNTHETIC');
    await page.locator('details.factors summary').click();
    await page.locator('input[name="top-level-design"]').uncheck();
    const expected = codes(await ranked({ bonus: { factors: [{ node: 'top-level-design', enabled: false }] } }, 'cbcii/published', 'cbcii/2020-synthetic'));
    await waitFor(async () => (await order(page)).join() === expected.join());
  });

  test('filters hide rows and keep ranks, and searching takes either language', async () => {
    const page = await workbench.open('/?region=greater-bay-area');
    expect(await rankOf(page, 'guangzhou')).toBe('3');
    expect(await order(page)).toHaveLength(6);
    await page.locator('input[type=search]').fill('深圳');
    await waitFor(async () => (await order(page)).join() === 'shenzhen');
    await page.locator('input[type=search]').fill('zhuhai');
    await waitFor(async () => (await order(page)).join() === 'zhuhai');
  });

  test('what cannot be asked of printed figures is refused with its reason, and the way on works', async () => {
    const page = await workbench.open('/?methodology=cbcii/potential');
    workbench.faults(); // a refusal comes with status 400, which browsers note as an error
    expect(await page.getByRole('alert').innerText()).toContain('is reported by the source, not computed from its children');
    await page.getByRole('button', { name: 'Use the synthetic figures' }).click();
    const expected = codes(await ranked(null, 'cbcii/potential', 'cbcii/2020-synthetic'));
    await waitFor(async () => (await order(page)).join() === expected.join());
  });

  test('whiskers show the interval that robustness gives', async () => {
    const page = await workbench.open('/?firmness=1');
    const { evaluate } = await workbench.served.ask<{ evaluate: { robustness: { units: { nodes: readonly { unitCode: string; low: number; high: number }[] } } } }>(
      '{ evaluate { robustness(spec: { draws: 1000, seed: 1, interval: 0.9, weights: { kind: RELATIVE, share: 0.25 } }) { units(first: 500) { nodes { unitCode low high } } } } }');
    await page.locator('tr[data-city="tianjin"] .range').waitFor();
    for (const { unitCode, low, high } of evaluate.robustness.units.nodes) {
      expect([unitCode, await page.locator(`tr[data-city="${unitCode}"] .range`).innerText()]).toEqual([unitCode, low === high ? `${low}` : `${low}–${high}`]);
    }
  });

  /** Presses a button and gives what came down. */
  async function download(page: Page, button: string, within = page.locator('body')): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [file] = await Promise.all([page.waitForEvent('download'), within.getByRole('button', { name: button, exact: true }).first().click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  test('the CSV holds what the server gave, bit for bit', async () => {
    const page = await workbench.open('/?weight=financing-capacity:2');
    const { name, bytes } = await download(page, 'CSV');
    expect(name).toBe('cbcii-ranking.csv');
    const lines = parse(bytes, { columns: true }) as readonly Readonly<Record<string, string>>[];
    const rows = await ranked({ weights: [{ node: 'financing-capacity', weight: 2 }] });
    expect(lines.map(({ city, rank, score, printed_rank: printed }) => [city, Number(rank), Number(score), Number(printed)]))
      .toEqual(rows.map(({ unitCode, rank, score, reportedRank }) => [unitCode, rank, score, reportedRank]));
    const { evaluate } = await workbench.served.ask<{ evaluate: { table: { columns: readonly { values: readonly number[] }[]; unitCodes: readonly string[] } } }>(
      '{ evaluate(variant: { weights: [{ node: "financing-capacity", weight: 2 }] }) { table(nodes: ["financing-capacity"], measure: CONTRIBUTION) { unitCodes columns { values } } } }');
    const given = new Map(evaluate.table.unitCodes.map((unit, position) => [unit, evaluate.table.columns[0].values[position]]));
    expect(lines.map((line) => Number(line['financing-capacity_contribution']))).toEqual(rows.map(({ unitCode }) => given.get(unitCode)));
  });

  test.each([
    ['/', 'cbcii-ranking'], ['/city/tianjin?vintage=cbcii/2020-synthetic', 'cbcii-tianjin-tree'], ['/compare', 'cbcii-comparison'],
    ['/methodology', 'cbcii-published@1.0.0-weights'], ['/status-potential', 'cbcii-status-potential'],
  ])('pictures of %s come as SVG that stands alone, and as PNG', async (path, name) => {
    const page = await workbench.open(path);
    const svg = await download(page, 'SVG');
    expect(svg.name).toBe(`${name}.svg`);
    const text = svg.bytes.toString('utf8');
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).not.toMatch(/var\(|class="(icicle|bump|scatter)/);
    const png = await download(page, 'PNG');
    expect(png.name).toBe(`${name}.png`);
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(10_000);
  });

  test('the query behind a view gives what the view shows', async () => {
    const page = await workbench.open('/?bonus=none');
    await page.getByRole('button', { name: 'This as GraphQL' }).click();
    const query = await page.locator('[data-query]').innerText();
    const variables = JSON.parse(await page.locator('[data-variables]').innerText()) as object;
    const { evaluate } = await workbench.served.ask<{ evaluate: { ranking: { nodes: readonly Row[] } } }>(query, variables as Readonly<Record<string, unknown>>);
    expect(codes(evaluate.ranking.nodes)).toEqual(await order(page));
    const href = await page.getByRole('link', { name: 'Open the answer' }).getAttribute('href');
    const answer = await (await fetch(workbench.served.origin + String(href))).json() as { readonly data: unknown };
    expect(answer.data).toEqual({ evaluate });
  });

  test('two versions compared have the τ and ρ of the API, and the same release notes', async () => {
    const page = await workbench.open('/compare');
    await page.locator('[data-tau]').waitFor();
    const { compare, methodologyDiff } = await workbench.served.ask<{
      compare: { alternatives: readonly { kendallTauB: number; spearmanRho: number }[] }; methodologyDiff: { changes: readonly { sentence: string }[] };
    }>('{ compare(baseline: {}, alternatives: [{ methodology: "cbcii/no-bonus" }]) { alternatives { kendallTauB spearmanRho } } methodologyDiff(from: "cbcii/published", to: "cbcii/no-bonus") { changes { sentence } } }');
    expect(Number(await page.locator('[data-tau]').getAttribute('data-tau'))).toBe(compare.alternatives[0].kendallTauB);
    expect(Number(await page.locator('[data-rho]').getAttribute('data-rho'))).toBe(compare.alternatives[0].spearmanRho);
    expect(await page.locator('.release-notes li span').allInnerTexts()).toEqual(methodologyDiff.changes.map(({ sentence }) => sentence));
  });

  test('a variant goes from the ranking into the comparison', async () => {
    const page = await workbench.open('/?weight=policy-guarantee:0');
    await page.getByRole('link', { name: 'Compare with the published line' }).click();
    await page.locator('[data-tau]').waitFor();
    const { compare } = await workbench.served.ask<{ compare: { alternatives: readonly { kendallTauB: number }[] } }>(
      '{ compare(baseline: {}, alternatives: [{ variant: { weights: [{ node: "policy-guarantee", weight: 0 }] } }]) { alternatives { kendallTauB } } }');
    expect(Number(await page.locator('[data-tau]').getAttribute('data-tau'))).toBe(compare.alternatives[0].kendallTauB);
    await page.goBack();
    expect(page.url()).toContain('weight=policy-guarantee:0');
  });

  test('a city opens from the ranking, and its tree opens row by row', async () => {
    const page = await workbench.open('/?vintage=cbcii/2020-synthetic');
    await page.getByRole('link', { name: 'Tianjin' }).click();
    expect(await page.locator('[data-rank]').innerText()).toBe('7');
    await page.getByRole('button', { name: 'Show what is below Infrastructure' }).click();
    await page.getByRole('button', { name: 'Show what is below Liveability' }).click();
    const inner = page.locator('tr[data-node="cbcii.infrastructure.livability.environment-livability"]');
    const { city } = await workbench.served.ask<{ city: { evaluation: { nodes: readonly { score: number }[] } } }>(
      '{ city(code: "tianjin") { evaluation(vintage: "cbcii/2020-synthetic") { nodes(codes: ["environment-livability"]) { score } } } }');
    expect(await inner.locator('td').first().innerText()).toBe(city.evaluation.nodes[0].score.toFixed(1));
    await waitFor(async () => page.url().includes('open=cbcii.infrastructure.livability'));
    await page.reload();
    await inner.waitFor();
  });

  test('a city tells its best and worst rank over weights, as the solver finds them', async () => {
    const page = await workbench.open('/city/tianjin?bonus=none');
    const { evaluate } = await workbench.served.ask<{ evaluate: { rankRange: { units: { nodes: readonly { best: { rank: number }; worst: { rank: number } }[] } } } }>(
      '{ evaluate(variant: { bonus: { kind: NONE } }) { rankRange(spec: { units: ["tianjin"], weights: { share: 0.25 } }) { units { nodes { best { rank } worst { rank } } } } } }');
    const [{ best, worst }] = evaluate.rankRange.units.nodes;
    await waitFor(async () => (await page.locator('[data-rank-range]').innerText()) === `${best.rank}–${worst.rank}`);
  });

  test('where a city stands best and worst is told by the ranks of the API', async () => {
    const page = await workbench.open('/city/tianjin?vintage=cbcii/2020-synthetic');
    interface Node { readonly rank: number; readonly node: { readonly role: string } }
    const { city } = await workbench.served.ask<{ city: { evaluation: { tree: { children: readonly { children: readonly Node[] }[] } } } }>(
      '{ city(code: "tianjin") { evaluation(vintage: "cbcii/2020-synthetic") { tree { children { children { rank node { role } } } } } } }');
    const ranks = city.evaluation.tree.children.flatMap(({ children }) => children).filter(({ node }) => node.role === 'CORE').map(({ rank }) => rank).sort((one, other) => one - other);
    const shown = (await page.locator('.standings li b').allInnerTexts()).map(Number);
    expect(shown).toEqual([...ranks.slice(0, 3), ...ranks.slice(-3).reverse()]);
  });

  test('the audit of a version has the verdicts of the API', async () => {
    const page = await workbench.open('/methodology?methodology=cbcii/equal-pillars');
    const { audit } = await workbench.served.ask<{ audit: { items: readonly { code: string; said: string }[] } }>(
      '{ audit(methodologyVersion: "cbcii/equal-pillars", vintage: "cbcii/2020") { items { code said } } }');
    await page.locator('[data-audit]').first().waitFor();
    expect(await page.locator('[data-audit]').evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-audit'), row.querySelector('[data-said]')?.textContent])))
      .toEqual(audit.items.map(({ code, said }) => [code, said]));
  });

  test('facts of a city stand with their source and place', async () => {
    const page = await workbench.open('/city/shanghai');
    const { city } = await workbench.served.ask<{ city: { facts: { totalCount: number; nodes: readonly { statement: string; place: string }[] } } }>(
      '{ city(code: "shanghai") { facts(first: 1) { totalCount nodes { statement place } } } }');
    const row = page.locator('section', { hasText: `Facts in the sources (${city.facts.totalCount})` }).locator('tbody tr').first();
    expect(await row.innerText()).toContain(city.facts.nodes[0].statement);
    expect(await row.innerText()).toContain(city.facts.nodes[0].place);
  });

  test('a city that is not there and an address that leads nowhere are told', async () => {
    const page = await workbench.open('/city/atlantis');
    expect(await page.locator('h1').innerText()).toContain('atlantis');
    const { status } = await fetch(`${workbench.served.origin}/nowhere`);
    expect(status).toBe(404);
  });

  test('Chinese: words, names and document language change, and stay over a reload', async () => {
    const page = await workbench.open('/');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('tr[data-city="tianjin"] th').innerText()).toMatch(/^天津市/);
    await page.getByText('不计入').click();
    await waitFor(async () => (await rankOf(page, 'tianjin')) === '3');
    await waitFor(async () => page.url().includes('bonus=none'));
    await page.reload();
    await page.locator('tr[data-city="tianjin"]').waitFor();
    expect(await page.locator('h1').innerText()).toBe('中国生物医药创新在哪里生长');
    expect(await rankOf(page, 'tianjin')).toBe('3');
  });
});

/** Until it holds, for ten seconds at most. */
async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!await holds()) {
    if (Date.now() > until) throw new Error(`Expected ${String(holds)} to hold within ten seconds, got no such thing`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
