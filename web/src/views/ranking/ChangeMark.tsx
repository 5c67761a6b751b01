import { useWords } from '../../words/useWords';

/** Places won or lost: an arrow, a number, and words for who cannot see either. */
export function ChangeMark({ change }: { readonly change: number | null }) {
  const { ranking } = useWords();
  if (change === null) return null;
  if (change === 0) return <span className="change same"><span aria-hidden="true">·</span><span className="unseen">{ranking.same}</span></span>;
  const isUp = change > 0;
  return (
    <span className={isUp ? 'change up' : 'change down'}>
      <span aria-hidden="true">{isUp ? '▲' : '▼'} {Math.abs(change)}</span>
      <span className="unseen">{isUp ? ranking.up(change) : ranking.down(-change)}</span>
    </span>
  );
}
