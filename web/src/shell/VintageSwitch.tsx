import type { Choice } from '../address/choice';
import type { Catalogue } from '../server/useCatalogue';
import { useWords } from '../words/useWords';

/** Printed figures, or others of the same index. */
export function VintageSwitch({ choice, change, index }: {
  readonly choice: Choice;
  readonly change: (changes: Partial<Choice>) => void;
  readonly index: Catalogue['index'];
}) {
  const words = useWords();
  return (
    <fieldset className="segments">
      <legend>{words.vintage}</legend>
      {index.vintages.nodes.map(({ code, kind, title }) => (
        <label key={code} title={title}>
          <input type="radio" name="vintage" value={code} checked={choice.vintage === code} onChange={() => change({ vintage: code })} />
          <span>{words.vintages[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
