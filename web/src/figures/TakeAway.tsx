import { useState } from 'react';
import { useWords } from '../words/useWords';
import type { Question } from './question';
import { QueryDialog } from './QueryDialog';
import { saveCsv, savePng, saveSvg } from './takeAway';

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
