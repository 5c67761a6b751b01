import { readTidy } from '../../../src/services/ingest/tidy/readTidy';
import type { IndexDocument } from '../../../src/services/ingest/tidy/indexDocument';
import { readCoinr } from '../../../src/services/ingest/coinr/readCoinr';
import { writeCoinr } from '../../../src/services/ingest/coinr/writeCoinr';
import { writeTidy } from '../../../src/services/ingest/tidy/writeTidy';
import type { ImportOutcome, IndexImport } from '../../../src/services/ingest/indexImport';
import { documentOf } from '../../support/builders';
import { smallIndex } from '../../support/smallIndex';

const framework = { ...smallIndex, nodes: smallIndex.nodes.map((node) => (node.code === 'a' ? { ...node, unitOfMeasure: 'hospitals' } : node)) };

const document: IndexDocument = {
  schemaVersion: 1, index: { code: 'test', name: 'Test index', unitKind: 'CITY' }, vintage: { line: 'test/2020', kind: 'MEASURED', title: 'Measured' },
  units: [{ code: 'alpha', name: 'Alpha' }], sources: [{ code: 'report', title: 'The report' }], methodologies: [{ version: '1.0.0', document: documentOf(framework) }],
  library: [
    {
      code: 'hospitals', name: 'Hospitals', direction: 'HIGHER_IS_BETTER', unitOfMeasure: 'hospitals', decision: 'TAKEN', node: 'a', stage: 'selection', ratingSystems: ['Healthy cities'],
      judgements: [{ criterion: 'ACCESSIBILITY', verdict: 'MET', reason: 'Counted each year.', source: 'report', place: 'p. 4' }],
    },
    { code: 'waiting-time', name: 'Waiting time', direction: 'LOWER_IS_BETTER', decision: 'LEFT', judgements: [{ criterion: 'ACCESSIBILITY', verdict: 'NOT_MET' }] },
    { code: 'beds', name: 'Beds', direction: 'HIGHER_IS_BETTER', decision: 'UNDECIDED' },
  ],
  screening: [
    { code: 'gathered', stage: 'collection', statement: 'Three were gathered.', count: 3, counted: 'CANDIDATES', funnel: 1, qualifier: 'EXACT', source: 'report', place: 'p. 3' },
    { code: 'judged', stage: 'screening', statement: 'They were judged.', criteria: ['accessibility'], source: 'report', place: 'p. 3' },
  ],
  selection: {
    combination: 'ALL', statement: 'Large cities.', source: 'report', place: 'p. 2',
    rules: [{
      code: 'size', order: 1, kind: 'CONDITION', subject: 'inhabitants', operator: 'AT_LEAST', value: 1e5, unitOfMeasure: 'persons', period: '2019', statement: 'Cities of 100,000 and more.',
      source: 'report', place: 'p. 2', evidence: { list: 'FACTS', topic: 'inhabitants', match: 'EXACT' },
    }],
  },
};

const read = (changed: object): Promise<ImportOutcome> => readTidy({
  document: Buffer.from(JSON.stringify({ ...document, ...changed }, null, 2)), observations: Buffer.from('unit,node,period,value,obsStatus,source\nalpha,a,,3,NORMAL,report\n'),
});

async function index(): Promise<IndexImport> {
  const outcome = await read({});
  if (!outcome.ok) throw new Error(`Expected the index; got ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

describe('a document with a library', () => {
  it('is read, with null for what it does not say', async () => {
    const { library, screening, selection } = await index();
    expect(library.map(({ code, decision, node, ratingSystems, nameZh }) => [code, decision, node, ratingSystems, nameZh])).toEqual([
      ['hospitals', 'TAKEN', 'a', ['Healthy cities'], null], ['waiting-time', 'LEFT', null, [], null], ['beds', 'UNDECIDED', null, [], null],
    ]);
    expect(library[1].judgements).toEqual([{ criterion: 'ACCESSIBILITY', verdict: 'NOT_MET', reason: null, source: null, place: null }]);
    expect(screening[1]).toEqual({ code: 'judged', stage: 'screening', statement: 'They were judged.', criteria: ['accessibility'], source: 'report', place: 'p. 3', count: null, counted: null, funnel: null, qualifier: null });
    expect(selection?.rules[0]).toMatchObject({ period: '2019', joined: null, qualifier: null, valueHigh: null, note: null, evidence: { topic: 'inhabitants', sources: [] } });
  });

  it('is read without one, and with nulls in its place', async () => {
    for (const nothing of [{ library: undefined, screening: undefined, selection: undefined }, { library: null, screening: null, selection: null }]) {
      expect(await read(nothing)).toMatchObject({ ok: true, value: { library: [], screening: [], selection: null } });
    }
  });

  it('is written and read again without loss', async () => {
    const brought = await index();
    const written = await writeTidy(brought);
    if (!written.ok) throw new Error(`Expected files; got ${JSON.stringify(written.problems)}`);
    expect(await readTidy(written.value)).toMatchObject({ ok: true, value: brought });
    expect(JSON.parse(Buffer.from(written.value.document).toString('utf8'))).toMatchObject({ library: document.library, screening: document.screening, selection: document.selection });
  });

  it('has no place in the form of COINr, which says so by name', async () => {
    const { library, screening, selection } = await index();
    const held = await readCoinr({
      iMeta: Buffer.from('Level,iCode,iName,Direction,Weight,Parent,Type\n1,a,A,1,1,total,Indicator\n2,total,Total,1,1,NA,Aggregate\n'), iData: Buffer.from('uName,uCode,a\nAlpha,alpha,3\nBeta,beta,4\n'),
    }, { index: { code: 'test', unitKind: 'CITY' }, vintage: { line: 'test/2020' } });
    if (!held.ok) throw new Error(`Expected an index; got ${JSON.stringify(held.problems)}`);
    expect((await writeCoinr(held.value)).ok).toBe(true);
    const written = await writeCoinr({ ...held.value, library, screening, selection });
    const lost = written.ok ? [] : written.problems.map(({ path }) => path);
    expect(lost).toEqual(['library[0]', 'library[1]', 'library[2]', 'screening[0]', 'screening[1]', 'selection']);
  });

  it.each<[string, object, readonly string[]]>([
    ['disagrees with its node', { library: [{ ...document.library?.[0], direction: 'LOWER_IS_BETTER', unitOfMeasure: 'beds' }] }, ['BAD_INPUT library[0].direction', 'BAD_INPUT library[0].unitOfMeasure']],
    ['names a node that is not there', { library: [{ ...document.library?.[0], node: 'aa' }] }, ['NOT_FOUND library[0].node']],
    ['says what nobody knows', { library: [{ ...document.library?.[0], decision: 'KEPT', colour: 'red', judgements: [{ criterion: 'BEAUTY', verdict: 'MET' }] }] },
      ['BAD_INPUT library[0].colour', 'BAD_INPUT library[0].decision', 'BAD_INPUT library[0].judgements[0].criterion']],
    ['lacks what must be said', { library: [{ code: 'beds' }], screening: [{}], selection: {} }, [
      ...['decision', 'direction', 'name'].map((field) => `BAD_INPUT library[0].${field}`), ...['code', 'place', 'source', 'stage', 'statement'].map((field) => `BAD_INPUT screening[0].${field}`),
      ...['combination', 'place', 'source', 'statement'].map((field) => `BAD_INPUT selection.${field}`),
    ]],
    ['names a source that is not there, twice over', { sources: [] }, [
      'NOT_FOUND library[0].judgements[0].source', 'NOT_FOUND screening[0].source', 'NOT_FOUND screening[1].source', 'NOT_FOUND selection.rules[0].source', 'NOT_FOUND selection.source',
    ]],
    ['says something twice', { library: [document.library?.[2], document.library?.[2]] }, ['DUPLICATE library[1].code']],
  ])('that %s is refused with the lines of all that is wrong', async (_what, changed, expected) => {
    const outcome = await read(changed);
    const told = outcome.ok ? [] : outcome.problems.filter(({ path }) => path.startsWith('index.json:')).map(({ code, path }) => `${code} ${path.replace(/^index\.json:\d+:/, '')}`);
    expect([...told].sort()).toEqual(expected);
    const lines = outcome.ok ? [] : outcome.problems.map(({ path }) => Number(/^index\.json:(\d+)/.exec(path)?.[1] ?? 0)).filter((line) => line > 0);
    expect(lines.every((line) => line > 10)).toBe(true);
  });
});
