import { frameworkView, type FrameworkView, type NodeView } from './frameworkView';
import type { MethodologyService } from './MethodologyService';
import { PinScope } from './pins';
import type { ReferenceService } from './ReferenceService';

/** How large what an index holds can be. */
export interface CatalogueSizes {
  readonly units: number;
  /** Nodes of a framework by their steps from its root, 1 for the root itself. */
  readonly levels: readonly number[];
  /** Most nodes that lie so many steps below one node. */
  readonly below: readonly number[];
}

/** How large what the platform holds can be. */
export interface Catalogue {
  /** The largest figure of any index, for whatever does not say of which index it speaks. */
  readonly largest: CatalogueSizes;
  /** By code of an index, and by code of each of its lines of methodologies. */
  readonly named: ReadonlyMap<string, CatalogueSizes>;
}

/** Measures every index by its latest release and the latest version of each line that is forked from no other. */
export async function measureCatalogue(reference: ReferenceService, methodologies: MethodologyService): Promise<Catalogue> {
  const named = new Map<string, CatalogueSizes>();
  const indexes = await reference.indexes();
  await Promise.all(indexes.map(async ({ code }) => {
    const lines = await methodologies.linesOf(code);
    const versions = await Promise.all(lines.filter((line) => line.forkedFrom === null).map((line) => methodologies.versionsOf(line.code)));
    const frameworks = versions.flatMap(([latest]) => (latest === undefined ? [] : [frameworkView(latest.document.framework)]));
    const { units } = await reference.release(code, new PinScope());
    const sizes = { units: units.length, levels: largest(frameworks.map(levelsOf)), below: largest(frameworks.map(mostBelow)) };
    for (const name of [code, ...lines.map((line) => line.code)]) named.set(name, sizes);
  }));
  const sizes = [...named.values()];
  return {
    named,
    largest: {
      units: Math.max(0, ...sizes.map(({ units }) => units)),
      levels: largest(sizes.map(({ levels }) => levels)), below: largest(sizes.map(({ below }) => below)),
    },
  };
}

function levelsOf({ root }: FrameworkView): readonly number[] {
  return countsBelow(root);
}

function mostBelow({ nodes }: FrameworkView): readonly number[] {
  return largest(nodes.map(countsBelow));
}

/** Nodes by their steps below a node, itself first. */
function countsBelow(node: NodeView): readonly number[] {
  const deeper = node.children.map(countsBelow);
  const depth = Math.max(0, ...deeper.map(({ length }) => length));
  return [1, ...Array.from({ length: depth }, (_, step) => deeper.reduce((sum, counts) => sum + (counts[step] ?? 0), 0))];
}

/** Place by place the largest of some lists. */
function largest(lists: readonly (readonly number[])[]): readonly number[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, place) => Math.max(...lists.map((list) => list[place] ?? 0)));
}
