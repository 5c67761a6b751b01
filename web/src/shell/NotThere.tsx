import { useChoice } from '../address/useChoice';
import { useAddress } from '../address/useAddress';
import { useWords } from '../words/useWords';
import { hrefTo } from './hrefs';
import { Link } from './Link';

export function NotThere() {
  const words = useWords();
  const { search } = useAddress();
  const { choice } = useChoice();
  return (
    <div className="failed">
      <h1>{words.notThere}</h1>
      <p><Link className="button" href={hrefTo('/', choice, search)}>{words.toRanking}</Link></p>
    </div>
  );
}
