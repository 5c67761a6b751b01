import { bases, measures, obsStatuses, vintageKinds } from '../../methodology/vocabulary';
import { tableMeasures } from '../evaluation/nodeLists';
import type { FrameworkView } from '../frameworkView';
import type { Release } from '../ReferenceService';
import type { SdmxComponent, SdmxFlow } from './sdmxFlow';
import { agency, sdmxId, statusCodes } from './sdmxWords';

interface Code { readonly id: string; readonly name: string; readonly nameZh?: string | null; readonly parent?: string }

const statusNames: Readonly<Record<string, string>> = {
  A: 'Normal value', B: 'Time series break', E: 'Estimated value', I: 'Value imputed by a receiving agency', M: 'Missing value; data cannot exist', P: 'Provisional value',
};
const figures: readonly string[] = [...new Set<string>([...tableMeasures, ...measures])];
const plain = (words: readonly string[]): readonly Code[] => words.map((word) => ({ id: word, name: word }));

/** Dataflows, their data structures, concepts and code lists as one structure message of SDMX-JSON 2.0. */
export function sdmxStructure(flows: readonly SdmxFlow[], release: Release, framework: FrameworkView, version: string): object {
  const components = [...new Map(flows.flatMap((flow) => [...flow.components, notice]).map((component) => [component.id, component])).values()];
  const lists: Readonly<Record<string, readonly Code[]>> = {
    CL_UNIT: release.units.map(({ code, name, nameZh }) => ({ id: sdmxId(code), name, nameZh })),
    CL_NODE: [
      ...framework.nodes.map(({ code, name, nameZh, parent }) => ({ id: sdmxId(code), name, nameZh, ...(parent !== null && { parent: sdmxId(parent.code) }) })),
      ...framework.variables.map((code) => ({ id: sdmxId(code), name: code })),
    ],
    CL_FIGURE: plain(figures), CL_DATA_STATUS: plain(obsStatuses), CL_DATA_KIND: plain(vintageKinds), CL_SCORE_BASIS: plain(bases),
    CL_OBS_STATUS: [...new Set(Object.values(statusCodes))].sort().map((id) => ({ id, name: statusNames[id] })),
  };
  return {
    meta: {
      schema: 'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json', id: `${agency}_STRUCTURE`, test: false,
      contentLanguages: ['en', 'zh'], sender: { id: agency },
    },
    data: {
      codelists: Object.entries(lists).map(([id, codes]) => ({ id, agencyID: agency, version, ...named(id), codes: codes.map(codeOf) })),
      conceptSchemes: [{
        id: 'CS_CBCII', agencyID: agency, version, ...named('Concepts'),
        concepts: components.map(({ id, name }) => ({ id, ...named(name) })),
      }],
      dataStructures: flows.map((flow) => structureOf(flow, version)),
      dataflows: flows.map(({ id, version: own, name }) => ({
        id, agencyID: agency, version: own, ...named(name), structure: urn('datastructure.DataStructure', `DSD_${id}`, own),
      })),
    },
  };
}

/** Not of the table: it is the same in every row. */
const notice: SdmxComponent = { id: 'NOTICE', role: 'ATTRIBUTE', column: '', codelist: null, name: 'What a reader must know of the data' };

function structureOf({ id, version: own, name, components }: SdmxFlow, version: string): object {
  const of = (role: SdmxComponent['role']): readonly SdmxComponent[] => components.filter((component) => component.role === role);
  const shape = ({ id: component, codelist }: SdmxComponent): object => ({
    id: component, conceptIdentity: urn('conceptscheme.Concept', 'CS_CBCII', version, component),
    localRepresentation: codelist === null ? { format: { dataType: component === 'OBS_VALUE' ? 'Double' : component === 'SCORE_RANK' ? 'Integer' : 'String' } }
      : { enumeration: urn('codelist.Codelist', codelist, version) },
  });
  const dimensions = of('DIMENSION');
  return {
    id: `DSD_${id}`, agencyID: agency, version: own, ...named(name),
    dataStructureComponents: {
      dimensionList: { id: 'DimensionDescriptor', dimensions: dimensions.map((component, position) => ({ ...shape(component), position })) },
      measureList: { id: 'MeasureDescriptor', measures: of('MEASURE').map((component) => ({ ...shape(component), usage: 'optional' })) },
      attributeList: {
        id: 'AttributeDescriptor',
        attributes: [...of('ATTRIBUTE'), notice].map((component) => ({ ...shape(component), usage: 'optional', attributeRelationship: { observation: {} } })),
      },
    },
  };
}

function codeOf({ id, name, nameZh, parent }: Code): object {
  return { id, name, names: { en: name, ...(nameZh != null && { zh: nameZh }) }, ...(parent !== undefined && { parent }) };
}

function named(name: string): { readonly name: string; readonly names: { readonly en: string } } {
  return { name, names: { en: name } };
}

function urn(kind: string, id: string, version: string, item?: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${version})${item === undefined ? '' : `.${item}`}`;
}
