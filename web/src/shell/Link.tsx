import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { goTo } from '../address/addressStore';

/** A link within the workbench: a plain one to the browser, taken without loading the page anew. */
export function Link({ href, ...others }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(href, true);
    scrollTo({ top: 0 });
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  return <a {...others} href={href} onClick={follow} />;
}
