import type { Framework } from '../../../methodology/framework';
import type { MethodologyDocument, NodeWeight } from '../../../methodology/methodologyVersion';
import { treeOf } from '../../../methodology/tree';
import { canonicalText } from '../../canonical';
import type { MethodologyImport } from '../indexImport';
import { coinrDocument } from './coinrDocument';
import type { LossList } from './lossList';

/** The one methodology that iMeta can hold: its tree, weights and denominators, under COINr's defaults. */
export interface HeldDocument extends MethodologyImport {
  readonly denominate: boolean;
  readonly weights: ReadonlyMap<string, number>;
  /** Level of every node, 1 for indicators. */
  readonly heights: ReadonlyMap<string, number>;
  readonly indicators: readonly string[];
}

/** What of a methodology iMeta holds. */
export function heldDocument(methodology: MethodologyImport): HeldDocument {
  const { document } = methodology;
  const heights = heightsOf(document.framework);
  return {
    ...methodology, heights, denominate: document.denominate !== undefined,
    indicators: document.framework.nodes.map((node) => node.code).filter((code) => heights.get(code) === 1),
    weights: new Map((weightsIn(document) ?? []).map(({ node, weight }) => [node, weight])),
  };
}

/** Choices that would be others after `readCoinr`: it makes the defaults of COINr of every iMeta. */
export function documentLosses({ document, denominate }: HeldDocument, losses: LossList): void {
  const read = coinrDocument({ ...document, weights: weightsIn(document) ?? [], denominate });
  for (const key of Object.keys({ ...document, ...read }) as (keyof MethodologyDocument)[]) { // keys of two documents
    if (canonicalText({ part: document[key] }) === canonicalText({ part: read[key] })) continue;
    const expected = key === 'weigh' ? 'a weight given for each node but the root, and nothing else' : read[key] === undefined ? 'nothing' : canonicalText(read[key]).slice(0, 200);
    losses.lost(`methodologies[0].document.${key}`, `iMeta has no place for this choice: read again, ${key} would be COINr's default.`, expected, 'another choice');
  }
}

/** Null where the weights do not stand as iMeta would give them: of every node but the root, in the order of the tree. */
function weightsIn({ weigh, framework }: MethodologyDocument): readonly NodeWeight[] | null {
  if (weigh.default.kind !== 'given') return null;
  const { weights } = weigh.default;
  const below = framework.nodes.filter((node) => node.parent !== null);
  return weights.length === below.length && weights.every(({ node }, index) => node === below[index].code) ? weights : null;
}

function heightsOf(framework: Framework): Map<string, number> {
  const { children } = treeOf(framework);
  const heights = new Map<string, number>();
  for (const { code } of [...framework.nodes].reverse()) {
    heights.set(code, 1 + Math.max(0, ...(children.get(code) ?? []).map((child) => heights.get(child.code) ?? 0)));
  }
  return heights;
}
