import { createClient } from 'graphql-sse';
import { openStore } from '../../db/dataSource';
import { faultsOf, codesOf, onBothServers, type Asker, type ServedPlatform } from '../support/servedPlatform';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number; readonly share: number };
  readonly resultHash: string | null;
  readonly result: { readonly resultHash: string; readonly draws: number } | null;
}
interface Started { readonly startAnalysis: { readonly result: Job | null; readonly problems: readonly { readonly code: string; readonly path: string; readonly got: string }[] } }

const fields = 'id kind state progress { done total share } estimate { milliseconds bytes } createdAt startedAt finishedAt problems { code } resultHash result { __typename ... on Robustness { resultHash draws } }';
const start = `mutation ($input: StartAnalysisInput!) { startAnalysis(input: $input) { result { ${fields} } problems { code path got expected } } }`;
const weights = { kind: 'RELATIVE', share: 0.25 };
const assumptions = [{ name: 'bonus', options: [{}, { bonus: { kind: 'NONE' } }] }];
const evaluation = { vintage: 'cbcii/2020-synthetic' };
/** Longer than a request may take, by its estimate. */
const long = { evaluation, robustness: { draws: 70_000, seed: 3, weights, assumptions } };
const inline = (draws: number): string => `{ evaluate(vintage: "cbcii/2020-synthetic") { robustness(spec: {
  draws: ${draws}, seed: 3, weights: { kind: RELATIVE, share: 0.25 }, assumptions: [{ name: "bonus", options: [{}, { bonus: { kind: NONE } }] }]
}) { resultHash draws } } }`;

async function startedBy(asker: Asker, input: object): Promise<Job> {
  const { startAnalysis: { result, problems } } = await asker.ask<Started>(start, { input });
  if (result === null) throw new Error(`Expected a job, got ${JSON.stringify(problems)}`);
  return result;
}

/** Follows a job to its end by a client of the protocol. */
async function followed({ origin }: ServedPlatform, id: string, headers: Record<string, string> = {}): Promise<readonly Job[]> {
  const client = createClient({ url: `${origin}/graphql/stream`, headers, retryAttempts: 0 });
  const seen: Job[] = [];
  for await (const { data, errors } of client.iterate<{ jobProgress: Job }>({ query: `subscription ($id: ID!) { jobProgress(id: $id) { ${fields} } }`, variables: { id } })) {
    if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
    seen.push(data.jobProgress);
  }
  client.dispose();
  return seen;
}

describe('a job', () => {
  const hashes = new Set<string | null>();

  onBothServers((served) => {
    let reader: Asker;
    beforeAll(async () => { reader = await served().as('READER'); });

    test('is taken where a request is too short, can be followed to its end, and its result is found by hash and asked for like any other', async () => {
      const refused = await served().post({ query: inline(70_000) });
      expect(faultsOf(refused)).toEqual(['COST_EXCEEDED spec']);
      const job = await startedBy(reader, long);
      expect(job).toMatchObject({ kind: 'ROBUSTNESS', state: 'QUEUED', progress: { done: 0, share: 0 }, result: null, estimate: { milliseconds: expect.any(Number) as number } });
      const seen = await followed(served(), job.id);
      const shares = seen.map(({ progress: { share } }) => share);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      const last = seen[seen.length - 1];
      expect(last).toMatchObject({ state: 'DONE', progress: { share: 1 }, problems: [], result: { draws: 70_000, resultHash: last.resultHash } });
      hashes.add(last.resultHash);
      expect(hashes.size).toBe(1); // on either engine
      const found = await served().ask<{ analysisResult: object; node: object }>('query ($hash: String!, $id: ID!) { analysisResult(hash: $hash) { ... on Robustness { resultHash } } node(id: $id) { id } }', { hash: last.resultHash, id: job.id });
      expect(found).toEqual({ analysisResult: { resultHash: last.resultHash }, node: { id: job.id } });
      expect((await served().ask<{ evaluate: { robustness: object } }>(inline(70_000))).evaluate.robustness).toEqual({ resultHash: last.resultHash, draws: 70_000 });
    }, 120_000);

    test('for what was done before is done at once, under a name of its own; the same key asks for it once', async () => {
      const began = Date.now();
      const [one, same] = [await startedBy(reader, { ...long, idempotencyKey: 'again' }), await startedBy(reader, { ...long, idempotencyKey: 'again' })];
      expect(same.id).toBe(one.id);
      const seen = await followed(served(), one.id);
      expect(seen[seen.length - 1].state).toBe('DONE');
      expect(hashes).toContain(seen[seen.length - 1].resultHash);
      expect(Date.now() - began).toBeLessThan(5_000);
    });

    test('gives what a request gives that has time for it', async () => {
      const job = await startedBy(reader, { ...long, robustness: { draws: 2_000, seed: 3, weights, assumptions } });
      const seen = await followed(served(), job.id);
      const { evaluate: { robustness } } = await served().ask<{ evaluate: { robustness: { resultHash: string } } }>(inline(2_000));
      expect(seen[seen.length - 1].resultHash).toBe(robustness.resultHash);
    });

    test('finds exact ranks as well, a unit a part', async () => {
      const spec = '{ weights: { share: 0.25 }, units: ["tianjin", "shanghai"] }';
      const inRequest = await served().ask<{ evaluate: { rankRange: { resultHash: string } } }>(`{ evaluate { rankRange(spec: ${spec}) { resultHash } } }`);
      const { startAnalysis: { result } } = await reader.ask<Started>(`mutation { startAnalysis(input: { evaluation: {}, rankRange: ${spec} }) { result { id progress { total } } problems { code path got } } }`);
      expect(result?.progress.total).toBe(2);
      const seen = await followed(served(), result?.id ?? '');
      expect(seen[seen.length - 1]).toMatchObject({ state: 'DONE', kind: 'RANK_RANGE', result: { __typename: 'RankRange' }, resultHash: inRequest.evaluate.rankRange.resultHash });
    });

    test.each([
      ['SENSITIVITY', 'sensitivity', '{ draws: 200, weights: { kind: RELATIVE, share: 0.25 } }', 'Sensitivity', 'sensitivity(spec: { draws: 200, weights: { kind: RELATIVE, share: 0.25 } })'],
      ['GAP', 'gap', '{ a: "shanghai", b: "tianjin" }', 'Gap', 'explainGap(a: "shanghai", b: "tianjin")'],
    ])('of the kind %s comes to what the field gives', async (kind, name, spec, type, field) => {
      const inRequest = await served().ask<{ evaluate: { found: { resultHash: string } } }>(`{ evaluate { found: ${field} { resultHash } } }`);
      const { startAnalysis: { result } } = await reader.ask<Started>(`mutation { startAnalysis(input: { evaluation: {}, ${name}: ${spec} }) { result { id } problems { code path got } } }`);
      const seen = await followed(served(), result?.id ?? '');
      expect(seen[seen.length - 1]).toMatchObject({ state: 'DONE', kind, result: { __typename: type }, resultHash: inRequest.evaluate.found.resultHash });
    });

    test('is cancelled by whoever started it or an ADMIN, even in the middle, and once only', async () => {
      const job = await startedBy(reader, { ...long, robustness: { draws: 1_000_000, seed: 9, weights, assumptions } });
      const cancel = 'mutation ($id: ID!) { cancelJob(input: { id: $id }) { result { state } problems { code path } } }';
      expect(codesOf(await (await served().as('EDITOR')).post({ query: cancel, variables: { id: job.id } }))).toEqual(['FORBIDDEN']);
      expect(await reader.ask(cancel, { id: job.id })).toEqual({ cancelJob: { result: { state: 'CANCELLED' }, problems: [] } });
      expect(await (await served().as('ADMIN')).ask(cancel, { id: job.id })).toEqual({ cancelJob: { result: null, problems: [{ code: 'CONFLICT', path: 'input.id' }] } });
      expect(await reader.ask(cancel, { id: 'nothing' })).toEqual({ cancelJob: { result: null, problems: [{ code: 'NOT_FOUND', path: 'input.id' }] } });
      const next = await startedBy(reader, { ...long, robustness: { draws: 1_000, seed: 9, weights } });
      const seen = await followed(served(), next.id);
      expect(seen[seen.length - 1].state).toBe('DONE'); // the server has turned to the next
    });

    test('on invented data carries their notice wherever its result is read', async () => {
      const job = await startedBy(reader, { evaluation: { vintage: 'cbcii/2020-synthetic' }, robustness: { draws: 100, weights } });
      const seen = await followed(served(), job.id);
      const answer = await served().post({ query: 'query ($hash: String!) { analysisResult(hash: $hash) { ... on Robustness { draws } } }', variables: { hash: seen[seen.length - 1].resultHash } });
      expect(answer.body.extensions?.notice).toMatch(/cbcii|invented|synthetic/i);
      expect(Object.keys(answer.body.extensions?.pins.refs ?? {})).toHaveLength(2);
      expect(answer.headers.get('cache-control')).not.toContain('immutable');
    });

    test.each<[string, object, readonly string[]]>([
      ['no analysis', { evaluation: {} }, ['BAD_INPUT input']],
      ['a spec with several problems', { evaluation: {}, robustness: { draws: 1_000_000_000, seed: -1, weights: { kind: 'RELATIVE', share: 3 } } }, ['OUT_OF_RANGE input.robustness.draws', 'OUT_OF_RANGE input.robustness.seed', 'OUT_OF_RANGE input.robustness.weights.share']],
      ['weights below a reported score', { evaluation: {}, robustness: { draws: 10, weights: { ...weights, levels: [3] } } }, ['BELOW_REPORTED_NODE input.robustness.weights.levels']],
      ['a gap between a unit and itself', { evaluation: {}, gap: { a: 'shanghai', b: 'shanghai' } }, ['BAD_INPUT input.gap.b']],
      ['a methodology and a vintage that are not there', { evaluation: { methodology: 'no/thing', vintage: 'no/where' }, robustness: { draws: 10, weights } }, ['NOT_FOUND input.evaluation.methodology', 'NOT_FOUND input.evaluation.vintage']],
    ])('is refused for %s, with all problems', async (_, input, faults) => {
      const { startAnalysis: { result, problems } } = await reader.ask<Started>(start, { input });
      expect([result, [...new Set(problems.map(({ code, path }) => `${code} ${path}`))].sort()]).toEqual([null, faults]);
    });

    test('with which three servers were lost is not tried again, and says why', async () => {
      const job = await startedBy(reader, { ...long, robustness: { draws: 1_000, seed: 21, weights } });
      await followed(served(), job.id);
      const store = await openStore(served().databaseUrl);
      await store.gate.run((transaction) => transaction.query(`UPDATE "analysis_job" SET "state" = 'RUNNING', "starts" = 3, "holder" = 'gone', "heldUntil" = '2026-01-01T00:00:00.000Z', "finishedAt" = NULL
        WHERE "id" = (SELECT "id" FROM "analysis_job" ORDER BY "createdAt" DESC LIMIT 1)`));
      await store.close();
      const seen = await followed(served(), job.id);
      expect(seen[seen.length - 1]).toMatchObject({ state: 'FAILED', problems: [{ code: 'UNAVAILABLE' }], result: null });
    });

    test('is refused to whoever has ten that have not ended', async () => {
      const editor = await served().as('EDITOR');
      const jobs: Job[] = [];
      for (let seed = 0; seed < 10; seed++) jobs.push(await startedBy(editor, { ...long, robustness: { draws: 1_000_000, seed, weights, assumptions } }));
      const { startAnalysis: { result, problems } } = await editor.ask<Started>(start, { input: long });
      expect([result, problems]).toMatchObject([null, [{ code: 'LIMIT_EXCEEDED', path: 'input', got: '10' }]]);
      for (const { id } of jobs) await editor.ask('mutation ($id: ID!) { cancelJob(input: { id: $id }) { problems { code } } }', { id });
      expect((await startedBy(editor, { ...long, robustness: { draws: 100, weights } })).state).toBe('QUEUED');
    });
  });
});
