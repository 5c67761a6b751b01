import type { MethodologyDocument } from '../methodologyVersion';
import type { Plan } from '../plan';
import { changeStages, versionBumps, type VersionBump } from '../vocabulary';
import { bonusChanges, denominateChanges } from './bonusChanges';
import type { MethodologyChange } from './change';
import { frameworkChanges } from './frameworkChanges';
import { nodeChanges } from './nodeChanges';
import { ruleChanges } from './ruleChanges';
import { pairOf, type Pair } from './sides';
import { methodChanges } from './stageChanges';
import { weightChanges } from './weightChanges';
import { rewritings, wordingChanges } from './wordingChanges';

/**
 * What changes from one document to another, in the order of the stages. Methods are compared as they
 * stand at each node, not as they are written: an entry that says what stood there already is no more
 * than a rewriting. Where no change is MAJOR the two score alike, bit for bit, on any data; where the
 * documents differ at all there is at least one change.
 */
export function changesBetween(from: MethodologyDocument, to: MethodologyDocument): MethodologyChange[] {
  const pair = pairOf(from, to);
  const effective = effectiveChanges(pair);
  return [...effective, ...rewritings(pair, effective), ...wordingChanges(pair)]
    .sort((a, b) => changeStages.indexOf(a.stage) - changeStages.indexOf(b.stage));
}

/** The changes among them that can change a score, between two documents that are made ready to run. */
export function majorChanges(from: Plan, to: Plan): MethodologyChange[] {
  return effectiveChanges(pairOf(from.document, to.document, [from, to])).filter(({ bump }) => bump === 'MAJOR');
}

function effectiveChanges(pair: Pair): MethodologyChange[] {
  return [
    ...frameworkChanges(pair), ...nodeChanges(pair), ...ruleChanges(pair), ...denominateChanges(pair), ...methodChanges(pair),
    ...weightChanges(pair), ...bonusChanges(pair),
  ];
}

/** The smallest bump of a version that does justice to every change; null where there is none. */
export function needsBump(changes: readonly MethodologyChange[]): VersionBump | null {
  const greatest = Math.max(-1, ...changes.map((change) => versionBumps.indexOf(change.bump)));
  return greatest < 0 ? null : versionBumps[greatest];
}
