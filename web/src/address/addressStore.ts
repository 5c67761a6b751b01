/** Where we are: the whole state of the workbench. */
export interface Address {
  readonly path: string;
  readonly search: URLSearchParams;
}

/**
 * Browsers ignore an address that is rewritten too often, as a slider does. So it is held here, and written to the
 * bar at most five times a second.
 */
const writeEvery = 200;

const listeners = new Set<() => void>();
let current = read();
let unwritten: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function read(): Address {
  return { path: location.pathname, search: new URLSearchParams(location.search) };
}

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  if (unwritten !== undefined) history.replaceState(null, '', unwritten);
  unwritten = undefined;
}

addEventListener('pagehide', write);
addEventListener('popstate', () => {
  unwritten = undefined;
  current = read();
  listeners.forEach((listener) => listener());
});

export function here(): Address {
  return current;
}

export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to an address; `isStep` keeps where we were, for the button back. */
export function goTo(href: string, isStep: boolean): void {
  const { pathname, search } = new URL(href, location.href);
  current = { path: pathname, search: new URLSearchParams(search) };
  if (isStep) {
    write();
    history.pushState(null, '', href);
  } else {
    unwritten = href;
    timer ??= setTimeout(write, writeEvery);
  }
  listeners.forEach((listener) => listener());
}
