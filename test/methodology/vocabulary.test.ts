import * as vocabulary from '../../src/methodology/vocabulary';

describe('the words of the field', () => {
  it.each(Object.entries(vocabulary))('%s: each once', (_, list) => {
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(0);
  });
});
