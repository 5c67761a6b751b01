import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from './markdown.mjs';
import { addressOf, placeOf, targetOf } from './places.mjs';

const starts = (root) => ['README.md', ...readdirSync(join(root, 'docs'), { recursive: true })
  .map((name) => `docs/${name.replaceAll('\\', '/')}`).filter((path) => path.endsWith('.md')).sort()];

/**
 * The README, every document of docs/, and whatever these lead to in the repository, on and on.
 * Returns the pages by path, and the paths of the other files that must lie beside them: pictures, JSON Schemas, the licence.
 */
export function readPages(root) {
  const pages = new Map();
  const files = new Set();
  const open = starts(root);
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (pages.has(path)) continue;
    const linkOf = (href) => {
      const target = targetOf(root, path, href);
      if (target === undefined) return href;
      if (target === null) return null;
      if (target.path.endsWith('.md')) open.push(target.path);
      else files.add(target.path);
      return addressOf(placeOf(target.path)) + (target.anchor === '' ? '' : `#${target.anchor}`);
    };
    pages.set(path, { place: placeOf(path), ...renderMarkdown(readFileSync(join(root, path), 'utf8'), linkOf) });
  }
  return { pages, files };
}
