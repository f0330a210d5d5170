import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import pages from '../../static/vite.config';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Built like the app's own pages. */
export default mergeConfig(pages, defineConfig({ root: here, build: { outDir: '../../build/bench/empty-page' } }));
