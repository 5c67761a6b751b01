import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/** `npm run dev:web` serves the workbench with what it asks for taken from a server that runs beside it. */
export default defineConfig({
  root: join(import.meta.dirname, 'web'),
  plugins: [react()],
  build: { outDir: join(import.meta.dirname, 'dist', 'workbench'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/export': 'http://127.0.0.1:4000' } },
});
