import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/useWords';
import type { Question } from './question';

/** The query behind a figure, to be copied, opened as an answer, or taken to the editor. */
export function QueryDialog({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const words = useWords();
  const [isCopied, setCopied] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const variables = JSON.stringify(question.variables, null, 2);
  const search = new URLSearchParams({ query: question.document, variables: JSON.stringify(question.variables) });
  return (
    <dialog ref={dialog} className="query-dialog" onClose={onClose} aria-labelledby="query-heading">
      <h2 id="query-heading">{words.export.query}</h2>
      <pre tabIndex={0} data-query>{question.document}</pre>
      <h3>{words.export.variables}</h3>
      <pre tabIndex={0} data-variables>{variables}</pre>
      <div className="dialog-buttons">
        <button type="button" className="main" onClick={() => {
          void navigator.clipboard.writeText(`${question.document}\n\n# ${words.export.variables}\n${variables.replaceAll(/^/gm, '# ')}\n`).then(() => setCopied(true));
        }}>{isCopied ? words.export.copied : words.export.copy}</button>
        <a className="button" href={`/graphql?${search}`} target="_blank" rel="noreferrer">{words.export.open}</a>
        <a className="button" href="/graphql" target="_blank" rel="noreferrer">{words.export.editor}</a>
        <button type="button" onClick={() => dialog.current?.close()}>{words.export.close}</button>
      </div>
    </dialog>
  );
}
