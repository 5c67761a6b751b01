import { BriefMemo } from '../../src/services/briefMemo';

/** A memo on a clock that the test sets, over a store that says what it was asked. */
function setUp(): { readonly memo: BriefMemo<string>; readonly at: (time: number) => void; readonly asked: string[]; readonly find: (name: string, value: string | null) => Promise<string | null> } {
  let now = 0;
  const asked: string[] = [];
  const memo = new BriefMemo<string>(() => now);
  return {
    memo, asked, at: (time) => { now = time; },
    find: (name, value) => memo.get(name, async () => {
      asked.push(name);
      return value;
    }),
  };
}

describe('BriefMemo', () => {
  it('gives what a name stood for a moment ago, and asks again after a quarter of a second', async () => {
    const { at, asked, find } = setUp();
    expect(await find('line', 'first')).toBe('first');
    at(249);
    expect(await find('line', 'second')).toBe('first');
    at(250);
    expect(await find('line', 'second')).toBe('second');
    expect(asked).toEqual(['line', 'line']);
  });

  it('does not let a name live longer for being asked often', async () => {
    const { at, find } = setUp();
    for (let time = 0; time < 250; time += 50) {
      at(time);
      expect(await find('line', `at ${time}`)).toBe('at 0');
    }
    at(250);
    expect(await find('line', 'at 250')).toBe('at 250');
  });

  it('asks once however many ask at the same time', async () => {
    const { asked, find } = setUp();
    expect(await Promise.all([find('line', 'a'), find('line', 'b'), find('other', 'c')])).toEqual(['a', 'a', 'c']);
    expect(asked).toEqual(['line', 'other']);
  });

  it('does not remember what is not there, so that it is seen as soon as it is', async () => {
    const { find } = setUp();
    expect(await find('line', null)).toBeNull();
    expect(await find('line', 'published')).toBe('published');
  });

  it('does not remember a failure', async () => {
    const { memo, find } = setUp();
    await expect(memo.get('line', () => Promise.reject(new Error('no store')))).rejects.toThrow('no store');
    expect(await find('line', 'found')).toBe('found');
  });

  it('forgets at once when told that something was published', async () => {
    const { memo, find } = setUp();
    await find('line', 'before');
    memo.forget();
    expect(await find('line', 'after')).toBe('after');
  });

  it('remembers a thousand names and no more: the oldest go', async () => {
    const { asked, find } = setUp();
    for (let n = 0; n <= 1_000; n++) await find(`name ${n}`, 'x');
    asked.length = 0;
    await find('name 1', 'x');
    await find('name 0', 'x');
    expect(asked).toEqual(['name 0']);
  });
});
