import { SCENES } from '../../gallery/scenes';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { axeFindings } from './axe';
import { type OpenGallery, openGallery, type ScenePage, tooWide } from './open-gallery';

/**
 * Every page in every state, as the gallery shows it, in both languages and themes, narrow and wide: nothing goes wrong,
 * nothing is wider than its frame, and axe finds nothing. Of a scene in which something is wrong a picture is kept.
 */

const WIDTHS = [320, 880];

jest.setTimeout(60_000);

let gallery: OpenGallery;
/** One for each language, so that one is drawn while the other is waited for. */
let pages: { language: Language; scenes: ScenePage }[];

beforeAll(async () => {
  gallery = await openGallery();
  pages = await Promise.all(LANGUAGES.map(async (language) => ({ language, scenes: await gallery.page() })));
});
afterAll(() => gallery.close());

async function wrongIn(scene: string, language: Language, scenes: ScenePage): Promise<string[]> {
  const found = await scenes.show(scene, language, WIDTHS[0] ?? 320);
  for (const width of WIDTHS) {
    await scenes.resize(width);
    const wider = await tooWide(scenes.page);
    if (wider > 0) found.push(`${width}: ${wider} px wider than its frame`);
  }
  // What axe looks at is the same in every language.
  if (language === 'es') found.push(...(await axeFindings(scenes)));
  found.push(...scenes.complaints);
  if (found.length > 0) found.push(...(await scenes.pictures(`${scene}.${language}`, WIDTHS)));
  return found.map((each) => `${language}: ${each}`);
}

test.each(Object.keys(SCENES))('%s', async (scene) => {
  const found = await Promise.all(pages.map(({ language, scenes }) => wrongIn(scene, language, scenes)));
  expect(found.flat()).toEqual([]);
});
