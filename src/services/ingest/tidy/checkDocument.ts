import Ajv, { type ValidateFunction } from 'ajv';
import type { Framework } from '../../../methodology/framework';
import type { Problem } from '../../../errors';
import { libraryProblems } from '../../library/checkLibrary';
import { parseMethodology } from '../../parseMethodology';
import { schemaProblems } from '../../schemaProblems';
import { isPeriod, periodForms } from '../period';
import { quoted } from '../problemList';
import { checkReferences } from './checkReferences';
import type { IndexDocument } from './indexDocument';
import { indexSchema } from './indexSchema';
import { fromLibraryDocument } from './libraryDocument';

let compiled: ValidateFunction<IndexDocument> | undefined;

/** Compiled when it is first needed. */
function shape(): ValidateFunction<IndexDocument> {
  return compiled ??= new Ajv({ allErrors: true, discriminator: true, strict: true, strictTypes: false, strictRequired: false, verbose: true })
    .compile<IndexDocument>(indexSchema);
}

type Checked = { readonly ok: true; readonly value: IndexDocument } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a document of an index: its shape by the published JSON Schema, then what a schema cannot say. Every problem, each
 * with its path. `frameworks` are those that the index has already.
 */
export function checkDocument(input: unknown, frameworks: readonly Framework[] = []): Checked {
  const hasShape = shape();
  if (!hasShape(input)) return { ok: false, problems: schemaProblems(hasShape.errors).map((problem) => ({ ...problem, code: codeOf(problem.path) })) };
  const problems = [...checkReferences(input), ...checkVintage(input), ...checkMethodologies(input), ...checkLibrary(input, frameworks)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: input };
}

function codeOf(path: string): Problem['code'] {
  return /^methodologies\[\d+\]\.document/.test(path) ? 'METHODOLOGY_INVALID' : 'BAD_INPUT';
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
    const outcome = parseMethodology(document);
    const problems: Problem[] = outcome.ok ? [] : outcome.problems.map((problem) => ({ ...problem, path: [`${path}.document`, problem.path].filter((part) => part !== '').join('.') }));
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
