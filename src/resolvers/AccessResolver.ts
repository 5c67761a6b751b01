import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { AuditArgs } from '../schema/args/AuditArgs';
import { AuditEntryConnection, type AuditEntry } from '../schema/AuditEntry';
import { Me } from '../schema/Me';
import type { AuditEntry as LoggedEntry } from '../services/access/AuditLog';
import { actions, may } from '../services/access/Caller';
import { pageInOrder, wishOf } from './paging';

@Resolver()
export class AccessResolver {
  @Query(() => Me, { nullable: true, description: 'Whoever sends this request: their roles, and what they may do. Outside the promise of pins.' })
  me(@Ctx() { caller, pins }: Context): Me {
    pins.noteMoving('Query.me');
    return { subject: caller.subject, roles: caller.roles, may: actions.filter((action) => may(caller, action)) };
  }

  @Query(() => AuditEntryConnection, { nullable: true, description: 'The log of all changes, newest first; for the role ADMIN. Outside the promise of pins.' })
  async auditLog(@Args(() => AuditArgs) args: AuditArgs, @Ctx() { services, caller, pins }: Context): Promise<AuditEntryConnection> {
    pins.noteMoving('Query.auditLog');
    const page = await services.audit.page(caller, args.filter ?? {}, wishOf('auditLog', args));
    return pageInOrder('auditLog', { ...page, records: page.records.map((entry) => ({ ...entry, position: entry.seq })) }, args, shapeEntry);
  }
}

function shapeEntry({ before, after, ...entry }: LoggedEntry): AuditEntry {
  return { ...entry, before: shapeValue(before), after: shapeValue(after) };
}

function shapeValue(kept: LoggedEntry['before']): AuditEntry['before'] {
  return 'value' in kept ? { json: JSON.stringify(kept.value), hash: null, bytes: null } : { json: null, hash: kept.hash, bytes: kept.bytes };
}
