import { frameworkView, type FrameworkView, type NodeView } from './frameworkView';
import type { MethodologyService } from './MethodologyService';
import { PinScope } from './pins';
import type { ReferenceService } from './ReferenceService';

/** How large what the platform holds can be: the largest figure of any index. */
export interface CatalogueSizes {
  readonly units: number;
  /** Nodes of a framework by their steps from its root, 1 for the root itself. */
  readonly levels: readonly number[];
  /** Most nodes that lie so many steps below one node. */
  readonly below: readonly number[];
}

/** Measures every index by its latest release and the latest version of each line that is forked from no other. */
export async function catalogueSizes(reference: ReferenceService, methodologies: MethodologyService): Promise<CatalogueSizes> {
  const sizes = await Promise.all((await reference.indexes()).map(async ({ code }): Promise<CatalogueSizes> => {
    const lines = (await methodologies.linesOf(code)).filter((line) => line.forkedFrom === null);
    const versions = await Promise.all(lines.map((line) => methodologies.versionsOf(line.code)));
    const frameworks = versions.flatMap(([latest]) => (latest === undefined ? [] : [frameworkView(latest.document.framework)]));
    const { units } = await reference.release(code, new PinScope());
    return { units: units.length, levels: largest(frameworks.map(levelsOf)), below: largest(frameworks.map(mostBelow)) };
  }));
  return {
    units: Math.max(0, ...sizes.map(({ units }) => units)),
    levels: largest(sizes.map(({ levels }) => levels)), below: largest(sizes.map(({ below }) => below)),
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
