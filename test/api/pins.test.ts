import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codesOf, dataFolder, dataText, faultsOf, onBothServers, servePlatform, type Answer, type Pins, type Request, type ServedPlatform } from '../support/servedPlatform';
import { onBothEngines } from '../contract/engines';
import { pillars } from '../support/shippedTables';

/** A question about everything that pins hold: versions, vintages, evaluations, framework, cities, catalogue. */
const broad: Request = {
  query: `query ($variant: VariantInput, $nodes: [String!]) {
    official: evaluate { id resultHash ranking(first: 72, nodes: $nodes) { nodes { rank score core bonus reportedRank unit { code name } nodes { score contribution observation { value place source { title } } } } } }
    variant: evaluate(variant: $variant) { id resultHash variant ceiling weights { node { code } nominal effective } ranking(first: 72) { nodes { rank rankChange score } } groups(by: REGION) { code mean bestUnit { code } } }
    equal: evaluate(methodology: "cbcii/equal-pillars@1") { table { unitCodes columns { nodeCode values ranks basis } } }
    version: methodologyVersion(ref: "cbcii/published") { ref version hash changelog document }
    vintage(ref: "cbcii/2020") { ref hash sealedAt observations(first: 20) { totalCount nodes { value node { code } unit { name } } } errata(first: 5) { totalCount nodes { code finding } } }
    city(code: "shanghai") { name reportedMeasures { code value rank } evaluation { score tree { children { score contribution } } } }
    cities(first: 72) { nodes { code name } }
    index { units(first: 3) { nodes { name } } framework { nodes(first: 500) { nodes { code name ceiling definition } } } groups(by: TIER) { code unitCodes } sources { title } }
  }`,
  variables: { variant: { bonus: { kind: 'NONE' }, weights: [{ node: 'infrastructure', weight: 2 }] }, nodes: pillars },
};

/** A short question, for what is refused. */
const short = '{ evaluate { id } }';

function pinsOf({ body }: Answer<unknown>): Pins {
  if (body.extensions === undefined) throw new Error(`Expected pins, got ${JSON.stringify(body).slice(0, 500)}`);
  return body.extensions.pins;
}

const withPins = (request: Request, pins: unknown): Request => ({ ...request, extensions: { pins } });

onBothServers((served) => {
  describe('the pins of an answer', () => {
    it('name every ref that was resolved, the reference release and the engine', async () => {
      const pins = pinsOf(await served().post(broad));
      expect(Object.keys(pins.refs)).toEqual(['cbcii/2020', 'cbcii/equal-pillars@1', 'cbcii/published']);
      const hash = expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string;
      expect(pins).toEqual({ refs: { 'cbcii/2020': hash, 'cbcii/equal-pillars@1': hash, 'cbcii/published': hash }, reference: hash, engine: expect.stringMatching(/^cbcii-engine\//) as string });
      const { version, vintage } = await served().ask<{ version: { hash: string }; vintage: { hash: string } }>('{ version: methodologyVersion(ref: "cbcii/published") { hash } vintage(ref: "cbcii/2020") { hash } }');
      expect([pins.refs['cbcii/published'], pins.refs['cbcii/2020']]).toEqual([version.hash, vintage.hash]);
    });

    it('sent back by POST or GET give the same bytes of data, and the same pins', async () => {
      const first = await served().post(broad);
      const pins = pinsOf(first);
      expect(first.body.errors).toBeUndefined();
      expect(dataText(first).length).toBeGreaterThan(50_000);
      const [byPost, byGet] = [await served().post(withPins(broad, pins)), await served().get(withPins(broad, pins))];
      expect(dataText(byPost)).toBe(dataText(first));
      expect(dataText(byGet)).toBe(dataText(first));
      expect([pinsOf(byPost), pinsOf(byGet)]).toEqual([pins, pins]);
    });

    it('are the same however the answer was asked for, and in whatever order', async () => {
      const [once, again] = [await served().post({ query: short }), await served().get({ query: short })];
      expect(JSON.stringify(pinsOf(again))).toBe(JSON.stringify(pinsOf(once)));
    });

    it('make an answer by GET immutable only when they hold all that it was made from', async () => {
      const unpinned = await served().get({ query: short });
      const pins = pinsOf(unpinned);
      const kept = async (given: unknown) => (await served().get(withPins({ query: short }, given))).headers.get('cache-control');
      expect(unpinned.headers.get('cache-control')).toBe('no-cache');
      expect(await kept(pins)).toBe('public, max-age=31536000, immutable');
      expect(await kept({ ...pins, refs: { 'cbcii/2020': pins.refs['cbcii/2020'] } })).toBe('no-cache');
      expect(await kept({ ...pins, refs: {} })).toBe('no-cache');
      expect(await kept({ ...pins, reference: null })).toBe('no-cache');
      expect(await kept({ ...pins, engine: 'another' })).toBe('no-store');
    });
  });

  describe('pins that cannot be kept', () => {
    let pins: Pins;
    beforeAll(async () => {
      pins = pinsOf(await served().post({ query: short }));
    });

    it('another engine is refused as a whole, with both engines named, instead of different numbers', async () => {
      for (const answer of [
        await served().post(withPins({ query: short }, { ...pins, engine: 'cbcii-engine/0' })),
        await served().get(withPins({ query: short }, { ...pins, engine: 'cbcii-engine/0' })),
      ]) {
        expect([answer.status, answer.body.data]).toEqual([409, undefined]);
        expect(faultsOf(answer)).toEqual(['ENGINE_DIFFERS extensions.pins.engine']);
        expect(answer.body.errors?.[0].extensions.problems?.[0]).toMatchObject({ expected: pins.engine, got: 'cbcii-engine/0' });
      }
    });

    const nowhere = `sha256:${'0'.repeat(64)}`;
    it.each<[string, (known: Pins) => Pins, string]>([
      ['a methodology version', (known) => ({ ...known, refs: { ...known.refs, 'cbcii/published': nowhere } }), 'extensions.pins.refs["cbcii/published"]'],
      ['a vintage', (known) => ({ ...known, refs: { ...known.refs, 'cbcii/2020': nowhere } }), 'extensions.pins.refs["cbcii/2020"]'],
      ['a reference release', (known) => ({ ...known, reference: nowhere }), 'extensions.pins.reference'],
      ['a version where a vintage belongs', (known) => ({ ...known, refs: { ...known.refs, 'cbcii/2020': known.refs['cbcii/published'] } }), 'extensions.pins.refs["cbcii/2020"]'],
    ])('an unknown hash of %s nulls the field that needs it', async (_what, change, path) => {
      const answer = await served().post(withPins({ query: short }, change(pins)));
      expect(answer.body.data).toEqual({ evaluate: null });
      expect(codesOf(answer)).toEqual(['PINS_UNKNOWN']);
      expect(faultsOf(answer)).toEqual([`PINS_UNKNOWN ${path}`]);
      expect((await served().post(withPins({ query: short }, pins))).body.errors).toBeUndefined();
    });

    it.each([
      ['text', 'sha256:00'], ['a list', []], ['no engine', { refs: {}, reference: null }], ['refs that are no texts', { refs: { a: 1 }, reference: null, engine: 'x' }],
      ['refs that are null', { refs: null, reference: null, engine: 'x' }], ['a reference that is a number', { refs: {}, reference: 7, engine: 'x' }],
    ])('%s is refused with the form that is expected', async (_what, given) => {
      const answer = await served().post(withPins({ query: short }, given));
      expect([answer.status, ...faultsOf(answer)]).toEqual([400, 'BAD_INPUT extensions.pins']);
    });

    it('pins that are not needed change nothing', async () => {
      const answer = await served().post(withPins({ query: short }, { ...pins, refs: { ...pins.refs, 'cbcii/2021': nowhere } }));
      expect(answer.body.errors).toBeUndefined();
      expect(pinsOf(answer)).toEqual(pins);
    });
  });

  describe('the id of an evaluation', () => {
    const idOf = async (variables: string): Promise<string> => {
      const query = 'query ($variant: VariantInput) { evaluate(variant: $variant) { id } }';
      const { body } = await served().postText<{ evaluate: { id: string } }>(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
      return body.data?.evaluate.id ?? JSON.stringify(body);
    };

    it('does not depend on the order of keys or entries', async () => {
      const one = await idOf('{"variant":{"bonus":{"kind":"ADDITIVE","cap":5},"weights":[{"node":"infrastructure","weight":2},{"weight":3,"node":"rnd-resources"}],"exclude":["financing-capacity","policy-guarantee"],"units":["shanghai","harbin"]}}');
      const other = await idOf('{"variant":{"units":["haerbin","shanghai"],"exclude":["policy-guarantee","financing-capacity"],"weights":[{"node":"rnd-resources","weight":3.0},{"weight":2,"node":"infrastructure"}],"bonus":{"cap":5.0,"kind":"ADDITIVE"}}}');
      expect(other).toBe(one);
    });

    it.each(['{}', '{"variant":null}', '{"variant":{}}', '{"variant":{"weights":[],"exclude":[],"normalise":null}}', '{"variant":{"bonus":{"factors":[]},"include":{}}}'])(
      'is that of the official result for %s', async (variables) => {
        expect(await idOf(variables)).toBe(await idOf('{}'));
      });

    it('differs with what is asked', async () => {
      const ids = await Promise.all([
        '{}', '{"variant":{"bonus":{"cap":5}}}', '{"variant":{"bonus":{"cap":6}}}', '{"variant":{"bonus":{"kind":"NONE"}}}',
      ].map(idOf));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('an empty variant has the score bits of the official result, and its hash', async () => {
    const fields = 'id resultHash variant scaleChanged table { unitCodes columns { nodeCode values ranks basis } } ranking(first: 72) { nodes { unitCode rank score core bonus } }';
    const answer = await served().post<{ official: unknown; empty: unknown }>({
      query: `{ official: evaluate { ${fields} } empty: evaluate(variant: {weights: [], bonus: {}}) { ${fields} } }`,
    });
    expect(JSON.stringify(answer.body.data?.empty)).toBe(JSON.stringify(answer.body.data?.official));
    expect(answer.body.data?.empty).toMatchObject({ variant: null, scaleChanged: false });
  });
});

/** The shipped data with a corrected total, a city of another name, and a new version of the methodology. */
function correctedData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(dataFolder, folder, { recursive: true });
  const change = (name: string, from: RegExp, to: string): void => {
    const path = join(folder, 'cbcii', name);
    const text = readFileSync(path, 'utf8');
    if (!from.test(text)) throw new Error(`Expected ${from} in ${name}, got none`);
    writeFileSync(path, text.replace(from, to));
  };
  change('published-index.csv', /^shanghai,1,60\.0,10\.2/m, 'shanghai,1,61.0,11.2');
  change('cities.csv', /^shanghai,Shanghai,/m, 'shanghai,Shanghai City,');
  change('methodologies/published.json', /"version": "1\.0\.0"/, '"version": "1.1.0"');
  change('methodologies/published.json', /"bonus": \{ "kind": "ADDITIVE"/, '"bonus": { "kind": "NONE"');
  return folder;
}

onBothEngines((engine) => {
  it('pinned answers keep their bytes after a new version, a new vintage and a new release', async () => {
    const place = await engine.place();
    const corrected = correctedData();
    let served: ServedPlatform | undefined;
    try {
      served = await servePlatform(place.url);
      const before = await served.post(broad);
      await served.close();
      served = await servePlatform(place.url, corrected);

      const moved = await served.post<{
        official: { ranking: { nodes: { score: number; bonus: number; unit: { name: string } }[] } }; version: { ref: string }; vintage: { ref: string };
      }>({ ...broad, variables: { ...broad.variables, variant: {} } });
      expect(moved.body.errors).toBeUndefined();
      expect(moved.body.data).toMatchObject({ version: { ref: 'cbcii/published@1.1.0' }, vintage: { ref: 'cbcii/2020@2' } });
      expect(moved.body.data?.official.ranking.nodes[0]).toMatchObject({ score: 52, bonus: 0, unit: { name: 'Shanghai City' } });
      expect(Object.values(pinsOf(moved).refs)).not.toEqual(Object.values(pinsOf(before).refs));
      expect(pinsOf(moved).reference).not.toBe(pinsOf(before).reference);

      const pinned = await served.post(withPins(broad, pinsOf(before)));
      expect(pinned.body.errors).toBeUndefined();
      expect(dataText(pinned)).toBe(dataText(before));
      expect(pinsOf(pinned)).toEqual(pinsOf(before));
      const exact = await served.ask<{ evaluate: { ranking: { nodes: { score: number }[] } } }>(
        '{ evaluate(methodology: "cbcii/published@1.0.0", vintage: "cbcii/2020@1") { ranking(first: 1) { nodes { score } } } }');
      expect(exact.evaluate.ranking.nodes).toEqual([{ score: 60 }]);
      expect(served.accidents()).toEqual([]);
    } finally {
      await served?.close();
      await place.remove();
      rmSync(corrected, { recursive: true });
    }
  }, 60_000);
});
