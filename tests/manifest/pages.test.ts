import { SCENES } from '../../gallery/scenes';
import { modulesOf, readManifest } from '../../local-site/forge-host/functions/manifest';
import { isJson } from '../../local-site/forge-host/json';
import { PAGES } from '../../static/pages';

jest.mock('@forge/bridge', () => ({}));

/** The modules of manifest.yml that show a page, wherever in their entry they name its resource. */
const shown = modulesOf(readManifest('manifest.yml'))
  .filter(({ entry }) => namesResource(entry))
  .map(({ key }) => key);

function namesResource(entry: unknown): boolean {
  return isJson(entry) && ('resource' in entry || Object.values(entry).some(namesResource));
}

test('every module of the manifest that shows a page has one, and there is no page without a module', () => {
  expect(Object.keys(PAGES).sort()).toEqual([...shown].sort());
});

test('every page is in the gallery', () => {
  const seen = new Set<string>(Object.values(SCENES).map(({ module }) => module));
  expect(Object.keys(PAGES).filter((key) => !seen.has(key))).toEqual([]);
});
