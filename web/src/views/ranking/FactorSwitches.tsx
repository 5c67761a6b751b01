import type { Choice } from '../../address/choice';
import type { Catalogue } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';

interface Props {
  readonly choice: Choice;
  readonly change: (changes: Partial<Choice>) => void;
  readonly factors: Catalogue['factors'];
  /** Whether the figures know the factors, and not their sum alone. */
  readonly isOnTree: boolean;
}

/** The bonus factors, each to be switched off and on. */
export function FactorSwitches({ choice, change, factors, isOnTree }: Props) {
  const words = useWords();
  const toggle = (code: string): void => change({
    off: choice.off.includes(code) ? choice.off.filter((each) => each !== code) : [...choice.off, code],
  });
  return (
    <details className="factors">
      <summary>{words.ranking.factors} <small>{factors.length - choice.off.length}/{factors.length}</small></summary>
      {!isOnTree && <p className="hint">{words.ranking.factorsNeedTree}</p>}
      {factors.map((factor) => (
        <label key={factor.code} className="switch">
          <input type="checkbox" name={factor.code} checked={!choice.off.includes(factor.code)} disabled={!isOnTree && !choice.off.includes(factor.code)} onChange={() => toggle(factor.code)} />
          <span>{nameIn(words, factor)}</span>
        </label>
      ))}
    </details>
  );
}
