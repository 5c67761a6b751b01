import { useWords } from '../words/useWords';

/** Holds the place of what is awaited, so that nothing jumps when it comes. */
export function Waiting() {
  return <p className="waiting" role="status">{useWords().waiting}</p>;
}
