import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Where the documentation is served. */
export const base = '/docs';
/** The reference of the schema is made, not written, so it has no file in the repository. */
export const schemaPlace = 'schema';

/** The place of a file of the repository below `base`: pages lose their ending, what is not in docs/ goes under project/. */
export function placeOf(path) {
  if (path === 'README.md') return '';
  const inside = path.startsWith('docs/') ? path.slice('docs/'.length) : `project/${path}`;
  return inside.replace(/(^|\/)README\.md$/, '').replace(/\.md$/, '');
}

export const addressOf = (place) => (place === '' ? base : `${base}/${place}`);

/** What a link in a file points to: a file of the repository with an anchor, a folder (null), or an address elsewhere (undefined). */
export function targetOf(root, from, href) {
  if (/^[a-z]+:/i.test(href)) return undefined;
  const [file, anchor = ''] = href.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), decodeURI(file))).replace(/\/$/, '');
  if (!existsSync(join(root, path))) throw new Error(`Expected ${from} to link to what is there, got ${href}`);
  if (!statSync(join(root, path)).isDirectory()) return { path, anchor };
  const sign = join(path, 'README.md');
  return existsSync(join(root, sign)) ? { path: sign, anchor } : null;
}
