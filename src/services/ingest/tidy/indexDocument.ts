import type { IndexRecord } from '../../../../db/repositories/referenceRecords';
import type { MethodologyDocument } from '../../../methodology/methodologyVersion';
import type { GroupImport, GroupingImport, IndexImport, MethodologyImport, SourceImport, UnitImport, VintageImport } from '../indexImport';
import { fromLibraryDocument, toLibraryDocument, type LibraryDocument } from './libraryDocument';
import { sparse, type Sparse } from './sparse';

/** The document as it is written: `indexSchema` says the same as a JSON Schema. */
export interface IndexDocument extends LibraryDocument {
  readonly schemaVersion: 1;
  readonly index: Sparse<IndexRecord, 'code' | 'name' | 'unitKind'>;
  readonly vintage: Sparse<VintageImport, 'line' | 'kind' | 'title'>;
  readonly sources?: readonly Sparse<SourceImport, 'code' | 'title'>[] | null;
  readonly groupings?: readonly Sparse<GroupingImport, 'code' | 'name'>[] | null;
  readonly groups?: readonly Sparse<GroupImport, 'kind' | 'code' | 'name'>[] | null;
  readonly units: readonly Sparse<UnitImport, 'code' | 'name'>[];
  readonly methodologies?: readonly (Sparse<MethodologyImport, 'version'> & { readonly document: MethodologyDocument })[] | null;
}

type Described = Omit<IndexImport, 'observations'>;

/** The document of an index, without what is null or empty. */
export function toDocument({ index, vintage, sources, groupings, groups, units, methodologies, ...making }: Described): IndexDocument {
  return {
    schemaVersion: 1, index: sparse(index), vintage: sparse(vintage),
    ...(sources.length === 0 ? {} : { sources: sources.map(sparse) }),
    ...(groupings.length === 0 ? {} : { groupings: groupings.map(sparse) }),
    ...(groups.length === 0 ? {} : { groups: groups.map(sparse) }),
    units: units.map((unit) => sparse({
      ...unit, kind: unit.kind === index.unitKind ? null : unit.kind,
      aliases: unit.aliases.length === 0 ? null : unit.aliases, groups: Object.keys(unit.groups).length === 0 ? null : unit.groups,
    }) as IndexDocument['units'][number]), // nulls are gone, and kind, aliases and groups may stand or not
    ...toLibraryDocument(making),
    ...(methodologies.length === 0 ? {} : { methodologies: methodologies.map(sparse) }),
  };
}

/** The index that a document describes, with null for what does not stand in it. */
export function fromDocument({ index, vintage, sources, groupings, groups, units, methodologies, library, screening, selection }: IndexDocument): Described {
  return {
    index: { nameZh: null, description: null, ...index },
    vintage: { description: null, notice: null, defaultPeriod: null, ...vintage },
    sources: (sources ?? []).map((source) => ({ titleZh: null, publisher: null, date: null, note: null, ...source })),
    groupings: (groupings ?? []).map((grouping) => ({ nameZh: null, ...grouping })),
    groups: (groups ?? []).map((group) => ({ nameZh: null, ...group })),
    units: units.map(({ kind, aliases, groups: memberships, ...unit }) => ({
      nameZh: null, province: null, provinceZh: null, region: null, tier: null, isProvincialCapital: null, isMunicipality: null, adcode: null,
      source: null, place: null, note: null, ...unit,
      kind: kind ?? index.unitKind, aliases: aliases ?? [], groups: memberships ?? {},
    })),
    ...fromLibraryDocument({ library, screening, selection }),
    methodologies: (methodologies ?? []).map((methodology) => ({ changelog: null, forkedFrom: null, ...methodology })),
  };
}
