import type { Framework } from '../../../methodology/framework';
import type { Problem } from '../../../errors';
import { libraryProblems } from '../../library/checkLibrary';
import { isPeriod, periodForms } from '../period';
import { quoted } from '../problemList';
import { checkReferences } from './checkReferences';
import { checkShape, type Checked } from './checkShape';
import type { IndexDocument } from './indexDocument';
import { fromLibraryDocument } from './libraryDocument';

/**
 * Reads a document of an index: its shape as the published JSON Schema has it, then what a schema cannot say. Every problem,
 * each with its path. `frameworks` are those that the index has already.
 */
export function checkDocument(input: unknown, frameworks: readonly Framework[] = []): Checked {
  const shaped = checkShape(input);
  if (!shaped.ok) return shaped;
  const { value } = shaped;
  const problems = [...checkReferences(value), ...checkVintage(value), ...checkMethodologies(value), ...checkLibrary(value, frameworks)];
  return problems.length > 0 ? { ok: false, problems } : shaped;
}

function checkLibrary(input: IndexDocument, known: readonly Framework[]): readonly Problem[] {
  const sources = new Set((input.sources ?? []).map((source) => source.code));
  return libraryProblems(fromLibraryDocument(input), { brought: (input.methodologies ?? []).map(({ document }) => document.framework), known, sources });
}

function checkVintage({ index, vintage }: IndexDocument): Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string, expected: string, got: string): number => problems.push({ code: 'BAD_INPUT', path: `vintage.${field}`, message, expected, got });
  if (!vintage.line.startsWith(`${index.code}/`)) refuse('line', 'The line belongs to another index.', `${index.code}/…`, quoted(vintage.line));
  if (vintage.defaultPeriod != null && !isPeriod(vintage.defaultPeriod)) {
    refuse('defaultPeriod', 'The period does not have the form of one.', periodForms, quoted(vintage.defaultPeriod));
  }
  if (vintage.kind === 'SYNTHETIC' && vintage.notice == null) {
    refuse('notice', 'A synthetic vintage says so wherever it is served.', 'a notice', 'nothing');
  }
  return problems;
}

function checkMethodologies({ index, methodologies }: IndexDocument): Problem[] {
  return (methodologies ?? []).flatMap(({ version, document }, position): Problem[] => {
    const path = `methodologies[${position}]`;
    const problems: Problem[] = [];
    const first = (methodologies ?? []).findIndex((other) => other.version === version && other.document.code === document.code);
    if (first < position) {
      problems.push({ code: 'DUPLICATE', path: `${path}.version`, message: `${document.code}@${version} stands twice.`, expected: 'each version once', got: quoted(version) });
    }
    const belongings = { 'document.code': document.code.split('/')[0], 'document.framework.index': document.framework.index };
    for (const [field, owner] of Object.entries(belongings)) {
      if (owner !== index.code) problems.push({ code: 'BAD_INPUT', path: `${path}.${field}`, message: 'The methodology belongs to another index.', expected: index.code, got: quoted(owner) });
    }
    return problems;
  });
}
