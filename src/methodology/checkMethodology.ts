import { auditQuestions } from './audit/auditQuestions';
import type { NodeCode } from './framework';
import type { MethodologyDocument, NodeWeight, StageChoice } from './methodologyVersion';
import { parseBounds } from './parseBounds';
import { parseImpute } from './parseImpute';
import { parseAggregate, parseMissing, parseNormalise } from './parseMethods';
import { parseTreat } from './parseTreat';
import type { CoreProblem } from './problem';
import { Reader } from './reader';
import { checkLevelOfStage, checkNodeOfStage, type Stage } from './stagePlaces';
import { depthOf, isLeaf, treeOf, type Tree } from './tree';
import { auditCodes, preparationStages } from './vocabulary';

/**
 * The rules that a JSON Schema cannot say, for a document that already has the schema's shape: the
 * tree is one, every choice names a node or level that exists and takes it, numbers lie in their
 * ranges. Returns every problem with its path.
 */
export function checkMethodology(document: MethodologyDocument): CoreProblem[] {
  const reader = new Reader();
  checkTree(reader, document);
  if (reader.problems.length > 0) return reader.problems;
  const tree = treeOf(document.framework);
  checkStage(reader, tree, document.normalise, 'normalise', (method, path) => parseNormalise(reader, method, path));
  checkStage(reader, tree, document.aggregate, 'aggregate', (method, path) => parseAggregate(reader, method, path));
  checkStage(reader, tree, document.weigh, 'weigh', (method, path) => {
    if (method.kind === 'given') checkWeights(reader, tree, method.weights, `${path}.weights`);
    if (method.kind === 'benefitOfTheDoubt') parseBounds(reader, method.bounds, `${path}.bounds`, tree);
  });
  checkStage(reader, tree, document.missing, 'missing', (method, path) => parseMissing(reader, method, path));
  if (document.impute !== undefined) checkStage(reader, tree, document.impute, 'impute', (method, path) => parseImpute(reader, method, path, depthOf(tree)));
  if (document.treat !== undefined) checkStage(reader, tree, document.treat, 'treat', (method, path) => parseTreat(reader, method, path));
  checkDenominate(reader, tree, document.denominate ?? []);
  checkVariables(reader, tree, document);
  if (document.screen !== undefined) checkScreen(reader, tree, document.screen);
  checkOrder(reader, document.order ?? preparationStages);
  checkWeights(reader, tree, document.weigh.overrides, 'weigh.overrides');
  checkSubset(reader, tree, document);
  checkBonus(reader, tree, document);
  checkRank(reader, document);
  checkAudit(reader, document);
  return reader.problems;
}

function checkTree(reader: Reader, { framework }: MethodologyDocument): void {
  const seen = new Set<NodeCode>();
  framework.nodes.forEach((node, index) => {
    const path = `framework.nodes[${index}]`;
    const refuse = (field: string, message: string, expected: string, got: string): void =>
      reader.add('METHODOLOGY_INVALID', `${path}.${field}`, message, expected, got);
    if (seen.has(node.code)) refuse('code', `The code ${node.code} stands twice.`, 'a code of its own', node.code);
    if (index === 0 && node.code !== framework.root) refuse('code', 'The first node must be the root.', framework.root, node.code);
    if (index === 0 ? node.parent !== null : node.parent === null) {
      refuse('parent', 'The root, and only the root, has no parent.', index === 0 ? 'null' : 'the code of a node above', String(node.parent));
    } else if (node.parent !== null && !seen.has(node.parent)) {
      refuse('parent', `The parent ${node.parent} does not stand before its child.`, 'a node listed above', node.parent);
    }
    seen.add(node.code);
  });
  const bonus = framework.nodes.find((node) => node.code === framework.bonusNode);
  if (framework.bonusNode !== null && bonus?.parent !== framework.root) {
    reader.add('METHODOLOGY_INVALID', 'framework.bonusNode', 'The bonus node must be a child of the root.', 'a child of the root', framework.bonusNode);
  } else if (bonus !== undefined && framework.nodes.some((node) => node.parent === bonus.code)) {
    reader.add('METHODOLOGY_INVALID', 'framework.bonusNode', 'The bonus node has no children of its own: factors keep their places.', 'no children', bonus.code);
  }
  if (framework.bonusNode === null && framework.nodes.some((node) => node.role === 'BONUS')) {
    reader.add('METHODOLOGY_INVALID', 'framework.bonusNode', 'Bonus factors need a bonus node to be gathered at.', 'a node code', 'null');
  }
}

function checkStage<Method>(
  reader: Reader, tree: Tree, stage: StageChoice<Method>, name: Stage, check: (method: Method, path: string) => void,
): void {
  check(stage.default, `${name}.default`);
  checkOnce(reader, stage.levels.map((choice) => String(choice.level)), (index) => `${name}.levels[${index}].level`);
  checkOnce(reader, stage.nodes.map((choice) => choice.node), (index) => `${name}.nodes[${index}].node`);
  stage.levels.forEach(({ level, method }, index) => {
    checkLevelOfStage(reader, tree, name, level, `${name}.levels[${index}].level`);
    check(method, `${name}.levels[${index}].method`);
  });
  stage.nodes.forEach(({ node, method }, index) => {
    const path = `${name}.nodes[${index}].node`;
    reader.code(node, path, tree.byCode, 'node');
    checkNodeOfStage(reader, tree, name, node, path);
    check(method, `${name}.nodes[${index}].method`);
  });
}

function checkWeights(reader: Reader, tree: Tree, weights: readonly NodeWeight[], path: string): void {
  checkOnce(reader, weights.map((entry) => entry.node), (index) => `${path}[${index}].node`);
  weights.forEach((entry, index) => {
    reader.code(entry.node, `${path}[${index}].node`, tree.byCode, 'node');
    reader.number(entry.weight, `${path}[${index}].weight`, 0, 'WEIGHTS_INVALID');
  });
}

function checkDenominate(reader: Reader, tree: Tree, rules: NonNullable<MethodologyDocument['denominate']>): void {
  checkOnce(reader, rules.map((rule) => rule.node), (index) => `denominate[${index}].node`);
  rules.forEach(({ node, factor }, index) => {
    const path = `denominate[${index}]`;
    const known = tree.byCode.get(reader.code(node, `${path}.node`, tree.byCode, 'node') ?? '');
    if (known !== undefined && !isLeaf(tree, known)) {
      reader.add('METHOD_NOT_ALLOWED_HERE', `${path}.node`, 'Only an indicator has observations to divide.', 'an indicator', node);
    }
    if (!(factor > 0) || !Number.isFinite(factor)) {
      reader.add('OUT_OF_RANGE', `${path}.factor`, 'The factor must be a number above 0.', 'above 0', String(factor));
    }
  });
}

/** Variables have codes of their own; where they are listed, what divides is one of them or an indicator. */
function checkVariables(reader: Reader, tree: Tree, { framework, denominate }: MethodologyDocument): void {
  const leaves = framework.nodes.filter((node) => isLeaf(tree, node)).map((node) => node.code);
  checkDenominators(reader, tree, new Set([...(framework.variables ?? []).map((variable) => variable.code), ...leaves]));
  if (framework.variables === undefined) return;
  const codes = framework.variables.map((variable) => variable.code);
  checkOnce(reader, codes, (index) => `framework.variables[${index}].code`);
  codes.forEach((code, index) => {
    if (tree.byCode.has(code)) reader.add('METHODOLOGY_INVALID', `framework.variables[${index}].code`, `${code} is a node already.`, 'a code of its own', code);
  });
  const known = new Set([...codes, ...leaves]);
  denominate?.forEach(({ by }, index) => reader.code(by, `denominate[${index}].by`, known, 'variable'));
}

function checkDenominators(reader: Reader, tree: Tree, known: ReadonlySet<string>): void {
  tree.framework.nodes.forEach((node, index) => {
    if (node.denominator === undefined) return;
    const path = `framework.nodes[${index}].denominator`;
    reader.code(node.denominator, path, known, 'variable');
    if (!isLeaf(tree, node)) reader.add('METHODOLOGY_INVALID', path, 'Only an indicator has observations to divide.', 'an indicator', node.code);
  });
}

function checkScreen(reader: Reader, tree: Tree, screen: NonNullable<MethodologyDocument['screen']>): void {
  const { groups, minimumNonZeroShare, alwaysInclude = [], alwaysExclude = [] } = screen;
  checkOnce(reader, groups.map((limit) => limit.node), (index) => `screen.groups[${index}].node`);
  groups.forEach(({ node, minimumShare }, index) => {
    reader.code(node, `screen.groups[${index}].node`, tree.byCode, 'node');
    reader.number(minimumShare, `screen.groups[${index}].minimumShare`, 0);
  });
  reader.number(minimumNonZeroShare, 'screen.minimumNonZeroShare', 0);
  checkOnce(reader, alwaysInclude, (index) => `screen.alwaysInclude[${index}]`);
  checkOnce(reader, [...alwaysInclude, ...alwaysExclude], (index) => `screen.alwaysExclude[${index - alwaysInclude.length}]`, alwaysInclude.length);
}

function checkOrder(reader: Reader, order: readonly string[]): void {
  if (order.length === preparationStages.length && preparationStages.every((stage) => order.includes(stage))) return;
  reader.add('METHODOLOGY_INVALID', 'order', 'An order names every stage before normalisation once.', preparationStages.join(', '), order.join(', '));
}

/** Of two entries for the same place one would be without effect. */
function checkOnce(reader: Reader, places: readonly string[], pathOf: (index: number) => string, from = 0): void {
  const seen = new Set<string>();
  places.forEach((place, index) => {
    if (index >= from && seen.has(place)) reader.add('METHODOLOGY_INVALID', pathOf(index), `${place} is named twice.`, 'each once', place);
    seen.add(place);
  });
}

function checkSubset(reader: Reader, tree: Tree, { subset }: MethodologyDocument): void {
  subset.nodes?.forEach((code, index) => reader.code(code, `subset.nodes[${index}]`, tree.byCode, 'node'));
  subset.exclude.forEach((code, index) => reader.code(code, `subset.exclude[${index}]`, tree.byCode, 'node'));
}

function checkBonus(reader: Reader, tree: Tree, { bonus }: MethodologyDocument): void {
  if (bonus.cap !== null) reader.number(bonus.cap, 'bonus.cap', 0);
  if (bonus.kind === 'MULTIPLICATIVE' && !(bonus.scale !== null && bonus.scale > 0)) {
    reader.add('OUT_OF_RANGE', 'bonus.scale', 'A multiplicative bonus needs a scale above 0.', 'above 0', String(bonus.scale));
  }
  checkOnce(reader, bonus.factors.map((factor) => factor.node), (index) => `bonus.factors[${index}].node`);
  bonus.factors.forEach((factor, index) => {
    const path = `bonus.factors[${index}]`;
    const node = tree.byCode.get(reader.code(factor.node, `${path}.node`, tree.byCode, 'bonus factor') ?? '');
    if (node !== undefined && !(node.role === 'BONUS' && isLeaf(tree, node))) {
      reader.add('METHODOLOGY_INVALID', `${path}.node`, `${node.code} is not a bonus factor.`, 'a leaf of role BONUS', node.role);
    }
    if (factor.maxPoints !== null) reader.number(factor.maxPoints, `${path}.maxPoints`, 0);
  });
}

function checkRank(reader: Reader, { rank }: MethodologyDocument): void {
  if (!(rank.tieGrid > 0) || !Number.isFinite(rank.tieGrid)) {
    reader.add('OUT_OF_RANGE', 'rank.tieGrid', 'The tie grid must be a number above 0.', 'above 0', String(rank.tieGrid));
  }
  if ((rank.tieRule === 'ordinal') !== (rank.tieBreaker !== null)) {
    reader.add('METHODOLOGY_INVALID', 'rank.tieBreaker', 'The ordinal rule, and no other, names a tie-breaker.',
      rank.tieRule === 'ordinal' ? 'unitCode or core' : 'null', String(rank.tieBreaker));
  }
}

/** What fails is worse than what is warned of. */
function checkAudit(reader: Reader, { audit }: MethodologyDocument): void {
  for (const code of auditCodes) {
    const { warn, fail } = audit?.thresholds?.[code] ?? { warn: null, fail: null };
    if (warn === null || fail === null || (auditQuestions[code].wants === 'AT_LEAST' ? fail <= warn : fail >= warn)) continue;
    const expected = auditQuestions[code].wants === 'AT_LEAST' ? `at most ${warn}` : `at least ${warn}`;
    reader.add('METHODOLOGY_INVALID', `audit.thresholds.${code}.fail`, 'An item cannot fail before it is warned of.', expected, String(fail));
  }
}
