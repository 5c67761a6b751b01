import { PlatformError } from '../../errors';
import { may, type Caller } from '../access/Caller';
import type { ReleaseToPut } from './releaseToPut';
import type { VersionsToPut } from './versionsToPut';

/** The first versions come with their index, as data do. In an index that is here already a version is published, and by files that takes the same role as by a draft. */
export function assertMayPublish(caller: Caller, { isNew }: Pick<ReleaseToPut, 'isNew'>, { versions }: Pick<VersionsToPut, 'versions'>): void {
  if (isNew || versions.length === 0 || may(caller, 'publishDraft')) return;
  const refs = versions.map(({ code, version }) => `${code}@${version}`).join(', ');
  const message = `The files bring methodology versions to an index that is here already (${refs}): publishing them needs another role.`;
  throw new PlatformError('FORBIDDEN', message, [{ code: 'FORBIDDEN', path: '', message, expected: 'the role METHODOLOGIST beside EDITOR, or ADMIN', got: caller.roles.join(', ') }]);
}
