import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import pages from '../../../static/vite.config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The issue panel alone in a browser, with a bridge that answers from scenes (bridge.ts). Serve it with
 * `npx vite --config tests/static/harness/vite.config.ts` and open `/?scene=midway&locale=es&mode=light`.
 */
export default mergeConfig(pages, defineConfig({ root: here('.'), build: { outDir: here('../../../build/harness') } }));
