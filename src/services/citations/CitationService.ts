import type { CitationRecord, CitationRepository } from '../../../db/repositories/CitationRepository';
import type { Problem } from '../../errors';
import { engineVersion } from '../../methodology/engine';
import type { Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { canonicalText, hashOf, sha256 } from '../canonical';
import type { EvaluationService } from '../EvaluationService';
import type { ChangeLedger, LedgerService } from '../LedgerService';
import { parsePins, PinScope, type Pins } from '../pins';
import { refusal } from '../refusal';
import type { ReferenceService } from '../ReferenceService';
import type { Ask, CitedAnswer } from './asking';
import { CiteRate } from './citeRate';
import type { VintageService } from '../VintageService';
import { movedMost } from './movedMost';

/** What is to be cited: a question, and the pins that it was answered with, if it was answered before. */
export interface CiteWish {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly pins?: unknown;
  readonly idempotencyKey?: string | null;
}

/** A citation, and where it can be opened. */
export interface Citation extends CitationRecord {
  readonly url: string;
}

/** Whether the cited answer still comes out, and whether it is still the latest. */
export const citationStatuses = ['REPRODUCED', 'SUPERSEDED', 'DIFFERS', 'ENGINE_DIFFERS'] as const;
export type CitationStatus = (typeof citationStatuses)[number];

/** A ref that means something else by now; null where it means nothing any more. */
export interface MovedRef { readonly ref: string; readonly cited: string; readonly current: string | null }

/** What became of a citation. */
export interface OpenedCitation {
  readonly status: CitationStatus;
  /** Hash of the answer under the cited pins, made just now; null where it could not be made. */
  readonly reproducedHash: string | null;
  /** Hash of the answer to the same question today; null where there is none. */
  readonly currentHash: string | null;
  readonly movedRefs: readonly MovedRef[];
}

interface CitationParts {
  readonly citations: CitationRepository;
  readonly changes: Changes;
  readonly evaluations: EvaluationService;
  readonly ledgers: LedgerService;
  readonly vintages: VintageService;
  readonly reference: ReferenceService;
  /** Where the server is reached; null: nowhere in particular. */
  readonly publicUrl: string | null;
  readonly now: () => Date;
}

const longestText = 16_384;
const mostEvaluations = 20;

/** Citations of answers: minted once for each content, open to whoever asks, kept for good. */
export class CitationService {
  private readonly rate: CiteRate;

  constructor(private readonly parts: CitationParts) {
    this.rate = new CiteRate(() => parts.now().getTime());
  }

  /** Asks the question, and keeps what it was answered from. The same content has the same id, whoever cites it. */
  async cite(caller: Caller, address: string, wish: CiteWish, ask: Ask): Promise<Citation> {
    const { citations, changes, now } = this.parts;
    const question = { query: wish.query, operationName: wish.operationName ?? null, variables: wish.variables ?? {} };
    assertSize(question);
    const answer = await ask({ ...question, pins: parsePins(wish.pins) });
    assertCitable(answer);
    const content = { ...question, pins: answer.pins, resultHash: hashOfData(answer.data) };
    const id = hashOf(content).slice('sha256:'.length, 'sha256:'.length + 32);
    const known = await citations.byId(id);
    if (known !== null) return this.placed(known);
    this.rate.take(caller.subject ?? address);
    return this.placed(await changes.run(caller, 'cite', { idempotencyKey: wish.idempotencyKey, input: wish }, async (transaction) => {
      const already = await citations.byId(id, transaction);
      const citation = already ?? { id, ...content, ...await this.described(answer), evaluations: distinct(answer.evaluations), notice: answer.notice, citedAt: now().toISOString() };
      if (already === null) await citations.insert(transaction, citation);
      return { result: citation, target: `citation:${id}`, before: already === null ? null : { id }, after: { id, resultHash: content.resultHash } };
    }));
  }

  /** Null for an id that nothing was cited under. */
  async find(id: string): Promise<Citation | null> {
    const found = /^[0-9a-f]{32}$/.test(id) ? await this.parts.citations.byId(id) : null;
    return found === null ? null : this.placed(found);
  }

  private placed(record: CitationRecord): Citation {
    return { ...record, url: `${this.parts.publicUrl ?? ''}/cite/${record.id}` };
  }

  /** Asks the question twice: as it was, and as it would be answered today. */
  async open({ query, operationName, variables, pins, resultHash }: CitationRecord, ask: Ask): Promise<OpenedCitation> {
    const hasEngine = pins.engine === engineVersion;
    const again = hasEngine ? await ask({ query, operationName, variables, pins }) : null;
    const today = await ask({ query, operationName, variables, pins: null });
    const reproducedHash = again === null || again.problems.length > 0 ? null : hashOfData(again.data);
    const currentHash = today.problems.length > 0 ? null : hashOfData(today.data);
    const movedRefs = Object.entries(pins.refs).flatMap(([ref, cited]): MovedRef[] => {
      const current = today.pins.refs[ref] ?? null;
      return current === cited ? [] : [{ ref, cited, current }];
    });
    const isLatest = movedRefs.length === 0 && currentHash === resultHash;
    const status = !hasEngine ? 'ENGINE_DIFFERS' : reproducedHash !== resultHash ? 'DIFFERS' : isLatest ? 'REPRODUCED' : 'SUPERSEDED';
    return { status, reproducedHash, currentHash, movedRefs };
  }

  /**
   * Why units stand elsewhere in the current release than in the cited one, each change split among its causes:
   * those that are named, or those that moved most. Empty where no evaluation was cited, or none has moved.
   */
  async ledger({ pins, evaluations: cited }: CitationRecord, units: readonly string[] | null): Promise<readonly ChangeLedger[]> {
    const { evaluations, ledgers } = this.parts;
    const [first] = cited;
    if (first === undefined) return [];
    const variant: unknown = first.variant === null ? undefined : JSON.parse(first.variant);
    const to = { methodology: first.methodology, vintage: first.vintage, period: first.period, variant };
    const from = { ...to, methodology: pins.refs[first.methodology] ?? first.methodology, vintage: pins.refs[first.vintage] ?? first.vintage };
    const [before, after] = await Promise.all([evaluations.evaluate(from, new PinScope()), evaluations.evaluate(to, new PinScope())]);
    if (before.key === after.key) return [];
    const found: ChangeLedger[] = [];
    for (const unit of units ?? movedMost(before.table, after.table)) {
      found.push(await ledgers.changeDecomposition({ unit, from, to, acknowledgeBreak: true }, new PinScope()));
    }
    return found;
  }

  /** What the answer is called, and who published what it was made from. */
  private async described({ evaluations, pins }: CitedAnswer): Promise<Pick<CitationRecord, 'title' | 'publisher'>> {
    const { reference, vintages } = this.parts;
    const [first] = evaluations;
    const [index = 'cbcii'] = Object.keys(pins.refs).map((ref) => ref.split('/')[0]).filter((code) => !code.startsWith('sha256:'));
    const { name } = await reference.index(index, new PinScope());
    const publisher = `The ${name} platform`;
    if (first === undefined) return { title: `${name}: answer to a query`, publisher };
    const { version, vintage, variant, release } = await this.parts.evaluations.evaluate({
      methodology: first.methodology, vintage: first.vintage, period: first.period, variant: first.variant === null ? undefined : JSON.parse(first.variant) as unknown,
    }, new PinScope(pins as Pins));
    const sources = (await vintages.sourcesOf(vintage)).map((code) => release.sources.get(code)?.publisher ?? null).filter((each) => each !== null);
    const data = sources.length === 0 ? '' : `; data of ${[...new Set(sources)].join('; ')}`;
    return { title: `${name}: ${version.ref} on ${vintage.line}@${vintage.revision}${variant === null ? '' : ', variant'}${data}`, publisher };
  }
}

/** Each once, in the order asked; so many as a reader would look at. */
function distinct(evaluations: CitedAnswer['evaluations']): CitedAnswer['evaluations'] {
  return [...new Map(evaluations.map((each) => [canonicalText(each), each])).values()].slice(0, mostEvaluations);
}

/** SHA-256 over the data as they stand in the answer. */
function hashOfData(data: unknown): string {
  return sha256(JSON.stringify(data));
}

function assertSize({ query, operationName, variables }: { readonly query: string; readonly operationName: string | null; readonly variables: object }): void {
  const sizes = [['query', query.length], ['operationName', operationName?.length ?? 0], ['variables', JSON.stringify(variables).length]] as const;
  const problems = sizes.filter(([, size]) => size > longestText).map(([name, size]): Problem => ({
    code: 'LIMIT_EXCEEDED', path: `input.${name}`, message: 'It is too long to be cited.', expected: `at most ${longestText} characters`, got: String(size),
  }));
  if (problems.length > 0) throw refusal(problems);
}

/** Only what can be given again can be cited. */
function assertCitable({ problems, moving, pins }: CitedAnswer): void {
  if (problems.length > 0) throw refusal(problems.map((problem) => ({ ...problem, path: problem.path === 'query' || problem.path === '' ? 'input.query' : `input.query.${problem.path}` })));
  if (moving.length > 0) {
    throw refusal([{
      code: 'BAD_INPUT', path: 'input.query', message: 'The answer rests on what pins do not hold still.', expected: 'fields that pins hold still', got: moving.join(', '),
    }]);
  }
  if (Object.keys(pins.refs).length > 0 || pins.reference !== null) return;
  throw refusal([{ code: 'BAD_INPUT', path: 'input.query', message: 'The answer rests on no data.', expected: 'a query of data', got: 'one of none' }]);
}
