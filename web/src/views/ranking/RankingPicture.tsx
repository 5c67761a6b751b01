import { scaleLinear } from 'd3-scale';
import { bonusColour } from '../../figures/colours';
import { nameIn, pointsText, type Named } from '../../words/useWords';
import type { Words } from '../../words/en';
import { colourAt } from './Bars';
import type { Row } from './useRanking';

const rowHeight = 22;
const left = 190;
const width = 960;
const top = 84;

/** The ranking as one picture that stands alone: bars with names, a legend, and what they are. */
export function RankingPicture({ rows, pillars, most, words, caption, notice }: {
  readonly rows: readonly Row[];
  /** The pillars and the bonus. */
  readonly pillars: readonly Named[];
  readonly most: number;
  readonly words: Words;
  readonly caption: string;
  readonly notice: string | undefined;
}) {
  const x = scaleLinear([0, most], [0, width - left - 70]);
  const height = top + rows.length * rowHeight + (notice === undefined ? 20 : 40);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" fontFamily="system-ui, sans-serif" fontSize={13} fill="var(--ink)">
      <title>{words.title}</title>
      <text x={16} y={28} fontSize={18} fontWeight={600}>{words.title}</text>
      <text x={16} y={48} fill="var(--faint)">{caption}</text>
      {pillars.map((pillar, position) => (
        <g key={position} transform={`translate(${16 + position * 134}, 60)`}>
          <rect width={10} height={10} rx={2} fill={colourAt(position, pillars.length)} />
          <text x={15} y={9.5} fontSize={11}>{nameIn(words, pillar)}</text>
        </g>
      ))}
      {rows.map((row, position) => <PictureRow key={row.city.code} row={row} y={top + position * rowHeight} x={x} name={nameIn(words, row.city)} />)}
      {notice !== undefined && <text x={16} y={height - 14} fontSize={11} fill="var(--warning)">{words.synthetic}: {words.syntheticNotice}</text>}
    </svg>
  );
}

function PictureRow({ row, y, x, name }: { readonly row: Row; readonly y: number; readonly x: (value: number) => number; readonly name: string }) {
  const { rank, parts, core, bonus, score } = row;
  const isWhole = parts.slice(0, -1).some((part) => part === null);
  const pieces = isWhole ? [core, bonus] : parts.map((part) => part ?? 0);
  const colours = isWhole ? ['var(--whole)', bonusColour] : parts.map((_part, position) => colourAt(position, parts.length));
  const ends = pieces.map((_piece, position) => pieces.slice(0, position + 1).reduce((sum, piece) => sum + piece, 0));
  return (
    <g>
      <text x={40} y={y + 15} textAnchor="end" fill="var(--faint)">{rank}</text>
      <text x={52} y={y + 15}>{name}</text>
      {pieces.map((piece, position) => (
        <rect key={position} x={left + x(ends[position] - piece)} y={y + 4} width={Math.max(0, x(piece) - 1)} height={14} fill={colours[position]} />
      ))}
      <text x={left + x(ends.at(-1) ?? 0) + 8} y={y + 15}>{pointsText(score)}</text>
    </g>
  );
}
