import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** Draws a picture that is not on the page, to be taken away. */
export function drawDetached(picture: ReactElement): SVGSVGElement | null {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(picture));
  return place.querySelector('svg');
}
