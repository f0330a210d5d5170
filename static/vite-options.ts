import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const EXPERIMENT_CLIENTS = /^@(statsig\/.+|atlaskit\/(feature-gate-js-client|tmp-editor-statsig)(\/.*)?)$/;

/** What any build of the pages needs. */
export const forPages = {
  base: './',
  publicDir: false,
  css: { modules: { generateScopedName: '[local]_[hash:base64:3]' } },
  resolve: {
    alias: [
      // Atlaskit's experiment clients do nothing in an app: 30 kB less, compressed.
      { find: EXPERIMENT_CLIENTS, replacement: fileURLToPath(new URL('./shared/feature-gates.ts', import.meta.url)) },
    ],
    // Two versions of the tokens get installed; only one may reach a page.
    dedupe: ['react', 'react-dom', '@atlaskit/tokens'],
  },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
} satisfies UserConfig;
