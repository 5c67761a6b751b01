import type { Framework, FrameworkNode } from '../../src/methodology/framework';
import { libraryProblems } from '../../src/services/library/checkLibrary';
import type { LibraryEntryImport, LibraryImport } from '../../src/services/library/libraryImport';
import { libraryLines, libraryOf } from '../../src/services/library/libraryLines';

function entry(code: string, more: Partial<LibraryEntryImport> = {}): LibraryEntryImport {
  return {
    code, name: code, nameZh: null, definition: null, unitOfMeasure: 'count', direction: 'HIGHER_IS_BETTER', dataSource: null, ratingSystems: ['Green cities'],
    judgements: [{ criterion: 'ACCESSIBILITY', verdict: 'MET', reason: 'Yearly, free of charge.', source: 'report', place: 'p. 2' }],
    decision: 'TAKEN', stage: 'selection', reason: null, node: code, source: 'report', place: 'p. 1', note: null, ...more,
  };
}

const node = (code: string, more: Partial<FrameworkNode> = {}) => ({ code, direction: 'HIGHER_IS_BETTER', unitOfMeasure: 'count', ...more }) as FrameworkNode; // what a candidate must agree with
const framework = { nodes: [node('index'), node('trees'), node('waste', { direction: 'LOWER_IS_BETTER', unitOfMeasure: 't' })] } as unknown as Framework; // nodes alone are looked at
const sources = new Set(['report']);
const rule = {
  code: 'size', order: 1, kind: 'CONDITION', subject: 'inhabitants', operator: 'AT_LEAST', qualifier: null, value: 100_000, valueHigh: null, unitOfMeasure: 'persons',
  statement: 'Cities of 100,000 and more.', period: '2020', joined: null, evidence: null, source: 'report', place: 'p. 3', note: null,
} as const;
const step = { code: 'candidates', stage: 'collection', count: 12, qualifier: 'EXACT', criteria: [], statement: 'Twelve were gathered.', counted: 'CANDIDATES', funnel: 1, source: 'report', place: 'p. 1' } as const;

const sound: LibraryImport = {
  library: [entry('trees'), entry('waste', { direction: 'LOWER_IS_BETTER', unitOfMeasure: 't' }), entry('rivers', { decision: 'LEFT', node: null, reason: 'No data.' })],
  screening: [step], selection: { combination: 'ALL', statement: 'Large cities.', source: 'report', place: 'p. 3', note: null, rules: [rule] },
};
const found = (more: Partial<LibraryImport>) => libraryProblems({ ...sound, ...more }, { brought: [framework], known: [], sources })
  .map(({ code, path, expected, got }) => `${code} ${path}: ${expected}; got ${got}`);

describe('a library that an import brings', () => {
  it('stands where it agrees with its framework, also where it is empty', () => {
    expect(found({})).toEqual([]);
    expect(found({ library: [], screening: [], selection: null })).toEqual([]);
  });

  it.each<[string, Partial<LibraryEntryImport>, readonly string[]]>([
    ['another direction', { direction: 'LOWER_IS_BETTER' }, ['BAD_INPUT library[0].direction: HIGHER_IS_BETTER; got LOWER_IS_BETTER']],
    ['another unit of measure, or none', { unitOfMeasure: null }, ['BAD_INPUT library[0].unitOfMeasure: count; got none']],
    ['both', { direction: 'LOWER_IS_BETTER', unitOfMeasure: 't' }, ['BAD_INPUT library[0].direction: HIGHER_IS_BETTER; got LOWER_IS_BETTER', 'BAD_INPUT library[0].unitOfMeasure: count; got t']],
    ['a node that is not there', { node: 'treees' }, ['NOT_FOUND library[0].node: a node, e.g. trees; got treees']],
    ['no node, though it was taken', { node: null }, ['BAD_INPUT library[0].node: the code of a node; got nothing']],
    ['a node, though it was left', { decision: 'LEFT' }, ['BAD_INPUT library[0].node: no node, since the decision is LEFT; got trees']],
    ['a node, though nothing is decided', { decision: 'UNDECIDED' }, ['BAD_INPUT library[0].node: no node, since the decision is UNDECIDED; got trees']],
    ['an unknown source', { source: 'hearsay' }, ['NOT_FOUND library[0].source: a source; got hearsay']],
    ['no source', { source: null, judgements: [] }, []],
    ['two judgements under one criterion, one from nowhere', {
      judgements: [...entry('trees').judgements, { criterion: 'ACCESSIBILITY', verdict: 'NOT_MET', reason: null, source: 'hearsay', place: null }],
    }, ['DUPLICATE library[0].judgements[1].criterion: each once; got ACCESSIBILITY', 'NOT_FOUND library[0].judgements[1].source: a source; got hearsay']],
  ])('a candidate with %s', (_what, more, problems) => {
    expect(found({ library: [entry('trees', more), ...sound.library.slice(1)] })).toEqual(problems);
  });

  it('is told all that is wrong at once', () => {
    expect(found({
      library: [entry('trees'), entry('trees'), entry('bushes', { node: 'trees', source: 'hearsay' })], screening: [step, step],
      selection: { combination: 'ALL', statement: 'Large cities.', source: 'hearsay', place: 'p. 3', note: null, rules: [rule, { ...rule, source: 'rumour' }] },
    })).toEqual([
      'DUPLICATE library[1].code: each once; got trees', 'DUPLICATE library[1].node: each once; got trees', 'DUPLICATE library[2].node: each once; got trees',
      'NOT_FOUND library[2].source: a source; got hearsay', 'DUPLICATE screening[1].code: each once; got candidates',
      'DUPLICATE selection.rules[1].code: each once; got size', 'NOT_FOUND selection.source: a source; got hearsay',
      'NOT_FOUND selection.rules[1].source: a source; got rumour',
    ]);
  });

  it('counts in the funnel what has a count and a place in it', () => {
    expect(found({ screening: [{ ...step, count: null, qualifier: null, funnel: null }] })).toEqual([
      'BAD_INPUT screening[0].count: a number; got nothing', 'BAD_INPUT screening[0].funnel: a number; got nothing',
    ]);
  });

  it.each([
    [{ operator: 'EXISTS' }, ['BAD_INPUT selection.rules[0].value: nothing; got 100000']],
    [{ operator: 'EXISTS', value: null }, []],
    [{ value: null }, ['BAD_INPUT selection.rules[0].value: a number; got nothing']],
    [{ qualifier: 'RANGE' }, ['BAD_INPUT selection.rules[0].valueHigh: a number; got nothing']],
    [{ qualifier: 'RANGE', valueHigh: 200_000 }, []],
    [{ valueHigh: 200_000 }, ['BAD_INPUT selection.rules[0].valueHigh: nothing; got 200000']],
  ] as const)('a rule has what its operator compares with: %j', (more, problems) => {
    const { selection } = sound;
    expect(found({ selection: selection === null ? null : { ...selection, rules: [{ ...rule, ...more }] } })).toEqual(problems);
  });

  it('must agree with its node in every framework that is brought, or else with one that is there', () => {
    const other = { nodes: [node('trees', { unitOfMeasure: 'ha' })] } as unknown as Framework; // as above
    const told = (brought: readonly Framework[], known: readonly Framework[]) => libraryProblems(sound, { brought, known, sources }).map(({ path, expected }) => [path, expected]);
    expect(told([framework, other], [])).toEqual([['library[0].unitOfMeasure', 'ha']]);
    expect(told([framework], [other])).toEqual([]);
    expect(told([], [other, framework])).toEqual([]);
    expect(told([framework], [])).toEqual([]);
  });

  it('comes back from the lines of a release as it was brought, with the criteria under which nobody judged', () => {
    const silent = { verdict: 'NOT_DISCLOSED', reason: null, source: null, place: null };
    const [judgement] = entry('trees').judgements;
    const judgements = [{ criterion: 'REPRESENTATIVENESS', ...silent }, { criterion: 'APPLICABILITY', ...silent }, judgement];
    const kept = { ...sound, library: sound.library.map((candidate) => ({ ...candidate, judgements })) };
    expect(libraryOf(libraryLines(sound))).toEqual(kept);
    expect(libraryOf([...libraryLines(sound)].reverse())).toEqual(kept);
    expect(libraryLines(libraryOf(libraryLines(sound)))).toEqual(libraryLines(sound));
    expect(libraryOf([])).toEqual({ library: [], screening: [], selection: null });
  });
});
