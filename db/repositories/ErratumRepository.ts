import type { ErratumKind } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Conditions } from './Conditions';
import type { ErratumRecord } from './referenceRecords';
import { erratumColumns } from './referenceTables';
import { ReleasePages, type Membership, type Page, type PageWish } from './ReleasePages';
import { Rows } from './Rows';

/** Which errata are asked for; null sets no condition. */
export interface ErratumFilter {
  readonly codes: readonly string[] | null;
  readonly kinds: readonly ErratumKind[] | null;
  /** Those that touch one of these. */
  readonly nodes: readonly string[] | null;
  readonly units: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly search: string | null;
}

/** Doubtful places of the sources, in the order of the release. */
export class ErratumRepository {
  private readonly errata: Rows<ErratumRecord>;
  private readonly pages: ReleasePages<ErratumRecord>;

  constructor(private readonly store: Store) {
    this.errata = new Rows<ErratumRecord>(store, 'erratum', erratumColumns);
    this.pages = new ReleasePages(store, this.errata);
  }

  page(releaseId: number, filter: ErratumFilter, wish: PageWish): Promise<Page<ErratumRecord>> {
    return this.pages.page(this.conditions(releaseId, filter), wish);
  }

  /** A page for each key: of the errata that touch some units, or some nodes. */
  pagesBy(
    column: 'units' | 'nodes', releaseId: number, filter: ErratumFilter, members: readonly Membership[], wish: PageWish,
  ): Promise<ReadonlyMap<string, Page<ErratumRecord>>> {
    return this.pages.pagesByKey(this.conditions(releaseId, filter), { column, isList: true }, members, wish);
  }

  async insert(transaction: Transaction, errata: readonly ErratumRecord[]): Promise<void> {
    await this.errata.insert(transaction, errata);
  }

  private conditions(releaseId: number, filter: ErratumFilter): Conditions {
    return new Conditions(this.store.dialect, releaseId)
      .among('code', filter.codes).among('kind', filter.kinds).holding('nodes', filter.nodes).holding('units', filter.units)
      .holding('sources', filter.sources).mentioning(['code', 'finding', 'taken', 'reason'], filter.search);
  }
}
