import { done } from '../support/drafts';
import { onOneServer } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

interface Diff {
  readonly methodologyDiff: {
    readonly grouping: string; readonly totalEffect: { readonly meanAbsoluteShift: number }; readonly players: readonly { readonly shapley: number; readonly sentences: readonly string[] }[];
    readonly changes: readonly { readonly bump: string; readonly effect: { readonly shapley: number; readonly alone: object | null } }[];
  };
}

const served = onOneServer();
const question = (vintage: string): string => `{ methodologyDiff(from: "cbcii/published@1.0.0", to: "cbcii/published@2.0.0", vintage: "${vintage}") {
  grouping totalEffect { meanAbsoluteShift } players { shapley sentences } changes { bump effect { shapley alone { moved } } } } }`;

/** A version with another weight for every pillar, and for so many leaves of the first two, another bonus and another tie rule. */
async function publish(version: string, leaves: readonly string[]): Promise<void> {
  const methodologist = await served().as('METHODOLOGIST');
  const { ref, revision } = await done(methodologist, 'createDraft', { from: 'cbcii/published' });
  await done(methodologist, 'updateDraft', {
    ref, revision, patch: {
      weigh: { overrides: [...pillars, ...leaves].map((node, k) => ({ node, weight: 1.5 + k / 10 })) },
      bonus: { kind: 'ADDITIVE', cap: 4 }, rank: { tieRule: 'dense' },
    },
  });
  await done(methodologist, 'publishDraft', { ref, version, changelog: `What ${version} brings.` });
}

async function leavesOf(pillar: string): Promise<string[]> {
  const { index } = await served().ask<{ readonly index: { readonly framework: { readonly node: { readonly children: readonly { readonly children: readonly { readonly code: string; readonly role: string }[] }[] } } } }>(
    `{ index { framework { node(code: "${pillar}") { children { children { code role } } } } } }`);
  return index.framework.node.children.flatMap(({ children }) => children.filter(({ role }) => role === 'CORE').map(({ code }) => code));
}

it('twelve changes are shared out one by one, and small questions are answered meanwhile', async () => {
  const [first] = await leavesOf('infrastructure');
  const [second, third, fourth] = await leavesOf('policy-guarantee');
  await publish('2.0.0', [first, second, third, fourth]);
  const finished: string[] = [];
  const long = served().post<Diff>({ query: question('cbcii/2020-synthetic') }).finally(() => finished.push('long'));
  await served().ask('{ index { code } }');
  finished.push('small');
  const { body } = await long;
  expect(finished).toEqual(['small', 'long']);
  const { grouping, players, totalEffect, changes } = body.data?.methodologyDiff as Diff['methodologyDiff']; // or what follows fails
  expect([grouping, players.length]).toEqual(['NONE', 12]);
  expect(Math.abs(players.reduce((sum, { shapley }) => sum + shapley, 0) - totalEffect.meanAbsoluteShift)).toBeLessThan(1e-9);
  expect(Math.abs(changes.reduce((sum, { effect }) => sum + effect.shapley, 0) - totalEffect.meanAbsoluteShift)).toBeLessThan(1e-9);
}, 60_000);

it('more are put together by stage and pillar, and each has its effect alone', async () => {
  await publish('3.0.0', [...await leavesOf('infrastructure'), ...await leavesOf('policy-guarantee')]);
  const { methodologyDiff: { grouping, players, changes } } = await served().ask<Diff>(question('cbcii/2020-synthetic').replace('@2.0.0', '@3.0.0'));
  // Six pillars by themselves, of which two with their leaves; bonus; ranking.
  expect(grouping).toBe('STAGE_AND_BRANCH');
  expect(players.map(({ sentences }) => sentences.length)).toEqual([1 + 17, 1 + 13, 1, 1, 1, 1, 1, 1]);
  expect(changes.filter(({ bump }) => bump === 'MAJOR').every(({ effect }) => effect.alone !== null)).toBe(true);
}, 60_000);
