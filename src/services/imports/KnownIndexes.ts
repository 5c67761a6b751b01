import type { IndexRepository } from '../../../db/repositories/IndexRepository';
import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { IndexRecord } from '../../../db/repositories/referenceRecords';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { refOf } from '../drafts/findPublished';
import type { TidyOptions } from '../ingest/tidy/tidyOptions';

/** What the store says of an index already, so that files need not say it again. */
export interface KnownIndex {
  readonly index: IndexRecord | null;
  /** The latest version of its imported line, in its own words; nothing where there is none. */
  readonly version: { readonly version?: string; readonly title?: string; readonly description?: string };
}

/** What imports need to know of the indexes that are there. */
export class KnownIndexes {
  constructor(private readonly indexes: IndexRepository, private readonly methodologies: MethodologyRepository) {}

  async of(code: string): Promise<KnownIndex> {
    const [index, [latest]] = await Promise.all([this.indexes.byCode(code), this.methodologies.versionsOf(`${code}/imported`)]);
    if (latest === undefined) return { index, version: {} };
    const { title, description } = JSON.parse(latest.document) as MethodologyDocument; // it was checked when it was published
    return { index, version: { version: latest.version, title, description } };
  }

  /** What a document of an index may rely on: the latest tree of each of its lines, and the refs of its published versions. */
  async behind(code: string): Promise<NonNullable<TidyOptions['known']>> {
    const lines = await this.methodologies.linesOf(code);
    const published = await Promise.all(lines.map((line) => this.methodologies.versionsOf(line.code)));
    return {
      frameworks: published.flatMap(([latest]) => (latest === undefined ? [] : [(JSON.parse(latest.document) as MethodologyDocument).framework])), // as above
      versions: published.flat().map(refOf),
    };
  }
}
