import { done, send, type Told } from '../support/drafts';
import { onBothServers, type Asker } from '../support/servedPlatform';

const fork = (asker: Asker, name: string) => done(asker, 'forkMethodology', { from: 'cbcii/published', code: `cbcii/${name}`, title: name });

/** Which of several askers were answered with a result, and the codes of what the others were told. */
function outcomeOf(told: readonly Told<unknown>[]): { readonly won: number; readonly told: readonly string[] } {
  const losers = told.filter(({ result }) => result === null);
  return { won: told.length - losers.length, told: [...new Set(losers.flatMap(({ problems }) => problems.map(({ code, path }) => `${code} ${path}`)))] };
}

onBothServers((served) => {
  let editor: Asker;
  beforeAll(async () => {
    editor = await served().as('METHODOLOGIST');
  });

  it('lets one of many editors of a revision win, and gives the others the draft as it stands then', async () => {
    const { ref } = await fork(editor, 'raced');
    for (let revision = 1; revision <= 5; revision += 1) {
      const titles = Array.from({ length: 8 }, (_, index) => `Edit ${index} of revision ${revision}`);
      const told = await Promise.all(titles.map((title) => send(editor, 'updateDraft', { ref, revision, patch: { title } })));
      expect(outcomeOf(told)).toEqual({ won: 1, told: ['CONFLICT input.revision'] });
      const winner = told.find(({ result }) => result !== null);
      expect(winner?.result?.revision).toBe(revision + 1);
      for (const loser of told.filter(({ result }) => result === null)) {
        expect(loser.problems[0]).toMatchObject({ expected: String(revision + 1), got: String(revision) });
        expect(loser.current).toMatchObject({ revision: revision + 1, document: winner?.result?.document });
      }
    }
  });

  it('publishes a draft once, whoever asks at the same time, and edits or publishes it, not both', async () => {
    const { ref } = await fork(editor, 'hurried');
    const publish = () => send(editor, 'publishDraft', { ref, revision: 1, version: '1.0.0', changelog: 'First.' });
    const told = await Promise.all([publish(), publish(), send(editor, 'updateDraft', { ref, revision: 1, patch: { title: 'Late' } }), publish()]);
    const { won, told: codes } = outcomeOf(told);
    expect([won, codes.filter((code) => !['CONFLICT input.revision', 'FROZEN input.ref'].includes(code))]).toEqual([1, []]);
  });

  it('gives a number to one of two drafts of a line', async () => {
    const first = await fork(editor, 'crowded');
    await done(editor, 'publishDraft', { ref: first.ref, version: '1.0.0', changelog: 'First.' });
    const drafts = await Promise.all(['One', 'Two'].map(async (title) => {
      const { ref } = await done(editor, 'createDraft', { from: 'cbcii/crowded' });
      await done(editor, 'updateDraft', { ref, revision: 1, patch: { title } });
      return ref;
    }));
    const told = await Promise.all(drafts.map((ref) => send(editor, 'publishDraft', { ref, version: '1.0.1', changelog: 'Another title.' })));
    expect(outcomeOf(told)).toEqual({ won: 1, told: ['ALREADY_TAKEN input.version'] });
  });

  it('gives a code to one of many who fork under it', async () => {
    const told = await Promise.all(Array.from({ length: 6 }, () => send(editor, 'forkMethodology', { from: 'cbcii/published', code: 'cbcii/wanted', title: 'Wanted' })));
    expect(outcomeOf(told)).toEqual({ won: 1, told: ['ALREADY_TAKEN input.code'] });
  });

  it('withdraws a version once', async () => {
    const { ref } = await fork(editor, 'unwanted');
    await done(editor, 'publishDraft', { ref, version: '1.0.0', changelog: 'First.' });
    const told = await Promise.all(['a', 'b', 'c'].map((reason) => send(editor, 'withdrawVersion', { ref: 'cbcii/unwanted@1.0.0', reason })));
    expect(outcomeOf(told)).toEqual({ won: 1, told: ['FROZEN input.ref'] });
  });
});
