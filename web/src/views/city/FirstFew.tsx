import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/useWords';

/** The first lines of a long list; the rest where it is asked for. */
export function FirstFew<Line>({ lines, few, children }: {
  readonly lines: readonly Line[];
  readonly few: number;
  readonly children: (shown: readonly Line[]) => ReactNode;
}) {
  const { cityView } = useWords();
  const [areAll, showAll] = useState(false);
  return (
    <>
      {children(areAll ? lines : lines.slice(0, few))}
      {lines.length > few && <p className="more"><button type="button" aria-expanded={areAll} onClick={() => showAll(!areAll)}>{areAll ? cityView.showFew : cityView.showAll(lines.length)}</button></p>}
    </>
  );
}
