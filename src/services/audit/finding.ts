import type { AuditParameters } from '../../methodology/audit/auditRule';
import type { AuditCode } from '../../methodology/vocabulary';
import type { Evaluation } from '../EvaluationService';

/** What is looked at: a version applied to a vintage, or a draft that would be. */
export interface AuditSubject {
  readonly evaluation: Evaluation;
  readonly parameters: AuditParameters;
}

/** Where the value of an item comes from, most telling first. */
export interface FindingDetail {
  /** Code of a node or a unit, or two codes of a pair. */
  readonly at: readonly string[];
  readonly value: number;
}

/** What was found at one item: a value, or why there is none. */
export type Finding =
  | { readonly kind: 'found'; readonly code: AuditCode; readonly value: number; readonly said: string; readonly details: readonly FindingDetail[] }
  | { readonly kind: 'unassessable'; readonly code: AuditCode; readonly said: string };

/** Most details that an item tells. */
const mostDetails = 10;

export function found(code: AuditCode, value: number, said: string, details: readonly FindingDetail[] = []): Finding {
  return { kind: 'found', code, value, said, details: details.slice(0, mostDetails) };
}

export function unassessable(codes: readonly AuditCode[], said: string): readonly Finding[] {
  return codes.map((code) => ({ kind: 'unassessable', code, said }));
}

/** `3 pairs`, `1 pair`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A share as a person reads it. */
export function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10} %`;
}
