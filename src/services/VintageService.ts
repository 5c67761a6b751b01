import type { CoverageRecord, ObservationFilter, ObservationRepository } from '../../db/repositories/ObservationRepository';
import type { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import type { VintageRepository } from '../../db/repositories/VintageRepository';
import type { ObservationKey, ObservationRecord, SnapshotRecord, VintageRecord } from '../../db/repositories/vintageRecords';
import { amongUnits, createSnapshot, type Panel, type Snapshot, type SnapshotSurroundings } from '../methodology/snapshot';
import { BriefMemo } from './briefMemo';
import { ByteBoundedCache } from './byteBoundedCache';
import { inTimeOrder, timesOf } from './periodTimes';
import { notFound } from './notFound';
import { pinUnknown, type PinScope } from './pins';
import { parseRef } from './refs';

/** A sealed vintage: it has a hash and cannot change. */
export type SealedVintage = VintageRecord & { readonly hash: string; readonly sealedAt: string };

/** Finds the groups of units, by grouping and in the order of the units, as a release has them. */
export type GroupsOf = (releaseId: number, units: readonly string[]) => Promise<NonNullable<SnapshotSurroundings['groups']>>;

/** Vintages, their observations, and their packed snapshots. */
export class VintageService {
  private readonly snapshots: ByteBoundedCache<Promise<Snapshot>>;
  /** By ref, and by pinned hash: a line moves when a revision is sealed, and a withdrawal changes the record behind a hash. */
  private readonly named = new BriefMemo<VintageRecord>();
  private readonly pinned = new BriefMemo<VintageRecord>();

  constructor(
    private readonly vintages: VintageRepository,
    private readonly observed: ObservationRepository,
    private readonly packed: SnapshotRepository,
    private readonly groupsOf: GroupsOf,
    snapshotBytes: number,
  ) {
    this.snapshots = new ByteBoundedCache(snapshotBytes);
  }

  /** Every revision of every line of an index, line by line, newest first; open ones for those who may see them. */
  async ofIndex(indexCode: string, withOpen = false): Promise<readonly VintageRecord[]> {
    return (await this.vintages.ofIndex(indexCode)).filter((vintage) => withOpen || isSealed(vintage));
  }

  /** The open vintage that a ref names exactly; null where there is none, or it is sealed. */
  async open(ref: string): Promise<VintageRecord | null> {
    const vintage = await this.find(ref);
    return vintage?.status === 'OPEN' ? vintage : null;
  }

  /** To be called once a vintage was sealed, withdrawn or imported: what names stand for is asked anew. */
  forget(): void {
    this.named.forget();
    this.pinned.forget();
  }

  /** The vintage that a ref names, under the request's pins; NOT_FOUND with the nearest refs. */
  vintage(ref: string, pins: PinScope, path = 'vintage'): Promise<SealedVintage> {
    return pins.once(`vintage ${ref}`, async () => {
      const pinned = pins.pinned(ref);
      const vintage = pinned === undefined ? await this.named.get(ref, () => this.resolve(ref))
        : await this.pinned.get(`${pinned} ${ref}`, () => this.inLineOf(ref, pinned));
      if (vintage === null || !isSealed(vintage)) {
        if (pinned !== undefined) throw pinUnknown(`refs["${ref}"]`, pinned);
        throw notFound('vintage', ref, await this.vintages.lines(), path);
      }
      pins.note(ref, vintage.hash);
      return vintage;
    });
  }

  /** Share of a vintage's observations that name their source; NaN where it holds none. */
  async sourcedShare({ id }: SealedVintage): Promise<number> {
    const [sourced, all] = await Promise.all([this.observed.sourcedCount(id), this.observed.count(id)]);
    return sourced / all;
  }

  /** The packed matrix of one period; the vintage's default period when none is asked. NOT_FOUND for a period it does not have. */
  async snapshot(vintage: SealedVintage, period: string | null): Promise<Snapshot> {
    const asked = period ?? vintage.defaultPeriod;
    if (!vintage.periods.includes(asked)) {
      throw notFound('period', period ?? 'unstated', vintage.periods.map((known) => known ?? 'unstated'), 'period');
    }
    const key = `${vintage.id} ${asked ?? ''}`;
    const known = this.snapshots.get(key);
    if (known !== undefined) return known;
    const loading = this.load(vintage, asked);
    this.snapshots.set(key, loading, 0);
    loading.then((snapshot) => this.snapshots.set(key, loading, snapshot.units.length * snapshot.columns.length * 8), () => this.snapshots.delete(key));
    return loading;
  }

  /**
   * The same snapshot among all stated periods of its vintage, `among` these units where some are named; alone
   * where there is no other, or its own is unstated.
   */
  async withPanel(vintage: SealedVintage, asked: string | null, snapshot: Snapshot, among: readonly string[] | null): Promise<Snapshot> {
    const period = asked ?? vintage.defaultPeriod;
    if (period === null) return snapshot;
    const others = vintage.periods.filter((known) => known !== null && known !== period) as readonly string[]; // filter does not narrow
    const periods = inTimeOrder([...others, period]);
    if (periods.length < 2) return snapshot;
    const snapshots = await Promise.all(periods.map(async (other) => (other === period ? snapshot : amongUnits(await this.snapshot(vintage, other), among))));
    const panel: Panel = { periods, times: timesOf(periods), snapshots };
    return { ...snapshot, panel: { panel, here: periods.indexOf(period) } };
  }

  /** One page of a vintage's observations in key order, how many there are, and whether more follow. */
  async observations(
    vintage: VintageRecord, filter: ObservationFilter, after: ObservationKey | null, limit: number,
  ): Promise<{ readonly records: readonly ObservationRecord[]; readonly hasNext: boolean; readonly total: number }> {
    const [records, total] = await Promise.all([
      this.observed.filteredPage(vintage.id, filter, after, limit + 1), this.observed.filteredCount(vintage.id, filter),
    ]);
    return { records: records.slice(0, limit), hasNext: records.length > limit, total };
  }

  /** The next observations after the key, uncounted: for whoever goes through them all. */
  observationsAfter(vintage: VintageRecord, filter: ObservationFilter, after: ObservationKey | null, limit: number): Promise<readonly ObservationRecord[]> {
    return this.observed.filteredPage(vintage.id, filter, after, limit);
  }

  /** How much the vintage holds, by period and measure; `share` is the part of cells that are filled. */
  async coverage(vintage: VintageRecord): Promise<readonly (CoverageRecord & { readonly share: number })[]> {
    return (await this.observed.coverage(vintage.id))
      .map((record) => ({ ...record, share: record.observationCount / (record.unitCount * record.nodeCount) }));
  }

  /** Codes of the sources that its observations name. */
  sourcesOf(vintage: VintageRecord): Promise<readonly string[]> {
    return this.observed.sources(vintage.id);
  }

  /** All observations of some units at some nodes. */
  observationsAt(vintage: SealedVintage, units: readonly string[], nodes: readonly string[]): Promise<readonly ObservationRecord[]> {
    return this.observed.byUnits(vintage.id, units, nodes);
  }

  /** What a pinned hash names, if it belongs to the line of its ref: a pin cannot make one line answer for another. */
  private async inLineOf(ref: string, hash: string): Promise<VintageRecord | null> {
    const parsed = parseRef(ref);
    return parsed.kind === 'hash' ? this.vintages.byHash(hash) : this.vintages.firstOfHash(parsed.line, hash);
  }

  /** Revisions of one content are one vintage: the first of them answers, with pins and without. */
  private async resolve(ref: string): Promise<VintageRecord | null> {
    const found = await this.find(ref);
    if (found === null || found.hash === null || found.revision === 1) return found;
    return this.vintages.firstOfHash(found.line, found.hash);
  }

  private async find(ref: string): Promise<VintageRecord | null> {
    const parsed = parseRef(ref);
    if (parsed.kind === 'hash') return this.vintages.byHash(parsed.hash);
    if (parsed.selector === null) return this.vintages.latest(parsed.line);
    return /^\d{1,9}$/.test(parsed.selector) ? this.vintages.revision(parsed.line, Number(parsed.selector)) : null;
  }

  private async load(vintage: SealedVintage, period: string | null): Promise<Snapshot> {
    const record = await this.packed.get(vintage.id, period);
    if (record === null) throw new Error(`Expected a snapshot of ${vintage.line}@${vintage.revision}, period ${period ?? 'unstated'}; got none`);
    return this.unpacked(vintage, record);
  }

  /** A packed matrix as the core takes it, with the groups of the vintage's units. */
  async unpacked({ releaseId }: SealedVintage, { header: { units, columns }, values }: Omit<SnapshotRecord, 'hash'>): Promise<Snapshot> {
    const groups = await this.groupsOf(releaseId, units);
    return createSnapshot(units, columns.map((column, index) => ({
      ...column, values: values.subarray(index * units.length, (index + 1) * units.length),
    })), groups.size === 0 ? {} : { groups });
  }
}

function isSealed(vintage: VintageRecord): vintage is SealedVintage {
  return vintage.hash !== null && vintage.sealedAt !== null;
}
