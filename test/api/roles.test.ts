import { getNamedType, isCompositeType, isInputObjectType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { roles, type Role } from '../../src/methodology/vocabulary';
import { buildPlatformSchema } from '../../src/resolvers/platformSchema';
import { anybody, operator, permissions, type Action } from '../../src/services/access/Caller';
import { codesOf, onOneServer, type Answer, type Asker } from '../support/servedPlatform';
import { smallestFields } from '../support/smallestInput';

const everyone: readonly (Role | null)[] = [null, ...roles];

const served = onOneServer();
let schema: GraphQLSchema;
let mutations: readonly GraphQLField<unknown, unknown>[];
beforeAll(async () => {
  schema = await buildPlatformSchema();
  mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
});

const asker = async (role: Role | null): Promise<Asker> => (role === null ? served() : served().as(role));

/** What the table says: the name of a mutation is that of the action it takes. */
function expected(name: string, role: Role | null): string {
  if (!Object.hasOwn(permissions, name)) return 'no entry in permissions';
  const allowed: readonly Role[] | typeof anybody = permissions[name as Action]; // it is there
  if (allowed === anybody) return 'let through';
  if (role === null) return 'UNAUTHENTICATED';
  return role === 'ADMIN' || allowed.includes(role) ? 'let through' : 'FORBIDDEN';
}

/** Asks for a mutation with an input that fits the schema and means nothing. */
async function attempt({ name, args, type }: GraphQLField<unknown, unknown>, role: Role | null): Promise<string> {
  const variables = smallestFields(args);
  const declared = args.filter((arg) => Object.hasOwn(variables, arg.name));
  const query = `mutation ${declared.length === 0 ? '' : `(${declared.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})`} {
    ${name}${declared.length === 0 ? '' : `(${declared.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`} ${isCompositeType(getNamedType(type)) ? '{ __typename }' : ''} }`;
  return outcomeOf(await (await asker(role)).post({ query, variables }), name);
}

function outcomeOf(answer: Answer<Record<string, unknown>>, name: string): string {
  const codes = codesOf(answer);
  if (codes.length === 0 && (answer.body.data?.[name] ?? null) !== null) return 'let through';
  return codes.join(' ') || 'nothing';
}

const entriesOfLog = async () => (await served().services.audit.page(operator, {}, { after: null, limit: 0 })).total;

describe('every role and every mutation', () => {
  it('go together as permissions say, and what is refused has changed nothing', async () => {
    for (const role of roles) await served().tokenOf(role); // making them is a change, too
    const [found, told]: [string[], string[]] = [[], []];
    for (const mutation of mutations) {
      for (const role of everyone) {
        const before = await entriesOfLog();
        const outcome = await attempt(mutation, role);
        if (outcome !== 'let through') expect([mutation.name, role, await entriesOfLog()]).toEqual([mutation.name, role, before]);
        found.push(`${mutation.name} as ${role ?? 'nobody'}: ${outcome}`);
        told.push(`${mutation.name} as ${role ?? 'nobody'}: ${expected(mutation.name, role)}`);
      }
    }
    expect(found).toEqual(told);
  }, 300_000);

  it('would show a mutation that nobody gave a permission', () => {
    expect([expected('dropEverything', 'ADMIN'), expected('publishDraft', 'ADMIN'), expected('publishDraft', 'EDITOR'), expected('publishDraft', null)])
      .toEqual(['no entry in permissions', 'let through', 'FORBIDDEN', 'UNAUTHENTICATED']);
  });
});

describe('every mutation', () => {
  it('takes one input with an optional idempotency key, answers a payload of result and problems, and may be refused alone', () => {
    const shapes = mutations.map(({ name, args, type }) => {
      const input = args.length === 1 && args[0].name === 'input' ? getNamedType(args[0].type) : undefined;
      const payload = isObjectType(type) ? type : undefined;
      return [name, isInputObjectType(input) && String(input.getFields().idempotencyKey?.type), payload?.name, payload?.getFields().result === undefined ? 'no result' : 'a result', String(payload?.getFields().problems?.type)];
    });
    expect(shapes).toEqual(mutations.map(({ name }) => [name, 'String', `${name[0].toUpperCase()}${name.slice(1)}Payload`, 'a result', '[Problem!]!']));
  });
});

describe('me', () => {
  it.each(everyone)('tells %s who they are and what they may do', async (role) => {
    const { me } = await (await asker(role)).ask<{ me: { subject: string | null; roles: readonly Role[]; may: readonly string[] } }>('{ me { subject roles may } }');
    const allowed = Object.entries(permissions).filter(([, allowedRoles]) => role === 'ADMIN' || allowedRoles === anybody || (allowedRoles as readonly (Role | null)[]).includes(role)).map(([action]) => action);
    expect(me).toEqual({ subject: role === null ? null : expect.stringMatching(new RegExp(`^token:\\d+:test ${role}$`)) as unknown, roles: role === null ? [] : [role], may: allowed });
  });

  it('is answered for whoever asks, not from what somebody else was told', async () => {
    const answer = await (await asker('READER')).get({ query: '{ me { roles } }' });
    expect([answer.headers.get('cache-control'), answer.body.data]).toEqual(['private, no-store', { me: { roles: ['READER'] } }]);
    const mine = await served().get({ query: '{ me { roles } }' });
    expect([mine.headers.get('cache-control'), mine.body.data]).toEqual(['no-cache', { me: { roles: [] } }]);
  });
});

describe('the audit log', () => {
  const query = '{ auditLog(first: 1) { totalCount nodes { seq } } }';

  it.each(everyone)('is read by ADMIN alone (%s)', async (role) => {
    const answer = await (await asker(role)).post({ query });
    expect(codesOf(answer)).toEqual(role === null ? ['UNAUTHENTICATED'] : role === 'ADMIN' ? [] : ['FORBIDDEN']);
  });

  it('tells of the data that were brought in and the tokens that were made, page by page', async () => {
    const admin = await asker('ADMIN');
    interface Page {
      auditLog: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { seq: number; subject: string; action: string; target: string; before: object; after: { json: string }; previousHash: string; hash: string }[] };
    }
    const seen: Page['auditLog']['nodes'] = [];
    for (let after: string | null = null, goesOn = true; goesOn;) {
      const { auditLog }: Page = await admin.ask<Page>(
        'query ($after: String) { auditLog(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { seq subject action target before { json hash bytes } after { json } previousHash hash } } }', { after });
      seen.push(...auditLog.nodes);
      ({ hasNextPage: goesOn, endCursor: after } = auditLog.pageInfo);
    }
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, at) => seen.length - at));
    expect(seen.slice(0, -1).every(({ previousHash }, at) => previousHash === seen[at + 1].hash)).toBe(true);
    const first = seen[seen.length - 1];
    expect(first).toMatchObject({ seq: 1, subject: 'platform', action: 'seed', target: 'cbcii', before: { json: 'null', hash: null, bytes: null }, previousHash: '' });
    expect(JSON.parse(first.after.json)).toMatchObject({ vintages: { 'cbcii/2020@1': expect.stringMatching(/^sha256:/) as unknown }, methodologyVersions: { 'cbcii/published@1.0.0': expect.stringMatching(/^sha256:/) as unknown } });
    const made = seen.find(({ action }) => action === 'createToken');
    expect(made).toMatchObject({ subject: 'operator', target: expect.stringMatching(/^token:\d+$/) as unknown });
    expect(JSON.stringify(seen)).not.toContain('cbcii_');
  });

  it('refuses times that it does not understand, and cursors of other lists', async () => {
    const answer = await (await asker('ADMIN')).post({ query: '{ a: auditLog(filter: { since: "noon", until: "2030-02-31x" }) { totalCount } b: auditLog(after: "x") { totalCount } }' });
    expect([...codesOf(answer)].sort()).toEqual(['BAD_INPUT', 'CURSOR_INVALID']);
  });
});
