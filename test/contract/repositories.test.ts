import { openStore, type Store } from '../../db/dataSource';
import { IndexRepository } from '../../db/repositories/IndexRepository';
import { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../../db/repositories/ObservationRepository';
import { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import { SeedMarkRepository } from '../../db/repositories/SeedMarkRepository';
import { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import { UploadRepository } from '../../db/repositories/UploadRepository';
import { VintageRepository } from '../../db/repositories/VintageRepository';
import type { ObservationKey, ObservationRecord, SnapshotHeader } from '../../db/repositories/vintageRecords';
import { onBothEngines, type Place } from './engines';
import { addIndex, addVintage, contents, index, nothing, observation, publication, sealing } from './samples';

onBothEngines(({ place }) => {
  let here: Place;
  let store: Store;
  let releaseId: number;
  const statements: string[] = [];

  beforeAll(async () => {
    here = await place();
    store = await openStore(here.url, { onQuery: (sql) => statements.push(sql) });
    releaseId = await addIndex(store);
  });
  afterAll(async () => {
    await store.close();
    await here.remove();
  });
  beforeEach(() => { statements.length = 0; });

  describe('indexes and reference releases', () => {
    it('give back what was put in, type for type', async () => {
      const reference = new ReferenceRepository(store);
      const ofRelease = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, releaseId }));
      expect(await new IndexRepository(store).byCode('sample')).toEqual(index);
      expect(await reference.units(releaseId)).toEqual(ofRelease(contents.units));
      expect(await reference.measureDefinitions(releaseId)).toEqual(ofRelease([contents.measureDefinitions[1], contents.measureDefinitions[0]]));
      expect(await reference.sources(releaseId)).toEqual(ofRelease([contents.sources[1], contents.sources[0]]));
      expect(await reference.groups(releaseId)).toEqual(ofRelease([contents.groups[1], contents.groups[0], ...contents.groups.slice(2)]));
    });

    it('keep groupings of the index\'s own with who belongs where', async () => {
      const reference = new ReferenceRepository(store);
      const ofRelease = <Row extends object>(rows: readonly Row[] = []) => rows.map((row) => ({ ...row, releaseId }));
      expect(await reference.groupings(releaseId)).toEqual(ofRelease(contents.groupings).reverse());
      expect(await reference.members(releaseId)).toEqual(ofRelease(contents.members).reverse());
    });

    it('take no member of a group, a grouping or a unit that the release does not have', async () => {
      const reference = new ReferenceRepository(store);
      const put = (member: { readonly grouping: string; readonly unit: string; readonly group: string }) => store.gate.run((transaction) => reference.insertRelease(
        transaction, { indexCode: 'sample', hash: `sha256:${JSON.stringify(member)}`, createdAt: '2020-01-01T00:00:00.000Z' }, { ...contents, members: [member] }));
      for (const member of [
        { grouping: 'size', unit: 'b-city', group: 'M' }, { grouping: 'size', unit: 'nowhere', group: 'L' }, { grouping: 'REGION', unit: 'b-city', group: 'north' },
      ]) await expect(put(member)).rejects.toMatchObject({ code: 'PARENT_MISSING' });
    });

    it('find units and reported measures by a list of codes, in one statement, whatever is missing', async () => {
      const reference = new ReferenceRepository(store);
      expect((await reference.unitsByCodes(releaseId, ['Z-city', 'nowhere', 'b-city', 'b-city'])).map(({ code }) => code)).toEqual(['b-city', 'Z-city']);
      expect(await reference.unitsByCodes(releaseId, [])).toEqual([]);
      const hostile = [`b-city' OR '1'='1`, '{b-city}', '["b-city"]', 'b-city"', 'b\\-city', 'b-city\0', ''];
      expect(await reference.unitsByCodes(releaseId, hostile)).toEqual([]);
      expect((await reference.reportedMeasures(releaseId, ['b-city', 'B-city'])).map(({ unit, measure, value }) => [unit, measure, value])).toEqual([
        ['B-city', 'potential', null], ['B-city', 'status', 0.1 + 0.2], ['b-city', 'status', 32.7],
      ]);
      expect(statements).toHaveLength(4);
    });

    it('know the latest release of each index and the state of all', async () => {
      const reference = new ReferenceRepository(store);
      const next = { indexCode: 'sample', hash: 'sha256:r2', createdAt: '2020-01-02T00:00:00.000Z' };
      const id = await store.gate.run((transaction) => reference.insertRelease(transaction, next, nothing));
      expect(await reference.latestRelease('sample')).toEqual({ id, ...next });
      expect(await reference.release('sample', 'sha256:r1')).toMatchObject({ id: releaseId });
      expect(await reference.releaseById(id)).toEqual({ id, ...next });
      expect(await reference.latestRelease('nowhere')).toBeNull();
      expect(await reference.currentState()).toBeNull();
      const states = ['2020-01-01', '2020-01-03', '2020-01-02'].map((day, at) => ({ hash: `sha256:s${at}`, parts: { sample: `sha256:r${at}` }, createdAt: `${day}T00:00:00.000Z` }));
      await store.gate.run(async (transaction) => {
        for (const state of states) await reference.makeCurrent(transaction, state);
      });
      expect(await reference.currentState()).toEqual(states[1]);
      expect(await reference.state('sha256:s2')).toEqual(states[2]);
    });

    it('update an index and refuse it a second time', async () => {
      const indexes = new IndexRepository(store);
      const change = { ...index, name: 'Another name', description: 'Words.' };
      expect(await store.gate.run((transaction) => indexes.update(transaction, change))).toBe(true);
      expect(await indexes.all()).toEqual([change]);
      expect(await store.gate.run((transaction) => indexes.update(transaction, { ...change, code: 'nowhere' }))).toBe(false);
      await expect(store.gate.run((transaction) => indexes.insert(transaction, index))).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    });

    it('remember from which edition of the data they were seeded', async () => {
      const marks = new SeedMarkRepository(store);
      expect(await marks.fingerprint('sample')).toBeNull();
      for (const fingerprint of ['one', 'two']) {
        await store.gate.run((transaction) => marks.put(transaction, { code: 'sample', fingerprint, seededAt: 'then' }));
        expect(await marks.fingerprint('sample')).toBe(fingerprint);
      }
    });
  });

  describe('uploads', () => {
    const upload = { id: 'one', sha256: 'sha256:1', bytes: 67_108_864, uploadedBy: null, createdAt: '2020-01-01T00:00:00.000Z', expiresAt: '2020-01-02T00:00:00.000Z' };

    it('are found by their id until they expire, and then to be removed', async () => {
      const uploads = new UploadRepository(store);
      const later = { ...upload, id: 'two', uploadedBy: 'editor', expiresAt: '2020-01-03T00:00:00.000Z' };
      await store.gate.run(async (transaction) => {
        await uploads.insert(transaction, upload);
        await uploads.insert(transaction, later);
      });
      expect(await uploads.byId('one', '2020-01-01T23:59:59.999Z')).toEqual(upload);
      expect([await uploads.byId('one', upload.expiresAt), await uploads.byId('three', upload.createdAt)]).toEqual([null, null]);
      expect(await uploads.expired(upload.createdAt)).toEqual([]);
      expect(await uploads.expired(upload.expiresAt)).toEqual(['one']);
      await store.gate.run((transaction) => uploads.remove(transaction, ['one', 'three']));
      expect(await uploads.expired('2021-01-01T00:00:00.000Z')).toEqual(['two']);
    });
  });

  describe('methodologies', () => {
    let methodologies: MethodologyRepository;
    const line = { code: 'sample/line', indexCode: 'sample', title: 'Line', description: 'Words.', forkedFrom: null, createdAt: '2020-01-01T00:00:00.000Z' };
    beforeAll(async () => {
      methodologies = new MethodologyRepository(store);
      await store.gate.run((transaction) => methodologies.insertLine(transaction, line));
    });

    it('live from draft to published to withdrawn', async () => {
      const id = await store.gate.run((transaction) => methodologies.insertDraft(transaction, { methodologyCode: line.code, document: '{}', changelog: null, basedOn: 'sha256:base' }));
      const update = (revision: number, document: string) =>
        store.gate.run((transaction) => methodologies.updateDraft(transaction, id, revision, { document, changelog: 'c' }));
      expect([await update(1, '{"a":1}'), await update(1, '{"a":2}'), await update(2, '{"a":3}')]).toEqual([true, false, true]);
      const draft = { id, methodologyCode: line.code, status: 'DRAFT', document: '{"a":3}', revision: 3, changelog: 'c', basedOn: 'sha256:base' };
      expect([await methodologies.draft(id), await methodologies.draftsOf(line.code)]).toEqual([draft, [draft]]);
      expect([await methodologies.publishedFrom(id), await methodologies.leadingLine('sample')]).toEqual([null, null]);
      const first = publication('1.0.0', { changelog: 'first' });
      expect(await store.gate.run((transaction) => methodologies.publish(transaction, id, 2, first))).toBe(false);
      expect(await store.gate.run((transaction) => methodologies.publish(transaction, id, 3, first))).toBe(true);
      expect(await update(3, '{"a":4}')).toBe(false);
      expect(await methodologies.publishedFrom(id)).toMatchObject(first);
      expect([await methodologies.draft(id), await methodologies.draftsOf(line.code)]).toEqual([null, []]);
      expect(await methodologies.byHash(first.hash)).toEqual({
        ...first, id, methodologyCode: line.code, status: 'PUBLISHED', revision: 3, withdrawnAt: null, withdrawnReason: null,
      });
    });

    it('come newest first by number, not by text', async () => {
      await store.gate.run(async (transaction) => {
        for (const version of ['1.10.0', '1.9.9', '2.0.0']) await methodologies.insertPublished(transaction, line.code, publication(version));
      });
      const versions = ['2.0.0', '1.10.0', '1.9.9', '1.0.0'];
      expect((await methodologies.versionsOf(line.code)).map(({ version }) => version)).toEqual(versions);
      await store.gate.run((transaction) => methodologies.withdraw(transaction, 'sha256:2.0.0', 'wrong', 'later'));
      expect((await methodologies.versionsOf(line.code)).map(({ version }) => version)).toEqual(versions);
      expect((await methodologies.publishedOf(line.code)).map(({ version }) => version)).toEqual(versions.slice(1));
      expect((await methodologies.byHashes(['sha256:1.9.9', 'sha256:none', 'sha256:1.10.0'])).map(({ version }) => version)).toEqual(['1.10.0', '1.9.9']);
      expect(await methodologies.version(line.code, '3.0.0')).toBeNull();
    });

    it('belong to lines', async () => {
      expect(await methodologies.line(line.code)).toEqual(line);
      expect(await methodologies.linesOf('sample')).toEqual([line]);
      expect(await methodologies.linesOf('nowhere')).toEqual([]);
      expect(await methodologies.allLines()).toEqual([line]);
      expect(await store.gate.run((transaction) => methodologies.holdLine(transaction, line.code))).toEqual(line);
    });

    it('lead their index from the first publication on, the oldest that is no fork', async () => {
      const others = [
        { ...line, code: 'sample/a-fork', forkedFrom: 'sample/line@1.0.0', createdAt: '2019' }, { ...line, code: 'sample/a-younger', createdAt: '2021' },
        { ...line, code: 'sample/an-older', createdAt: '2018' },
      ];
      await store.gate.run(async (transaction) => {
        for (const other of others) await methodologies.insertLine(transaction, other);
        for (const { code } of others.slice(0, 2)) await methodologies.insertPublished(transaction, code, publication('1.0.0', { hash: `sha256:${code}` }));
        await methodologies.insertDraft(transaction, { methodologyCode: 'sample/an-older', document: '{}', changelog: null, basedOn: null });
      });
      expect(await methodologies.leadingLine('sample')).toEqual(line);
      const withVersions = ['sample/a-fork', 'sample/a-younger', 'sample/line'];
      for (const index of ['sample', null]) expect((await methodologies.publishedLines(index)).map(({ code }) => code)).toEqual(withVersions);
      expect(await methodologies.publishedLines('nowhere')).toEqual([]);
      await store.gate.run((transaction) => methodologies.insertPublished(transaction, 'sample/an-older', publication('1.0.0', { hash: 'sha256:older' })));
      expect((await methodologies.leadingLine('sample'))?.code).toBe('sample/an-older');
    });
  });

  describe('vintages', () => {
    it('are found by line, revision and hash, and the newest sealed one stands for the line', async () => {
      const vintages = new VintageRepository(store);
      const line = 'sample/found';
      const more = { line, description: 'Words.', notice: 'Beware.', defaultPeriod: '2019', periods: ['2019', null] };
      const first = await addVintage(store, releaseId, { ...more, revision: 1 });
      const second = await addVintage(store, releaseId, { line, revision: 2 });
      expect(await vintages.latest(line)).toBeNull();
      const seal = (id: number, hash: string) => store.gate.run((transaction) => vintages.seal(transaction, id, { ...sealing, ...more, hash }));
      expect([await seal(first, 'sha256:one'), await seal(first, 'sha256:again')]).toEqual([true, false]);
      expect(await vintages.latest(line)).toEqual({
        ...more, id: first, revision: 1, indexCode: 'sample', kind: 'MEASURED', status: 'SEALED', hash: 'sha256:one', releaseId, title: 'Sample',
        sealedAt: sealing.sealedAt, withdrawnReason: null,
      });
      expect((await vintages.revisions(line)).map(({ id }) => id)).toEqual([second, first]);
      expect(await vintages.revision(line, 2)).toMatchObject({ id: second, status: 'OPEN', hash: null });
      expect(await vintages.byHash('sha256:one')).toMatchObject({ id: first });
      expect((await vintages.ofIndex('sample')).filter((vintage) => vintage.line === line).map(({ id }) => id)).toEqual([second, first]);
      await expect(addVintage(store, releaseId, { line, revision: 1 })).rejects.toMatchObject({ code: 'ALREADY_THERE' });
      await expect(addVintage(store, 99, { line, revision: 3 })).rejects.toMatchObject({ code: 'PARENT_MISSING' });
    });
  });

  describe('observations', () => {
    const nodes = ['b', 'B', 'a_c', 'é', 'z'];
    const units = ['Z-city', 'a_city', 'é-city', 'B-city'];
    const measures = ['RAW', 'SCORE'] as const;
    const periods = [null, '2019', '2020'];
    let observations: ObservationRepository;
    let vintageId: number;
    /** In key order: that of UTF-8 bytes. */
    let all: readonly ObservationRecord[];

    const order = (record: ObservationKey) => Buffer.from([record.node, record.unit, record.measure, record.period ?? ''].join('\0'));

    beforeAll(async () => {
      observations = new ObservationRepository(store);
      vintageId = await addVintage(store, releaseId, { line: 'sample/observed' });
      const records = nodes.flatMap((node, n) => units.flatMap((unit, u) => measures.flatMap((measure) => periods.map((period, p) =>
        observation(vintageId, node, unit, n / 3 - u * 1e-7 + p, { measure, period, note: n === 0 ? '注' : null })))));
      await store.gate.run((transaction) => observations.insert(transaction, records));
      all = [...records].sort((a, b) => Buffer.compare(order(a), order(b)));
    });

    it('come back in pages in the order of bytes, without a gap or a double', async () => {
      for (const limit of [1, 7, 500]) {
        const read: ObservationRecord[] = [];
        for (let page = await observations.page(vintageId, null, limit); page.length > 0; page = await observations.page(vintageId, page[page.length - 1], limit)) {
          read.push(...page);
        }
        expect(read).toEqual(all);
      }
    });

    it('come back by unit and node, by node, and as columns, each in one statement', async () => {
      expect(await observations.byUnits(vintageId, ['a_city', 'é-city', 'nowhere'], ['z', 'B'])).toEqual(
        all.filter(({ unit, node }) => ['a_city', 'é-city'].includes(unit) && ['z', 'B'].includes(node)));
      expect(await observations.byNode(vintageId, 'é')).toEqual(all.filter(({ node }) => node === 'é'));
      const ofPeriod = all.filter(({ period }) => period === null);
      expect(await observations.columns(vintageId, null, null, 500)).toEqual({
        nodes: ofPeriod.map(({ node }) => node), units: ofPeriod.map(({ unit }) => unit), measures: ofPeriod.map(({ measure }) => measure),
        values: Float64Array.from(ofPeriod, ({ value }) => value),
      });
      const behind = ofPeriod[3];
      expect((await observations.columns(vintageId, null, behind, 2)).values).toEqual(Float64Array.from(ofPeriod.slice(4, 6), ({ value }) => value));
      expect(await observations.periods(vintageId)).toEqual([null, '2019', '2020']);
      expect(await observations.count(vintageId)).toBe(all.length);
      expect(statements).toHaveLength(6);
    });

    it('keep every double bit for bit', async () => {
      const id = await addVintage(store, releaseId, { line: 'sample/doubles' });
      const doubles = [0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308, 0.1, 1 / 3, 2 ** 53 + 2, 1e23, 123456789.12345678, 9007199254740993, -1e-7];
      await store.gate.run((transaction) => observations.insert(transaction, doubles.map((value, at) => observation(id, `n${at + 10}`, 'u', value))));
      const { values } = await observations.columns(id, null, null, 500);
      expect([...values].every((value, at) => Object.is(value, doubles[at]))).toBe(true);
    });

    it('keep the zero of -0, and refuse what is no number', async () => {
      const id = await addVintage(store, releaseId, { line: 'sample/odd' });
      const add = (value: number) => store.gate.run((transaction) => observations.insert(transaction, [observation(id, 'n', 'u', value)]));
      for (const value of [NaN, Infinity, -Infinity]) await expect(add(value)).rejects.toThrow(`A stored number must be finite; got ${value}.`);
      await add(-0);
      expect(Object.is((await observations.byNode(id, 'n'))[0].value, 0)).toBe(true);
    });

    it('keep any text but what UTF-8 or PostgreSQL cannot hold, which becomes U+FFFD', async () => {
      const id = await addVintage(store, releaseId, { line: 'sample/text' });
      const texts = ['', ' ', `'"\\;--`, '台州 泰州', '𠮷 🏙', 'line\nbreak\t', '{"a":[1]}', '$1', '?'];
      const broken = ['nul\0nul', 'half \ud842 pair'];
      await store.gate.run((transaction) => observations.insert(transaction, [...texts, ...broken].map((note, at) => observation(id, `n${at + 10}`, 'u', at, { note }))));
      expect((await observations.page(id, null, 500)).map(({ note }) => note)).toEqual([...texts, 'nul\uFFFDnul', 'half \uFFFD pair']);
    });

    it('go in by the thousand in few statements, all or none', async () => {
      const id = await addVintage(store, releaseId, { line: 'sample/many' });
      const many = Array.from({ length: 1_201 }, (_, at) => observation(id, `n${at}`, 'u', at));
      statements.length = 0;
      await store.gate.run((transaction) => observations.insert(transaction, many));
      expect(statements.filter((sql) => sql.startsWith('INSERT'))).toHaveLength(3);
      expect(await observations.count(id)).toBe(many.length);
      const other = await addVintage(store, releaseId, { line: 'sample/none' });
      const doubled = [...many, many[0]].map((record) => ({ ...record, vintageId: other }));
      await expect(store.gate.run((transaction) => observations.insert(transaction, doubled))).rejects.toMatchObject({ code: 'ALREADY_THERE' });
      expect(await observations.count(other)).toBe(0);
    });

    it('tell under which versions scores were reported', async () => {
      const id = await addVintage(store, releaseId, { line: 'sample/under' });
      await store.gate.run((transaction) => observations.insert(transaction, ['u1', 'u2'].flatMap((unit) => [
        observation(id, 'p', unit, 1, { measure: 'SCORE', reportedUnder: 'sample/line@1.0.0' }), observation(id, 'q', unit, 1),
      ])));
      expect(await observations.reportingVersions(id)).toEqual([{ node: 'p', measure: 'SCORE', reportedUnder: 'sample/line@1.0.0' }]);
    });
  });

  describe('snapshots', () => {
    const header: SnapshotHeader = {
      units: ['台州', 'u2', 'u3'],
      columns: [{ node: 'a', measure: 'RAW', reportedUnder: null }, { node: 'b', measure: 'SCORE', reportedUnder: 'sample/line@1.0.0' }],
    };

    it('give back every bit, of NaN and -0 too, on a boundary of eight', async () => {
      const snapshots = new SnapshotRepository(store);
      const vintageId = await addVintage(store, releaseId, { line: 'sample/packed' });
      // A view into the middle of a larger buffer: only its own bytes go in.
      const values = Float64Array.of(9, NaN, -0, 0, 5e-324, -Infinity, 1 / 3, 9).subarray(1, 7);
      const put = (period: string | null, hash: string) =>
        store.gate.run((transaction) => snapshots.put(transaction, vintageId, period, { header, values, hash }));
      await put(null, 'sha256:unstated');
      await put('2019', 'sha256:stated');
      statements.length = 0;
      const read = await snapshots.get(vintageId, null);
      expect(statements).toHaveLength(1);
      expect(read).toMatchObject({ header, hash: 'sha256:unstated' });
      expect(ArrayBuffer.isView(read?.values) && read.values.byteOffset % 8 === 0).toBe(true);
      expect([...read?.values ?? []].every((value, at) => Object.is(value, values[at]))).toBe(true);
      expect(await snapshots.get(vintageId, '2019')).toMatchObject({ hash: 'sha256:stated' });
      expect(await snapshots.get(vintageId, '2020')).toBeNull();
      await expect(put(null, 'sha256:again')).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    });

    it('have one value for each unit and column', async () => {
      const snapshots = new SnapshotRepository(store);
      const vintageId = await addVintage(store, releaseId, { line: 'sample/short' });
      const short = { header, values: new Float64Array(5), hash: 'sha256:short' };
      await expect(store.gate.run((transaction) => snapshots.put(transaction, vintageId, null, short)))
        .rejects.toThrow('Expected 6 values, one for each unit and column; got 5.');
    });
  });
});
