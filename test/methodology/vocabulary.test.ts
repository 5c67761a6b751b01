import * as vocabulary from '../../src/methodology/vocabulary';

const { sdmxObsStatus, ...words } = vocabulary;

describe('the words of the field', () => {
  it.each(Object.entries(words).filter(([, list]) => Array.isArray(list)))('%s: each once', (_, list) => {
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(0);
  });

  it('export no derived or synthetic value as a normal one', () => {
    expect(Object.entries(sdmxObsStatus).filter(([, code]) => code === 'A').map(([status]) => status)).toEqual(['NORMAL']);
  });
});
