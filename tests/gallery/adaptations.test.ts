import type { SceneName } from '../../gallery/scenes';
import { galleryForAllTests, tooWide } from './open-gallery';

/**
 * People who see the pages otherwise: in few colours of their own, without motion, with letters twice as large. Every state
 * is told by more than colour, and nothing is lost.
 */

jest.setTimeout(60_000);

const scenes = galleryForAllTests();

async function nothing(found: string[], name: string, width: number): Promise<void> {
  if (found.length > 0) found.push(...(await scenes.pictures(name, [width])));
  expect(found).toEqual([]);
}

describe('in forced colours what is drawn by a background alone is still there, and what is chosen differs from the rest', () => {
  const OF_COLOUR: SceneName[] = [
    'panel.start',
    'panel.otherBranch',
    'panel.facts',
    'panel.messages',
    'portfolio.phaseChosen',
    'portfolio.modules',
    'macro.client',
    'settings.changed',
    'dashboard.summary',
  ];
  afterAll(() => scenes.page.emulateMedia({ forcedColors: 'none' }));

  test.each(OF_COLOUR)('%s', async (scene) => {
    await scenes.page.emulateMedia({ forcedColors: 'none' });
    const found = await scenes.show(scene, 'es', 880);
    const before = await scenes.page.evaluate(seen);
    await scenes.page.emulateMedia({ forcedColors: 'active' });
    const after = await scenes.page.evaluate(seen);
    const vanished = before.drawn.filter((each) => !after.drawn.includes(each));
    found.push(
      ...vanished.map((each) => `vanished: ${each}`),
      ...after.alike.map((each) => `as if not chosen: ${each}`),
    );
    await nothing(found, `forced-colours.${scene}`, 880);
  });
});

describe('who wants no motion sees none', () => {
  const MOVING: SceneName[] = [
    'panel.loading',
    'panel.saving',
    'panel.applying',
    'portfolio.reading',
    'settings.loading',
  ];
  beforeAll(() => scenes.page.emulateMedia({ reducedMotion: 'reduce' }));
  afterAll(() => scenes.page.emulateMedia({ reducedMotion: 'no-preference' }));

  test.each(MOVING)('%s', async (scene) => {
    const found = await scenes.show(scene, 'es', 880);
    found.push(...(await scenes.page.evaluate(moving)));
    await nothing(found, `motion.${scene}`, 880);
  });
});

describe('with letters twice as large nothing is cut, and nothing wider than its frame', () => {
  const OF_TEXT: SceneName[] = [
    'panel.start',
    'panel.blocked',
    'panel.form',
    'panel.facts',
    'panel.changedByAnother',
    'portfolio.clients',
    'macro.client',
    'settings.changed',
    'dashboard.summary',
  ];

  test.each(OF_TEXT)('%s', async (scene) => {
    const found = await scenes.show(scene, 'es', 880);
    // What is as large as the letters goes by the root's (tokens, in rem).
    await scenes.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const wider = await tooWide(scenes.page);
    if (wider > 0) found.push(`${wider} px wider than its frame`);
    found.push(...(await scenes.page.evaluate(cut)));
    await nothing(found, `large-letters.${scene}`, 880);
  });
});

/** In the page: what nothing but its background shows, and what is chosen and looks like what is not. */
function seen(): { drawn: string[]; alike: string[] } {
  const all = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => each instanceof HTMLElement);
  const nameOf = (element: Element) => {
    const at = [...(element.parentElement?.children ?? [])].indexOf(element);
    return `${element.parentElement?.className}>${element.localName}.${element.className}:${at}`;
  };
  const isClear = (colour: string) => colour === 'transparent' || /, 0\)$/.test(colour);
  const groundOf = (element: Element | null): string => {
    for (let each = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return '';
  };
  const isDrawn = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2 || element.childNodes.length > 0 || !element.checkVisibility()) return false;
    if (element.matches('input, select, textarea, br')) return false;
    const style = getComputedStyle(element);
    const hasBorder = ['Top', 'Left'].some(
      (side) => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none',
    );
    const isFilled = !isClear(style.backgroundColor) && style.backgroundColor !== groundOf(element.parentElement);
    return hasBorder || isFilled || style.backgroundImage !== 'none';
  };
  const lookOf = (element: Element) => {
    const { backgroundColor, color, fontWeight, borderBottomColor, borderBottomWidth, borderTopWidth, outlineStyle } =
      getComputedStyle(element);
    const line = getComputedStyle(element, '::after');
    return JSON.stringify([
      ...[backgroundColor, color, fontWeight, borderBottomColor, borderBottomWidth, borderTopWidth, outlineStyle],
      ...[line.content, line.backgroundColor, line.borderBottomStyle, line.borderBottomColor],
    ]);
  };
  const alike = ['aria-pressed', 'aria-selected'].flatMap((state) =>
    [...document.querySelectorAll(`[${state}=true]`)].flatMap((chosen) => {
      const other = chosen.parentElement?.querySelector(`:scope > [${state}=false]`);
      return other && lookOf(other) === lookOf(chosen) ? [nameOf(chosen)] : [];
    }),
  );
  return { drawn: all.filter(isDrawn).map(nameOf), alike };
}

/** In the page: what moves by itself; but for Atlaskit's spinner in a pressed button, which says by it that work is under way. */
const moving = () =>
  document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
    .filter((target) => !target?.closest('button'))
    .map((target) => `moves: ${target?.localName}.${target?.getAttribute('class')}`);

/** In the page: texts that are not shown whole. */
function cut(): string[] {
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden') && hasText(element))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = (overflow: string, is: number, of: number) => overflow !== 'visible' && is > of + 1;
      return (
        isCut(overflowX, element.scrollWidth, element.clientWidth) ||
        isCut(overflowY, element.scrollHeight, element.clientHeight)
      );
    })
    .map((element) => `cut: ${element.localName}.${element.className} «${element.textContent?.trim().slice(0, 60)}»`);
}
