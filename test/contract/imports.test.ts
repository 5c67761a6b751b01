import { operator } from '../../src/services/access/Caller';
import type { ImportFiles } from '../../src/services/imports/readFiles';
import { PinScope } from '../../src/services/pins';
import { coinrFiles, dataText, metaText } from '../support/coinrFiles';
import { openImportHouse, problemsOf, type ImportHouse } from '../support/importHouse';
import { onBothEngines, type Place } from './engines';

/** The small index of the tests of reading, either file changed. */
function small(changes: Parameters<typeof coinrFiles>[0] = {}, more: Partial<ImportFiles> = {}): ImportFiles {
  const { iMeta, iData } = coinrFiles(changes);
  return { format: 'COINR', framework: iMeta, data: iData, index: 'small', vintage: 'small/2018', unitKind: 'COUNTRY', ...more };
}

onBothEngines(({ place, dialect }) => {
  let here: Place;
  let house: ImportHouse;
  beforeEach(async () => {
    here = await place();
    house = await openImportHouse(here.url);
  });
  afterEach(async () => {
    await house.store.close();
    await here.remove();
  });

  it('makes index, release, methodology and sealed vintage of two files', async () => {
    const result = await house.bring(small());
    expect(result).toMatchObject({ index: 'small', vintage: 'small/2018@1', methodologyVersion: 'small/imported@1.0.0', unitCount: 4, unchanged: false, isSealed: true });
    const pins = new PinScope();
    const vintage = await house.vintages.vintage('small/2018', pins);
    expect(vintage).toMatchObject({ kind: 'IMPORTED', periods: ['2018', '2019'], defaultPeriod: '2019', status: 'SEALED', title: 'Total index' });
    const release = await house.reference.release('small', pins);
    expect(release.units.map(({ code, name, position }) => [code, name, position])).toEqual([
      ['AUT', 'Austria', 0], ['BEL', 'Belgium', 1], ['KOR', 'Korea, Republic', 2], ['VNM', 'Vietnam', 3],
    ]);
    expect(Object.fromEntries(release.memberships.get('income') ?? [])).toEqual({ AUT: 'high', BEL: 'high', KOR: 'high', VNM: 'low' });
    expect((await house.methodologies.version('small/imported', pins)).document.framework.variables?.map(({ code }) => code)).toEqual(['area', 'people']);
    expect(await house.rows()).toMatchObject({ observation: result.observationCount, snapshot: 2, vintage: 1, methodology_version: 1, audit_entry: 1 });
  });

  it('knows what it holds: the same again makes nothing, and says so', async () => {
    const first = await house.bring(small());
    const { audit_entry: _entries, ...before } = await house.rows();
    expect(await house.bring(small())).toEqual({ ...first, unchanged: true });
    expect(await house.rows()).toMatchObject(before);
  });

  it('answers an idempotency key once, even when the files are gone', async () => {
    const first = await house.bring(small(), { idempotencyKey: 'once' });
    expect(await house.bring(small(), { idempotencyKey: 'once' })).toEqual(first);
    expect((await house.rows()).audit_entry).toBe(1);
    expect(await problemsOf(house.bring(small({}, { title: 'Other' }), { idempotencyKey: 'once' }))).toMatchObject([{ code: 'CONFLICT', path: 'input.idempotencyKey' }]);
    const gone = house.imports.import(operator, {
      seal: true, dryRun: false, idempotencyKey: 'once', input: { ...small(), idempotencyKey: 'once' }, files: () => Promise.reject(new Error('the upload has expired')),
    });
    expect(await gone).toEqual(first);
  });

  it('makes a revision of changed observations, in the order in which they came', async () => {
    await house.bring(small());
    expect(await house.bring(small({ iData: dataText.replace('83871', '83872') }))).toMatchObject({ vintage: 'small/2018@2', unchanged: false });
    expect(await house.bring(small())).toMatchObject({ vintage: 'small/2018@3', unchanged: false });
    const pins = new PinScope();
    expect((await house.vintages.vintage('small/2018', pins)).hash).toBe((await house.vintages.vintage('small/2018@1', pins)).hash);
  });

  it('refuses another framework under a version that is published, one problem for each difference, and takes it as a new version', async () => {
    await house.bring(small());
    const before = await house.rows();
    const changed = metaText.replace('1,ports,Ports,1,2', '1,ports,Harbours,1,5').replace('1,aid,Aid,1,0.5,USD,NA,people,means', '1,aid,Aid,1,0.5,USD,NA,people,links');
    const problems = await problemsOf(house.bring(small({ iMeta: changed })));
    expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'FROZEN'));
    const told = problems.map(({ message, expected, got }) => `${message} ${expected} ${got}`).join('\n');
    for (const part of ['ports', 'WEIGHT_CHANGED', 'Harbours', 'NODE_MOVED', 'new version']) expect(told).toContain(part);
    expect(await house.rows()).toEqual(before);
    expect(await problemsOf(house.bring(small({ iMeta: changed }, { methodologyVersion: '1.0.1' })))).toMatchObject(expect.arrayContaining([expect.objectContaining({ code: 'VERSION_TOO_SMALL' })]));
    expect(await house.bring(small({ iMeta: changed }, { methodologyVersion: '2.0.0' }))).toMatchObject({ methodologyVersion: 'small/imported@2.0.0', unchanged: true });
    expect(await house.bring(small({ iMeta: changed }))).toMatchObject({ methodologyVersion: 'small/imported@2.0.0' });
    expect(await problemsOf(house.bring(small({ iMeta: changed }, { methodologyVersion: '2.1.0' })))).toMatchObject([{ code: 'NOTHING_CHANGED' }]);
  });

  it('adds units and groups of another vintage to those that are there', async () => {
    await house.bring(small());
    const more = `${dataText}Namibia,NMB,middle,2019,824292,2494,1,2,60,4\n`.replaceAll('Vietnam', 'Viet Nam');
    await house.bring(small({ iData: more }, { vintage: 'small/2019' }));
    const release = await house.reference.release('small', new PinScope());
    expect(release.units.map(({ code, name }) => [code, name])).toEqual([['AUT', 'Austria'], ['BEL', 'Belgium'], ['KOR', 'Korea, Republic'], ['VNM', 'Viet Nam'], ['NMB', 'Namibia']]);
    expect(release.groups.map(({ code }) => code)).toEqual(['high', 'low', 'middle']);
    const [first, second] = await Promise.all(['small/2018', 'small/2019'].map((ref) => house.vintages.vintage(ref, new PinScope())));
    expect((await house.reference.releaseById(first.releaseId)).units).toHaveLength(4);
    expect((await house.vintages.snapshot(second, '2019')).units).toHaveLength(5);
    expect((await house.rows()).reference_release).toBe(2);
  });

  it('says all that stands against it, and writes nothing', async () => {
    await house.bring(small());
    await house.bring(small({}, { index: 'other', vintage: 'other/2018' }));
    const before = await house.rows();
    const twoFaults = small({ iMeta: metaText.replace('Roads,1,1', 'Roads,1,7') }, { unitKind: 'FIRM' });
    expect((await problemsOf(house.bring(twoFaults))).map(({ code, path }) => `${code} ${path.replace(/\..*/, '')}`)).toEqual(['CONFLICT index', 'FROZEN methodologies[0]']);
    expect((await problemsOf(house.bring(small({ iData: dataText.replace('106.05', 'much') })))).map(({ path }) => path)).toEqual(['iData.csv:3:debt']);
    expect((await problemsOf(house.bring(small({}, { index: null, vintage: null })))).map(({ path }) => path)).toEqual(['input.index', 'input.vintage']);
    expect(await house.rows()).toEqual(before);
  });

  it('of a dry run says what it would do, and writes nothing', async () => {
    const empty = await house.rows();
    expect(await house.bring(small(), { dryRun: true })).toMatchObject({ vintage: 'small/2018@1', unchanged: false, dryRun: true, observationCount: 25 });
    expect(await house.rows()).toEqual(empty);
    await house.bring(small());
    expect(await house.bring(small(), { dryRun: true })).toMatchObject({ unchanged: true });
    expect(await problemsOf(house.bring(small({ iMeta: metaText.replace('Roads,1,1', 'Roads,1,7') }), { dryRun: true }))).toHaveLength(1);
  });

  it('leaves a vintage open where that is asked; the next import takes its place, until it is sealed', async () => {
    expect(await house.bring(small(), { seal: false })).toMatchObject({ vintage: 'small/2018@1', isSealed: false });
    await expect(house.vintages.vintage('small/2018', new PinScope())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await house.vintages.open('small/2018@1')).toMatchObject({ status: 'OPEN', hash: null });
    const changed = small({ iData: dataText.replace('83871', '83872') });
    expect(await house.bring(changed, { seal: false })).toMatchObject({ vintage: 'small/2018@1', isSealed: false });
    expect(await house.rows()).toMatchObject({ vintage: 1, observation: 25, snapshot: 0 });
    expect(await house.keeper.seal(operator, { ref: 'small/2018' })).toEqual({ ref: 'small/2018@1' });
    expect(await house.vintages.vintage('small/2018', new PinScope())).toMatchObject({ status: 'SEALED', periods: ['2018', '2019'] });
    expect(await house.bring(changed)).toMatchObject({ unchanged: true });
    expect(await problemsOf(house.keeper.seal(operator, { ref: 'small/2018@1' }))).toMatchObject([{ code: 'FROZEN' }]);
    expect((await problemsOf(house.keeper.seal(operator, { ref: 'small/2017' })))).toMatchObject([{ code: 'NOT_FOUND', path: 'input.ref' }]);
  });

  it('withdraws a sealed vintage with a reason, and takes its content no more', async () => {
    await house.bring(small());
    expect((await problemsOf(house.keeper.withdraw(operator, { ref: 'small/2018', reason: ' ' }))).map(({ path }) => path)).toEqual(['input.reason', 'input.ref']);
    await house.keeper.withdraw(operator, { ref: 'small/2018@1', reason: 'Wrong areas.' });
    await expect(house.vintages.vintage('small/2018', new PinScope())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await house.vintages.vintage('small/2018@1', new PinScope())).toMatchObject({ status: 'WITHDRAWN', withdrawnReason: 'Wrong areas.' });
    expect(await problemsOf(house.bring(small()))).toMatchObject([{ code: 'FROZEN', path: 'vintage.line' }]);
    expect(await problemsOf(house.keeper.withdraw(operator, { ref: 'small/2018@1', reason: 'Again.' }))).toMatchObject([{ code: 'FROZEN' }]);
    expect(await house.bring(small({ iData: dataText.replace('83871', '83872') }), { seal: false })).toMatchObject({ vintage: 'small/2018@2' });
    expect(await problemsOf(house.keeper.withdraw(operator, { ref: 'small/2018@2', reason: 'Early.' }))).toMatchObject([{ code: 'BAD_INPUT' }]);
  });

  it('undoes all of it when the last step fails', async () => {
    const before = await house.rows();
    await house.store.writer.query(dialect === 'postgres' ? 'ALTER TABLE "snapshot" ADD CONSTRAINT "full" CHECK ("hash" IS NULL)'
      : `CREATE TRIGGER "full" BEFORE INSERT ON "snapshot" BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    await expect(house.bring(small())).rejects.toMatchObject({ name: 'StoreError' });
    expect(await house.rows()).toEqual(before);
    await house.store.writer.query(dialect === 'postgres' ? 'ALTER TABLE "snapshot" DROP CONSTRAINT "full"' : 'DROP TRIGGER "full"');
    expect(await house.bring(small())).toMatchObject({ vintage: 'small/2018@1' });
  });

  it('lets two bring in two indexes at the same time, and holds both in one state', async () => {
    await Promise.all([house.bring(small()), house.bring(small({}, { index: 'other', vintage: 'other/2018' }))]);
    expect(Object.keys((await house.repositories.reference.currentState())?.parts ?? {}).sort()).toEqual(['other', 'small']);
  });
});
