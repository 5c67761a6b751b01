import { usual } from '../address/choice';
import { useChoice } from '../address/useChoice';
import type { Failure } from '../server/useAnswer';
import { useWords } from '../words/useWords';

/** What the server refused and why, with a way on. */
export function Failed({ failure }: { readonly failure: Failure }) {
  const words = useWords();
  const { choice, change } = useChoice();
  if (failure.kind === 'unreachable') {
    return (
      <div className="failed" role="alert">
        <h2>{words.unreachable}</h2>
        <p>{words.unreachableHint}</p>
        <button type="button" onClick={() => location.reload()}>{words.tryAgain}</button>
      </div>
    );
  }
  const { problems, message, errors } = failure.refusal;
  const isBelow = errors.some(({ extensions }) => extensions?.code === 'BELOW_REPORTED_NODE');
  return (
    <div className="failed" role="alert">
      <h2>{words.refused}</h2>
      {problems.length === 0 ? <p>{message}</p> : (
        <ul>{problems.slice(0, 6).map((problem) => <li key={problem.path + problem.message}>{problem.message}</li>)}</ul>
      )}
      <p className="buttons">
        {isBelow && <button type="button" className="main" onClick={() => change({ vintage: 'cbcii/2020-synthetic' }, true)}>{words.useSynthetic}</button>}
        <button type="button" onClick={() => change({ ...usual, vintage: isBelow ? usual.vintage : choice.vintage }, true)}>{words.toUsual}</button>
      </p>
    </div>
  );
}
