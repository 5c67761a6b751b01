/**
 * Builds the documentation into dist/docs, or into the folder that is named: a page for the README, for each document of docs/
 * and for what these lead to, the reference of the schema, pictures and one style. Served at /docs.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contents, moreTitle } from './docs/contents.mjs';
import { frame } from './docs/frame.mjs';
import { placeOf, schemaPlace } from './docs/places.mjs';
import { readPages } from './docs/readPages.mjs';
import { schemaReference } from './docs/schemaReference.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? join(root, 'dist', 'docs');

function made(place) {
  const file = join(target, place);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

const { pages, files } = readPages(root);
pages.set(schemaPlace, { place: schemaPlace, ...schemaReference(readFileSync(join(root, 'schema.graphql'), 'utf8')) });

const listed = new Set(contents.flatMap(({ paths }) => paths));
const topics = [...pages.keys()].filter((path) => /^docs\/[^/]+\.md$/.test(path) && !listed.has(path)).sort();
const [start, reference, ...others] = contents;
const sections = [start, { title: moreTitle, paths: topics }, reference, ...others]
  .map(({ title, paths }) => ({ title, pages: paths.map((path) => pages.get(path)) }));

rmSync(target, { recursive: true, force: true });
for (const page of pages.values()) writeFileSync(made(`${page.place === '' ? 'index' : page.place}.html`), frame(page, sections));
for (const path of files) copyFileSync(join(root, path), made(placeOf(path)));
copyFileSync(join(root, 'scripts', 'docs', 'style.css'), made('style.css'));
