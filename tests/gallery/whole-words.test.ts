import type { SceneName } from '../../gallery/scenes';
import { LANGUAGES } from '../../src/domain/language';
import { galleryForAllTests } from './open-gallery';

/** Where there is room, no word is broken in two, and what belongs together stands on one line; no day is ever broken. */

/** As narrow as a page of Confluence usually is, and as a phone. */
const WIDTHS = [740, 320];
const LOOKED_AT: SceneName[] = ['macro.list', 'macro.everyColumn', 'macro.client', 'panel.discarded', 'panel.midway'];

const scenes = galleryForAllTests();

test.each(LOOKED_AT)('%s', async (scene) => {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    found.push(...(await scenes.show(scene, language, 880)));
    for (const width of WIDTHS) {
      await scenes.resize(width);
      found.push(...(await scenes.page.evaluate(broken)).map((word) => `${language} ${width}: ${word}`));
    }
  }
  expect(found).toEqual([]);
});

test('in a narrow place what is done stays beside its bar, which gives way', async () => {
  await scenes.show('macro.client', 'es', 280);
  const [bar, said] = await scenes.page.evaluate(() => {
    const drawn = document.querySelector('progress');
    return [drawn, drawn?.nextElementSibling].map((each) => each?.getBoundingClientRect());
  });
  expect(said?.top).toBeLessThan(bar?.bottom ?? 0);
  expect(said?.height).toBeLessThan(20);
  expect(bar?.width).toBeGreaterThan(20);
});

/** In the page: the days and words that stand on two lines. */
function broken(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const within = node.parentElement;
    const head = within?.closest('thead');
    // The heads of a table that became cards are only read out.
    const isReadOut = head && getComputedStyle(head).position === 'absolute';
    if (isReadOut || within?.closest('.visually-hidden, [hidden], style')) continue;
    for (const word of (node.textContent ?? '').matchAll(/\d{1,2} [A-Z][a-z]{2} \d{4}|\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
}
