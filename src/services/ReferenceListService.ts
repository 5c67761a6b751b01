import type { ReferenceRowRepository } from '../../db/repositories/ReferenceRowRepository';
import type { ReferenceListKind, ReferenceRowRecord } from '../../db/repositories/referenceRowRecords';
import type { Release } from './ReferenceService';

/** The small lists of a release. A release never changes, so each list is read once. */
export class ReferenceListService {
  private readonly lists = new Map<string, Promise<readonly ReferenceRowRecord[]>>();

  constructor(private readonly repository: ReferenceRowRepository) {}

  /** A list in its own order. */
  list<Kind extends ReferenceListKind>(release: Release, kind: Kind): Promise<readonly ReferenceRowRecord<Kind>[]> {
    const key = `${release.id} ${kind}`;
    const known = this.lists.get(key);
    if (known !== undefined) return known as Promise<readonly ReferenceRowRecord<Kind>[]>; // the key holds the kind
    const reading = this.repository.list(release.id, kind);
    this.lists.set(key, reading);
    reading.catch(() => this.lists.delete(key));
    return reading;
  }
}
