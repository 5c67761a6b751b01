/**
 * Bundles the query editor into dist/graphiql: one page, its script, style and workers, and nothing
 * from another origin. The queries of docs/examples become its first tabs. Files carry their hash in
 * the name and lie beside a Brotli copy, so that the server neither compresses nor revalidates them.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src', 'http', 'graphiql');
const examples = join(root, 'docs', 'examples');
const target = join(root, 'dist', 'graphiql');

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  legalComments: 'eof',
  target: ['es2022'],
  loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: target,
  logLevel: 'warning',
};

// graphiql/style.css holds the editor's style already; the copies its modules import are left out.
const editorStyleOnce = {
  name: 'editor-style-once',
  setup(bundle) {
    bundle.onLoad({ filter: /node_modules[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

function readExamples() {
  return readdirSync(examples)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const query = readFileSync(join(examples, name), 'utf8');
      const beside = name.replace(/\.graphql$/, '.variables.json');
      return readdirSync(examples).includes(beside)
        ? { query, variables: readFileSync(join(examples, beside), 'utf8') }
        : { query };
    });
}

const workers = await build({
  ...shared,
  format: 'iife',
  entryNames: '[name]-[hash]',
  entryPoints: {
    editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
    json: 'monaco-editor/esm/vs/language/json/json.worker.js',
    graphql: 'monaco-graphql/esm/graphql.worker.js',
  },
});
const workerNames = Object.fromEntries(
  workers.outputFiles.map(({ path }) => [basename(path).split('-')[0], basename(path)]),
);

const page = await build({
  ...shared,
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  plugins: [editorStyleOnce],
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  entryPoints: [join(source, 'main.jsx')],
  define: {
    ...shared.define,
    EXAMPLES: JSON.stringify(readExamples()),
    WORKERS: JSON.stringify(workerNames),
  },
});

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'assets'), { recursive: true });
const files = [...workers.outputFiles, ...page.outputFiles];
for (const { path, contents } of files) {
  const asset = join(target, 'assets', basename(path));
  writeFileSync(asset, contents);
  writeFileSync(`${asset}.br`, brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

const named = (pattern) => basename(page.outputFiles.find(({ path }) => pattern.test(basename(path))).path);
const html = readFileSync(join(source, 'index.html'), 'utf8')
  .replace('{{style}}', `graphql/assets/${named(/^main-.*\.css$/)}`)
  .replace('{{script}}', `graphql/assets/${named(/^main-.*\.js$/)}`);
writeFileSync(join(target, 'index.html'), html);
