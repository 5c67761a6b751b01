import { variantOf, type Choice } from '../../address/choice';
import { CityRankRangeDocument } from '../../../../sdk/src/index.js';
import { useAnswer } from '../../server/useAnswer';
import { useWords } from '../../words/useWords';

/** How far every weight may go from itself. */
const share = 0.25;

/** Best and worst rank over weights, as the solver of the server finds them; nothing where the method allows no such search. */
export function RankRange({ code, choice }: { readonly code: string; readonly choice: Choice }) {
  const words = useWords();
  const variant = variantOf(choice);
  const { data, isWaiting } = useAnswer(CityRankRangeDocument, {
    units: [code], share, methodology: choice.methodology, vintage: choice.vintage, ...(variant && { variant }),
  });
  const [found] = data?.evaluate?.rankRange?.units.nodes ?? [];
  return (
    <div>
      <dt>{words.cityView.rankRange(share * 100)}</dt>
      <dd data-rank-range><b>{isWaiting || found === undefined ? '–' : found.best.rank === found.worst.rank ? found.best.rank : `${found.best.rank}–${found.worst.rank}`}</b></dd>
    </div>
  );
}
