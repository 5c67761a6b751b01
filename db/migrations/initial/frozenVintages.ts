import type { Dialect } from '../../columns';
import { createRefusal, createReplaceRefusal, createTruncateRefusal, postgresFunction, raise, unchanged } from '../triggerParts';

const message = 'a sealed vintage cannot change';

/** All that sealing fixes; what is left out may change once, when the vintage is withdrawn. */
const fixed = [
  'id', 'line', 'revision', 'indexCode', 'kind', 'hash', 'releaseId', 'title', 'description', 'notice', 'defaultPeriod',
  'periods', 'sealedAt',
];
const withdrawn = `OLD."status" = 'SEALED' AND NEW."status" = 'WITHDRAWN' AND COALESCE(NEW."withdrawnReason", '') <> ''
  AND ${unchanged(fixed)}`;
const anySealed = `EXISTS (SELECT 1 FROM "vintage" WHERE "status" <> 'OPEN')`;

export function frozenVintages(dialect: Dialect): readonly string[] {
  return [
    ...createRefusal(dialect, {
      name: 'vintage_frozen_update', table: 'vintage', on: 'UPDATE', message,
      when: `OLD."status" <> 'OPEN' AND NOT (${withdrawn})`,
    }),
    ...createRefusal(dialect, {
      name: 'vintage_frozen_delete', table: 'vintage', on: 'DELETE', message, when: `OLD."status" <> 'OPEN'`,
    }),
    ...(dialect === 'sqlite'
      ? createReplaceRefusal('vintage_frozen_replace', 'vintage', `f."status" <> 'OPEN' AND (f."id" = NEW."id"
        OR (f."line" = NEW."line" AND f."revision" = NEW."revision"))`)
      : createTruncateRefusal({ name: 'vintage_frozen_truncate', table: 'vintage', message, when: anySealed })),
    ...(dialect === 'sqlite' ? sqliteContents() : postgresContents()),
  ];
}

const contents = ['observation', 'snapshot'] as const;

function sqliteContents(): readonly string[] {
  const sealed = (row: 'OLD' | 'NEW') =>
    `EXISTS (SELECT 1 FROM "vintage" v WHERE v."id" = ${row}."vintageId" AND v."status" <> 'OPEN')`;
  return contents.flatMap((table) => [
    { on: 'INSERT' as const, when: sealed('NEW') },
    { on: 'UPDATE' as const, when: `${sealed('OLD')} OR ${sealed('NEW')}` },
    { on: 'DELETE' as const, when: sealed('OLD') },
  ].flatMap(({ on, when }) =>
    createRefusal('sqlite', { name: `${table}_frozen_${on.toLowerCase()}`, table, on, when, message })));
}

/** FOR SHARE: who seals the vintage waits for this row to be kept, and who adds a row waits for the seal. */
function postgresContents(): readonly string[] {
  const look = (row: 'OLD' | 'NEW') =>
    `SELECT "status" INTO found FROM "vintage" WHERE "id" = ${row}."vintageId" FOR SHARE; IF found <> 'OPEN' THEN ${raise(message)} END IF;`;
  const body = `IF TG_OP <> 'INSERT' THEN ${look('OLD')} END IF;
    IF TG_OP <> 'DELETE' THEN ${look('NEW')} RETURN NEW; END IF;
    RETURN OLD;`;
  return [
    postgresFunction('vintage_contents_frozen', body, 'DECLARE found text;'),
    ...contents.flatMap((table) => [
      `CREATE TRIGGER "${table}_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION "vintage_contents_frozen"()`,
      ...createTruncateRefusal({ name: `${table}_frozen_truncate`, table, message, when: anySealed }),
    ]),
  ];
}
