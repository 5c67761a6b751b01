import { useEffect, useRef, useState } from 'react';
import { Refusal, type AnswerExtensions, type TypedDocument } from '../../../sdk/src/index.js';
import { client } from './client';

export interface Asked<Data> {
  /** The newest answer, also while a newer one is awaited. */
  readonly data: Data | undefined;
  readonly extensions: AnswerExtensions;
  readonly failure: Failure | undefined;
  readonly isWaiting: boolean;
}

export type Failure = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'unreachable' };

const nothing = { data: undefined, extensions: {}, failure: undefined };

/** Asks when the question changes; a question that is no longer asked is given up. Undefined variables ask nothing. */
export function useAnswer<Data, Variables>(document: TypedDocument<Data, Variables>, variables: Variables | undefined): Asked<Data> {
  const [answered, setAnswered] = useState<Omit<Asked<Data>, 'isWaiting'> & { readonly question: string }>({ ...nothing, question: '' });
  const question = variables === undefined ? '' : JSON.stringify(variables);
  const asked = useRef(variables);
  asked.current = variables;

  useEffect(() => {
    if (asked.current === undefined) return undefined;
    const giveUp = new AbortController();
    client.ask(document, asked.current, { signal: giveUp.signal }).then(
      ({ data, extensions }) => {
        if (!giveUp.signal.aborted) setAnswered({ data, extensions, failure: undefined, question });
      },
      (error: unknown) => {
        if (giveUp.signal.aborted) return;
        const failure: Failure = error instanceof Refusal ? { kind: 'refused', refusal: error } : { kind: 'unreachable' };
        setAnswered((before) => ({ ...before, failure, question }));
      },
    );
    return () => giveUp.abort();
  }, [document, question]);

  if (variables === undefined) return { ...nothing, isWaiting: false };
  return { ...answered, isWaiting: answered.question !== question };
}
