import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { parse } from 'yaml';

/** @type {{ modules: { function: { handler: string }[] } }} */
const manifest = parse(readFileSync('manifest.yml', 'utf8'));
const files = new Set(manifest.modules.function.map(({ handler }) => handler.replace(/\.[^.]+$/, '')));

/**
 * The app's functions as the local site and the benchmark load them: one file for each file that a handler of
 * manifest.yml names, packages left outside. Forge's own bundler makes the real one (forge-bundle.cjs).
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build/functions',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries([...files].map((file) => [file, `src/${file}.ts`])),
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});
