import { roles } from '../../src/methodology/vocabulary';
import { done, mutationText, refused, send } from '../support/drafts';
import { codesOf, onBothServers, type Asker } from '../support/servedPlatform';
import { viewOf } from '../support/storeDump';

const shanghaiOf = 'query ($methodology: String!) { evaluate(methodology: $methodology) { methodologyVersion { ref status withdrawnReason } ranking(first: 2) { nodes { score unit { code } } } } }';
interface Evaluated { readonly evaluate: { readonly methodologyVersion: { readonly ref: string; readonly status: string; readonly withdrawnReason: string | null }; readonly ranking: { readonly nodes: readonly { readonly score: number }[] } } }

onBothServers((served) => {
  const view = viewOf(served);
  let methodologist: Asker;
  let reader: Asker;
  beforeAll(async () => {
    [methodologist, reader] = [await served().as('METHODOLOGIST'), await served().as('READER')];
  });

  it('leads from a fork by way of edits, validation and publication to withdrawal', async () => {
    const forked = await done(methodologist, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/life', title: 'A life', description: 'Told by a test.' });
    expect(forked).toMatchObject({ ref: expect.stringMatching(/^cbcii\/life@draft-\d+$/) as string, revision: 1, changelog: null, problems: [] });
    expect(JSON.parse(forked.document)).toMatchObject({ code: 'cbcii/life', title: 'A life', description: 'Told by a test.', bonus: { kind: 'ADDITIVE' } });
    expect(forked.review).toMatchObject({ suggestedVersion: '1.0.0', neededBump: null, comparedWith: { ref: 'cbcii/published@1.0.0' } });
    const { ref } = forked;

    const unready = await done(methodologist, 'updateDraft', { ref, revision: 1, patch: { bonus: { kind: 'SOMETIMES' } } });
    expect(unready).toMatchObject({ revision: 2, review: null, problems: [{ code: 'METHODOLOGY_INVALID', path: 'bonus.kind' }] });
    expect(refused(await send(reader, 'validateDraft', { ref }))).toEqual(['METHODOLOGY_INVALID document.bonus.kind']);
    expect(refused(await send(methodologist, 'publishDraft', { ref, version: '1.0.0', changelog: 'First.' }))).toEqual(['METHODOLOGY_INVALID document.bonus.kind']);

    await done(methodologist, 'updateDraft', { ref, revision: 2, patch: { bonus: { kind: 'NONE' } }, changelog: 'Without bonus.' });
    const edited = await done(methodologist, 'updateDraft', { ref, revision: 3, edits: { weights: [{ node: 'infrastructure', weight: 2 }] } });
    expect(edited).toMatchObject({ revision: 4, changelog: 'Without bonus.', problems: [] });
    expect((await done(reader, 'validateDraft', { ref })).changes.map(({ kind }) => kind)).toEqual(['WEIGHT_CHANGED', 'BONUS_CHANGED', 'WORDING_CHANGED', 'WORDING_CHANGED', 'WORDING_CHANGED']);

    const first = await done(methodologist, 'publishDraft', { ref, revision: 4, version: '1.0.0' });
    expect(first).toMatchObject({ ref: 'cbcii/life@1.0.0', status: 'PUBLISHED', previous: null, hash: expect.stringMatching(/^sha256:/) as string });
    const evaluated = await served().ask<Evaluated>(shanghaiOf, { methodology: 'cbcii/life' });
    const asVariant = await served().ask<Evaluated>('{ evaluate(variant: { bonus: { kind: NONE }, weights: [{ node: "infrastructure", weight: 2 }] }) { methodologyVersion { ref } ranking(first: 2) { nodes { score unit { code } } } } }');
    expect(evaluated.evaluate.ranking).toEqual(asVariant.evaluate.ranking);

    const next = await done(methodologist, 'createDraft', { from: 'cbcii/life' });
    expect(next.review).toEqual({ neededBump: null, suggestedVersion: null, comparedWith: { ref: 'cbcii/life@1.0.0' }, changes: [] });
    const changed = await done(methodologist, 'updateDraft', { ref: next.ref, revision: 1, patch: { bonus: { kind: 'ADDITIVE', cap: 5 } }, changelog: 'The bonus is back, at most 5.' });
    expect(changed.review).toMatchObject({ neededBump: 'MAJOR', suggestedVersion: '2.0.0', changes: [{ kind: 'BONUS_CHANGED', path: 'bonus', bump: 'MAJOR' }] });
    expect(await done(methodologist, 'publishDraft', { ref: next.ref, version: '2.0.0' })).toMatchObject({ ref: 'cbcii/life@2.0.0', previous: { ref: 'cbcii/life@1.0.0' } });
    expect((await served().ask<Evaluated>(shanghaiOf, { methodology: 'cbcii/life' })).evaluate.methodologyVersion.ref).toBe('cbcii/life@2.0.0');

    expect(await done(methodologist, 'withdrawVersion', { ref: 'cbcii/life@2.0.0', reason: 'The cap was meant to be 6' })).toMatchObject({ status: 'WITHDRAWN', withdrawnReason: 'The cap was meant to be 6' });
    for (const methodology of ['cbcii/life', 'cbcii/life@1']) {
      expect((await served().ask<Evaluated>(shanghaiOf, { methodology })).evaluate.methodologyVersion.ref).toBe('cbcii/life@1.0.0');
    }
    const { body } = await served().post<Evaluated>({ query: shanghaiOf, variables: { methodology: 'cbcii/life@2.0.0' } });
    expect(body.data?.evaluate.methodologyVersion).toEqual({ ref: 'cbcii/life@2.0.0', status: 'WITHDRAWN', withdrawnReason: 'The cap was meant to be 6' });
    expect(body.extensions?.notice).toMatch(/^cbcii\/life@2\.0\.0 was withdrawn on \d{4}-\d\d-\d\d: The cap was meant to be 6\.$/);
    const line = await served().ask<{ methodology: object }>('{ methodology(code: "cbcii/life") { latest { ref } versions { nodes { ref status } } } }');
    expect(line.methodology).toEqual({ latest: { ref: 'cbcii/life@1.0.0' }, versions: { nodes: [{ ref: 'cbcii/life@2.0.0', status: 'WITHDRAWN' }, { ref: 'cbcii/life@1.0.0', status: 'PUBLISHED' }] } });
  });

  it('shows drafts to whoever has a token, in the list of their line and by id, and to nobody else', async () => {
    const { ref } = await done(methodologist, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/seen', title: 'Seen' });
    const query = '{ methodology(code: "cbcii/seen") { latest { ref } drafts { totalCount nodes { ref revision basedOn { ref } methodology { code } } } } }';
    const asked = await reader.ask<{ methodology: unknown }>(query);
    expect(asked.methodology).toEqual({ latest: null, drafts: { totalCount: 1, nodes: [{ ref, revision: 1, basedOn: { ref: 'cbcii/published@1.0.0' }, methodology: { code: 'cbcii/seen' } }] } });
    const { draft } = await reader.ask<{ draft: { id: string } }>('query ($ref: String!) { draft(ref: $ref) { id } }', { ref });
    expect(await reader.ask('query ($id: ID!) { node(id: $id) { ... on Draft { ref } } }', { id: draft.id })).toEqual({ node: { ref } });

    const anonymous = await served().post<{ methodology: object; draft: null }>({ query: `query ($ref: String!) { draft(ref: $ref) { id } published: methodology(code: "cbcii/published") { drafts { totalCount } } }`, variables: { ref } });
    expect([anonymous.body.data, codesOf(anonymous)]).toEqual([{ draft: null, published: { drafts: null } }, ['UNAUTHENTICATED', 'UNAUTHENTICATED']]);
    // Nor does the line itself show before anything of it is published, by code, in a list, by id or as the nearest to a slip.
    const hidden = '{ methodology(code: "cbcii/seen") { id } index { methodologies { nodes { code } } } }';
    const shown = await reader.ask<{ methodology: { id: string }; index: { methodologies: { nodes: readonly { code: string }[] } } }>(hidden);
    expect(shown.index.methodologies.nodes.map(({ code }) => code)).toContain('cbcii/seen');
    const unseen = await served().post<typeof shown>({ query: hidden });
    expect([codesOf(unseen), unseen.body.data?.methodology ?? null, unseen.body.data?.index.methodologies.nodes.some(({ code }) => code === 'cbcii/seen')]).toEqual([['NOT_FOUND'], null, false]);
    expect(await served().ask('query ($id: ID!) { node(id: $id) { id } }', { id: shown.methodology.id })).toEqual({ node: null });
    for (const methodology of ['cbcii/seen', 'cbcii/sen', ref]) expect((await served().post({ query: shanghaiOf, variables: { methodology } })).text.replaceAll(methodology, '')).not.toContain('cbcii/seen');
    expect(await served().ask('query ($id: ID!) { node(id: $id) { id } }', { id: draft.id })).toEqual({ node: null });
    const evaluated = await reader.post({ query: shanghaiOf, variables: { methodology: ref } });
    expect(codesOf(evaluated)).toEqual(['NOT_FOUND']);
  });

  it('is frozen once it is published: no role changes it by a mutation, nobody by SQL', async () => {
    const ofPublished = async (): Promise<unknown> => (await served().ask<{ methodologyVersion: unknown }>(
      '{ methodologyVersion(ref: "cbcii/published@1.0.0") { id ref version hash status publishedAt withdrawnAt withdrawnReason changelog title description document } }')).methodologyVersion;
    const before = [await ofPublished(), (await view.dump()).methodology_version];
    const ref = 'cbcii/published@1.0.0';
    for (const role of roles) {
      const asker = await served().as(role);
      for (const [mutation, input] of [
        ['updateDraft', { ref, revision: 1, patch: { title: 'Other' } }], ['updateDraft', { ref, revision: 1, edits: { bonus: { kind: 'NONE' } } }],
        ['publishDraft', { ref, version: '1.0.0', changelog: 'Other.' }], ['createMethodology', { code: 'cbcii/published', title: 'Other', document: {} }],
        ['forkMethodology', { from: ref, code: 'cbcii/published', title: 'Other' }], ['withdrawVersion', { ref, reason: '' }],
      ] as const) {
        const { body } = await asker.post<Readonly<Record<string, { readonly result: unknown } | null>>>({ query: mutationText(mutation), variables: { input } });
        expect(body.data?.[mutation]?.result ?? null).toBeNull();
      }
    }
    for (const change of [`"document" = '{}'`, `"hash" = 'sha256:else'`, `"version" = '1.0.1'`, `"status" = 'DRAFT'`, `"changelog" = 'else'`, `"publishedAt" = 'else'`]) {
      await expect(view.sql(`UPDATE "methodology_version" SET ${change} WHERE "methodologyCode" = 'cbcii/published'`)).rejects.toThrow('a published methodology version cannot change');
    }
    await expect(view.sql(`DELETE FROM "methodology_version" WHERE "methodologyCode" = 'cbcii/published'`)).rejects.toThrow('a published methodology version cannot change');
    expect([await ofPublished(), (await view.dump()).methodology_version]).toEqual(before);
  });

  it('does once what is sent twice under one key, and answers alike', async () => {
    const forking = { from: 'cbcii/published', code: 'cbcii/once', title: 'Once', idempotencyKey: 'fork once' };
    const [first, again] = [await done(methodologist, 'forkMethodology', forking), await done(methodologist, 'forkMethodology', forking)];
    expect(again).toEqual(first);
    const publishing = { ref: first.ref, version: '1.0.0', changelog: 'Once.', idempotencyKey: 'publish once' };
    expect(await done(methodologist, 'publishDraft', publishing)).toEqual(await done(methodologist, 'publishDraft', publishing));
    expect(refused(await send(methodologist, 'publishDraft', { ...publishing, version: '2.0.0' }))).toEqual(['CONFLICT input.idempotencyKey']);
    const { problems } = await send(methodologist, 'forkMethodology', forking);
    expect(problems).toMatchObject([{ code: 'NOT_FOUND', path: 'result', message: 'The draft is published as cbcii/once@1.0.0.' }]);
  });

  it('shows before publication what it would do to the ranks: as the same variant does', async () => {
    const { ref, revision } = await done(methodologist, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/looked', title: 'Looked at' });
    const edits = { bonus: { kind: 'NONE' }, weights: [{ node: 'financing-capacity', weight: 2 }] };
    await done(methodologist, 'updateDraft', { ref, revision, edits });
    const preview = `query ($ref: String!, $vintage: String!) { draft(ref: $ref) { preview(vintage: $vintage, first: 72) { totalCount nodes { rank baselineRank rankChange score baselineScore unit { code } } } } }`;
    interface Previewed { readonly draft: { readonly preview: { readonly totalCount: number; readonly nodes: readonly { readonly baselineScore: number }[] } | null } }
    const asked = await reader.ask<Previewed>(preview, { ref, vintage: 'cbcii/2020' });
    const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: readonly { unit: { code: string } }[] } } }>(
      'query ($edits: VariantInput) { evaluate(variant: $edits) { ranking(first: 72) { nodes { rank baselineRank rankChange score unit { code } } } } }', { edits });
    const rows = asked.draft.preview?.nodes ?? [];
    const byCode = (a: { unit: { code: string } }, b: { unit: { code: string } }): number => (a.unit.code < b.unit.code ? -1 : 1);
    expect([...rows.map(({ baselineScore: _, ...row }) => row as typeof row & { unit: { code: string } })].sort(byCode)).toEqual([...evaluate.ranking.nodes].sort(byCode));
    expect([asked.draft.preview?.totalCount, rows[0].baselineScore]).toEqual([72, 60]);

    const synthetic = await reader.post<Previewed>({ query: preview, variables: { ref, vintage: 'cbcii/2020-synthetic' } });
    expect([synthetic.body.data?.draft.preview?.totalCount, synthetic.body.extensions?.notice]).toEqual([72, expect.stringMatching(/synthetic|invented/i)]);
    await done(methodologist, 'updateDraft', { ref, revision: 2, edits: { weights: [{ node: 'gdp-total', weight: 2 }] } });
    expect(codesOf(await reader.post({ query: preview, variables: { ref, vintage: 'cbcii/2020' } }))).toEqual(['BELOW_REPORTED_NODE']);
    await done(methodologist, 'updateDraft', { ref, revision: 3, patch: { bonus: { kind: 'SOMETIMES' } } });
    expect(codesOf(await reader.post({ query: preview, variables: { ref, vintage: 'cbcii/2020' } }))).toEqual(['METHODOLOGY_INVALID']);
    expect(codesOf(await reader.post({ query: preview, variables: { ref, vintage: 'cbcii/202' } }))).toEqual(['METHODOLOGY_INVALID']);
  });
});
