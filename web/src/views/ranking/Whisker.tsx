import { memo } from 'react';
import { percent } from './Bars';
import type { Firmness } from './useFirmness';

/** Where a city stands in most of the draws, between the first rank and the last. */
export const Whisker = memo(function Whisker({ firmness, last }: { readonly firmness: Firmness | undefined; readonly last: number }) {
  if (firmness === undefined) return <span className="whisker" />;
  const { low, high, nominal } = firmness;
  return (
    <>
      <span className="whisker" aria-hidden="true">
        <i className="line" style={{ left: percent(low - 1, last - 1), right: `calc(100% - ${percent(high - 1, last - 1)})` }} />
        <i className="dot" style={{ left: percent(nominal - 1, last - 1) }} />
      </span>
      <span className="range">{low === high ? low : `${low}–${high}`}</span>
    </>
  );
});
