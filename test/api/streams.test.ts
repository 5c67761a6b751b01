import { request } from 'node:http';
import { createClient } from 'graphql-sse';
import { operator } from '../../src/services/access/Caller';
import { onOneServer } from '../support/servedPlatform';

const served = onOneServer();
const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };

async function stream(query: string, changes: Record<string, string> = {}, variables: object = {}): Promise<{ status: number; text: string; type: string | null }> {
  const response = await fetch(`${served().origin}/graphql/stream`, { method: 'POST', headers: { ...headers, ...changes }, body: JSON.stringify({ query, variables }) });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

const codeOf = ({ text }: { readonly text: string }): string => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0].extensions.code;

/** A job that goes on for longer than these tests look at it. */
async function longJob(): Promise<string> {
  const reader = await served().as('READER');
  const input = {
    evaluation: { vintage: 'cbcii/2020-synthetic' },
    robustness: { draws: 1_000_000, seed: 77, weights: { kind: 'RELATIVE', share: 0.25 }, assumptions: [{ name: 'bonus', options: [{}, { bonus: { kind: 'NONE' } }] }] },
  };
  const { startAnalysis: { result } } = await reader.ask<{ startAnalysis: { result: { id: string } } }>('mutation ($input: StartAnalysisInput!) { startAnalysis(input: $input) { result { id } } }', { input });
  return result.id;
}

const cancel = async (id: string): Promise<unknown> =>
  (await served().as('READER')).ask('mutation ($id: ID!) { cancelJob(input: { id: $id }) { result { state } } }', { id });

/** A stream on a connection of its own, whose reader can go away. */
function openStream(id: string): Promise<{ readonly status: number | undefined; readonly retryAfter: string | undefined; readonly leave: () => void }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${served().origin}/graphql/stream`, { method: 'POST', headers, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'], leave: () => void asked.destroy() });
    });
    asked.once('error', reject);
    asked.end(JSON.stringify({ query: 'subscription ($id: ID!) { jobProgress(id: $id) { state } }', variables: { id } }));
  });
}

describe('a stream of events', () => {
  it.each<[string, string, string]>([
    ['a document that is none', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', 'subscription { everything }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', '{ me { subject } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { cancelJob(input: { id: "x" }) { problems { code } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['too many aliases', `subscription { ${Array.from({ length: 40 }, (_, k) => `a${k}: jobProgress(id: "x") { id }`).join(' ')} }`, 'LIMIT_EXCEEDED'],
    ['too many tokens', `subscription { jobProgress(id: "x") { ${'id '.repeat(2_100)} } }`, 'LIMIT_EXCEEDED'],
    ['too deep a document', `subscription { jobProgress(id: "x") { ${'result { ... on Robustness { units { nodes { unit { '.repeat(4)} id ${'} } } } } '.repeat(4)} } }`, 'LIMIT_EXCEEDED'],
    ['too long an id', `subscription { jobProgress(id: "${'x'.repeat(300)}") { id } }`, 'LIMIT_EXCEEDED'],
  ])('is refused for %s, like any other request', async (_, query, code) => {
    const answer = await stream(query);
    expect([answer.status >= 400, codeOf(answer)]).toEqual([true, code]);
  });

  it('is refused to whoever cannot read one, and where the body is not JSON', async () => {
    expect((await stream('subscription { jobProgress(id: "x") { id } }', { accept: 'application/json' })).status).toBe(406);
    expect((await stream('subscription { jobProgress(id: "x") { id } }', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await stream('subscription { jobProgress(id: "x") { id } }', { authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  it('of a job that is not known says so, and ends', async () => {
    const answer = await stream('subscription { jobProgress(id: "x") { id } }');
    expect([answer.status, answer.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(answer.text).toContain('"code":"NOT_FOUND"');
    expect(answer.text.trimEnd()).toMatch(/event: complete\ndata:$/);
  });

  it('is asked for by GET as well, as an EventSource does', async () => {
    const search = new URLSearchParams({ query: 'subscription { jobProgress(id: "x") { id } }' });
    const response = await fetch(`${served().origin}/graphql/stream?${search.toString()}`, { headers: { accept: 'text/event-stream' } });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('NOT_FOUND') as string]);
  });

  it('is asked for by the id of a stored document, as all operations are', async () => {
    const { id } = await served().services.documents.add(operator, { name: 'progress', text: 'subscription { jobProgress(id: "x") { id } }' });
    const response = await fetch(`${served().origin}/graphql/stream?documentId=${id}`, { headers: { accept: 'text/event-stream' } });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('NOT_FOUND') as string]);
  });

  it('has a place among 20 to one address, which it gives back when its reader goes away', async () => {
    const id = await longJob();
    const readers = await Promise.all(Array.from({ length: 20 }, () => openStream(id)));
    expect(readers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const refused = await openStream(id);
    expect([refused.status, refused.retryAfter]).toEqual([503, '5']);
    for (const reader of [...readers, refused]) reader.leave();
    await new Promise((resolve) => setTimeout(resolve, 250));
    const next = await openStream(id);
    expect(next.status).toBe(200);
    next.leave();
    await cancel(id);
  });

  it('ends with its job, however that ends', async () => {
    const id = await longJob();
    const client = createClient({ url: `${served().origin}/graphql/stream`, retryAttempts: 0 });
    const states: string[] = [];
    for await (const { data } of client.iterate<{ jobProgress: { state: string } }>({ query: 'subscription ($id: ID!) { jobProgress(id: $id) { state } }', variables: { id } })) {
      states.push(data?.jobProgress.state ?? 'nothing');
      if (states.length === 1) await cancel(id);
    }
    expect(states[states.length - 1]).toBe('CANCELLED');
  });
});
