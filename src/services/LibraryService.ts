import { FilterReader } from './facts/filterReader';
import { frameworkView } from './frameworkView';
import { libraryTest, type LibraryFilter } from './library/libraryFilter';
import { summaryOf, type LibrarySummary } from './library/summary';
import type { MethodologyService } from './MethodologyService';
import type { PinScope } from './pins';
import type { ReferenceRowRecord } from './records';
import type { ReferenceListService } from './ReferenceListService';
import type { Release } from './ReferenceService';

export type LibraryLine = ReferenceRowRecord<'LIBRARY_ENTRY'>;

/** The candidate indicators of an index, from which its framework draws. */
export class LibraryService {
  private readonly drawn = new WeakMap<readonly LibraryLine[], ReadonlyMap<string, LibraryLine>>();

  constructor(private readonly lists: ReferenceListService, private readonly methodologies: MethodologyService) {}

  /** In the order of the library. Throws NOT_FOUND with every unknown node of the filter. */
  async entries(release: Release, filter: LibraryFilter | null | undefined, pins: PinScope): Promise<readonly LibraryLine[]> {
    const lines = await this.lists.list(release, 'LIBRARY_ENTRY');
    if (filter === null || filter === undefined) return lines;
    const hasNodes = filter.nodes !== null && filter.nodes !== undefined;
    const framework = hasNodes ? frameworkView((await this.methodologies.leadingVersion(release.indexCode, pins)).document.framework) : null;
    const reader = new FilterReader(release, framework);
    const passes = libraryTest(filter, reader);
    reader.check();
    return lines.filter(passes);
  }

  /** The entry that a node of the framework is drawn from; null where the library has none for it. */
  async entryOf(release: Release, node: string): Promise<LibraryLine | null> {
    const lines = await this.lists.list(release, 'LIBRARY_ENTRY');
    let byNode = this.drawn.get(lines);
    if (byNode === undefined) {
      byNode = new Map(lines.flatMap((line) => (line.content.node === null ? [] : [[line.content.node, line]])));
      this.drawn.set(lines, byNode);
    }
    return byNode.get(node) ?? null;
  }

  /** The steps from rating systems to the indicators taken, in their order. */
  async funnel(release: Release): Promise<readonly ReferenceRowRecord<'SCREENING_STEP'>[]> {
    const steps = await this.lists.list(release, 'SCREENING_STEP');
    return steps.filter(({ content }) => content.funnel !== null && content.funnel !== undefined)
      .sort((a, b) => (a.content.funnel ?? 0) - (b.content.funnel ?? 0));
  }

  /** How many there are, and what the source keeps to itself. */
  async summary(release: Release): Promise<LibrarySummary> {
    const [lines, steps] = await Promise.all([this.lists.list(release, 'LIBRARY_ENTRY'), this.lists.list(release, 'SCREENING_STEP')]);
    return summaryOf(lines, steps);
  }
}
