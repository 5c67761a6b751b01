/** What is known of an answer when its Cache-Control is chosen. */
export interface AnswerFacts {
  readonly kind: 'graphql' | 'file' | 'page' | 'asset' | 'other';
  readonly method: string;
  readonly status: number;
  readonly hasErrors: boolean;
  /** Whether the request came with a token: what it is told may be for its bearer alone. */
  readonly isAuthenticated?: boolean;
  /** `extensions` of the GraphQL request and of its answer: pins, notices. */
  readonly requestExtensions?: Readonly<Record<string, unknown>>;
  readonly answerExtensions?: Readonly<Record<string, unknown>>;
}

export type CacheControlOf = (facts: AnswerFacts) => string;

/** Errors are not kept, nor what a known caller is told; assets carry their hash in the name and never change; all else is asked for again. */
export const defaultCacheControl: CacheControlOf = ({ kind, status, hasErrors, isAuthenticated }) => {
  if (isAuthenticated) return 'private, no-store';
  if (hasErrors || status >= 400) return 'no-store';
  return kind === 'asset' ? 'public, max-age=31536000, immutable' : 'no-cache';
};
