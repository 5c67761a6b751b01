import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Rows } from './Rows';

/** An evaluation that a cited answer was made from: refs as they were asked for, and the variant as canonical JSON. */
export interface CitedEvaluation {
  readonly methodology: string;
  readonly vintage: string;
  readonly period: string | null;
  readonly variant: string | null;
}

/** What somebody cited: a question, what it was answered from, and the hash of the answer. */
export interface CitationRecord {
  readonly id: string;
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly pins: { readonly refs: Readonly<Record<string, string>>; readonly reference: string | null; readonly engine: string };
  readonly resultHash: string;
  readonly evaluations: readonly CitedEvaluation[];
  readonly title: string;
  readonly notice: string | null;
  readonly publisher: string;
  readonly citedAt: string;
}

/** Citations: they are added and never change. */
export class CitationRepository {
  private readonly citations: Rows<CitationRecord>;

  constructor(store: Store) {
    this.citations = new Rows<CitationRecord>(store, 'citation', {
      id: 'plain', query: 'plain', operationName: 'plain', variables: 'json', pins: 'json', resultHash: 'plain',
      evaluations: 'json', title: 'plain', notice: 'plain', publisher: 'plain', citedAt: 'plain',
    });
  }

  byId(id: string, within?: Transaction): Promise<CitationRecord | null> {
    return this.citations.first('WHERE "id" = $1', [id], within);
  }

  async insert(transaction: Transaction, citation: CitationRecord): Promise<void> {
    await this.citations.insert(transaction, [citation]);
  }
}
