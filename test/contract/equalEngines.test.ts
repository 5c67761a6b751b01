import { openStore } from '../../db/dataSource';
import { ErratumRepository } from '../../db/repositories/ErratumRepository';
import { FactRepository } from '../../db/repositories/FactRepository';
import { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../../db/repositories/ObservationRepository';
import { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import { ReferenceRowRepository } from '../../db/repositories/ReferenceRowRepository';
import { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import { VintageRepository } from '../../db/repositories/VintageRepository';
import { describeWithPostgres, postgres, sqlite, type Engine } from './engines';
import { addIndex, addVintage, anyErratum, anyFact, index, observation, publication, sealing } from './samples';

/** Writes and reads a little of everything; answers all that was read as text, and the number of statements that took. */
async function story({ place }: Engine): Promise<{ readonly told: string; readonly statements: number }> {
  const here = await place();
  let statements = 0;
  const store = await openStore(here.url, { onQuery: () => { statements += 1; } });
  const [reference, methodologies, vintages] = [new ReferenceRepository(store), new MethodologyRepository(store), new VintageRepository(store)];
  const [observations, snapshots] = [new ObservationRepository(store), new SnapshotRepository(store)];
  const releaseId = await addIndex(store);
  const vintageId = await addVintage(store, releaseId);
  await store.gate.run(async (transaction) => {
    await methodologies.insertLine(transaction, { code: 'sample/line', indexCode: index.code, title: 'Line', description: null, forkedFrom: null, createdAt: 'then' });
    await methodologies.insertDraft(transaction, { methodologyCode: 'sample/line', document: '{"a":1}', changelog: null, basedOn: null });
    await methodologies.insertPublished(transaction, 'sample/line', publication('1.2.3'));
    await observations.insert(transaction, Array.from({ length: 700 }, (_, at) =>
      observation(vintageId, `n${at % 7}é`, `U-${at % 2 === 0 ? 'x' : 'X'}${at}`, Math.sin(at) * 10 ** ((at % 40) - 20), { period: at % 3 === 0 ? '2019' : null })));
    await snapshots.put(transaction, vintageId, null, {
      header: { units: ['x', 'y'], columns: [{ node: 'n', measure: 'RAW', reportedUnder: null }] }, values: Float64Array.of(NaN, -0), hash: 'sha256:s',
    });
    await vintages.seal(transaction, vintageId, sealing);
  });
  statements = 0;
  const { values, ...columns } = await observations.columns(vintageId, null, null, 500);
  const snapshot = await snapshots.get(vintageId, null);
  const told = [
    await reference.units(releaseId), await reference.groups(releaseId), await reference.sources(releaseId),
    await reference.measureDefinitions(releaseId), await reference.reportedMeasures(releaseId, ['b-city', 'B-city']),
    await reference.unitsByCodes(releaseId, ['é-city', 'B-city']), await reference.latestRelease('sample'),
    await methodologies.allLines(), await methodologies.versionsOf('sample/line'), await methodologies.draftsOf('sample/line'),
    await vintages.ofIndex('sample'), await observations.page(vintageId, null, 500), await observations.byNode(vintageId, 'n3é'),
    await new FactRepository(store).page(releaseId, { ...anyFact, search: 'É' }, { after: null, limit: 9 }),
    [...await new FactRepository(store).pagesBy('unit', releaseId, anyFact, [{ key: 'é', values: ['b-city', 'B-city'] }], { after: 1, limit: 2 })],
    [...await new ErratumRepository(store).pagesBy('units', releaseId, anyErratum, [{ key: 'Z', values: ['b-city', 'B-city'] }], { after: null, limit: 9 })],
    await new ReferenceRowRepository(store).list(releaseId, 'PARK'),
    await observations.periods(vintageId), await observations.count(vintageId), columns, Buffer.from(values.buffer).toString('hex'),
    snapshot?.header, snapshot?.hash, snapshot === null ? null : Buffer.from(snapshot.values.buffer).toString('hex'),
  ].map((part) => JSON.stringify(part)).join('\n');
  const counted = statements;
  await store.close();
  await here.remove();
  return { told, statements: counted };
}

describeWithPostgres('the two engines', () => {
  it('tell the same story, byte for byte, in as many statements', async () => {
    const [one, other] = [await story(sqlite), await story(postgres)];
    expect(one.told.length).toBeGreaterThan(100_000);
    expect(other.told).toBe(one.told);
    expect([one.statements, other.statements]).toEqual([24, 24]);
  });
});
