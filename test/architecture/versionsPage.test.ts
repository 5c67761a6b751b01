import { onOneServer, type Asker } from '../support/servedPlatform';
import { done } from '../support/drafts';
import { blocksOf, shortenedLike } from './documents';
import { textOf } from './sources';

const page = 'docs/versions.md';
const story = blocksOf(page).filter(({ language }) => language === 'graphql');

describe('the page about the life of a version', () => {
  const served = onOneServer();
  let methodologist: Asker;
  beforeAll(async () => { methodologist = await served().as('METHODOLOGIST'); });

  it('tells a story that happens as it is told, from the first query to the last', async () => {
    expect(story.length).toBeGreaterThan(8);
    // Drafts are numbered as they are begun, in the story from 7 on.
    const { ref } = await done(methodologist, 'createDraft', { from: 'cbcii/published' });
    const before = Number(/\d+$/.exec(ref)?.[0]) - 6;
    const here = (text: string): string => text.replace(/@draft-(\d+)/g, (_, number) => `@draft-${Number(number) + before}`);
    for (const { text, next } of story) {
      const answer = await methodologist.post({ query: here(text) });
      const printed: unknown = JSON.parse(here(next?.language === 'json' ? next.text : ''));
      expect(answer.body.errors).toBeUndefined();
      expect(printed).toEqual(shortenedLike(printed, answer.body.data));
    }
    expect((await served().post({ query: story[story.length - 1].text })).body.extensions?.notice).toMatch(/^cbcii\/mine@2\.0\.0 was withdrawn on .*: The cap was to stay\.$/);
  });

  const rows = [...textOf(page).matchAll(/^\| `(cbcii\/[\w-]+)` \| `(\{.*\})` \| (MAJOR|MINOR|PATCH) \|$/gm)].map(([, from, patch, bump]) => ({ from, patch, bump }));

  it('gives an example of each bump', () => expect([...new Set(rows.map(({ bump }) => bump))].sort()).toEqual(['MAJOR', 'MINOR', 'PATCH']));

  it.each(rows)('of $from, $patch asks for $bump', async ({ from, patch, bump }) => {
    const { ref } = await done(methodologist, 'createDraft', { from: `${from}@1.0.0` });
    const { review } = await done(methodologist, 'updateDraft', { ref, revision: 1, patch: JSON.parse(patch) as object });
    expect(review?.neededBump).toBe(bump);
  });
});
