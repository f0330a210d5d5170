import { execFileSync } from 'node:child_process';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../server';
import { stubSite } from './stub-site';

jest.setTimeout(60_000);

const CONFIG = 'local-site/tests/pages/bridge-page/vite.config.mjs';
const { site, callers } = stubSite('.cache/bridge-page');
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let policy = '';
const complaints: string[] = [];
const cookiesOfAppPages: (string | undefined)[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', CONFIG]);
  server = await startServer(site, { port: 0 });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', async (request) => {
    if (request.url().includes('apps.localhost')) cookiesOfAppPages.push((await request.allHeaders()).cookie);
  });
  page.on('response', async (response) => {
    policy = response.headers()['content-security-policy'] ?? policy;
  });
  await page.goto(server.url);
  await page.locator('select[name=site_user]').selectOption('leo');
  await page.locator('option[value=leo][selected]').waitFor({ state: 'attached' });
  await page.goto(`${server.url}/browse/CLI-1`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const appPage = () => page.frameLocator('.app-panel iframe');
async function answers(): Promise<Record<string, unknown>> {
  const output = appPage().locator('output');
  await output.filter({ hasText: '"done":true' }).waitFor();
  return JSON.parse((await output.textContent()) ?? '');
}

test('a page of the app gets every answer of its bridge, as the person of the session and nobody else', async () => {
  const extension = {
    type: 'jira:issuePanel',
    issue: { id: '10001', key: 'CLI-1', type: 'Cliente', typeId: '5' },
    project: { id: '100', key: 'CLI', type: 'business' },
    isNewToIssue: false,
    location: `${server.url}/browse/CLI-1`,
  };
  expect(await answers()).toEqual({
    done: true,
    context: expect.objectContaining({
      moduleKey: 'panel',
      accountId: 'leo',
      locale: 'es-ES',
      siteUrl: server.url,
      extension,
    }),
    invoked: { payload: { accountId: 'somebody-else', text: 'ñandú' }, accountId: 'leo', issue: extension },
    refused: 'The function failed.',
    jira: { status: 200, body: expect.objectContaining({ key: 'CLI-1' }) },
    notHere: "this resource's view is not closable.",
    refreshed: true,
    published: { eventId: expect.any(String), eventTimestamp: expect.any(String) },
    heard: [{ by: 'leo' }],
  });
  expect(callers.at(-1)).toEqual({ kind: 'user', accountId: 'leo' });
});

test('the page has the height of its content, and the policy of Forge lets all of it through', async () => {
  await answers();
  expect(await page.locator('.app-panel iframe').evaluate((frame) => frame.clientHeight)).toBeGreaterThanOrEqual(321);
  expect(complaints).toEqual([]);
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(/frame-ancestors [^;]*/.exec(policy)?.[0]).toContain(` ${server.url} `);
});

test('no cookie of the site reaches the origin of the app’s pages', () => {
  expect(cookiesOfAppPages.length).toBeGreaterThan(2);
  expect(new Set(cookiesOfAppPages)).toEqual(new Set([undefined]));
});

test('a switch of theme reaches the page without loading it again', async () => {
  await answers();
  const surface = () =>
    appPage()
      .locator('html')
      .evaluate((html) => getComputedStyle(html).getPropertyValue('--ds-surface').toLowerCase());
  const light = await surface();
  await page.locator('select[name=site_theme]').selectOption('dark');
  await appPage().locator('html[data-color-mode=dark]').waitFor();
  expect([light, await surface()]).toEqual(['#ffffff', '#1f1f21']);
});

test('a refused transition shows the whole message line by line, and a comment is told to the page', async () => {
  await answers();
  await page.getByRole('button', { name: 'Avanzar' }).click();
  const refusal = page.getByRole('alert').locator('p');
  expect((await refusal.innerText()).split('\n')).toEqual([
    'No se puede avanzar. Falta:',
    '• demostración',
    '• acuerdo',
  ]);
  await page.locator('textarea[name=text]').fill('Llamar mañana');
  await page.getByRole('button', { name: 'Enviar' }).click();
  await appPage().locator('output').filter({ hasText: '"changed"' }).waitFor();
  expect((await answers()).changed).toEqual({
    issueId: '10001',
    projectId: '100',
    changes: [{ changeType: 'commented', atlassianId: 'leo' }],
  });
});

test('two people on one issue: what the page of one publishes, that of the other hears, in a browser of its own', async () => {
  await answers();
  const elsewhere = await browser.newContext();
  await elsewhere.addCookies([{ name: 'site_user', value: 'ana', url: server.url }]);
  const theirs = await elsewhere.newPage();
  await theirs.goto(`${server.url}/browse/CLI-1`);
  await appPage().locator('output').filter({ hasText: '"by":"ana"' }).waitFor();
  expect((await answers()).heard).toEqual([{ by: 'leo' }, { by: 'ana' }]);

  // Out of sight it keeps no connection; looked at again it hears what it missed, once.
  const look = (hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await look(true);
  await theirs.reload();
  await theirs.frameLocator('.app-panel iframe').locator('output').filter({ hasText: '"done":true' }).waitFor();
  expect((await answers()).heard).toHaveLength(2);
  await look(false);
  await appPage().locator('output').filter({ hasText: '"ana"},{"by":"ana"' }).waitFor();
  expect((await answers()).heard).toEqual([{ by: 'leo' }, { by: 'ana' }, { by: 'ana' }]);
  await elsewhere.close();
});

test('a full page keeps its view in the address and is told what is not offered, and a rule’s page hands over its settings', async () => {
  const full = await context.newPage();
  await full.goto(`${server.url}/projects/CLI/apps/portfolio`);
  const output = full.frameLocator('iframe').locator('output').filter({ hasText: '"done":true' });
  expect(JSON.parse((await output.textContent()) ?? '')).toEqual({
    done: true,
    here: '?page=3',
    places: ['/clients?page=2', '/clients?page=3'],
    refused: "the window title wasn't changed due to error.",
  });
  expect(full.url()).toBe(`${server.url}/projects/CLI/apps/portfolio/clients?page=3`);
  await full.goto(`${server.url}/apps/rule`);
  await full.frameLocator('iframe').locator('output').filter({ hasText: '"done":true' }).waitFor();
  await full.getByRole('button', { name: 'Guardar' }).click();
  await full.locator('output', { hasText: '{"gate":"prerequisites"}' }).waitFor();
  await full.close();
});
