import type { Framework } from '../../../methodology/framework';
import type { MethodologyDocument, NodeWeight } from '../../../methodology/methodologyVersion';
import { treeOf } from '../../../methodology/tree';
import type { Problem } from '../../../errors';
import { canonicalText } from '../../canonical';
import type { IndexImport, MethodologyImport } from '../indexImport';
import { lossOf, type ExportOutcome } from '../losses';
import { coinrDocument } from './coinrDocument';

/** The one methodology that iMeta can hold: its tree, weights and denominators, under COINr's defaults. */
export interface HeldDocument extends MethodologyImport {
  readonly denominate: boolean;
  readonly weights: ReadonlyMap<string, number>;
  /** Level of every node, 1 for indicators. */
  readonly heights: ReadonlyMap<string, number>;
  readonly indicators: readonly string[];
}

/** The methodology that `readCoinr` would make of iMeta again, or what of it would be lost. */
export function heldDocument({ methodologies }: IndexImport): ExportOutcome<HeldDocument> {
  if (methodologies.length !== 1) {
    return { ok: false, problems: [lossOf('methodologies', 'iMeta holds one methodology.', 'one methodology', String(methodologies.length))] };
  }
  const [methodology] = methodologies;
  const { document } = methodology;
  const heights = heightsOf(document.framework);
  const indicators = document.framework.nodes.map((node) => node.code).filter((code) => heights.get(code) === 1);
  const weights = weightsIn(document);
  const denominate = document.denominate !== undefined;
  const read = coinrDocument({ ...document, weights: weights ?? [], denominate });
  const problems = (Object.keys({ ...document, ...read }) as (keyof MethodologyDocument)[]) // keys of two documents
    .filter((key) => canonicalText({ part: document[key] }) !== canonicalText({ part: read[key] }))
    .map((key) => differs(key, read[key]));
  return problems.length > 0 ? { ok: false, problems }
    : { ok: true, value: { ...methodology, denominate, heights, indicators, weights: new Map(weights?.map(({ node, weight }) => [node, weight])) } };
}

function differs(key: string, read: unknown): Problem {
  return lossOf(`methodologies[0].document.${key}`, `iMeta has no place for this choice: read again, ${key} would be COINr's default.`,
    read === undefined ? 'nothing' : canonicalText(read).slice(0, 200), 'another choice');
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
