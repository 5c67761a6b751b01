import { useSyncExternalStore } from 'react';
import { here, listen, type Address } from './addressStore';

export function useAddress(): Address {
  return useSyncExternalStore(listen, here);
}

/** An address as text, readable: what needs no escaping in a query is not escaped. */
export function hrefOf(path: string, search: URLSearchParams): string {
  const text = search.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%40', '@');
  return text === '' ? path : `${path}?${text}`;
}

/** The address with some parameters set anew; an empty list takes one out. */
export function withParameters({ path, search }: Address, changes: Readonly<Record<string, readonly string[]>>): string {
  const next = new URLSearchParams([...search].filter(([name]) => !Object.hasOwn(changes, name)));
  for (const [name, values] of Object.entries(changes)) values.forEach((value) => next.append(name, value));
  return hrefOf(path, next);
}
