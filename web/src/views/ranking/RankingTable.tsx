import { useRef } from 'react';
import { bonusColour, pillarColour } from '../../figures/colours';
import type { Catalogue } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';
import { RankingRow } from './RankingRow';
import type { Firmness } from './useFirmness';
import { useGliding } from './useGliding';
import type { Row } from './useRanking';

interface Props {
  readonly rows: readonly Row[];
  readonly catalogue: Catalogue;
  readonly most: number;
  /** What changes of rank are told against. */
  readonly against: 'printed' | 'line';
  readonly areBarsApart: boolean;
  readonly firmness: ReadonlyMap<string, Firmness> | undefined;
  readonly isFirmnessShown: boolean;
  readonly hrefOfCity: (code: string) => string;
}

/** Which colour is which pillar. */
export function Legend({ catalogue }: { readonly catalogue: Catalogue }) {
  const words = useWords();
  return (
    <ul className="legend">
      {catalogue.pillars.map((pillar, position) => <li key={pillar.code}><i style={{ background: pillarColour(position) }} />{nameIn(words, pillar)}</li>)}
      {catalogue.bonus && <li><i style={{ background: bonusColour }} />{nameIn(words, catalogue.bonus)}</li>}
    </ul>
  );
}

export function RankingTable({ rows, catalogue, most, against, areBarsApart, firmness, isFirmnessShown, hrefOfCity }: Props) {
  const words = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  useGliding(body, rows);
  const { pillars, bonus, cities } = catalogue;
  const ceilings = areBarsApart ? [...pillars, ...(bonus ? [bonus] : [])].map(({ ceiling }) => ceiling ?? 1) : undefined;
  return (
    <table className={isFirmnessShown ? 'ranking with-firmness' : 'ranking'}>
      <thead>
        <tr>
          <th scope="col" className="rank">{words.rank}</th>
          <th scope="col" className="moved" title={words.changeHint[against]}><span className="unseen">{words.change}</span><span aria-hidden="true">±</span></th>
          <th scope="col" className="city">{words.city}</th>
          <th scope="col" className="score">{words.score}</th>
          <th scope="col" className="bars"><span className="unseen">{words.ranking.bars}</span></th>
          <th scope="col" className="bonus">{words.bonus}</th>
          {isFirmnessShown && <th scope="col" className="firm">{words.ranking.firmnessColumn}</th>}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <RankingRow key={row.city.code} row={row} href={hrefOfCity(row.city.code)} most={most} ceilings={ceilings}
            firmness={firmness?.get(row.city.code)} isFirmnessShown={isFirmnessShown} last={cities.size} />
        ))}
      </tbody>
    </table>
  );
}
