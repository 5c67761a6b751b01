import { usual, type Choice } from '../../address/choice';
import { useCatalogue } from '../../server/useCatalogue';
import { useWords } from '../../words/useWords';
import { mostCompared, nameOf } from './compared';

/** What is compared: the baseline and what stands against it, to be taken away and added. */
export function Picker({ choices, onChange }: { readonly choices: readonly Choice[]; readonly onChange: (choices: readonly Choice[]) => void }) {
  const words = useWords();
  const catalogue = useCatalogue();
  const lines = catalogue.index.methodologies.nodes.filter(({ code }) => choices.every((choice) => nameOf(choice, catalogue, words) !== nameOf({ ...usual, methodology: code }, catalogue, words)));
  return (
    <ol className="picker">
      {choices.map((choice, position) => {
        const name = nameOf(choice, catalogue, words);
        return (
          <li key={position}>
            <small>{position === 0 ? words.compareView.baseline : words.compareView.against}</small>
            <span>{name}</span>
            {choices.length > 2 && <button type="button" aria-label={words.compareView.remove(name)} onClick={() => onChange(choices.filter((each) => each !== choice))}>×</button>}
          </li>
        );
      })}
      {choices.length < mostCompared && lines.length > 0 && (
        <li className="adds">
          <select aria-label={words.compareView.add} value="" onChange={({ target }) => onChange([...choices, { ...usual, methodology: target.value, vintage: choices[0].vintage }])}>
            <option value="">{words.compareView.add}</option>
            {lines.map(({ code, title }) => <option key={code} value={code}>{title}</option>)}
          </select>
        </li>
      )}
    </ol>
  );
}
