import { done } from '../support/drafts';
import { dataText, onBothServers, type Answer, type Asker, type Pins, type Request } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

/** Questions by every sort of ref, with and without a variant, and about what stands around a version. */
const questions: readonly Request[] = [
  { query: '{ evaluate { id resultHash methodologyVersion { ref hash document title methodology { title description } previous { ref } } ranking(first: 72) { nodes { rank score core bonus unit { code } } } } }' },
  { query: 'query ($nodes: [String!]) { evaluate(methodology: "cbcii/published@1", variant: { bonus: { kind: NONE } }) { resultHash ranking(first: 72, nodes: $nodes) { nodes { rank rankChange score nodes { score contribution } } } } }', variables: { nodes: pillars } },
  { query: '{ evaluate(methodology: "cbcii/published@1.0") { resultHash table { columns { values ranks } } } }' },
  { query: '{ evaluate(methodology: "cbcii/published@1.0.0") { resultHash weights { nominal effective } } }' },
  { query: '{ methodologyVersion(ref: "cbcii/published") { ref hash changelog document framework { root { code } } stages { bonus { kind cap } } weights { effective } } }' },
  { query: '{ index { framework { nodes(first: 500) { nodes { code name ceiling } } } } city(code: "shanghai") { evaluation { rank score tree { children { score } } } } }' },
];

function pinsOf({ body }: Answer<unknown>): Pins {
  if (body.extensions === undefined) throw new Error(`Expected pins, got ${JSON.stringify(body).slice(0, 500)}`);
  return body.extensions.pins;
}

onBothServers((served) => {
  async function publishNext(methodologist: Asker, version: string, patch: object): Promise<void> {
    const { ref, revision } = await done(methodologist, 'createDraft', { from: 'cbcii/published' });
    await done(methodologist, 'updateDraft', { ref, revision, patch });
    await done(methodologist, 'publishDraft', { ref, version, changelog: `What ${version} brings.` });
  }

  it('gives the same bytes to the same pins after three later publications of the line, and its withdrawal', async () => {
    const before = await Promise.all(questions.map((question) => served().post(question)));
    const methodologist = await served().as('METHODOLOGIST');
    await publishNext(methodologist, '1.0.1', { title: 'CBCII, told otherwise', description: 'Other words.' });
    await publishNext(methodologist, '2.0.0', { bonus: { kind: 'NONE' } });
    await publishNext(methodologist, '3.0.0', { aggregate: { default: { kind: 'geometric', floor: 0.1 } }, bonus: { kind: 'ADDITIVE', cap: 3 } });
    await done(methodologist, 'withdrawVersion', { ref: 'cbcii/published@1.0.0', reason: 'Superseded' });

    for (const [index, question] of questions.entries()) {
      const pins = pinsOf(before[index]);
      for (const answer of [await served().post({ ...question, extensions: { pins } }), await served().get({ ...question, extensions: { pins } })]) {
        expect(answer.body.errors).toBeUndefined();
        expect(dataText(answer)).toBe(dataText(before[index]));
      }
    }
    const now = await Promise.all(questions.map((question) => served().post(question)));
    expect(now.map((answer, index) => dataText(answer) === dataText(before[index]))).toEqual([false, true, true, true, false, false]); // 1.0.1 has other words and the same figures
    expect(now.map(({ body }) => body.extensions?.notice?.includes('cbcii/published@1.0.0 was withdrawn'))).toEqual([undefined, undefined, undefined, true, undefined, undefined]);
  });

  it('answers for an index whose leading line is withdrawn as a whole', async () => {
    const methodologist = await served().as('METHODOLOGIST');
    for (const version of ['1.0.1', '2.0.0', '3.0.0']) await done(methodologist, 'withdrawVersion', { ref: `cbcii/published@${version}`, reason: 'All of it' });
    const { index } = await served().ask<{ index: { framework: { root: { code: string } } } }>('{ index { framework { root { code } } } }');
    expect(index.framework.root.code).toBe('cbcii');
    const { body } = await served().post({ query: '{ evaluate { id } }' });
    expect(body.errors?.map(({ extensions }) => extensions.problems)).toEqual([[{
      code: 'NOT_FOUND', path: 'methodology', message: 'Every version of cbcii/published is withdrawn.', expected: 'an exact ref, e.g. cbcii/published@3.0.0', got: 'cbcii/published',
    }]]);
  });
});
