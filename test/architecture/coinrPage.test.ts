import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { parseMethodology } from '../../src/services/parseMethodology';
import { documentOf, group, leaf, problemsOf } from '../support/builders';
import { blocksOf } from './documents';

const page = 'docs/coinr.md';
const tree = group('index', [group('access', [leaf('roads'), leaf('debt')]), group('other', [leaf('third')])]);

describe(page, () => {
  const parts = blocksOf(page).filter(({ language }) => language === 'json');

  it('shows parts of documents', () => {
    expect(parts.length).toBeGreaterThan(3);
  });

  it.each(parts.map(({ text, line }) => [line, text] as const))('the part in line %i makes a document that is accepted', (_line, text) => {
    const document = documentOf(tree, JSON.parse(text) as Partial<MethodologyDocument>); // whether it is one is what is asked
    expect(problemsOf(parseMethodology(document))).toEqual([]);
  });
});
