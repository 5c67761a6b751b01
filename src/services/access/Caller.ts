import { PlatformError } from '../../errors';
import type { Role } from '../../methodology/vocabulary';

/** Who asks: nobody known, or somebody with roles. `subject` is what the audit log names. */
export interface Caller {
  readonly subject: string | null;
  readonly roles: readonly Role[];
}

/** Whoever sends no token: published things are theirs to read. */
export const anonymous: Caller = { subject: null, roles: [] };

/** Whoever has the store itself at hand, by the command line. */
export const operator: Caller = { subject: 'operator', roles: ['ADMIN'] };

/** The platform itself, which brings its own data in. */
export const platform = { subject: 'platform' } as const;

/** Stands for whoever asks, known or not. */
export const anybody = 'ANYBODY';

/** Who may do what, beside ADMIN, who may do all. Every mutation names one of these actions; what is not here is open to everybody. */
export const permissions = {
  readDrafts: ['READER', 'EDITOR', 'METHODOLOGIST'],
  upload: ['EDITOR', 'METHODOLOGIST'],
  importVintage: ['EDITOR'],
  sealVintage: ['EDITOR'],
  withdrawVintage: ['EDITOR'],
  createMethodology: ['METHODOLOGIST'],
  forkMethodology: ['METHODOLOGIST'],
  createDraft: ['METHODOLOGIST'],
  updateDraft: ['METHODOLOGIST'],
  validateDraft: ['READER', 'EDITOR', 'METHODOLOGIST'],
  publishDraft: ['METHODOLOGIST'],
  withdrawVersion: ['METHODOLOGIST'],
  startAnalysis: ['READER', 'EDITOR', 'METHODOLOGIST'],
  cancelJob: ['READER', 'EDITOR', 'METHODOLOGIST'],
  createToken: [],
  revokeToken: [],
  readTokens: [],
  readAudit: [],
  cite: anybody,
  addDocument: [],
  removeDocument: [],
  readDocuments: [],
} as const satisfies Record<string, readonly Role[] | typeof anybody>;

export type Action = keyof typeof permissions;

export const actions = Object.keys(permissions) as readonly Action[]; // the keys are those of the table

export function may(caller: Caller, action: Action): boolean {
  const allowed: readonly Role[] | typeof anybody = permissions[action];
  if (allowed === anybody) return true;
  return caller.roles.some((role) => role === 'ADMIN' || allowed.includes(role));
}

/** Throws UNAUTHENTICATED where nobody is known, FORBIDDEN where the roles do not suffice. */
export function assertMay(caller: Caller, action: Action): void {
  if (may(caller, action)) return;
  const expected = [...permissions[action], 'ADMIN'].join(' or ');
  const code = caller.subject === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  const message = code === 'UNAUTHENTICATED' ? `${action} needs a token.` : `${action} needs another role.`;
  const got = caller.subject === null ? 'no token' : caller.roles.join(', ') || 'no role';
  throw new PlatformError(code, message, [{ code, path: '', message, expected: `the role ${expected}`, got }]);
}
