import type { FindingKind, SubjectKind } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Conditions } from './Conditions';
import type { FindingRecord } from './factRecords';
import { ReleasePages, type Membership, type Page, type PageWish } from './ReleasePages';
import { Rows } from './Rows';

/** Which findings are asked for; null sets no condition. */
export interface FindingFilter {
  readonly kinds: readonly FindingKind[] | null;
  readonly subjectKinds: readonly SubjectKind[] | null;
  readonly subjects: readonly string[] | null;
  /** Those that name one of these units. */
  readonly units: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly search: string | null;
}

/** What the sources conclude and recommend, in the order of the release. */
export class FindingRepository {
  private readonly findings: Rows<FindingRecord>;
  private readonly pages: ReleasePages<FindingRecord>;

  constructor(private readonly store: Store) {
    this.findings = new Rows<FindingRecord>(store, 'finding', {
      releaseId: 'plain', code: 'plain', position: 'plain', kind: 'plain', subjectKind: 'plain', subject: 'plain', units: 'json',
      statement: 'plain', source: 'plain', place: 'plain',
    });
    this.pages = new ReleasePages(store, this.findings);
  }

  page(releaseId: number, filter: FindingFilter, wish: PageWish): Promise<Page<FindingRecord>> {
    return this.pages.page(this.conditions(releaseId, filter), wish);
  }

  /** A page for each key: of the findings that name some units. */
  pagesByUnit(
    releaseId: number, filter: FindingFilter, members: readonly Membership[], wish: PageWish,
  ): Promise<ReadonlyMap<string, Page<FindingRecord>>> {
    return this.pages.pagesByKey(this.conditions(releaseId, filter), { column: 'units', isList: true }, members, wish);
  }

  async insert(transaction: Transaction, findings: readonly FindingRecord[]): Promise<void> {
    await this.findings.insert(transaction, findings);
  }

  private conditions(releaseId: number, filter: FindingFilter): Conditions {
    return new Conditions(this.store.dialect, releaseId)
      .among('kind', filter.kinds).among('subjectKind', filter.subjectKinds).among('subject', filter.subjects)
      .holding('units', filter.units).among('source', filter.sources).mentioning(['code', 'statement'], filter.search);
  }
}
