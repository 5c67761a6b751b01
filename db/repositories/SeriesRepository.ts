import type { SeriesKind } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Conditions, type YearSpan } from './Conditions';
import type { SeriesPointRecord } from './factRecords';
import { ReleasePages, type Membership, type Page, type PageWish } from './ReleasePages';
import { Rows } from './Rows';

/** Which points of series are asked for; null sets no condition. */
export interface SeriesFilter {
  readonly series: readonly string[] | null;
  readonly units: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly kinds: readonly SeriesKind[] | null;
  readonly sources: readonly string[] | null;
  readonly years: YearSpan;
  readonly search: string | null;
}

/** Points of series of the industry, in the order of the release: series by series, each in order of time. */
export class SeriesRepository {
  private readonly points: Rows<SeriesPointRecord>;
  private readonly pages: ReleasePages<SeriesPointRecord>;

  constructor(private readonly store: Store) {
    this.points = new Rows<SeriesPointRecord>(store, 'series_point', {
      releaseId: 'plain', code: 'plain', position: 'plain', series: 'plain', name: 'plain', unit: 'plain', area: 'plain', period: 'plain',
      firstYear: 'plain', lastYear: 'plain', kind: 'plain', qualifier: 'plain', value: 'plain', unitOfMeasure: 'plain', statement: 'plain',
      source: 'plain', place: 'plain', note: 'plain',
    });
    this.pages = new ReleasePages(store, this.points);
  }

  page(releaseId: number, filter: SeriesFilter, wish: PageWish): Promise<Page<SeriesPointRecord>> {
    return this.pages.page(this.conditions(releaseId, filter), wish);
  }

  /** A page for each key: of the points of some units. */
  pagesByUnit(
    releaseId: number, filter: SeriesFilter, members: readonly Membership[], wish: PageWish,
  ): Promise<ReadonlyMap<string, Page<SeriesPointRecord>>> {
    return this.pages.pagesByKey(this.conditions(releaseId, filter), { column: 'unit', isList: false }, members, wish);
  }

  async insert(transaction: Transaction, points: readonly SeriesPointRecord[]): Promise<void> {
    await this.points.insert(transaction, points);
  }

  private conditions(releaseId: number, filter: SeriesFilter): Conditions {
    return new Conditions(this.store.dialect, releaseId)
      .among('series', filter.series).among('unit', filter.units).among('area', filter.areas).among('kind', filter.kinds)
      .among('source', filter.sources).within(filter.years).mentioning(['code', 'name', 'statement', 'note'], filter.search);
  }
}
