import type { PinScope } from '../services/pins';

/** What the answer was made from, on one line; the braces hold what a request takes as `extensions.pins`. */
export function pinsLine(pins: PinScope): string {
  return `pins ${JSON.stringify(pins.taken())}`;
}
