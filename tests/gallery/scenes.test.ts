import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { SCENES } from '../../gallery/scenes';
import { type ServedGallery, serveGallery } from '../../gallery/serve';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { complaintsOf, launchBrowser } from '../browser/launch';

/**
 * Every page in every state, as the gallery shows it, in both languages and themes, narrow and wide: nothing goes wrong,
 * nothing is wider than its frame, and axe finds nothing.
 */

const BUILT = join(__dirname, '../../build/gallery');
const WIDTHS = [320, 880];
const SETTLED_MS = 120;

jest.setTimeout(60_000);

let gallery: ServedGallery;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  gallery = await serveGallery(BUILT);
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  complaints = complaintsOf(page);
});
afterAll(async () => {
  await browser.close();
  gallery.close();
});

async function open(scene: string, language: Language): Promise<void> {
  complaints.length = 0;
  await page.setViewportSize({ width: WIDTHS[0] ?? 320, height: 1200 });
  await page.goto(gallery.addressOf(scene, language));
  await page.waitForSelector('html[data-shown]');
  await page.waitForSelector('#root > *, [data-part=macro] > *', { state: 'attached' });
  // What a scene's data brings is there at once; parts that are loaded on demand a moment later.
  await page.waitForTimeout(SETTLED_MS);
}

/** How many pixels the page is wider than its frame. */
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function wrongIn(scene: string, language: Language): Promise<string[]> {
  await open(scene, language);
  const shown = await page.getAttribute('html', 'data-shown');
  const found = shown === 'yes' ? [] : [shown ?? 'not shown'];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 1200 });
    const wider = await overflow();
    if (wider > 0) found.push(`${width}: ${wider} px wider than its frame`);
  }
  // What axe looks at is the same in every language; in the other theme only colours differ.
  if (language === 'es') {
    const axe = () => new AxeBuilder({ page }).setLegacyMode();
    found.push(...namesOf(await axe().disableRules(PARTS_OF_A_PAGE).analyze(), 'light'));
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'dark'));
    found.push(...namesOf(await axe().withRules(['color-contrast']).analyze(), 'dark'));
  }
  return [...found, ...complaints];
}

const namesOf = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>, theme: string) =>
  violations.map(({ id, nodes }) => `${theme}: ${id} ${nodes.map(({ target }) => target).join(', ')}`);

/** Rules about a whole page, of which each of ours is a frame in the product's. */
const PARTS_OF_A_PAGE = ['page-has-heading-one', 'landmark-one-main', 'region'];

test.each(Object.keys(SCENES))('%s', async (scene) => {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    const wrong = await wrongIn(scene, language);
    found.push(...wrong.map((each) => `${language}: ${each}`));
  }
  expect(found).toEqual([]);
});
