import { done, mutationText, refused, send, type DraftMutation, type Told } from '../support/drafts';
import { codesOf, faultsOf, onBothServers, type Asker } from '../support/servedPlatform';
import { viewOf } from '../support/storeDump';

/** What a test needs to name: a draft of a line that stands at 1.0.0, whose 1.0.1 was withdrawn. */
interface Scene {
  readonly ref: string;
  readonly revision: number;
  readonly broken: { readonly ref: string; readonly revision: number };
}

interface Refusal {
  readonly title: string;
  readonly mutation: DraftMutation;
  readonly input: (scene: Scene) => object;
  readonly expected: readonly string[];
}

const published = 'cbcii/refused@1.0.0';
const nobody = 'cbcii/nowhere';
const edit = (change: object) => ({ ref, revision }: Scene) => ({ ref, revision, ...change });
const publish = (wish: object) => ({ ref }: Scene) => ({ ref, version: '1.1.0', changelog: 'Why.', ...wish });

const refusals: readonly Refusal[] = [
  { title: 'a code that is taken', mutation: 'createMethodology', input: () => ({ code: 'cbcii/published', title: 'X', document: {} }), expected: ['ALREADY_TAKEN input.code'] },
  { title: 'a code of a line of vintages', mutation: 'forkMethodology', input: () => ({ from: published, code: 'cbcii/2020' }), expected: ['ALREADY_TAKEN input.code'] },
  { title: 'a code of another form', mutation: 'forkMethodology', input: () => ({ from: published, code: 'cbcii/Mine!' }), expected: ['BAD_INPUT input.code'] },
  { title: 'a code of another index', mutation: 'forkMethodology', input: () => ({ from: published, code: 'other/mine' }), expected: ['BAD_INPUT input.code'] },
  { title: 'an unknown version to begin with', mutation: 'forkMethodology', input: () => ({ from: nobody, code: 'cbcii/x' }), expected: ['NOT_FOUND input.from'] },
  { title: 'everything wrong about a new line at once', mutation: 'createMethodology', expected: ['NOT_FOUND input.index', 'BAD_INPUT input.code', 'BAD_INPUT input.title', 'BAD_INPUT input.description', 'BAD_INPUT input'],
    input: () => ({ code: 'X', index: 'nowhere', title: ' ', description: 'nul \u0000' }) },
  { title: 'a document and a framework', mutation: 'createMethodology', input: () => ({ code: 'cbcii/x', title: 'X', document: {}, frameworkOf: nobody }), expected: ['BAD_INPUT input', 'NOT_FOUND input.frameworkOf'] },
  { title: 'a draft of an unknown version', mutation: 'createDraft', input: () => ({ from: nobody }), expected: ['NOT_FOUND input.from'] },
  { title: 'an unknown draft', mutation: 'updateDraft', input: () => ({ ref: 'cbcii/refused@draft-9999', revision: 1, patch: {} }), expected: ['NOT_FOUND input.ref'] },
  { title: 'a draft under another line', mutation: 'updateDraft', input: ({ ref }) => ({ ref: ref.replace('refused', 'published'), revision: 1, patch: {} }), expected: ['NOT_FOUND input.ref'] },
  { title: 'a patch of a published version', mutation: 'updateDraft', input: () => ({ ref: published, revision: 1, patch: { title: 'X' } }), expected: ['FROZEN input.ref'] },
  { title: 'a patch of a line', mutation: 'updateDraft', input: () => ({ ref: 'cbcii/published', revision: 1, patch: { title: 'X' } }), expected: ['FROZEN input.ref'] },
  { title: 'a patch of a withdrawn version', mutation: 'updateDraft', input: () => ({ ref: 'cbcii/refused@1.0.1', revision: 1, patch: { title: 'X' } }), expected: ['FROZEN input.ref'] },
  { title: 'a stale revision', mutation: 'updateDraft', input: edit({ revision: 1, patch: { title: 'X' } }), expected: ['CONFLICT input.revision'] },
  { title: 'a revision that never was', mutation: 'updateDraft', input: edit({ revision: -1, patch: { title: 'X' } }), expected: ['CONFLICT input.revision'] },
  { title: 'a patch and edits', mutation: 'updateDraft', input: edit({ patch: {}, edits: {} }), expected: ['BAD_INPUT input'] },
  { title: 'no change at all', mutation: 'updateDraft', input: edit({}), expected: ['BAD_INPUT input'] },
  { title: 'a patch that moves a draft to another line', mutation: 'updateDraft', input: edit({ patch: { code: 'cbcii/published' } }), expected: ['BAD_INPUT input.patch.code'] },
  { title: 'a patch that takes the code away', mutation: 'updateDraft', input: edit({ patch: { code: null } }), expected: ['BAD_INPUT input.patch.code'] },
  { title: 'edits with units, at an unknown node', mutation: 'updateDraft', input: edit({ edits: { units: ['shanghai'], weights: [{ node: 'infrastructur', weight: 1 }] } }), expected: ['METHOD_NOT_ALLOWED_HERE input.edits.units', 'NOT_FOUND input.edits.weights[0].node'] },
  { title: 'edits of a document that is broken', mutation: 'updateDraft', input: ({ broken }) => ({ ...broken, edits: { bonus: { kind: 'NONE' } } }), expected: ['METHODOLOGY_INVALID document.bonus.kind'] },
  { title: 'an empty changelog', mutation: 'updateDraft', input: edit({ changelog: '\n' }), expected: ['BAD_INPUT input.changelog'] },
  { title: 'a changelog with a control character', mutation: 'updateDraft', input: edit({ changelog: 'a\u0007b' }), expected: ['BAD_INPUT input.changelog'] },
  { title: 'a changelog of a book', mutation: 'updateDraft', input: edit({ changelog: 'x'.repeat(10_001) }), expected: ['LIMIT_EXCEEDED input.changelog'] },
  { title: 'neither ref nor document', mutation: 'validateDraft', input: () => ({}), expected: ['BAD_INPUT input'] },
  { title: 'a draft that is published', mutation: 'validateDraft', input: () => ({ ref: published }), expected: ['NOT_FOUND input.ref'] },
  { title: 'a document with many faults', mutation: 'validateDraft', input: () => ({ document: { code: 7, bonus: { kind: 'NONE', extra: 1 } } }),
    expected: ['schemaVersion', 'title', 'description', 'framework', 'subset', 'normalise', 'weigh', 'aggregate', 'missing', 'rank', 'code', 'bonus.factors', 'bonus.extra'].map((path) => `METHODOLOGY_INVALID input.document.${path}`) },
  { title: 'a draft that is broken', mutation: 'publishDraft', input: ({ broken }) => ({ ref: broken.ref, version: '1.1.0', changelog: 'Why.' }), expected: ['METHODOLOGY_INVALID document.bonus.kind'] },
  { title: 'everything wrong about a publication at once', mutation: 'publishDraft', input: ({ broken }) => ({ ref: broken.ref, version: 'v2', changelog: '' }), expected: ['METHODOLOGY_INVALID document.bonus.kind', 'BAD_INPUT input.changelog', 'BAD_INPUT input.version'] },
  { title: 'a draft that nobody explains', mutation: 'publishDraft', input: publish({ version: '2.0.0', changelog: null }), expected: ['BAD_INPUT input.changelog'] },
  { title: 'a number that says too little, naming each change', mutation: 'publishDraft', input: publish({}), expected: ['VERSION_TOO_SMALL document.weigh.overrides[0].weight', 'VERSION_TOO_SMALL document.bonus'] },
  { title: 'a number below', mutation: 'publishDraft', input: publish({ version: '0.9.0' }), expected: ['VERSION_TOO_SMALL input.version'] },
  { title: 'the number of the version before', mutation: 'publishDraft', input: publish({ version: '1.0.0' }), expected: ['ALREADY_TAKEN input.version'] },
  { title: 'the number of a withdrawn version', mutation: 'publishDraft', input: publish({ version: '1.0.1' }), expected: ['ALREADY_TAKEN input.version'] },
  { title: 'no number', mutation: 'publishDraft', input: publish({ version: '' }), expected: ['BAD_INPUT input.version'] },
  { title: 'a number with a suffix', mutation: 'publishDraft', input: publish({ version: '2.0.0-beta' }), expected: ['BAD_INPUT input.version'] },
  { title: 'a number with a leading zero', mutation: 'publishDraft', input: publish({ version: '02.0.0' }), expected: ['BAD_INPUT input.version'] },
  { title: 'a stale revision to publish', mutation: 'publishDraft', input: publish({ version: '2.0.0', revision: 1 }), expected: ['CONFLICT input.revision'] },
  { title: 'a version published twice', mutation: 'publishDraft', input: () => ({ ref: published, version: '2.0.0', changelog: 'Again.' }), expected: ['FROZEN input.ref'] },
  { title: 'a withdrawal without a reason', mutation: 'withdrawVersion', input: () => ({ ref: published, reason: '' }), expected: ['BAD_INPUT input.reason'] },
  { title: 'the withdrawal of whatever is the latest', mutation: 'withdrawVersion', input: () => ({ ref: 'cbcii/refused', reason: 'Why.' }), expected: ['BAD_INPUT input.ref'] },
  { title: 'the withdrawal of an unknown version', mutation: 'withdrawVersion', input: () => ({ ref: 'cbcii/refused@9.9.9', reason: 'Why.' }), expected: ['NOT_FOUND input.ref'] },
  { title: 'the withdrawal of a draft', mutation: 'withdrawVersion', input: ({ ref }) => ({ ref, reason: 'Why.' }), expected: ['NOT_FOUND input.ref'] },
  { title: 'a second withdrawal', mutation: 'withdrawVersion', input: () => ({ ref: 'cbcii/refused@1.0.1', reason: 'Again.' }), expected: ['FROZEN input.ref'] },
];

onBothServers((served) => {
  const view = viewOf(served);
  let methodologist: Asker;
  let scene: Scene;

  beforeAll(async () => {
    methodologist = await served().as('METHODOLOGIST');
    const first = await done(methodologist, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/refused', title: 'Refused' });
    await done(methodologist, 'publishDraft', { ref: first.ref, version: '1.0.0', changelog: 'First.' });
    const second = await done(methodologist, 'createDraft', { from: 'cbcii/refused' });
    await done(methodologist, 'updateDraft', { ref: second.ref, revision: 1, patch: { title: 'Refused again' } });
    await done(methodologist, 'publishDraft', { ref: second.ref, version: '1.0.1', changelog: 'Second.' });
    await done(methodologist, 'withdrawVersion', { ref: 'cbcii/refused@1.0.1', reason: 'For the test' });
    const { ref } = await done(methodologist, 'createDraft', { from: 'cbcii/refused' });
    const { revision } = await done(methodologist, 'updateDraft', { ref, revision: 1, edits: { bonus: { kind: 'NONE' }, weights: [{ node: 'policy-guarantee', weight: 2 }] } });
    const broken = await done(methodologist, 'createDraft', { from: 'cbcii/refused' });
    await done(methodologist, 'updateDraft', { ref: broken.ref, revision: 1, patch: { bonus: { kind: 'SOMETIMES' } } });
    scene = { ref, revision, broken: { ref: broken.ref, revision: 2 } };
  });

  it.each(refusals)('refuses $title, with its code, and writes nothing', async ({ mutation, input, expected }) => {
    const before = await view.dump();
    const told: Told<unknown> = await send(methodologist, mutation, input(scene));
    expect([...refused(told)].sort()).toEqual([...expected].sort());
    for (const { message, expected: right, got } of told.problems) expect([message, right, got].every((text) => text !== '')).toBe(true);
    expect(await view.dump()).toEqual(before);
  });

  it.each([
    ['that is a list', []], ['that is a text', '{}'], ['that is a number', 1],
  ])('refuses a patch %s before anything is asked', async (_title, patch) => {
    const answer = await methodologist.post({ query: mutationText('updateDraft'), variables: { input: { ...scene, broken: undefined, patch } } });
    expect([answer.status, codesOf(answer), faultsOf(answer)]).toEqual([400, ['BAD_INPUT'], ['BAD_INPUT input.patch']]);
  });

  it('refuses keys that reach for prototypes: in a body at the door, in the text of a query with their places', async () => {
    const before = await view.dump();
    const patch = JSON.parse('{ "__proto__": { "polluted": true } }') as object; // a field of its own
    expect(faultsOf(await methodologist.post({ query: mutationText('updateDraft'), variables: { input: { ref: scene.ref, revision: scene.revision, patch } } }))).toEqual(['BAD_INPUT body']);
    const literal = '{ __proto__: { polluted: true } bonus: { __proto__: { polluted: true } } }';
    const asked = (mutation: string): Promise<Readonly<Record<string, Told<unknown>>>> => methodologist.ask(`mutation { ${mutation} { result { ref } problems { code path } } }`);
    const { updateDraft } = await asked(`updateDraft(input: { ref: "${scene.ref}", revision: ${scene.revision}, patch: ${literal} })`);
    expect(refused(updateDraft)).toEqual(['BAD_INPUT input.patch.__proto__', 'BAD_INPUT input.patch.bonus.__proto__']);
    const { createMethodology } = await asked(`createMethodology(input: { code: "cbcii/x", title: "X", document: ${literal} })`);
    expect(refused(createMethodology)).toEqual(['BAD_INPUT input.document.__proto__', 'BAD_INPUT input.document.bonus.__proto__']);
    expect(await view.dump()).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  it('refuses a number that no double holds, wherever it stands in a patch', async () => {
    const body = JSON.stringify({ query: mutationText('updateDraft'), variables: { input: { ref: scene.ref, revision: scene.revision, patch: { rank: { tieGrid: 12345 } } } } }).replace('12345', '1e999');
    expect(faultsOf(await methodologist.postText(body))).toEqual(['NUMBER_NOT_FINITE input.patch.rank.tieGrid']);
  });

  it('refuses a patch of a megabyte at the door, by its size', async () => {
    const before = await view.dump();
    const answer = await methodologist.post({ query: mutationText('updateDraft'), variables: { input: { ref: scene.ref, revision: scene.revision, patch: { description: 'x'.repeat(1_048_576) } } } });
    expect([answer.status, codesOf(answer), faultsOf(answer)]).toEqual([413, ['LIMIT_EXCEEDED'], ['LIMIT_EXCEEDED body']]);
    expect(await view.dump()).toEqual(before);
  });

  it('answers a document of many thousand faults within two seconds, with the first hundred', async () => {
    const { document } = await done(methodologist, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/faulty' });
    const subset = { tags: null, segmented: null, nodes: null, exclude: Array.from({ length: 18_000 }, (_, k) => `a${k}`) };
    const before = performance.now();
    const { problems } = await send(methodologist, 'validateDraft', { document: { ...JSON.parse(document) as object, subset } });
    expect([problems.length, performance.now() - before < 2_000]).toEqual([100, true]);
  });

  it('lets a document grow to a megabyte and no further', async () => {
    const { ref } = await done(methodologist, 'createDraft', { from: 'cbcii/refused' });
    const grow = (part: number) => send(methodologist, 'updateDraft', { ref, revision: part, patch: { [`part${part}`]: 'x'.repeat(250_000) } });
    const told = [await grow(1), await grow(2), await grow(3), await grow(4)];
    expect(told.map(({ problems }) => problems.map(({ code, path }) => `${code} ${path}`))).toEqual([[], [], [], ['LIMIT_EXCEEDED input.patch']]);
  });

  it('keeps what makes a document invalid, as a draft may be, and says what it is', async () => {
    const { ref } = await done(methodologist, 'createDraft', { from: 'cbcii/refused' });
    const { problems, review, revision } = await done(methodologist, 'updateDraft', { ref, revision: 1, patch: { rank: { tieGrid: -1 }, extra: 1 } });
    expect([revision, review, problems.map(({ code, path }) => `${code} ${path}`)]).toEqual([2, null, ['METHODOLOGY_INVALID extra', 'METHODOLOGY_INVALID rank.tieGrid']]);
  });

  it('refuses a document that says what a version says already, whatever its number', async () => {
    const { ref } = await done(methodologist, 'createDraft', { from: 'cbcii/refused@1.0.1' });
    const told = await send(methodologist, 'publishDraft', { ref, version: '2.0.0', changelog: 'The withdrawn one again.' });
    expect(refused(told)).toEqual(['NOTHING_CHANGED document']);
    expect(told.problems[0].got).toBe('cbcii/refused@1.0.1');
  });
});
