import { join } from 'node:path';
import type { Framework, FrameworkNode } from '../../methodology/framework';
import type { Direction, IndicatorTag, NodeRole } from '../../methodology/vocabulary';
import { flagOrNull, readTable, textOrNull, type Row } from './readTable';

/** Points that one indicator can give at most: the reading of the published figures, not disclosed. */
const pointsPerIndicator = 1;

/** Builds the framework of CBCII from framework.csv and indicators.csv, in pre-order, with its INFERRED ceilings. */
export function readCbciiFramework(folder: string): Framework {
  const groups = readTable(join(folder, 'framework.csv'));
  const indicators = readTable(join(folder, 'indicators.csv'));
  const nodes: FrameworkNode[] = [];
  const visit = (group: Row): void => {
    nodes.push(groupNode(group, coreIndicatorsBelow(group.code, groups, indicators)));
    for (const child of groups.filter((row) => row.parent === group.code)) visit(child);
    for (const indicator of indicators.filter((row) => row.subPillar === group.code)) nodes.push(indicatorNode(indicator));
  };
  for (const root of groups.filter((row) => row.parent === '')) visit(root);
  const bonus = groups.find((row) => row.role === 'BONUS');
  return { index: 'cbcii', root: nodes[0].code, bonusNode: bonus?.code ?? null, nodes };
}

function groupNode(row: Row, coreIndicators: number): FrameworkNode {
  const isBonus = row.role === 'BONUS';
  return {
    code: row.code, parent: textOrNull(row.parent), role: row.role as NodeRole, // the file's own check knows its words
    name: row.name, nameZh: textOrNull(row.nameZh), definition: textOrNull(row.definition), meaning: null,
    direction: 'HIGHER_IS_BETTER', tag: null, segmented: null, unitOfMeasure: 'points', dataSource: null, scalePrinted: null,
    ceiling: isBonus ? 10 * pointsPerIndicator : coreIndicators * pointsPerIndicator, ceilingDisclosure: 'INFERRED',
  };
}

function indicatorNode(row: Row): FrameworkNode {
  return {
    code: row.code, parent: row.subPillar, role: row.role as NodeRole,
    name: row.name, nameZh: textOrNull(row.nameZh), definition: textOrNull(row.definition), meaning: textOrNull(row.meaning),
    direction: row.direction as Direction, tag: row.tag as IndicatorTag, segmented: flagOrNull(row.segmented),
    unitOfMeasure: textOrNull(row.unitOfMeasure), dataSource: textOrNull(row.dataSource), scalePrinted: textOrNull(row.scalePrinted),
    ceiling: pointsPerIndicator, ceilingDisclosure: 'INFERRED',
  };
}

function coreIndicatorsBelow(code: string, groups: readonly Row[], indicators: readonly Row[]): number {
  const own = indicators.filter((row) => row.subPillar === code && row.role === 'CORE').length;
  return groups.filter((row) => row.parent === code)
    .reduce((count, child) => count + coreIndicatorsBelow(child.code, groups, indicators), own);
}
