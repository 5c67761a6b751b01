import type { Problem } from '../../errors';
import { attribute, type Attribution } from '../../methodology/attribution/attribute';
import type { MethodologyChange } from '../../methodology/changes/change';
import { needsBump } from '../../methodology/changes/changesBetween';
import { saidChanges, type SaidChange } from '../../methodology/changes/words/saidChanges';
import { compile } from '../../methodology/compile';
import { readsOtherPeriods } from '../../methodology/surroundings';
import type { VersionBump } from '../../methodology/vocabulary';
import { ByteBoundedCache } from '../byteBoundedCache';
import { hashOf } from '../canonical';
import { allOrAllProblems, problemsOf, type Placed } from '../comparison/allOrAllProblems';
import { judge, type Judgement } from '../comparison/comparability';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import type { LoadedVersion, MethodologyService } from '../MethodologyService';
import type { PinScope } from '../pins';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';
import type { SealedVintage, VintageService } from '../VintageService';
import { costOfOne, diffBudget, playersWithin } from './diffCost';

/** What two versions differ in, and what that does to the ranks of a vintage. */
export interface MethodologyDiff {
  readonly from: LoadedVersion;
  readonly to: LoadedVersion;
  readonly vintage: SealedVintage;
  readonly changes: readonly SaidChange[];
  readonly neededBump: VersionBump | null;
  /** Null where one of the versions cannot be computed on the vintage: `notComputable` says why. */
  readonly effects: DiffEffects | null;
  readonly notComputable: readonly Problem[];
}

export interface DiffEffects {
  readonly from: Evaluation;
  readonly to: Evaluation;
  readonly judgement: Judgement;
  readonly attribution: Attribution;
}

/** What effects are to be found for. */
interface DiffWork {
  readonly from: Evaluation;
  readonly to: Evaluation;
  readonly changes: readonly MethodologyChange[];
  /** Whether one of the versions looks at other periods. */
  readonly needsPanel: boolean;
}

const mostMovers = 50;
const keptBytes = 32 * 1_024 * 1_024;
/** Milliseconds of work before others have a turn. */
const slice = 10;

/** Says what changed between two methodology versions, and what each change does to the ranks. */
export class DiffService {
  private readonly kept = new ByteBoundedCache<Promise<Attribution>>(keptBytes);
  /** One at a time: long work of several askers would only make all of them wait. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly methodologies: MethodologyService, private readonly vintages: VintageService, private readonly evaluations: EvaluationService,
  ) {}

  /** Throws with every problem of the refs, and of how many movers are asked for. */
  async diff(fromRef: string, toRef: string, vintageRef: string, movers: number, pins: PinScope): Promise<MethodologyDiff> {
    if (movers < 0 || movers > mostMovers) throw refusal([outOfRange(movers)]);
    const [from, to, vintage] = await this.resolve(fromRef, toRef, vintageRef, pins);
    const changes = saidChanges(from.document, to.document);
    const said = { from, to, vintage, changes, neededBump: needsBump(changes) };
    const outcomes = await Promise.allSettled([fromRef, toRef].map((methodology) => this.evaluations.evaluate({ methodology, vintage: vintageRef }, pins)));
    const [before, after] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : null));
    const notComputable = outcomes.flatMap((outcome, k) => (outcome.status === 'rejected' ? problemsOf(outcome.reason, k === 0 ? 'from' : 'to') : []));
    if (before === null || after === null) return { ...said, effects: null, notComputable };
    const needsPanel = [before, after].some(({ plan }) => readsOtherPeriods(plan));
    const each = costOfOne([before.plan, after.plan], before.table.units.length * (needsPanel ? vintage.periods.length : 1));
    const most = playersWithin(each, changes.length);
    if (most === 0) return { ...said, effects: null, notComputable: [tooMuch(each * (changes.length + 2))] };
    const attribution = await this.attribution({ from: before, to: after, changes, needsPanel }, most);
    return { ...said, effects: { from: before, to: after, judgement: judge(before, after), attribution }, notComputable: [] };
  }

  private async resolve(from: string, to: string, vintage: string, pins: PinScope): Promise<[LoadedVersion, LoadedVersion, SealedVintage]> {
    const named: readonly Placed<LoadedVersion | SealedVintage>[] = [
      { path: '', work: this.methodologies.version(from, pins, 'from') }, { path: '', work: this.methodologies.version(to, pins, 'to') },
      { path: '', work: this.vintages.vintage(vintage, pins) },
    ];
    return await allOrAllProblems(named) as [LoadedVersion, LoadedVersion, SealedVintage]; // in the order in which they were named
  }

  /** The promise is kept before the work begins, so that many who ask at once cause one computation. */
  private attribution(work: DiffWork, most: number): Promise<Attribution> {
    const key = hashOf([work.from.key, work.to.key]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const computing = this.last.then(() => this.run(work, most));
    this.last = computing.catch(() => undefined);
    this.kept.set(key, computing, 0);
    computing.then((done) => this.kept.set(key, computing, bytesOf(done)), () => this.kept.delete(key));
    return computing;
  }

  private async run({ from, to, changes, needsPanel }: DiffWork, most: number): Promise<Attribution> {
    const plain = await this.vintages.snapshot(from.vintage, from.period);
    const scorer = await this.evaluations.scorerOver(needsPanel ? await this.vintages.withPanel(from.vintage, from.period, plain, null) : plain);
    const steps = attribute({
      from: { document: from.version.document, table: from.table }, to: { document: to.version.document, table: to.table }, changes,
      scored: (document) => {
        const plan = compile(document);
        const outcome = plan.ok ? scorer(plan.value) : plan;
        return outcome.ok ? outcome.value : null;
      },
    }, most);
    for (let began = performance.now(), step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      if (performance.now() - began < slice) continue;
      await takingTurns();
      began = performance.now();
    }
  }
}

function outOfRange(movers: number): Problem {
  return { code: 'OUT_OF_RANGE', path: 'movers', message: 'The number of movers is out of range.', expected: `0 to ${mostMovers}`, got: String(movers) };
}

function tooMuch(estimate: number): Problem {
  return {
    code: 'LIMIT_EXCEEDED', path: 'vintage', message: 'The effects would take too long to compute; the changes are told without them.',
    expected: `at most ${diffBudget / 1000} s of processor time`, got: `an estimate of ${Math.ceil(estimate / 1000)} s`,
  };
}

function bytesOf({ shares, alone, population }: Attribution): number {
  return shares.reduce((sum, share) => sum + share.byteLength, 0) + population.length * (100 + 12 * alone.filter((standing) => standing !== null).length);
}
