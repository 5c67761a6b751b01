import type { IndexImport } from '../indexImport';
import { writeNumber } from '../numbers';
import type { HeldDocument } from './heldDocument';

const header = ['Level', 'iCode', 'iName', 'Direction', 'Weight', 'Unit', 'Target', 'Denominator', 'Parent', 'Type'] as const;

/** The rows of iMeta: indicators, aggregates level by level, groupings, variables. */
export function* metaRowsOf({ groupings }: IndexImport, { document: { framework }, weights, heights }: HeldDocument): Generator<readonly string[]> {
  yield header;
  const inTree = [...framework.nodes].sort((a, b) => (heights.get(a.code) ?? 0) - (heights.get(b.code) ?? 0));
  for (const { code, name, parent, direction, unitOfMeasure, target, denominator } of inTree) {
    const level = heights.get(code) ?? 0;
    yield [
      String(level), code, name, direction === 'LOWER_IS_BETTER' ? '-1' : '1', writeNumber(weights.get(code) ?? 1), unitOfMeasure ?? 'NA',
      target === undefined ? 'NA' : writeNumber(target), denominator ?? 'NA', parent ?? 'NA', level === 1 ? 'Indicator' : 'Aggregate',
    ];
  }
  for (const { code, name } of groupings) yield ['NA', code, name, 'NA', 'NA', 'NA', 'NA', 'NA', 'NA', 'Group'];
  for (const { code, name, unitOfMeasure } of framework.variables ?? []) yield ['NA', code, name, 'NA', 'NA', unitOfMeasure ?? 'NA', 'NA', 'NA', 'NA', 'Denominator'];
}
