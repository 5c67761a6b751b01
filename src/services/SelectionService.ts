import type { EvidenceList, FactMatch, Verdict } from '../methodology/vocabulary';
import type { FactsService } from './FactsService';
import { FilterReader, type Asked } from './facts/filterReader';
import { PinScope } from './pins';
import type { ReferenceRowRecord } from './records';
import type { ReferenceListService } from './ReferenceListService';
import type { Release } from './ReferenceService';
import { verdictOf } from './selection/verdictOf';

type RuleLine = ReferenceRowRecord<'SELECTION_RULE'>;

/** What the data hold of one unit that bears on one rule. */
export interface RuleEvidence {
  readonly rule: string;
  readonly unit: string;
  /** Evidence that only comes near to what the rule asks decides nothing. */
  readonly verdict: Verdict;
  readonly match: FactMatch;
  readonly list: EvidenceList;
  /** Codes of the lines found, in that list. */
  readonly codes: readonly string[];
}

/** Which evidence to give. What is left out or null sets no condition. */
export interface EvidenceFilter {
  readonly rules?: Asked<string>;
  readonly units?: Asked<string>;
  readonly verdicts?: Asked<Verdict>;
}

/** One line in a list of evidence. */
interface Finding {
  readonly code: string;
  readonly unit: string | null;
  readonly source: string;
  readonly verdict: Verdict;
}

/** More than any release holds. */
const everyLine = 1_000_000;

/** By which rules the units of an index were selected, and what its data say on them. A release never changes, so its evidence is gathered once. */
export class SelectionService {
  private readonly gathered = new WeakMap<Release, Promise<readonly RuleEvidence[]>>();

  constructor(private readonly lists: ReferenceListService, private readonly facts: FactsService) {}

  /** How the steps go together, and the rules step by step; null for an index that tells neither. */
  async selection(release: Release): Promise<{ readonly statement: ReferenceRowRecord<'UNIT_SELECTION'> | null; readonly rules: readonly RuleLine[] } | null> {
    const [[statement], rules] = await Promise.all([this.lists.list(release, 'UNIT_SELECTION'), this.lists.list(release, 'SELECTION_RULE')]);
    return statement === undefined && rules.length === 0 ? null : { statement: statement ?? null, rules };
  }

  /** Rule by rule, units in the order of the release. Throws NOT_FOUND with every unknown rule and unit of the filter. */
  async evidence(release: Release, filter: EvidenceFilter): Promise<readonly RuleEvidence[]> {
    const rules = await this.lists.list(release, 'SELECTION_RULE');
    const reader = new FilterReader(release, null, '');
    const units = reader.units(filter.units, 'units');
    const asked = reader.among(filter.rules, 'rules', 'rule', new Map(rules.map((rule) => [rule.code, rule])));
    reader.check();
    const { verdicts } = filter;
    return (await this.all(release, rules)).filter(({ rule, unit, verdict }) =>
      (asked === null || asked.includes(rule)) && (units === null || units.includes(unit))
      && (verdicts === null || verdicts === undefined || verdicts.includes(verdict)));
  }

  private all(release: Release, rules: readonly RuleLine[]): Promise<readonly RuleEvidence[]> {
    const known = this.gathered.get(release);
    if (known !== undefined) return known;
    const gathering = Promise.all(rules.map((rule) => this.evidenceOf(release, rule))).then((parts) => parts.flat());
    this.gathered.set(release, gathering);
    gathering.catch(() => this.gathered.delete(release));
    return gathering;
  }

  private async evidenceOf(release: Release, { code: rule, content }: RuleLine): Promise<readonly RuleEvidence[]> {
    const { evidence } = content;
    if (evidence === null || evidence === undefined) return [];
    const { list, match, sources } = evidence;
    const found = (await this.findings(release, content)).filter(({ source }) => sources.length === 0 || sources.includes(source));
    return release.units.flatMap((unit) => {
      const own = found.filter((finding) => finding.unit === unit.code);
      if (own.length === 0) return [];
      return [{ rule, unit: unit.code, match, list, verdict: match === 'EXACT' ? agreed(own) : 'NOT_DISCLOSED', codes: own.map(({ code }) => code) }];
    });
  }

  private async findings(release: Release, rule: RuleLine['content']): Promise<readonly Finding[]> {
    const isThere = { verdict: 'MET' } as const;
    const page = { after: null, limit: everyLine };
    switch (rule.evidence?.list) {
      case undefined: return [];
      case 'FACTS': {
        const { records } = await this.facts.facts(release, { topics: rule.evidence.topic === null ? [] : [rule.evidence.topic] }, page, new PinScope());
        return records.map((fact) => ({ code: fact.code, unit: fact.unit, source: fact.source, verdict: verdictOf(rule, fact) }));
      }
      case 'PARKS': return (await this.lists.list(release, 'PARK')).map(({ code, unit, content }) => ({ code, unit, source: content.source, ...isThere }));
      case 'POLICY_MEASURES': {
        const { records } = await this.facts.policyMeasures(release, { jurisdictions: ['CITY'] }, page, new PinScope());
        return records.map(({ code, unit, source }) => ({ code, unit, source, ...isThere }));
      }
    }
  }
}

/** What all findings say that say anything; NOT_DISCLOSED where they contradict each other. */
function agreed(findings: readonly Finding[]): Verdict {
  const said = new Set(findings.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'NOT_DISCLOSED'));
  const [only] = said;
  return said.size === 1 ? only : 'NOT_DISCLOSED';
}
