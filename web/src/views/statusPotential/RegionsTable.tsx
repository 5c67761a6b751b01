import { variantOf, type Choice } from '../../address/choice';
import { useAddress } from '../../address/useAddress';
import { RegionsDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { useAnswer } from '../../server/useAnswer';
import { Failed } from '../../shell/Failed';
import { hrefTo } from '../../shell/hrefs';
import { Link } from '../../shell/Link';
import { Notice } from '../../shell/Notice';
import { nameIn, pointsText, useWords } from '../../words/useWords';

const points = (value: number | null): string => (value === null ? '–' : pointsText(value));

/** What the index says of regions. */
export function RegionsTable({ choice }: { readonly choice: Choice }) {
  const words = useWords();
  const { search } = useAddress();
  const variant = variantOf(choice);
  const variables = { methodology: choice.methodology, vintage: choice.vintage, ...(variant && { variant }) };
  const { data, failure, extensions } = useAnswer(RegionsDocument, variables);
  if (failure !== undefined) return <Failed failure={failure} />;
  const groups = [...data?.evaluate?.groups ?? []].sort((one, other) => (other.mean ?? 0) - (one.mean ?? 0));
  const most = Math.max(0, ...groups.map(({ best }) => best ?? 0));
  const at = (value: number | null): string => `${most > 0 ? ((value ?? 0) / most) * 100 : 0}%`;
  return (
    <>
      <Notice extensions={extensions} />
      <table className="lines regions">
        <thead><tr><th scope="col">{words.region}</th><th scope="col" className="number">{words.potentialView.count}</th><th scope="col" className="number">{words.potentialView.mean}</th><th scope="col" className="number wide">{words.potentialView.median}</th><th scope="col" className="spread wide">{words.potentialView.worst} – {words.potentialView.best}</th><th scope="col">{words.potentialView.first}</th></tr></thead>
        <tbody>
          {groups.map(({ code, name, nameZh, count, mean, median, best, worst, bestUnit }) => (
            <tr key={code}>
              <th scope="row"><Link href={hrefTo('/', choice, search, { region: [code] })}>{nameIn(words, { name, nameZh })}</Link></th>
              <td className="number">{count}</td><td className="number">{points(mean)}</td><td className="number wide">{points(median)}</td>
              <td className="spread wide"><span className="span" title={`${points(worst)} – ${points(best)}`}><i style={{ left: at(worst), right: `calc(100% - ${at(best)})` }} /><b style={{ left: at(mean) }} /></span></td>
              <td>{bestUnit && nameIn(words, bestUnit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TakeAway name="cbcii-regions" what={words.potentialView.regionsHeading} question={questionOf(RegionsDocument, variables)}
        csv={() => csvOf(['region', 'name', 'name_zh', 'count', 'mean', 'median', 'best', 'worst', 'best_city'],
          groups.map((each) => [each.code, each.name, each.nameZh, each.count, each.mean, each.median, each.best, each.worst, each.bestUnit?.code]))} />
    </>
  );
}
