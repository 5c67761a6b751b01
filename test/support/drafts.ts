import type { Problem } from '../../src/errors';
import type { Asker } from './servedPlatform';

export interface DraftTold {
  readonly ref: string;
  readonly revision: number;
  readonly changelog: string | null;
  readonly document: string;
  readonly problems: readonly Problem[];
  readonly review: ReviewTold | null;
}

export interface ReviewTold {
  readonly neededBump: string | null;
  readonly suggestedVersion: string | null;
  readonly comparedWith: { readonly ref: string } | null;
  readonly changes: readonly { readonly kind: string; readonly path: string; readonly bump: string }[];
}

export interface VersionTold {
  readonly ref: string;
  readonly hash: string;
  readonly status: string;
  readonly withdrawnReason: string | null;
  readonly previous: { readonly ref: string } | null;
}

export interface Told<Result> {
  readonly result: Result | null;
  readonly problems: readonly Problem[];
  readonly current?: DraftTold | null;
}

const problem = '{ code path message expected got }';
const review = '{ neededBump suggestedVersion comparedWith { ref } changes { kind path bump } }';
const draft = `{ ref revision changelog document problems ${problem} review ${review} }`;
const version = '{ ref hash status withdrawnReason previous { ref } }';

/** What each mutation is asked for: every field that a test may look at. */
const selections = {
  createMethodology: `{ result ${draft} problems ${problem} }`,
  forkMethodology: `{ result ${draft} problems ${problem} }`,
  createDraft: `{ result ${draft} problems ${problem} }`,
  updateDraft: `{ result ${draft} problems ${problem} current ${draft} }`,
  validateDraft: `{ result ${review} problems ${problem} }`,
  publishDraft: `{ result ${version} problems ${problem} }`,
  withdrawVersion: `{ result ${version} problems ${problem} }`,
} as const;

export type DraftMutation = keyof typeof selections;

/** The text of a mutation; its input is the variable `input`. */
export function mutationText(name: DraftMutation): string {
  return `mutation ($input: ${name[0].toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${selections[name]} }`;
}

type ResultOf<Name extends DraftMutation> =
  Name extends 'publishDraft' | 'withdrawVersion' ? VersionTold : Name extends 'validateDraft' ? ReviewTold : DraftTold;

/** Sends a mutation and gives its payload; any error of the request fails the test. */
export async function send<Name extends DraftMutation>(asker: Asker, name: Name, input: object): Promise<Told<ResultOf<Name>>> {
  const data = await asker.ask<Readonly<Record<Name, Told<ResultOf<Name>>>>>(mutationText(name), { input });
  return data[name];
}

/** The same for what must succeed: its result. */
export async function done<Name extends DraftMutation>(asker: Asker, name: Name, input: object): Promise<ResultOf<Name>> {
  const { result, problems } = await send(asker, name, input);
  if (result === null || problems.length > 0) throw new Error(`Expected ${name} to be done; got ${JSON.stringify(problems)}`);
  return result;
}

/** `code path` of every problem of a payload: what a client can act on. */
export function refused({ result, problems }: Told<unknown>): readonly string[] {
  if (result !== null) throw new Error(`Expected a refusal; got ${JSON.stringify(result).slice(0, 300)}`);
  return problems.map(({ code, path }) => `${code} ${path}`);
}
