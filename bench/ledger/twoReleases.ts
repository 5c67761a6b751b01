import type { ReleasePair } from '../../src/methodology/attribution/releasePair';
import { compile } from '../../src/methodology/compile';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import type { Plan } from '../../src/methodology/plan';
import { selectUnits, type Snapshot } from '../../src/methodology/snapshot';
import { makeWorld, type WorldSize } from '../core/world';

/** Two releases of a made-up index that differ in every way a ledger tells apart. */
export interface TwoReleases {
  readonly pair: ReleasePair;
  readonly before: Plan;
  readonly after: Plan;
  /** Codes of units that both releases have. */
  readonly shared: readonly string[];
}

/** Of so many units, one comes and one goes. */
const unitsThatOneComesFor = 36;

/** Other values for each revision and period, other weights and a geometric index later, units that come and go. */
export function twoReleases(size: WorldSize): TwoReleases {
  const moving = Math.ceil(size.units / unitsThatOneComesFor);
  const [first, revised, unrevised, last] = [1, 2, 3, 4].map((seed) => makeWorld(size, seed));
  const all = first.snapshot.units;
  const ofFirst = (snapshot: Snapshot): Snapshot => selectUnits(snapshot, positions(0, all.length - moving));
  const ofLast = (snapshot: Snapshot): Snapshot => selectUnits(snapshot, positions(moving, all.length));
  return {
    pair: {
      before: ofFirst(first.snapshot), after: ofLast(last.snapshot),
      beforeRevised: ofFirst(revised.snapshot), afterUnrevised: ofLast(unrevised.snapshot),
    },
    before: planOf(first.document),
    after: planOf({ ...last.document, aggregate: { ...last.document.aggregate, nodes: [{ node: 'root', method: { kind: 'geometric', floor: 1 } }] } }),
    shared: all.slice(moving, all.length - moving),
  };
}

function positions(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}

function planOf(document: MethodologyDocument): Plan {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}
