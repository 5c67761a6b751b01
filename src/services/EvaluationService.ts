import { PlatformError, type Problem } from '../errors';
import { applyVariant } from '../methodology/applyVariant';
import { idleMissingRules, locateBelowReported } from '../methodology/belowReported';
import { compile } from '../methodology/compile';
import { engineVersion } from '../methodology/engine';
import type { MethodologyDocument } from '../methodology/methodologyVersion';
import { parseVariant } from '../methodology/parseVariant';
import type { Plan } from '../methodology/plan';
import type { Outcome } from '../methodology/problem';
import { score, type ReportingPlans, type ScoreTable } from '../methodology/score';
import { amongUnits, type Snapshot } from '../methodology/snapshot';
import { groupingsRead, readsOtherPeriods } from '../methodology/surroundings';
import { canonicalVariant, type Variant } from '../methodology/variant';
import { missingFromData } from '../methodology/variantData';
import { ByteBoundedCache } from './byteBoundedCache';
import { hashOf } from './canonical';
import { locateInVariant } from './evaluation/variantPlaces';
import { frameworkView, type FrameworkView } from './frameworkView';
import type { LoadedVersion, MethodologyService } from './MethodologyService';
import { notFoundProblem } from './notFound';
import { PinScope } from './pins';
import type { ReferenceService, Release } from './ReferenceService';
import { refusal } from './refusal';
import type { SealedVintage, VintageService } from './VintageService';

/** What to evaluate: refs of a methodology version and a vintage, a period, and a variant as the client sent it. */
export interface EvaluationInput {
  readonly methodology: string;
  readonly vintage: string;
  readonly period?: string | null;
  readonly variant?: unknown;
}

/** A methodology version applied to a vintage. Immutable; equal inputs give equal keys. */
export interface Evaluation {
  readonly key: string;
  readonly version: LoadedVersion;
  readonly vintage: SealedVintage;
  readonly period: string | null;
  /** Canonical; null when it changes nothing. */
  readonly variant: Variant | null;
  readonly release: Release;
  /** Hash of the state of all reference data in which that release was found. */
  readonly referenceState: string;
  readonly framework: FrameworkView;
  /** The plan that was run: the version's, or the variant's. */
  readonly plan: Plan;
  readonly table: ScoreTable;
  /** The same version and vintage without the variant. */
  readonly baseline: () => Promise<Evaluation>;
}

/** What a document would score on a vintage. */
export interface Preview {
  readonly vintage: SealedVintage;
  readonly release: Release;
  readonly referenceState: string;
  readonly table: ScoreTable;
}

/** What evaluating a document over a snapshot gave, to be kept. */
interface Computed { readonly plan: Plan; readonly table: ScoreTable }

/** Evaluates methodology versions and variants over vintages; keeps results by key, and computes each once however many ask. */
export class EvaluationService {
  private readonly computed: ByteBoundedCache<Promise<Computed>>;
  /** Keys of evaluations without a variant: as few as there are versions, vintages and periods. */
  private readonly officialKeys = new Map<string, string>();
  /** Inputs by key, for ids that are keys. */
  private readonly inputs = new ByteBoundedCache<EvaluationInput>(8 * 1_024 * 1_024);

  constructor(
    private readonly methodologies: MethodologyService,
    private readonly vintages: VintageService,
    private readonly reference: ReferenceService,
    cacheBytes: number,
  ) {
    this.computed = new ByteBoundedCache(cacheBytes);
  }

  /** Throws a PlatformError with every problem of the input. */
  async evaluate(input: EvaluationInput, pins: PinScope): Promise<Evaluation> {
    const [version, vintage] = await bothOrAllProblems(
      this.methodologies.version(input.methodology, pins), this.vintages.vintage(input.vintage, pins));
    checkSameIndex(version, vintage);
    const release = await this.reference.release(vintage.indexCode, pins);
    const referenceState = await this.reference.stateHash(pins);
    const asked = readVariant(input.variant, version, release);
    const snapshot = await this.vintages.snapshot(vintage, input.period ?? null);
    const evaluation = await this.assemble(version, vintage, input.period ?? null, { release, referenceState }, snapshot, asked);
    this.remember(evaluation);
    return evaluation;
  }

  /** The input of an evaluation of this key that was asked lately. */
  inputOf(key: string): EvaluationInput | undefined {
    return this.inputs.get(key);
  }

  /** Runs a plan over data that no vintage holds in this form. Throws with every problem; nothing is kept. */
  async scoreOver(plan: Plan, snapshot: Snapshot): Promise<ScoreTable> {
    const outcome = (await this.scorerOver(snapshot))(plan);
    if (!outcome.ok) throw refusal(outcome.problems);
    return outcome.value;
  }

  /** What a document that nobody published would score on a vintage: to be looked at, not to be cited. Nothing is kept. */
  async preview(document: MethodologyDocument, at: { readonly vintage: string; readonly period?: string | null }, pins: PinScope): Promise<Preview> {
    const vintage = await this.vintages.vintage(at.vintage, pins);
    checkSameIndex({ ref: 'The draft', document }, vintage);
    const release = await this.reference.release(vintage.indexCode, pins);
    const snapshot = await this.vintages.snapshot(vintage, at.period ?? null);
    const plan = compile(document);
    if (!plan.ok) throw refusal(plan.problems);
    const observed = readsOtherPeriods(plan.value) ? await this.vintages.withPanel(vintage, at.period ?? null, snapshot, null) : snapshot;
    return { vintage, release, referenceState: await this.reference.stateHash(pins), table: await this.scoreOver(plan.value, observed) };
  }

  /** Runs many plans over the same data; nothing is kept. */
  async scorerOver(snapshot: Snapshot): Promise<(plan: Plan) => Outcome<ScoreTable>> {
    const reportingPlans = await this.reportingPlans(snapshot);
    return (plan) => score(plan, snapshot, reportingPlans);
  }

  /** The data of an evaluation as they were observed, ready for a plan other than its own. */
  async observedFor({ vintage, period, variant }: Evaluation, plan: Plan): Promise<Snapshot> {
    const whole = await this.vintages.snapshot(vintage, period);
    const asked = variant?.units ?? null;
    const observed = amongUnits(whole, asked);
    return readsOtherPeriods(plan) ? this.vintages.withPanel(vintage, period, observed, asked) : observed;
  }

  private remember({ key, version, vintage, period, variant }: Evaluation): void {
    if (variant === null) return;
    const input = { methodology: version.record.hash, vintage: vintage.hash, period, variant };
    this.inputs.set(key, input, JSON.stringify(input).length * 2);
  }

  private async assemble(
    version: LoadedVersion, vintage: SealedVintage, period: string | null, reference: Pick<Evaluation, 'release' | 'referenceState'>, snapshot: Snapshot, asked: Variant | null,
  ): Promise<Evaluation> {
    const variant = asked === null ? null : canonicalVariant(asked);
    const key = this.keyOf(version, vintage, period ?? vintage.defaultPeriod, variant, snapshot);
    const { plan, table } = await this.compute(key, version, vintage, period, snapshot, variant === null ? null : asked);
    const evaluation: Evaluation = {
      key, version, vintage, period: period ?? vintage.defaultPeriod, variant, ...reference, plan, table,
      framework: frameworkView(version.document.framework),
      baseline: () => (variant === null ? Promise.resolve(evaluation) : this.assemble(version, vintage, period, reference, snapshot, null)),
    };
    return evaluation;
  }

  /** The groups of units are not in the hash of a vintage: where they bear on the result they are named beside it. */
  private keyOf(version: LoadedVersion, vintage: SealedVintage, period: string | null, variant: Variant | null, { groups }: Snapshot): string {
    const make = (): string => {
      const read = groupingsRead(version.document, variant?.impute?.map((entry) => entry.method)).map((grouping) => [grouping, groups?.get(grouping) ?? null]);
      return hashOf({
        engine: engineVersion, methodology: version.record.hash, vintage: vintage.hash, period, variant,
        ...(read.length > 0 && { groups: hashOf(read) }),
      });
    };
    if (variant !== null) return make();
    const official = `${version.record.hash} ${vintage.id} ${period ?? ''}`;
    const known = this.officialKeys.get(official) ?? make();
    this.officialKeys.set(official, known);
    return known;
  }

  /** The promise is kept before the work begins, so that ten who ask at once cause one computation. */
  private compute(
    key: string, version: LoadedVersion, vintage: SealedVintage, period: string | null, snapshot: Snapshot, variant: Variant | null,
  ): Promise<Computed> {
    const known = this.computed.get(key);
    if (known !== undefined) return known;
    const computing = this.run(version, vintage, period, snapshot, variant);
    this.computed.set(key, computing, 0);
    computing.then((done) => this.computed.set(key, computing, bytesOf(done.table)), () => this.computed.delete(key));
    return computing;
  }

  private async run(
    version: LoadedVersion, vintage: SealedVintage, period: string | null, snapshot: Snapshot, variant: Variant | null,
  ): Promise<Computed> {
    const reportingPlans = await this.reportingPlans(snapshot);
    const compiled = variant === null ? { ok: true as const, value: version.plan } : compile(applyVariant(version.document, variant));
    const { tree } = version.plan;
    if (!compiled.ok) throw refusal(locateInVariant(compiled.problems, variant, tree));
    const absent = variant === null ? [] : missingFromData(variant, snapshot);
    if (absent.length > 0) throw refusal(absent);
    const asked = variant?.units ?? null;
    const among = amongUnits(snapshot, asked);
    const observed = readsOtherPeriods(compiled.value) ? await this.vintages.withPanel(vintage, period, among, asked) : among;
    const outcome = score(compiled.value, observed, reportingPlans);
    if (!outcome.ok) {
      const problems = locateInVariant(outcome.problems, variant, tree);
      throw refusal(variant === null ? problems : locateBelowReported(problems, variant, tree));
    }
    const idle = variant === null ? [] : idleMissingRules(variant, outcome.value);
    if (idle.length > 0) throw refusal(idle);
    return { plan: compiled.value, table: outcome.value };
  }

  private async reportingPlans(snapshot: Snapshot): Promise<ReportingPlans> {
    return new Map(Array.from(await this.reportingVersions(snapshot), ([ref, { plan }]) => [ref, plan]));
  }

  /** The versions under which a vintage's scores were reported, by the refs that it names. They are part of the vintage, so pins play no part. */
  async reportingVersions(snapshot: Snapshot): Promise<ReadonlyMap<string, LoadedVersion>> {
    const refs = new Set(snapshot.columns.map((column) => column.reportedUnder).filter((ref) => ref !== null));
    return new Map(await Promise.all(Array.from(refs, async (ref): Promise<[string, LoadedVersion]> => [ref, await this.methodologies.version(ref, new PinScope())])));
  }
}

/** Both values, or one error with the problems of both. */
async function bothOrAllProblems<First, Second>(first: Promise<First>, second: Promise<Second>): Promise<[First, Second]> {
  const outcomes = await Promise.allSettled([first, second]);
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  const refused = failures.filter((failure) => failure instanceof PlatformError);
  if (failures.length > 1 && refused.length === failures.length) throw refusal(refused.flatMap((failure) => failure.problems));
  return Promise.all([first, second]);
}

/** Null when nothing is asked. Throws with every problem of the variant. */
function readVariant(input: unknown, { plan }: LoadedVersion, release: Release): Variant | null {
  if (input === undefined || input === null) return null;
  const parsed = parseVariant(input, plan.tree, { resolve: release.resolve, codes: () => release.unitByCode.keys() });
  if (!parsed.ok) throw refusal(parsed.problems);
  return parsed.value;
}

function checkSameIndex(version: Pick<LoadedVersion, 'ref' | 'document'>, vintage: SealedVintage): void {
  const { index } = version.document.framework;
  if (index === vintage.indexCode) return;
  throw refusal([{
    code: 'BAD_INPUT', path: 'vintage', message: `${version.ref} scores ${index}; the vintage holds ${vintage.indexCode}.`,
    expected: `a vintage of ${index}`, got: `${vintage.line}@${vintage.revision}`,
  }]);
}

/** What keeping a table costs: its numbers, and the plan of a variant, which is some 800 bytes a node. */
function bytesOf({ values, scores, plan, unitWeights }: ScoreTable): number {
  const ofUnits = [...unitWeights.values()].reduce((sum, weights) => sum + weights.byteLength, 0);
  return values.byteLength + ofUnits + scores.byteLength * 5 + plan.nodes.length * 800;
}

/** The column of a node in an evaluation; NOT_FOUND for a node that is unknown or takes no part. */
export function nodeProblem(evaluation: Evaluation, code: string, path: string): Problem | null {
  const { byCode } = evaluation.framework;
  return byCode.has(code) ? null : notFoundProblem('node', code, byCode.keys(), path);
}
