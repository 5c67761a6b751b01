import { useState, type ReactNode } from 'react';
import { bonusChoices, isVariant, usual, type BonusChoice, type Choice } from '../../address/choice';
import { pillarColour } from '../../figures/colours';
import type { Catalogue } from '../../server/useCatalogue';
import { VintageSwitch } from '../../shell/VintageSwitch';
import { useWords } from '../../words/useWords';
import { FactorSwitches } from './FactorSwitches';
import { WeightSlider } from './WeightSlider';

interface Props {
  readonly choice: Choice;
  readonly change: (changes: Partial<Choice>) => void;
  readonly catalogue: Catalogue;
  /** What is to be said of the choice. */
  readonly children: ReactNode;
}

/** What the ranking is made by: line, figures, weights and bonus. */
export function Panel({ choice, change, catalogue, children }: Props) {
  const words = useWords();
  const [isOpen, open] = useState(false);
  const { index, pillars, factors } = catalogue;
  const setWeight = (node: string, weight: number): void => {
    const { [node]: _before, ...others } = choice.weights;
    change({ weights: weight === 1 ? others : { ...others, [node]: weight } });
  };
  return (
    <form className={isOpen ? 'panel open' : 'panel'} aria-label={words.ranking.panel} onSubmit={(event) => event.preventDefault()}>
      <div className="panel-head">
        <h2>{words.ranking.panel}</h2>
        <button type="button" className="opens-panel" aria-expanded={isOpen} onClick={() => open(!isOpen)}>{isOpen ? words.ranking.hide : words.ranking.adjust}</button>
        <button type="button" disabled={!isVariant(choice) && choice.methodology === usual.methodology}
          onClick={() => change({ ...usual, vintage: choice.vintage })}>{words.ranking.reset}</button>
      </div>
      <label className="field">{words.ranking.line}
        <select name="methodology" value={choice.methodology} onChange={({ target }) => change({ methodology: target.value })}>
          {index.methodologies.nodes.map(({ code, title }) => <option key={code} value={code}>{title}</option>)}
          {index.methodologies.nodes.every(({ code }) => code !== choice.methodology) && <option value={choice.methodology}>{choice.methodology}</option>}
        </select>
      </label>
      <VintageSwitch choice={choice} change={change} index={index} />
      <fieldset>
        <legend>{words.ranking.weights}</legend>
        {pillars.map((pillar, position) => (
          <WeightSlider key={pillar.code} pillar={pillar} colour={pillarColour(position)} weight={choice.weights[pillar.code] ?? 1} onWeight={setWeight} />
        ))}
      </fieldset>
      <fieldset className="segments">
        <legend>{words.ranking.bonusChoice}</legend>
        {bonusChoices.map((each: BonusChoice) => (
          <label key={each}><input type="radio" name="bonus" value={each} checked={choice.bonus === each} onChange={() => change({ bonus: each })} /><span>{words.ranking.bonusChoices[each]}</span></label>
        ))}
      </fieldset>
      <FactorSwitches choice={choice} change={change} factors={factors} isOnTree={index.vintages.nodes.some(({ code, kind }) => code === choice.vintage && kind !== 'REPORTED')} />
      <div className="panel-notes">{children}</div>
    </form>
  );
}
