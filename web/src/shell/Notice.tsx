import type { AnswerExtensions } from '../../../sdk/src/index.js';
import { useWords } from '../words/useWords';

/** Said over every figure that rests on invented data; the server tells which do. */
export function Notice({ extensions }: { readonly extensions: AnswerExtensions }) {
  const words = useWords();
  if (extensions.notice === undefined) return null;
  return (
    <p className="notice" role="note" title={extensions.notice}>
      <strong className="badge">{words.synthetic}</strong> <span>{words.syntheticNotice}</span>
    </p>
  );
}
