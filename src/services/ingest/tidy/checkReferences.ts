import type { Problem } from '../../../errors';
import { nearestCodes } from '../../../methodology/nearestCodes';
import { groupKinds } from '../../../methodology/vocabulary';
import { withArticle } from '../../../methodology/withArticle';
import { quoted } from '../problemList';
import type { IndexDocument } from './indexDocument';

/** How many names that are not found are compared with those that are, and with how many. */
const compared = { names: 20, known: 500 } as const;

type Unit = IndexDocument['units'][number];

/** What a document names must stand in it, and nothing that is told by its code may stand twice. */
export function checkReferences({ sources, groupings, groups, units }: IndexDocument): Problem[] {
  const references = new References();
  const own = (groupings ?? []).map((grouping) => grouping.code);
  references.once('sources', (sources ?? []).map((source) => source.code), 'source');
  references.once('groupings', own, 'grouping', groupKinds);
  references.once('groups', (groups ?? []).map((group) => `${group.kind} ${group.code}`), 'group');
  references.once('units', units.map((unit) => unit.code), 'unit');
  references.aliases(units);
  const kinds = [...groupKinds, ...own];
  const ownKinds = new Set<string>(own);
  const allKinds = new Set<string>(kinds);
  groups?.forEach((group, position) => references.known(group.kind, allKinds, 'grouping', `groups[${position}].kind`));
  const groupsOf = new Map(kinds.map((kind) => [kind, new Set((groups ?? []).filter((group) => group.kind === kind).map((group) => group.code))]));
  const sourceCodes = new Set((sources ?? []).map((source) => source.code));
  units.forEach((unit, position) => {
    const path = `units[${position}]`;
    if (unit.source != null) references.known(unit.source, sourceCodes, 'source', `${path}.source`);
    for (const { kind, field, group } of carriedBy(unit)) references.known(group, groupsOf.get(kind) ?? new Set(), `group of ${kind}`, `${path}.${field}`);
    for (const [grouping, group] of Object.entries(unit.groups ?? {})) {
      const place = `${path}.groups.${grouping}`;
      if (references.known(grouping, ownKinds, 'grouping', place)) references.known(group, groupsOf.get(grouping) ?? new Set(), `group of ${grouping}`, place);
    }
  });
  return references.problems;
}

/** The groups that a unit names in fields of its own. */
function carriedBy({ region, province, tier }: Unit): { readonly kind: string; readonly field: string; readonly group: string }[] {
  return [
    { kind: 'REGION', field: 'region', group: region ?? null },
    { kind: 'PROVINCE', field: 'province', group: province ?? null },
    { kind: 'TIER', field: 'tier', group: tier?.toString() ?? null },
  ].filter((carried): carried is typeof carried & { group: string } => carried.group !== null);
}

class References {
  readonly problems: Problem[] = [];
  private comparisons = 0;

  once(list: string, codes: readonly string[], what: string, taken: readonly string[] = []): void {
    const seen = new Set(taken);
    codes.forEach((code, position) => {
      if (seen.has(code)) this.twice(`${list}[${position}].code`, `There is ${withArticle(what)} ${quoted(code)} already.`, code);
      seen.add(code);
    });
  }

  /** A name that two units answer to would find one of them by chance. */
  aliases(units: readonly Unit[]): void {
    const owners = new Map(units.map((unit) => [unit.code, unit.code]));
    units.forEach((unit, position) => unit.aliases?.forEach((alias, index) => {
      const owner = owners.get(alias);
      if (owner !== undefined) this.twice(`units[${position}].aliases[${index}]`, `${quoted(alias)} stands for ${owner} already.`, alias);
      else owners.set(alias, unit.code);
    }));
  }

  known(name: string, names: ReadonlySet<string>, what: string, path: string): boolean {
    if (names.has(name)) return true;
    const nearest = this.comparisons++ < compared.names ? nearestCodes(name, [...names].slice(0, compared.known)) : [];
    const expected = nearest.length > 0 ? `${withArticle(what)}, e.g. ${nearest.join(', ')}` : withArticle(what);
    this.problems.push({ code: 'NOT_FOUND', path, message: `There is no ${what} ${quoted(name)}.`, expected, got: quoted(name) });
    return false;
  }

  private twice(path: string, message: string, code: string): void {
    this.problems.push({ code: 'DUPLICATE', path, message, expected: 'each once', got: quoted(code) });
  }
}
