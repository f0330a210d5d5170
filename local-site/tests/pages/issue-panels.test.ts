import { jiraTablesOf } from '../../jira/model';
import { sitePages } from '../../pages/routes';
import { stubSite } from './stub-site';

/** The page of the stub's one issue, in a project that shows its panel on all issues, or not. */
function openPage(isPinned: boolean) {
  const { site } = stubSite('static/dist/pages');
  const { pinnedPanels } = jiraTablesOf(site.state);
  if (!isPinned) for (const key of pinnedPanels.keys()) pinnedPanels.delete(key);
  const origins = { siteOrigin: 'http://localhost', appsOrigin: 'http://apps.localhost', root: process.cwd() };
  const pages = sitePages(site, { ...site.installation, ...origins, manifest: site.forge.manifest });
  const headers = { cookie: 'site_user=ana' };
  return {
    async shown() {
      const html = await (await pages.request('/browse/CLI-1', { headers })).text();
      return { panel: html.includes('data-app='), button: /action="\/_panel"/.test(html) };
    },
    async press(key: string, module: string) {
      const body = new URLSearchParams({ key, module });
      const response = await pages.request('/_panel', { method: 'POST', headers, body });
      return [response.status, response.headers.get('location')];
    },
  };
}

test('a project that shows the panel on all issues offers no button for it', async () => {
  expect(await openPage(true).shown()).toEqual({ panel: true, button: false });
});

test('elsewhere the issue offers a button with the name of the panel, which adds it', async () => {
  const page = openPage(false);
  expect(await page.shown()).toEqual({ panel: false, button: true });
  expect(await page.press('CLI-1', 'panel')).toEqual([303, '/browse/CLI-1']);
  expect(await page.shown()).toEqual({ panel: true, button: false });
});

test('neither another module nor an issue that is not there gets one', async () => {
  const page = openPage(false);
  expect(await page.press('CLI-1', 'portfolio')).toEqual([303, '/browse/CLI-1']);
  expect(await page.press('CLI-9', 'panel')).toEqual([303, '/']);
  expect(await page.shown()).toEqual({ panel: false, button: true });
});
