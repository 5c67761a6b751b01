import type { Dialect } from '../../columns';
import { createRefusal, createTruncateRefusal } from '../triggerParts';

const message = 'a reference release cannot change';

/** All that the hash of a release stands for. */
const contents = [
  'source', 'unit_group', 'unit', 'grouping', 'group_member', 'measure_definition', 'reported_measure', 'erratum', 'fact', 'policy_measure',
  'series_point', 'finding', 'reference_row',
] as const;
const always = '1 = 1';
const isRelied = `EXISTS (SELECT 1 FROM "vintage" v WHERE v."releaseId" = NEW."releaseId")`;

/**
 * A vintage stands on a release: groups of units decide what imputation by groups gives. Rows come with their release
 * and stay as they are; nothing is added once a vintage stands on it.
 */
export function frozenReleases(dialect: Dialect): readonly string[] {
  const kept = (['reference_release', ...contents] as const).flatMap((table) => [
    ...(['UPDATE', 'DELETE'] as const).flatMap((on) => createRefusal(dialect, { name: `${table}_frozen_${on.toLowerCase()}`, table, on, when: always, message })),
    ...dialect === 'postgres' ? createTruncateRefusal({ name: `${table}_frozen_truncate`, table, when: always, message }) : [],
  ]);
  return [...kept, ...contents.flatMap((table) => createRefusal(dialect, { name: `${table}_frozen_insert`, table, on: 'INSERT', when: isRelied, message }))];
}
