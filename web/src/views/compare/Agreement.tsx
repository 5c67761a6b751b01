import type { ComparisonQuery } from '../../../../sdk/src/index.js';
import { useCatalogue } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';
import { ChangeMark } from '../ranking/ChangeMark';

export type Compared = NonNullable<ComparisonQuery['compare']>['alternatives'][number];

const coefficient = (value: number | null): string => (value === null ? '–' : value.toFixed(4));

/** How far each methodology agrees with the baseline, as the server measures it. */
export function AgreementTable({ alternatives, names }: { readonly alternatives: readonly Compared[]; readonly names: readonly string[] }) {
  const { compareView } = useWords();
  return (
    <div className="scrolls" tabIndex={0} role="group" aria-label={compareView.agreement}>
      <table className="agreement">
        <thead>
          <tr>
            <th scope="col">{compareView.against}</th><th scope="col" className="number">{compareView.tau}</th><th scope="col" className="number">{compareView.rho}</th>
            <th scope="col" className="number">{compareView.moved}</th><th scope="col" className="number">{compareView.meanShift}</th><th scope="col" className="number">{compareView.largest}</th><th scope="col">{compareView.comparability}</th>
          </tr>
        </thead>
        <tbody>
          {alternatives.map((each, position) => (
            <tr key={position} data-compared={position + 1}>
              <th scope="row">{names[position]}</th>
              <td className="number" data-tau={each.kendallTauB}>{coefficient(each.kendallTauB)}</td>
              <td className="number" data-rho={each.spearmanRho}>{coefficient(each.spearmanRho)}</td>
              <td className="number">{each.moved} / {each.population}</td>
              <td className="number">{each.meanAbsoluteRankShift.toFixed(2)}</td>
              <td className="number">{each.maximumRankShift}</td>
              <td title={each.comparability.reasons.map(({ message }) => message).join(' ')}>{compareView.comparable[each.comparability.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who rises and falls most. */
export function Movers({ compared, name }: { readonly compared: Compared; readonly name: string }) {
  const words = useWords();
  const { cities } = useCatalogue();
  const list = (title: string, movers: Compared['moversUp']) => (
    <div>
      <h4>{title}</h4>
      {movers.length === 0 ? <p className="hint">{words.compareView.nobody}</p> : (
        <ol>
          {movers.map(({ unitCode, rankBefore, rankAfter, rankChange }) => {
            const city = cities.get(unitCode);
            return <li key={unitCode}>{city ? nameIn(words, city) : unitCode} <small>{rankBefore} → {rankAfter}</small> <ChangeMark change={rankChange} /></li>;
          })}
        </ol>
      )}
    </div>
  );
  return (
    <article className="movers">
      <h3>{name}</h3>
      {list(words.compareView.risen, compared.moversUp)}
      {list(words.compareView.fallen, compared.moversDown)}
    </article>
  );
}
