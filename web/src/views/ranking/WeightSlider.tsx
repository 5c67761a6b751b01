import { useId } from 'react';
import type { Pillar } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';

/** The heaviest that a slider goes; an address may go further. */
const heaviest = 3;

export function WeightSlider({ pillar, colour, weight, onWeight }: {
  readonly pillar: Pillar;
  readonly colour: string;
  readonly weight: number;
  readonly onWeight: (node: string, weight: number) => void;
}) {
  const words = useWords();
  const id = useId();
  return (
    <div className="weight">
      <label htmlFor={id}><i style={{ background: colour }} />{nameIn(words, pillar)}</label>
      <output htmlFor={id} className={weight === 1 ? '' : 'changed'}>×{Number(weight.toFixed(2))}</output>
      <input id={id} type="range" min={0} max={Math.max(heaviest, weight)} step={0.1} value={weight} name={pillar.code}
        aria-label={words.ranking.weightOf(nameIn(words, pillar))} onChange={({ target }) => onWeight(pillar.code, Number(target.value))} />
    </div>
  );
}
