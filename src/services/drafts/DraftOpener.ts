import type { MethodologyRecord } from '../../../db/repositories/methodologyRecords';
import type { IndexRepository } from '../../../db/repositories/IndexRepository';
import { StoreError, type Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import type { Caller } from '../access/Caller';
import type { Change, Changes } from '../access/Changes';
import { notFoundProblem } from '../notFound';
import { refusal } from '../refusal';
import { draftRef } from './draft';
import { oneOf } from './DraftReader';
import { draftState, draftText } from './draftText';
import { findPublished, publishedNamed, refOf } from './findPublished';
import { objectProblems } from './jsonProblems';
import { isJsonObject, type JsonObject } from './mergePatch';
import { codeTaken, namesProblems, type CodeStore, type LineNames } from './newLine';

/** Every change may be sent again with the key it had. */
export interface Keyed { readonly idempotencyKey?: string | null }

/** A new line: its document whole, or the framework of a version and the choices beside it. */
export interface CreateInput extends Keyed {
  readonly code: string;
  readonly index?: string | null;
  readonly title: string;
  readonly description?: string | null;
  readonly document?: unknown;
  readonly frameworkOf?: string | null;
  readonly choices?: unknown;
}

export interface ForkInput extends Keyed {
  readonly from: string;
  readonly code: string;
  readonly title?: string | null;
  readonly description?: string | null;
}

/** What a change of a draft answers with; kept for its idempotency key. */
export interface DraftPlace { readonly ref: string }

export interface OpenerParts extends CodeStore {
  readonly indexes: IndexRepository;
  readonly changes: Changes;
  readonly now: () => string;
}

/** Begins drafts: of new lines, and of the next version of a line. */
export class DraftOpener {
  constructor(private readonly parts: OpenerParts) {}

  /** Begins a line of methodologies with a draft of its first version. */
  create(caller: Caller, input: CreateInput): Promise<DraftPlace> {
    return this.begin(caller, 'createMethodology', input, async (within) => {
      const { code, title, description = null } = input;
      const index = input.index ?? code.split('/')[0];
      const problems = [...await this.indexProblems(index, within), ...await namesProblems(this.parts, { code, title, description: description ?? '' }, index, within)];
      const base = await this.startingDocument(input, problems, within);
      if (problems.length > 0) throw refusal(problems);
      const names = { code, title, description: description ?? (typeof base.description === 'string' ? base.description : '') };
      return this.beginLine(within, { ...names, indexCode: index, forkedFrom: null }, { ...base, ...names }, null);
    });
  }

  /** Begins a line with a draft that holds the document of a published version, of its own or another line. */
  fork(caller: Caller, input: ForkInput): Promise<DraftPlace> {
    return this.begin(caller, 'forkMethodology', input, async (within) => {
      const source = await publishedNamed(this.parts.methodologies, input.from, 'input.from', within);
      const document = JSON.parse(source.document) as JsonObject & LineNames & { readonly framework: { readonly index: string } }; // as it was published
      const names = { code: input.code, title: input.title ?? document.title, description: input.description ?? document.description };
      const problems = await namesProblems(this.parts, names, document.framework.index, within);
      if (problems.length > 0) throw refusal(problems);
      return this.beginLine(within, { ...names, indexCode: document.framework.index, forkedFrom: refOf(source) }, { ...document, ...names }, source.hash);
    });
  }

  /** Begins a draft of the next version of a line, with the document of one of its versions. */
  open(caller: Caller, input: Keyed & { readonly from: string }): Promise<DraftPlace> {
    return this.begin(caller, 'createDraft', input, async (within) => {
      const { methodologyCode, document, hash } = await publishedNamed(this.parts.methodologies, input.from, 'input.from', within);
      return this.beginDraft(within, methodologyCode, document, hash);
    });
  }

  /** Two who take one code at the same time: the second is told so, as if the first had been long before. */
  private async begin(
    caller: Caller, action: 'createMethodology' | 'forkMethodology' | 'createDraft', input: Keyed & { readonly code?: string },
    work: (within: Transaction) => Promise<Change<DraftPlace>>,
  ): Promise<DraftPlace> {
    try {
      return await this.parts.changes.run(caller, action, { idempotencyKey: input.idempotencyKey, input }, work);
    } catch (failure) {
      throw failure instanceof StoreError && failure.code === 'ALREADY_THERE' && input.code !== undefined ? refusal(codeTaken(input.code)) : failure;
    }
  }

  private async beginLine(
    within: Transaction, line: LineNames & Pick<MethodologyRecord, 'indexCode' | 'forkedFrom'>, document: JsonObject, basedOn: string | null,
  ): Promise<Change<DraftPlace>> {
    const text = draftText(document, 'input.document');
    const description = line.description === '' ? null : line.description;
    await this.parts.methodologies.insertLine(within, { ...line, description, createdAt: this.parts.now() });
    return this.beginDraft(within, line.code, text, basedOn);
  }

  private async beginDraft(within: Transaction, line: string, text: string, basedOn: string | null): Promise<Change<DraftPlace>> {
    const id = await this.parts.methodologies.insertDraft(within, { methodologyCode: line, document: text, changelog: null, basedOn });
    const ref = draftRef(line, id);
    return { result: { ref }, target: ref, before: null, after: { ...draftState(1, text, null, null), basedOn } };
  }

  private async indexProblems(index: string, within: Transaction): Promise<readonly Problem[]> {
    const known = (await this.parts.indexes.all(within)).map(({ code }) => code);
    return known.includes(index) ? [] : [notFoundProblem('index', index, known, 'input.index')];
  }

  /** What a new line begins with. What is wrong with it joins the problems. */
  private async startingDocument({ document, frameworkOf, choices }: CreateInput, problems: Problem[], within: Transaction): Promise<JsonObject> {
    const isNamed = frameworkOf !== null && frameworkOf !== undefined;
    if (isNamed === (document !== null && document !== undefined)) problems.push(oneOf('input', 'document', 'frameworkOf', isNamed));
    const [sent, path] = isNamed ? [choices ?? {}, 'input.choices'] : [document ?? {}, 'input.document'];
    problems.push(...objectProblems(sent, path));
    const source = isNamed ? await findPublished(this.parts.methodologies, frameworkOf, within) : null;
    if (isNamed && source === null) problems.push(notFoundProblem('methodology version', frameworkOf, (await this.parts.methodologies.publishedLines(null, within)).map(({ code }) => code), 'input.frameworkOf'));
    if (!isJsonObject(sent)) return {};
    return source === null ? sent : { schemaVersion: 1, ...sent, framework: (JSON.parse(source.document) as JsonObject).framework }; // as it was published
  }
}
