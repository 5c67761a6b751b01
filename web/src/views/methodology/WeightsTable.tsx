import { goTo } from '../../address/addressStore';
import { useAddress, withParameters } from '../../address/useAddress';
import { nameIn, useWords } from '../../words/useWords';
import { weightsDownTo, type Weight } from './weightsTree';
import { shareText } from './WeightsChart';

/** Nominal and effective weights: of the pillars, or of every node. */
export function WeightsTable({ weights }: { readonly weights: readonly Weight[] }) {
  const words = useWords();
  const address = useAddress();
  const areAll = address.search.get('open') === 'all';
  const shown = weightsDownTo(weights, areAll ? Infinity : 1);
  return (
    <>
      <table className="lines weights-table">
        <thead><tr><th scope="col">{words.cityView.node}</th><th scope="col" className="number">{words.cityView.ceiling}</th><th scope="col" className="number">{words.methodologyView.nominal}</th><th scope="col" className="number">{words.methodologyView.effective}</th></tr></thead>
        <tbody>
          {shown.map(({ node, nominal, effective }) => (
            <tr key={node.code}>
              <th scope="row" style={{ paddingLeft: `calc(0.5rem + ${node.level - 1} * var(--indent))` }}>{nameIn(words, node)}{node.role === 'BONUS' && node.level > 1 && <small> {words.bonus}</small>}</th>
              <td className="number">{node.ceiling ?? '–'}</td><td className="number">{nominal}</td><td className="number">{shareText(effective)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="more"><button type="button" aria-expanded={areAll} onClick={() => goTo(withParameters(address, { open: areAll ? [] : ['all'] }), false)}>{areAll ? words.cityView.showFew : words.cityView.showAll(weightsDownTo(weights, Infinity).length)}</button></p>
    </>
  );
}
