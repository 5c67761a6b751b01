import type { Jurisdiction, PolicyInstrument, PolicyTheme } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Conditions, type YearSpan } from './Conditions';
import type { PolicyMeasureRecord } from './factRecords';
import { ReleasePages, type Membership, type Page, type PageWish } from './ReleasePages';
import { Rows } from './Rows';

/** Which policy measures are asked for; null sets no condition. */
export interface PolicyMeasureFilter {
  readonly codes: readonly string[] | null;
  readonly units: readonly string[] | null;
  readonly provinces: readonly string[] | null;
  readonly jurisdictions: readonly Jurisdiction[] | null;
  readonly themes: readonly PolicyTheme[] | null;
  readonly instruments: readonly PolicyInstrument[] | null;
  /** What `amount` is compared with; amounts of one currency only can be compared. */
  readonly minAmount: number | null;
  readonly maxAmount: number | null;
  readonly currency: string | null;
  readonly per: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly years: YearSpan;
  readonly search: string | null;
}

/** What governments offer, ask and plan, in the order of the release. */
export class PolicyMeasureRepository {
  private readonly measures: Rows<PolicyMeasureRecord>;
  private readonly pages: ReleasePages<PolicyMeasureRecord>;

  constructor(private readonly store: Store) {
    this.measures = new Rows<PolicyMeasureRecord>(store, 'policy_measure', {
      releaseId: 'plain', code: 'plain', position: 'plain', jurisdiction: 'plain', unit: 'plain', province: 'plain', theme: 'plain',
      instrument: 'plain', title: 'plain', amountMin: 'plain', amountMax: 'plain', amount: 'plain', amountQualifier: 'plain',
      currency: 'plain', sharePercent: 'plain', per: 'plain', validFrom: 'plain', validTo: 'plain', year: 'plain', firstYear: 'plain',
      lastYear: 'plain', statement: 'plain', source: 'plain', place: 'plain', note: 'plain',
    });
    this.pages = new ReleasePages(store, this.measures);
  }

  page(releaseId: number, filter: PolicyMeasureFilter, wish: PageWish): Promise<Page<PolicyMeasureRecord>> {
    return this.pages.page(this.conditions(releaseId, filter), wish);
  }

  /** A page for each key: of the measures of some units. */
  pagesByUnit(
    releaseId: number, filter: PolicyMeasureFilter, members: readonly Membership[], wish: PageWish,
  ): Promise<ReadonlyMap<string, Page<PolicyMeasureRecord>>> {
    return this.pages.pagesByKey(this.conditions(releaseId, filter), { column: 'unit', isList: false }, members, wish);
  }

  async insert(transaction: Transaction, measures: readonly PolicyMeasureRecord[]): Promise<void> {
    await this.measures.insert(transaction, measures);
  }

  private conditions(releaseId: number, filter: PolicyMeasureFilter): Conditions {
    return new Conditions(this.store.dialect, releaseId)
      .among('code', filter.codes).among('unit', filter.units).among('province', filter.provinces)
      .among('jurisdiction', filter.jurisdictions).among('theme', filter.themes).among('instrument', filter.instruments)
      .atLeast('amount', filter.minAmount).atMost('amount', filter.maxAmount).equal('currency', filter.currency).among('per', filter.per)
      .among('source', filter.sources).within(filter.years).mentioning(['code', 'title', 'statement', 'note'], filter.search);
  }
}
