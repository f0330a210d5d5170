import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `--mode server`: the site itself. `--mode client`: what it sends to browsers. */
export default defineConfig(({ mode }) => (mode === 'client' ? client : server));

const server: UserConfig = {
  root: here('.'),
  publicDir: false,
  build: {
    ssr: here('./main.ts'),
    target: 'node20',
    outDir: here('../build/local-site'),
    // The other build's folder is inside this one.
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: 'chunks/[name].mjs' } },
  },
};

const client: UserConfig = {
  root: here('.'),
  publicDir: false,
  plugins: [otherFiles()],
  build: {
    target: 'es2022',
    outDir: here('../build/local-site/client'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { site: here('./pages/client/start.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
};

function otherFiles(): Plugin {
  return {
    name: 'other-files',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'bridge-shim.js', source: await bridgeShim() });
      this.emitFile({ type: 'asset', fileName: 'tokens.css', source: await tokens() });
      this.emitFile({ type: 'asset', fileName: 'site.css', source: readFileSync(here('./pages/styles.css')) });
    },
  };
}

/** A classic script, complete in one file: it must have run before the page's modules do. */
async function bridgeShim(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: here('./forge-host/bridge/bridge-shim.ts'), formats: ['iife'], name: 'bridgeShim' },
    },
  });
  const chunk = [output].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('The bridge script could not be built.');
  return chunk.code;
}

/** Atlaskit's design tokens, light and dark, as one stylesheet: the site and the app's pages use the same. */
async function tokens(): Promise<string> {
  // Outside Atlassian's products no feature is switched on; without this, Atlaskit says so once on the console.
  Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
  const { getThemeStyles } = await import('@atlaskit/tokens/get-theme-styles');
  const themes = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    motion: 'motion',
  });
  return themes.map((theme) => theme.css).join('\n');
}
