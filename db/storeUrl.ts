import { resolve } from 'node:path';
import { StoreError } from './storeError';

export type StoreUrl =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgres'; readonly url: string; /** host:port/database, without user or password. */ readonly shown: string };

/** Reads `sqlite:./var/cbcii.sqlite`, `sqlite:/absolute/path` or `postgres://…`. */
export function parseStoreUrl(text: string): StoreUrl {
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(text)?.[1];
  if (path !== undefined && path !== ':memory:') return { dialect: 'sqlite', file: resolve(path) };
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) {
    const { hostname, port, pathname } = new URL(text);
    return { dialect: 'postgres', url: text, shown: `${hostname}:${port || '5432'}${pathname}` };
  }
  // The text is not repeated: it may hold a password.
  throw new StoreError('URL_NOT_UNDERSTOOD', 'Expected a database URL such as sqlite:./var/cbcii.sqlite or postgres://user@host/database; got another form.');
}
