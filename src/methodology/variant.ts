import type { NodeCode, UnitCode } from './framework';
import type {
  AggregateMethod, ImputeMethod, MissingDataRule, NodeWeight, NormaliseMethod, TreatMethod, WeighMethod,
} from './methodologyVersion';
import type { BonusKind, IndicatorTag, PanelScope, PreparationStage, TieBreaker, TieRule } from './vocabulary';

/** Where a method of a variant applies: at one node, at a whole level (0 is the root), or in the whole stage when neither is named. */
export type Place =
  | { readonly node: NodeCode; readonly level: null }
  | { readonly node: null; readonly level: number }
  | { readonly node: null; readonly level: null };

/** A method and where it applies. */
export type Placed<Method> = Place & { readonly method: Method };

/** What a variant says of one bonus factor; null keeps what the version says. */
export interface FactorChange { readonly node: NodeCode; readonly enabled: boolean | null; readonly maxPoints: number | null }

/** A limit on coverage in the whole (null keeps the version's), and limits within groups, each in place of the version's for that node. */
export interface ScreenChange {
  readonly minimumShare: number | null;
  readonly groups: readonly { readonly node: NodeCode; readonly minimumShare: number }[];
  /** Each in place of the version's, where it is said. */
  readonly minimumNonZeroShare?: number;
  readonly alwaysInclude?: readonly UnitCode[];
  readonly alwaysExclude?: readonly UnitCode[];
}

/** What one indicator is divided by; null for nothing. */
export interface DenominateChange { readonly node: NodeCode; readonly by: string | null; readonly factor: number }

/** How scores become ranks; null keeps what the version says. The tie-breaker goes with the rule. */
export interface RankChange { readonly tieRule: TieRule | null; readonly tieBreaker: TieBreaker | null; readonly tieGrid: number | null }

/**
 * A change to a methodology version, given in a query and not saved. Lists keep the order in which they
 * were sent, so that problems can name their places. Optional fields are left out where nothing is
 * said: what was named by hash before they came keeps its name.
 */
export interface Variant {
  readonly weights: readonly NodeWeight[];
  readonly bonus: {
    readonly kind: BonusKind | null; readonly cap: number | null; readonly scale: number | null;
    readonly factors: readonly FactorChange[];
  } | null;
  readonly normalise: readonly Placed<NormaliseMethod>[];
  readonly aggregate: readonly Placed<AggregateMethod>[];
  readonly missing: MissingDataRule | null;
  readonly include: {
    readonly tags: readonly IndicatorTag[] | null; readonly segmented: boolean | null; readonly nodes: readonly NodeCode[] | null;
  } | null;
  readonly exclude: readonly NodeCode[];
  readonly units: readonly string[] | null;
  readonly screen?: ScreenChange;
  readonly denominate?: readonly DenominateChange[];
  readonly impute?: readonly Placed<ImputeMethod>[];
  readonly treat?: readonly Placed<TreatMethod>[];
  readonly weigh?: readonly Placed<WeighMethod>[];
  /** At nodes and levels, above `missing`. */
  readonly missingAt?: readonly Placed<MissingDataRule>[];
  readonly order?: readonly PreparationStage[];
  readonly panel?: PanelScope;
  readonly rank?: RankChange;
}

/** The same variant with its lists sorted and what changes nothing left out: equal changes, equal variants. Null changes nothing at all. */
export function canonicalVariant(variant: Variant): Variant | null {
  const canonical: Variant = {
    weights: byNode(variant.weights),
    bonus: canonicalBonus(variant.bonus),
    normalise: sortedBy(variant.normalise, placeKey),
    aggregate: sortedBy(variant.aggregate, placeKey),
    missing: variant.missing,
    include: canonicalInclude(variant.include),
    exclude: sortedBy(variant.exclude, (code) => code),
    units: variant.units === null ? null : sortedBy(variant.units, (code) => code),
    ...saying({
      screen: canonicalScreen(variant.screen),
      denominate: byNode(variant.denominate ?? []),
      impute: sortedBy(variant.impute ?? [], placeKey),
      treat: sortedBy(variant.treat ?? [], placeKey),
      weigh: sortedBy(variant.weigh ?? [], placeKey).map((entry) => ({ ...entry, method: canonicalWeigh(entry.method) })),
      missingAt: sortedBy(variant.missingAt ?? [], placeKey),
      order: variant.order,
      panel: variant.panel,
      rank: variant.rank === undefined || Object.values(variant.rank).every(isEmpty) ? null : variant.rank,
    }),
  };
  return Object.values(canonical).every(isEmpty) ? null : canonical;
}

/** Only the fields that say something. */
export function saying<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function canonicalBonus(bonus: Variant['bonus']): Variant['bonus'] {
  if (bonus === null) return null;
  const changing = bonus.factors.filter((factor) => factor.enabled !== null || factor.maxPoints !== null);
  const canonical = { ...bonus, factors: byNode(changing) };
  return Object.values(canonical).every(isEmpty) ? null : canonical;
}

/** An empty list of tags or nodes leaves nothing, so it is a change. */
function canonicalInclude(include: Variant['include']): Variant['include'] {
  if (include === null || Object.values(include).every((value) => value === null)) return null;
  return {
    ...include,
    tags: include.tags === null ? null : sortedBy(include.tags, (tag) => tag),
    nodes: include.nodes === null ? null : sortedBy(include.nodes, (code) => code),
  };
}

function canonicalScreen(screen: ScreenChange | undefined): ScreenChange | null {
  if (screen === undefined) return null;
  const { minimumShare, groups, alwaysInclude, alwaysExclude, ...others } = screen;
  const lists = {
    ...(alwaysInclude && { alwaysInclude: sortedBy(alwaysInclude, (code) => code) }),
    ...(alwaysExclude && { alwaysExclude: sortedBy(alwaysExclude, (code) => code) }),
  };
  const isSaying = minimumShare !== null || groups.length + Object.keys(lists).length + Object.keys(others).length > 0;
  return isSaying ? { minimumShare, groups: byNode(groups), ...others, ...lists } : null;
}

/** Given weights of which none is given are equal. */
function canonicalWeigh(method: WeighMethod): WeighMethod {
  if (method.kind === 'benefitOfTheDoubt') return { ...method, bounds: method.bounds === null ? null : { ...method.bounds, nodes: byNode(method.bounds.nodes) } };
  if (method.kind !== 'given') return method;
  return method.weights.length === 0 ? { kind: 'equal' } : { ...method, weights: byNode(method.weights) };
}

/** A text that tells places apart. */
export function placeKey(place: Place): string {
  return place.node ?? (place.level === null ? ' whole' : `level ${place.level}`);
}

function byNode<Entry extends { readonly node: NodeCode }>(entries: readonly Entry[]): Entry[] {
  return sortedBy(entries, (entry) => entry.node);
}

function sortedBy<Entry>(entries: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
