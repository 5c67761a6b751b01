import type { FactKind, FactMatch } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Conditions, type YearSpan } from './Conditions';
import type { FactRecord } from './factRecords';
import { ReleasePages, type Membership, type Page, type PageWish } from './ReleasePages';
import { Rows } from './Rows';

/** Which facts are asked for; null sets no condition. */
export interface FactFilter {
  readonly codes: readonly string[] | null;
  readonly units: readonly string[] | null;
  readonly nodes: readonly string[] | null;
  readonly topics: readonly string[] | null;
  readonly kinds: readonly FactKind[] | null;
  readonly matches: readonly FactMatch[] | null;
  readonly sources: readonly string[] | null;
  readonly years: YearSpan;
  readonly search: string | null;
}

/** Figures that the sources state in their text, in the order of the release. */
export class FactRepository {
  private readonly facts: Rows<FactRecord>;
  private readonly pages: ReleasePages<FactRecord>;

  constructor(private readonly store: Store) {
    this.facts = new Rows<FactRecord>(store, 'fact', {
      releaseId: 'plain', code: 'plain', position: 'plain', unit: 'plain', node: 'plain', topic: 'plain', kind: 'plain', match: 'plain',
      qualifier: 'plain', value: 'plain', valueHigh: 'plain', unitOfMeasure: 'plain', period: 'plain', firstYear: 'plain', lastYear: 'plain',
      statement: 'plain', source: 'plain', place: 'plain', note: 'plain',
    });
    this.pages = new ReleasePages(store, this.facts);
  }

  page(releaseId: number, filter: FactFilter, wish: PageWish): Promise<Page<FactRecord>> {
    return this.pages.page(this.conditions(releaseId, filter), wish);
  }

  /** A page for each key: of the facts of some units, or of those at some nodes. */
  pagesBy(
    column: 'unit' | 'node', releaseId: number, filter: FactFilter, members: readonly Membership[], wish: PageWish,
  ): Promise<ReadonlyMap<string, Page<FactRecord>>> {
    return this.pages.pagesByKey(this.conditions(releaseId, filter), { column, isList: false }, members, wish);
  }

  async insert(transaction: Transaction, facts: readonly FactRecord[]): Promise<void> {
    await this.facts.insert(transaction, facts);
  }

  private conditions(releaseId: number, filter: FactFilter): Conditions {
    return new Conditions(this.store.dialect, releaseId)
      .among('code', filter.codes).among('unit', filter.units).among('node', filter.nodes).among('topic', filter.topics)
      .among('kind', filter.kinds).among('match', filter.matches).among('source', filter.sources).within(filter.years)
      .mentioning(['code', 'topic', 'statement', 'note'], filter.search);
  }
}
