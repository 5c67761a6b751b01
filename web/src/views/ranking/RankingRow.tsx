import { memo } from 'react';
import { Link } from '../../shell/Link';
import { nameIn, otherNameIn, pointsText, useWords } from '../../words/useWords';
import { ApartBars, StackedBar } from './Bars';
import { ChangeMark } from './ChangeMark';
import type { Firmness } from './useFirmness';
import type { Row } from './useRanking';
import { Whisker } from './Whisker';

interface Props {
  readonly row: Row;
  readonly href: string;
  readonly most: number;
  /** Ceilings where bars stand apart. */
  readonly ceilings: readonly number[] | undefined;
  readonly firmness: Firmness | undefined;
  readonly isFirmnessShown: boolean;
  readonly last: number;
}

export const RankingRow = memo(function RankingRow({ row, href, most, ceilings, firmness, isFirmnessShown, last }: Props) {
  const words = useWords();
  const { city, rank, change, score, bonus, parts, core, scores } = row;
  return (
    <tr data-city={city.code}>
      <td className="rank">{rank}</td>
      <td className="moved"><ChangeMark change={change} /></td>
      <th scope="row" className="city">
        <Link href={href}>{nameIn(words, city)}</Link> <small lang={words.language === 'zh' ? 'en' : 'zh-Hans'}>{otherNameIn(words, city)}</small>
      </th>
      <td className="score">{pointsText(score)}</td>
      <td className="bars">{ceilings ? <ApartBars scores={scores} ceilings={ceilings} /> : <StackedBar parts={parts} core={core} bonus={bonus} most={most} />}</td>
      <td className="bonus">{pointsText(bonus)}</td>
      {isFirmnessShown && <td className="firm"><Whisker firmness={firmness} last={last} /></td>}
    </tr>
  );
});
