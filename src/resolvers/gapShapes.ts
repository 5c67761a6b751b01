import type { Gap } from '../schema/Gap';
import type { Gap as GapOfService } from '../services/gap/GapAnalysis';
import { gapTree } from '../services/gap/gapTree';
import { shapeUnit } from './shape';

export function shapeGap(gap: GapOfService): Gap & { readonly __typename: 'Gap' } {
  const { evaluation: { release }, spec, tree, isSampled, resultHash } = gap;
  const [a, b] = [spec.a, spec.b].map((code) => {
    const unit = release.unitByCode.get(code);
    if (unit === undefined) throw new Error(`Expected a unit of the release, got ${code}`);
    return shapeUnit(unit, release);
  });
  return { __typename: 'Gap', a, b, gap: tree.share, isSampled, tree: gapTree(gap), resultHash };
}
