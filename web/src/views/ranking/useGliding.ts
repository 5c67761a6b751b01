import { useLayoutEffect, useRef, type RefObject } from 'react';

const quick: KeyframeAnimationOptions = { duration: 200, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

/** Lets rows that are in sight glide from where they stood to where they stand, so that the eye can follow; not for who asks for less motion. */
export function useGliding(body: RefObject<HTMLElement | null>, order: unknown): void {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const table = body.current;
    if (table === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const rows = [...table.children] as HTMLElement[]; // rows of a table are elements of HTML
    // All places are read before anything moves, so that the page is laid out once.
    const sight = { from: -table.getBoundingClientRect().top - 50, to: innerHeight - table.getBoundingClientRect().top + 50 };
    const start = table.offsetTop;
    const places = rows.map((row) => ({ row, code: row.dataset.city ?? '', to: row.offsetTop - start }));
    const isInSight = (top: number): boolean => top > sight.from && top < sight.to;
    for (const { row, code, to } of places) {
      const from = before.current.get(code);
      if (from !== undefined && from !== to && (isInSight(from) || isInSight(to))) row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], quick);
    }
    before.current = new Map(places.map(({ code, to }) => [code, to]));
  }, [body, order]);
}
