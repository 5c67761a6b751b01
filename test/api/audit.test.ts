import { parse } from 'csv-parse/sync';
import { auditCodes } from '../../src/methodology/vocabulary';
import { done, refused, send } from '../support/drafts';
import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';

interface Item { readonly code: string; readonly section: string; readonly verdict: string; readonly value: number | null; readonly warn: number | null; readonly fail: number | null; readonly said: string; readonly citation: string; readonly details: readonly { readonly at: readonly string[]; readonly value: number }[] }
interface Audit { readonly passed: number; readonly warned: number; readonly failed: number; readonly notAssessable: number; readonly resultHash: string; readonly items: readonly Item[] }

const ask = (methodology = 'cbcii/published', vintage = 'cbcii/2020'): string =>
  `{ audit(methodologyVersion: "${methodology}", vintage: "${vintage}") { passed warned failed notAssessable resultHash items { code section verdict value warn fail said citation details { at value } } } }`;

describe('audit', () => {
  const hashes = new Set<string>();

  onBothServers((served) => {
    it('comes to the same verdicts on the same figures, on either engine of storage', async () => {
      hashes.add((await served().ask<{ readonly audit: Audit }>(ask())).audit.resultHash);
      expect(hashes.size).toBe(1);
    });

    it('keeps a gated draft from being published, with every item that does not hold, and lets it through once they do', async () => {
      const methodologist = await served().as('METHODOLOGIST');
      const { ref } = await done(methodologist, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/gated', title: 'Gated' });
      const gate = { vintage: 'cbcii/2020', codes: ['EQUAL_RANKS', 'OUTLIERS', 'DEFINITIONS'] };
      await done(methodologist, 'updateDraft', { ref, revision: 1, patch: { audit: { gate, thresholds: { EQUAL_RANKS: { warn: 0.05, fail: 0.1 } } } } });
      const answer = await send(methodologist, 'publishDraft', { ref, version: '1.0.0', changelog: 'First.' });
      expect(refused(answer)).toEqual(['AUDIT_FAILED document.audit.gate.codes[1]', 'AUDIT_FAILED document.audit.gate.codes[0]']);
      expect(answer.problems.map(({ message, got }) => `${message} ${got}`)).toEqual([expect.stringMatching(/^OUTLIERS: The source reports .* not assessable$/), expect.stringMatching(/^EQUAL_RANKS: \d+ units of 72 share .* 0\.2/)]);
      await done(methodologist, 'updateDraft', { ref, revision: 2, patch: { audit: { gate: { vintage: 'cbcii/1999' } } } });
      expect(refused(await send(methodologist, 'publishDraft', { ref, version: '1.0.0', changelog: 'First.' }))).toEqual(['NOT_FOUND document.audit.gate.vintage']);
      await done(methodologist, 'updateDraft', { ref, revision: 3, patch: { audit: { gate: { vintage: 'cbcii/2020', codes: ['DEFINITIONS', 'CONSISTENT_INDEX'] } } } });
      expect(await done(methodologist, 'publishDraft', { ref, version: '1.0.0', changelog: 'First.' })).toMatchObject({ ref: 'cbcii/gated@1.0.0' });
      const { audit } = await served().ask<{ readonly audit: Audit }>(ask('cbcii/gated'));
      expect(audit.items.find(({ code }) => code === 'EQUAL_RANKS')).toMatchObject({ verdict: 'FAIL', warn: 0.05, fail: 0.1 });
    });
  });

  const served = onOneServer();
  const audited = async (methodology?: string, vintage?: string): Promise<Audit> => (await served().ask<{ readonly audit: Audit }>(ask(methodology, vintage))).audit;
  const itemOf = ({ items }: Audit, code: string): Item | undefined => items.find((item) => item.code === code);

  it('of the published methodology: pillars are looked at, what lies below them is not assessable and says why', async () => {
    const audit = await audited();
    expect(audit.items.map(({ code }) => code)).toEqual(auditCodes);
    expect([audit.passed, audit.warned, audit.failed, audit.notAssessable].reduce((sum, count) => sum + count, 0)).toBe(auditCodes.length);
    for (const code of ['OUTLIERS', 'INDICATOR_COVERAGE', 'REDUNDANT_INDICATORS', 'CONSISTENT_GROUPS', 'DIMENSIONS_OF_GROUPS']) {
      expect(itemOf(audit, code)).toMatchObject({ verdict: 'NOT_ASSESSABLE', value: null, said: expect.stringMatching(/^The source reports the score/) as string });
    }
    for (const code of ['OPPOSED_PILLARS', 'CONSISTENT_INDEX', 'DIMENSIONS_OF_INDEX', 'RANK_SHIFT']) expect(itemOf(audit, code)?.verdict).toBe('PASS');
    expect(itemOf(audit, 'BONUS_SHARE')).toMatchObject({ verdict: 'WARN', details: expect.arrayContaining([{ at: ['ningbo'], value: expect.closeTo(0.302, 3) as number }]) as object });
    expect(audit.items.every(({ citation, details }) => citation.length > 15 && details.length <= 10)).toBe(true);
  });

  it('agrees with coherence, ranking and robustness of the same evaluation', async () => {
    const audit = await audited();
    const { evaluate } = await served().ask<{ readonly evaluate: {
      readonly coherence: { readonly groups: readonly { readonly alpha: number | null }[] }; readonly robustness: { readonly meanShift: number }; readonly ranking: { readonly nodes: readonly { readonly rank: number }[] };
    } }>('{ evaluate { coherence { groups { alpha } } robustness(spec: { draws: 1000, weights: { kind: RELATIVE, share: 0.25 } }) { meanShift } ranking { nodes { rank } } } }');
    expect(itemOf(audit, 'CONSISTENT_INDEX')?.value).toBe(evaluate.coherence.groups[0].alpha);
    expect((itemOf(audit, 'RANK_SHIFT')?.value ?? NaN) * 72).toBeCloseTo(evaluate.robustness.meanShift, 12);
    const ranks = evaluate.ranking.nodes.map(({ rank }) => rank);
    expect(itemOf(audit, 'EQUAL_RANKS')?.value).toBe(ranks.filter((rank) => ranks.indexOf(rank) !== ranks.lastIndexOf(rank)).length / 72);
  });

  it('of synthetic figures fails for that alone: whatever rests on them is not assessable, and the notice stands by', async () => {
    const { body } = await served().post<{ readonly audit: Audit }>({ query: ask('cbcii/published', 'cbcii/2020-synthetic') });
    expect(body.extensions?.notice).toMatch(/synthetic/i);
    expect(new Set(body.data?.audit.items.map(({ section, code, verdict }) => `${section === 'FRAMEWORK' || code === 'SYNTHETIC' ? code : 'other'} ${verdict}`)))
      .toEqual(new Set(['DEFINITIONS PASS', 'MEASURES_STATED PASS', 'DATA_SOURCES_STATED PASS', 'SYNTHETIC FAIL', 'other NOT_ASSESSABLE']));
  });

  it('refuses both refs at once', async () => {
    expect(faultsOf(await served().post({ query: ask('cbcii/nobody', 'cbcii/1999') }))).toEqual(['NOT_FOUND methodology', 'NOT_FOUND vintage']);
  });
});

describe('/audit/report', () => {
  const served = onOneServer();
  const get = (path: string): Promise<Response> => fetch(`${served().origin}/audit/report.${path}`);
  const refs = 'methodology=cbcii/published&vintage=cbcii/2020';

  it('html is one page that fetches nothing and runs nothing, with a verdict for each item and pictures of what is known', async () => {
    const response = await get(`html?${refs}`);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-security-policy')])
      .toEqual([200, 'text/html; charset=utf-8', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"]);
    const page = await response.text();
    for (const code of auditCodes) expect(page).toContain(`<tr id="${code}">`);
    expect(page.match(/<svg /g)).toHaveLength(4);
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|(?:src|href)=/);
    expect(await (await get('html?methodology=cbcii/published&vintage=cbcii/2020-synthetic')).text()).toMatch(/<p class="notice">[^<]*synthetic/i);
  });

  it('json and csv hold the same items as the graph', async () => {
    const { audit } = await served().ask<{ readonly audit: Audit }>(ask());
    const json = await (await get(`json?${refs}`)).json() as { readonly resultHash: string; readonly counts: object; readonly items: readonly Item[] };
    expect([json.resultHash, json.items.map(({ code, verdict, value, warn, fail, said, details }) => ({ code, verdict, value, warn, fail, said, details }))])
      .toEqual([audit.resultHash, audit.items.map(({ code, verdict, value, warn, fail, said, details }) => ({ code, verdict, value, warn, fail, said, details }))]);
    const rows = parse<Record<string, string>>(await (await get(`csv?${refs}`)).text(), { columns: true });
    expect(rows.map(({ code, verdict, value }) => [code, verdict, value])).toEqual(audit.items.map(({ code, verdict, value }) => [code, verdict, value === null ? '' : String(value)]));
  });

  it.each([
    ['html', 400, ['BAD_INPUT methodology']], ['json?methodology=cbcii/published', 400, ['BAD_INPUT vintage']],
    ['csv?methodology=cbcii/nobody&vintage=cbcii/1999', 404, ['NOT_FOUND methodology', 'NOT_FOUND vintage']], ['pdf', 404, []],
  ])('%s is refused', async (path, status, faults) => {
    const response = await get(path);
    const { errors } = await response.json() as { readonly errors: readonly { readonly extensions: { readonly problems?: readonly { readonly code: string; readonly path: string }[] } }[] };
    expect([response.status, errors.flatMap(({ extensions }) => (extensions.problems ?? []).map((problem) => `${problem.code} ${problem.path}`))]).toEqual([status, faults]);
  });
});
