import { CLIENTS } from '../../local-site/data/projects';
import { siteForAllTests } from './site';

jest.setTimeout(60_000);

/** Whatever a test leaves in its page is not in the next test's, though it is the same page. */

const browser = siteForAllTests();

const PATH = `/browse/${CLIENTS.losRobles.key}`;
const PLACES = ['localStorage', 'sessionStorage'] as const;

/** What is kept in the product's page and in the app's, with what is kept there by the way. */
async function kept(mark?: string) {
  const { page, panel, complaints } = await browser.open(PATH, { person: 'implementation' });
  await panel.getByRole('group', { name: 'API REST' }).waitFor();
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(
        ([places, mark]) => {
          const found = places.map((place) => window[place].getItem('mark'));
          if (mark !== undefined) for (const place of places) window[place].setItem('mark', mark);
          return found;
        },
        [PLACES, mark] as const,
      ),
    ),
  );
  const context = page.context();
  const cookies = (await context.cookies()).map(({ name }) => name).sort();
  const reads = await page.evaluate(() =>
    navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
  );
  return { frames, cookies, reads, complaints, page };
}
const UNTOUCHED = {
  frames: [
    [null, null],
    [null, null],
  ],
  cookies: ['site_language', 'site_theme', 'site_user'],
  reads: 'prompt',
};
let earlier: unknown;

test('what a test keeps in its page, opens beside it and lets it do …', async () => {
  const { page, complaints, ...found } = await kept('kept');
  expect(found).toEqual(UNTOUCHED);
  earlier = page;
  const context = page.context();
  await context.addCookies([{ name: 'mark', value: 'kept', url: page.url() }]);
  await context.grantPermissions(['geolocation']);
  await page.route('**/*', (route) => route.abort());
  page.on('request', () => complaints.push('heard'));
  await (await context.newPage()).close();
  await context.newPage();
});

test('… is gone in the next', async () => {
  const { page, complaints, ...found } = await kept();
  expect({ isSame: page === earlier, pages: page.context().pages().length }).toEqual({ isSame: true, pages: 1 });
  expect(found).toEqual(UNTOUCHED);
  expect(complaints).toEqual([]);
});
