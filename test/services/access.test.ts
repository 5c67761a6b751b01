import { StoreError } from '../../db/storeError';
import { PlatformError } from '../../src/errors';
import { readInstant } from '../../src/services/access/instant';
import { toldOf } from '../../src/services/access/storeFailure';
import { makeSecret, isSecret } from '../../src/services/access/tokenSecret';
import { readTokenWish } from '../../src/services/access/tokenWish';

describe('a moment', () => {
  it.each([
    ['2030-12-31', '2030-12-31T00:00:00.000Z'],
    ['2030-12-31T12:30', '2030-12-31T12:30:00.000Z'],
    ['2030-12-31T12:30:01.5+08:00', '2030-12-31T04:30:01.500Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(new Date(readInstant(text) ?? 0).toISOString()).toBe(moment);
  });

  it.each(['', '2030', '31.12.2030', '2030-02-29', '2030-13-01', '2030-00-10', '2030-12-31T25:00Z', '2030-12-31 12:00', '2030-12-31T12:00z', 'tomorrow'])('%j is none', (text) => {
    expect(readInstant(text)).toBeNull();
  });
});

describe('a secret', () => {
  it('is of a form of its own, and never the same twice', () => {
    const secrets = Array.from({ length: 100 }, makeSecret);
    expect(secrets.every(isSecret)).toBe(true);
    expect(new Set(secrets).size).toBe(100);
  });

  it.each(['', 'cbcii_', `cbcii_${'a'.repeat(42)}`, `cbcii_${'a'.repeat(44)}`, `CBCII_${'a'.repeat(43)}`, ` cbcii_${'a'.repeat(43)}`, `cbcii_${'a'.repeat(42)}=`])('is not %j', (text) => {
    expect(isSecret(text)).toBe(false);
  });
});

describe('what a token is asked for with', () => {
  const now = new Date('2030-01-01T00:00:00Z');
  const wish = { name: 'Workbench', roles: ['READER'], expires: '90d' } as const;
  const problemsOf = (changed: object) => {
    const read = readTokenWish({ ...wish, ...changed }, now);
    return 'problems' in read ? read.problems.map(({ code, path, got }) => `${code} ${path}: ${got}`) : read.expiresAt;
  };

  it.each([['90d', '2030-04-01T00:00:00.000Z'], ['1d', '2030-01-02T00:00:00.000Z'], ['2031-06-30', '2031-06-30T00:00:00.000Z'], ['2030-01-01T00:00:01Z', '2030-01-01T00:00:01.000Z']])('%s ends at %s', (expires, end) => {
    expect(problemsOf({ expires })).toBe(end);
  });

  it.each([
    [{ name: ' ' }, ['BAD_INPUT name:  ']],
    [{ name: 'a\nb' }, ['BAD_INPUT name: a\nb']],
    [{ name: 'x'.repeat(101) }, [`BAD_INPUT name: ${'x'.repeat(80)}`]],
    [{ roles: [] }, ['BAD_INPUT roles: none']],
    [{ expires: 'soon' }, ['BAD_INPUT expires: soon']],
    [{ expires: '0d' }, ['OUT_OF_RANGE expires: 0d']],
    [{ expires: '2029-12-31' }, ['OUT_OF_RANGE expires: 2029-12-31']],
    [{ expires: '3651d' }, ['OUT_OF_RANGE expires: 3651d']],
    [{ expires: '999999d', name: '', roles: [] }, ['BAD_INPUT name: nothing', 'BAD_INPUT roles: none', 'OUT_OF_RANGE expires: 999999d']],
  ])('is refused with all that is wrong: %j', (changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems);
  });
});

describe('a failure of the store', () => {
  it.each([
    ['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN', 'Ask again with the same idempotency key.'],
    ['SERVER_UNREACHABLE', 'UNAVAILABLE', 'Ask again.'],
  ] as const)('that is %s is told as %s, with what to do', (code, told, advice) => {
    const failure = toldOf(new StoreError(code, 'words of the store'));
    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).toMatchObject({ code: told, message: expect.stringContaining(advice) as unknown });
    expect(failure).not.toMatchObject({ message: expect.stringContaining('words of the store') as unknown });
  });

  it('of any other kind stays as it is', () => {
    const failures = [new StoreError('STORE_FAILED', 'x'), new Error('x'), 'x'];
    expect(failures.map(toldOf)).toEqual(failures);
  });
});
