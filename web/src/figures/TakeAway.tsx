import { useState } from 'react';
import type { TypedDocument } from '../../../sdk/src/index.js';
import { useWords } from '../words/useWords';
import { QueryDialog } from './QueryDialog';
import { saveCsv, savePng, saveSvg } from './takeAway';

/** What a figure was asked by. */
export interface Question {
  readonly document: TypedDocument<unknown, never>;
  readonly variables: unknown;
}

/** A question with its types left behind: it is shown, not asked. */
export function questionOf<Data, Variables>(document: TypedDocument<Data, Variables>, variables: Variables): Question {
  return { document: document as string as Question['document'], variables }; // the types are carried by a property that is never there
}

/** The ways out of a figure: its data, itself as a picture, and the query behind it. */
export function TakeAway({ name, what, csv, picture, question }: {
  readonly name: string;
  readonly what: string;
  readonly csv: () => string;
  readonly picture?: () => SVGSVGElement | null;
  readonly question: Question;
}) {
  const words = useWords();
  const [isShown, show] = useState(false);
  const withPicture = (save: (name: string, svg: SVGSVGElement) => unknown) => () => {
    const svg = picture?.();
    if (svg) void save(name, svg);
  };
  return (
    <div className="take-away" role="group" aria-label={words.export.of(what)}>
      <button type="button" onClick={() => saveCsv(name, csv())}>{words.export.csv}</button>
      {picture && <button type="button" onClick={withPicture(saveSvg)}>{words.export.svg}</button>}
      {picture && <button type="button" onClick={withPicture(savePng)}>{words.export.png}</button>}
      <button type="button" onClick={() => show(true)}>{words.export.query}</button>
      {isShown && <QueryDialog question={question} onClose={() => show(false)} />}
    </div>
  );
}
