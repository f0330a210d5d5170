import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { seedExample } from '../local-site/data/example';
import { PEOPLE } from '../local-site/data/people';
import { CLIENTS } from '../local-site/data/projects';
import { loadBuiltHandler } from '../local-site/forge-host/functions/load';
import { type RunningServer, startServer } from '../local-site/server';
import { createSite, type LocalSite } from '../local-site/site';
import { launchBrowser } from '../tests/browser/launch';
import { median } from './median';

/** Milliseconds until a page can be used, beside an empty page with the same components: medians, and their ratio. */
export interface PageTime {
  name: string;
  page: number;
  empty: number;
  ratio: number;
}

const RUNS = 15;

/** The panel before and after its start, each in turn with the empty page, in the same browser. */
export async function measurePages(): Promise<PageTime[]> {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config'];
  execFileSync(process.execPath, [...vite, 'bench/empty-page/vite.config.mjs'], { stdio: 'inherit' });
  const app = await serve('static/dist/pages');
  const empty = await serve('build/bench/empty-page');
  const browser = await launchBrowser();
  try {
    const { losRobles, altoMaipo } = CLIENTS;
    await startClient(app.site, altoMaipo.id);
    return [
      await compare('panel, to be started', browser, app, empty, losRobles.key, 'text=/^Crear/'),
      await compare('panel, started', browser, app, empty, altoMaipo.key, '#now-title'),
    ];
  } finally {
    await browser.close();
    for (const { server, site } of [app, empty]) {
      await server.close();
      site.close();
    }
  }
}

interface Served {
  site: LocalSite;
  server: RunningServer;
}

/** The local site, with these files as the app's pages. */
async function serve(folder: string): Promise<Served> {
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  manifest.resources = manifest.resources.map((resource: { key: string }) =>
    resource.key === 'pages' ? { ...resource, path: folder } : resource,
  );
  const site = createSite({ manifest, loadHandler: loadBuiltHandler('build/functions') });
  seedExample(site, site.installation);
  return { site, server: await startServer(site, { port: 0 }) };
}

async function compare(
  name: string,
  browser: Browser,
  app: Served,
  empty: Served,
  key: string,
  usable: string,
): Promise<PageTime> {
  const times: { page: number[]; empty: number[] } = { page: [], empty: [] };
  // The first of each warms up.
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await timeToUse(browser, app, key, usable);
    const bare = await timeToUse(browser, empty, key, 'text=Crear');
    if (run === 0) continue;
    times.page.push(page);
    times.empty.push(bare);
  }
  const [page, bare] = [median(times.page), median(times.empty)];
  return { name, page, empty: bare, ratio: page / bare };
}

/** From asking for the issue until the panel's part that people use is there. */
async function timeToUse(browser: Browser, { server }: Served, key: string, usable: string): Promise<number> {
  const context = await browser.newContext();
  const cookie = { name: 'site_user', value: encodeURIComponent(PEOPLE.implementation), url: server.url };
  await context.addCookies([cookie]);
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${server.url}/browse/${key}`, { waitUntil: 'commit' });
  await page.frameLocator('.app-panel iframe').locator(usable).first().waitFor();
  const time = performance.now() - start;
  await context.close();
  return time;
}

async function startClient(site: LocalSite, issueId: string): Promise<void> {
  const modules = { apiRest: 'notContracted', centralizador: 'contracted', cotizadorWeb: 'notContracted' };
  await site.forge.invoke({
    moduleKey: 'hauzd-onboarding',
    accountId: PEOPLE.implementation,
    functionKey: 'start',
    payload: { commandId: 'bench', modules, on: '2026-01-05', source: 'contract', link: {} },
    context: { extension: { issue: { id: issueId } } },
  });
  await site.forge.idle();
}
