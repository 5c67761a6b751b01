import type { Dialect } from '../../columns';
import { createRefusal, createReplaceRefusal, createTruncateRefusal, unchanged } from '../triggerParts';

const table = 'methodology_version';
const message = 'a published methodology version cannot change';

/** All that publication fixes; what is left out may change once, when the version is withdrawn. */
const fixed = [
  'id', 'methodologyCode', 'version', 'major', 'minor', 'patch', 'hash', 'document', 'revision', 'changelog',
  'previousHash', 'publishedAt',
];
const withdrawn = `OLD."status" = 'PUBLISHED' AND NEW."status" = 'WITHDRAWN' AND COALESCE(NEW."withdrawnReason", '') <> ''
  AND NEW."withdrawnAt" IS NOT NULL AND ${unchanged(fixed)}`;

export function frozenVersions(dialect: Dialect): readonly string[] {
  const refusals = [
    ...createRefusal(dialect, {
      name: 'methodology_version_frozen_update', table, on: 'UPDATE', message,
      when: `OLD."status" <> 'DRAFT' AND NOT (${withdrawn})`,
    }),
    ...createRefusal(dialect, {
      name: 'methodology_version_frozen_delete', table, on: 'DELETE', message, when: `OLD."status" <> 'DRAFT'`,
    }),
  ];
  return [...refusals, ...(dialect === 'sqlite'
    ? createReplaceRefusal('methodology_version_frozen_replace', table, `f."status" <> 'DRAFT' AND (f."id" = NEW."id"
      OR f."hash" = NEW."hash" OR (f."methodologyCode" = NEW."methodologyCode" AND f."version" = NEW."version"))`)
    : createTruncateRefusal({
      name: 'methodology_version_frozen_truncate', table, message,
      when: `EXISTS (SELECT 1 FROM "${table}" WHERE "status" <> 'DRAFT')`,
    }))];
}
