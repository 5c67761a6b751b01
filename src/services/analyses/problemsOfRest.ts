import { PlatformError, type Problem } from '../../errors';

/**
 * Some problems of a spec show only once it is prepared. Where it cannot be read, what is left of it without the fields
 * that were refused is prepared all the same, so that one refusal tells of everything. `needed` stands for fields that a spec cannot do without.
 */
export async function problemsOfRest(
  input: unknown, problems: readonly Problem[], needed: Readonly<Record<string, unknown>>, prepare: (rest: unknown) => Promise<unknown>,
): Promise<readonly Problem[]> {
  const refused = new Set(problems.map(fieldOf));
  const given = Object.entries(input ?? {}).filter(([, value]) => value !== undefined);
  const kept = given.filter(([field]) => !refused.has(field));
  const isLess = kept.length < given.length || [...refused].some((field) => field in needed);
  if (!isLess) return []; // nothing to leave out, so nothing new to be told
  try {
    await prepare({ ...needed, ...Object.fromEntries(kept) });
    return [];
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const fields = new Set(kept.map(([field]) => field));
    return error.problems.filter((problem) => fields.has(fieldOf(problem)));
  }
}

function fieldOf({ path }: Problem): string {
  return /^spec\.(\w+)/.exec(path)?.[1] ?? '';
}
