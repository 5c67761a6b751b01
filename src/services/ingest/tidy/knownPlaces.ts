import type { Framework } from '../../../methodology/framework';
import { isLeaf, treeOf } from '../../../methodology/tree';
import type { IndexDocument } from './indexDocument';
import type { TidyOptions } from './tidyOptions';

/** What observations may name. */
export interface KnownPlaces {
  readonly units: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Code of a node or variable → whether it has values of its own, as indicators and variables have. */
  readonly nodes: ReadonlyMap<string, boolean>;
  /** Refs of versions, e.g. `cbcii/published@1.0.0`. */
  readonly versions: ReadonlySet<string>;
}

/** What stands in the document, and what the store knows already. A node is an indicator if it is one in any of the frameworks. */
export function knownPlaces({ units, sources, methodologies }: IndexDocument, known: TidyOptions['known']): KnownPlaces {
  const nodes = new Map<string, boolean>();
  for (const framework of [...(methodologies ?? []).map(({ document }) => document.framework), ...known?.frameworks ?? []]) {
    for (const [code, hasValues] of placesOf(framework)) nodes.set(code, hasValues || nodes.get(code) === true);
  }
  return {
    units: new Set(units.map((unit) => unit.code)), sources: new Set((sources ?? []).map((source) => source.code)), nodes,
    versions: new Set([...(methodologies ?? []).map(({ document, version }) => `${document.code}@${version}`), ...known?.versions ?? []]),
  };
}

function placesOf(framework: Framework): (readonly [string, boolean])[] {
  const tree = treeOf(framework);
  return [...framework.nodes.map((node) => [node.code, isLeaf(tree, node)] as const), ...(framework.variables ?? []).map(({ code }) => [code, true] as const)];
}
