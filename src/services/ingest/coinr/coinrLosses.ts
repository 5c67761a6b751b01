import type { Problem } from '../../../errors';
import type { IndexImport, ObservationImport } from '../indexImport';
import { placeOfObservation } from '../losses';
import { quoted } from '../problemList';
import { frameworkLosses } from './frameworkLosses';
import { documentLosses, type HeldDocument } from './heldDocument';
import { LossList } from './lossList';

/** What iMeta and iData have no place for. */
export function coinrLosses(index: IndexImport, held: HeldDocument): readonly Problem[] {
  const losses = new LossList();
  documentLosses(held, losses);
  frameworkLosses(index, held, losses);
  index.sources.forEach((source, at) => losses.lost(`sources[${at}]`, 'There is no place for sources.', 'none', quoted(source.code)));
  libraryLosses(index, losses);
  index.groupings.forEach((grouping, at) => losses.nothingIn(`groupings[${at}]`, { nameZh: grouping.nameZh }));
  index.units.forEach((unit, at) => {
    const { code, name, kind, groups, aliases, ...others } = unit;
    const place = `units[${at}]`;
    losses.code(`${place}.code`, code);
    losses.label(`${place}.name`, name);
    losses.nothingIn(place, { ...others, aliases: aliases.length === 0 ? null : aliases, kind: kind === index.index.unitKind ? null : kind });
    for (const [grouping, group] of Object.entries(groups)) losses.group(`${place}.groups.${grouping}`, group);
  });
  groupLosses(index, losses);
  observationLosses(index, held, losses);
  return losses.all();
}

function libraryLosses({ library, screening, selection }: IndexImport, losses: LossList): void {
  library.forEach(({ code }, at) => losses.lost(`library[${at}]`, 'There is no place for candidate indicators.', 'none', quoted(code)));
  screening.forEach(({ code }, at) => losses.lost(`screening[${at}]`, 'There is no place for steps of a screening.', 'none', quoted(code)));
  if (selection !== null) losses.lost('selection', 'There is no place for how units were selected.', 'none', quoted(selection.statement));
}

/** Groups that iData gives: those of its units, in the order in which they come, called by their codes. */
function groupLosses({ groups, groupings, units }: IndexImport, losses: LossList): void {
  const read = groupings.flatMap(({ code: kind }) => [...new Set(units.flatMap((unit) => unit.groups[kind] ?? []))].map((code) => `${kind} ${code}`));
  const named = new Set(groupings.map((grouping) => grouping.code));
  groups.forEach(({ kind, code, name, nameZh }, at) => {
    losses.nothingIn(`groups[${at}]`, { nameZh, name: name === code ? null : name });
    if (!named.has(kind)) losses.lost(`groups[${at}].kind`, 'Only groupings of the index have a column.', 'a grouping', quoted(kind));
    else if (read[at] !== `${kind} ${code}`) losses.lost(`groups[${at}]`, 'Groups come from the units, in the order of these.', quoted(read[at] ?? ''), quoted(`${kind} ${code}`));
  });
}

function observationLosses({ observations, units }: IndexImport, { document: { framework }, indicators }: HeldDocument, losses: LossList): void {
  const unitsOfMeasure = new Map(framework.nodes.filter(({ code }) => indicators.includes(code)).map(({ code, unitOfMeasure }) => [code, unitOfMeasure]));
  for (const { code, unitOfMeasure } of framework.variables ?? []) unitsOfMeasure.set(code, unitOfMeasure);
  const known = new Set(units.map((unit) => unit.code));
  const isPanel = observations.some(({ period }) => period !== null);
  for (const observation of observations) {
    const { node, unit, measure, period, obsStatus, source, place, note, reportedUnder, unitOfMeasure } = observation;
    if (measure === 'RAW' && obsStatus === 'NORMAL' && source === null && place === null && note === null && reportedUnder === null
      && unitsOfMeasure.get(node) === unitOfMeasure && known.has(unit) && (period !== null) === isPanel) continue;
    describe(observation, unitsOfMeasure, known, isPanel, losses);
  }
}

function describe(observation: ObservationImport, unitsOfMeasure: ReadonlyMap<string, string | null>, units: ReadonlySet<string>, isPanel: boolean, losses: LossList): void {
  const { node, unit, measure, period, obsStatus, source, place, note, reportedUnder, unitOfMeasure } = observation;
  const at = placeOfObservation(observation);
  losses.nothingIn(at, { measure: measure === 'RAW' ? null : measure, obsStatus: obsStatus === 'NORMAL' ? null : obsStatus, source, place, note, reportedUnder });
  if (!units.has(unit)) losses.lost(`${at}.unit`, 'The unit has no row.', 'a unit of the index', quoted(unit));
  if (!unitsOfMeasure.has(node)) losses.lost(`${at}.node`, 'The node has no column: it is no indicator and no variable.', 'an indicator or a variable', quoted(node));
  else if (unitsOfMeasure.get(node) !== unitOfMeasure) {
    losses.lost(`${at}.unitOfMeasure`, 'A column has one unit of measure, that of its indicator.', quoted(unitsOfMeasure.get(node) ?? ''), quoted(unitOfMeasure ?? ''));
  }
  if (period === null && isPanel) losses.lost(`${at}.period`, 'Where some have a period, all have one.', 'a period', 'none');
}
