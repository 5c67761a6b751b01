import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './page.css';

// EXAMPLES and WORKERS are put in place by scripts/buildGraphiql.mjs.
const assets = new URL('.', import.meta.url);
const endpoint = new URL('..', assets).pathname.replace(/\/$/, '');

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(WORKERS[label] ?? WORKERS.editor, assets)),
};

/** One POST per run; the answer is shown as it came, whatever its status. */
async function fetcher(request, options = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      ...options.headers,
    },
    body: JSON.stringify(request),
    credentials: 'omit',
  });
  return response.json();
}

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={EXAMPLES}
    defaultEditorToolsVisibility={false}
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>CBCII</GraphiQL.Logo>
  </GraphiQL>,
);
