import { useLayoutEffect, useRef, type RefObject } from 'react';

const quick: KeyframeAnimationOptions = { duration: 220, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

/** Lets rows glide from where they stood to where they stand, so that the eye can follow; not for who asks for less motion. */
export function useGliding(body: RefObject<HTMLElement | null>, order: unknown): void {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const rows = [...(body.current?.children ?? [])] as HTMLElement[]; // rows of a table are elements of HTML
    const tops = new Map(rows.map((row) => [row.dataset.city ?? '', row.offsetTop]));
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      for (const row of rows) {
        const from = before.current.get(row.dataset.city ?? '');
        const to = row.offsetTop;
        if (from !== undefined && from !== to) row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], quick);
      }
    }
    before.current = tops;
  }, [body, order]);
}
