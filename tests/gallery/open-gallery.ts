import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { SCENES } from '../../gallery/scenes';
import { serveGallery } from '../../gallery/serve';
import type { Language } from '../../src/domain/language';
import { complaintsOf, launchBrowser } from '../browser/launch';

const ROOT = join(__dirname, '../..');
/** Where pictures of what failed are kept. */
const PICTURES = join(ROOT, 'build/gallery-failures');
/** In pixels: enough for most scenes to be seen whole. */
const HEIGHT = 1200;
/** For how long nothing may change before a scene counts as shown, in milliseconds. */
const QUIET_MS = 100;

/** The built gallery in a browser. */
export interface OpenGallery {
  /** A page on which scenes are shown one after the other. */
  page(options?: BrowserContextOptions): Promise<ScenePage>;
  close(): Promise<void>;
}

export interface ScenePage {
  page: Page;
  /** Shows a scene until nothing changes any more, and answers with what went wrong in it. */
  show(scene: string, language: Language, width: number): Promise<string[]>;
  resize(width: number): Promise<void>;
  /** What the browser complained of since the scene was shown. */
  complaints: string[];
  /** Loads a checker that is served with the gallery. */
  load(checker: Checker): Promise<void>;
  colour(theme: Theme): Promise<void>;
  /** Keeps pictures of the scene in both themes, and says in which files they are, from the repository's root. */
  pictures(name: string, widths: readonly number[]): Promise<string[]>;
}

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** What looks into a scene from inside: files of packages, so that the browser compiles each of them once. */
const CHECKERS = {
  axe: require.resolve('axe-core/axe.min.js'),
  ace: require.resolve('accessibility-checker-engine/ace.js'),
};
export type Checker = keyof typeof CHECKERS;

/** The gallery for all tests of a file, in one page: opened before, closed after. What is returned stands for it while they run. */
export function galleryForAllTests(): ScenePage {
  let gallery: OpenGallery | undefined;
  let opened: ScenePage | undefined;
  beforeAll(async () => {
    gallery = await openGallery();
    opened = await gallery.page();
  });
  afterAll(() => gallery?.close());
  const now = (): ScenePage => {
    if (!opened) throw new Error('the gallery is there only while tests run');
    return opened;
  };
  return {
    get page() {
      return now().page;
    },
    get complaints() {
      return now().complaints;
    },
    show: (...scene) => now().show(...scene),
    resize: (width) => now().resize(width),
    load: (checker) => now().load(checker),
    colour: (theme) => now().colour(theme),
    pictures: (...of) => now().pictures(...of),
  };
}

export async function openGallery(): Promise<OpenGallery> {
  const gallery = await serveGallery(join(ROOT, 'build/gallery'), CHECKERS);
  const browser = await launchBrowser();
  return {
    async page(options) {
      const page = await (await browser.newContext(options)).newPage();
      const complaints = complaintsOf(page);
      const resize = (width: number) => page.setViewportSize({ width, height: HEIGHT });
      const colour = (theme: Theme) => page.evaluate(intoTheme, theme);
      /** The module whose pages are loaded: another one's styles must not be there. */
      let loaded: string | undefined;
      const checkers = new Set<Checker>();
      return {
        page,
        complaints,
        resize,
        colour,
        async show(scene, language, width) {
          complaints.length = 0;
          await resize(width);
          const { module } = SCENES[scene] ?? {};
          if (module === loaded) await page.evaluate(inItsPlace, { scene, language });
          else {
            await page.goto(gallery.addressOf(scene, language));
            checkers.clear();
            loaded = module;
          }
          await page.waitForSelector('html[data-shown]');
          await page.waitForSelector('#root > *, [data-part=macro] > *', { state: 'attached' });
          await page.evaluate(untilQuiet, QUIET_MS);
          const shown = await page.getAttribute('html', 'data-shown');
          return shown === 'yes' ? [] : [shown ?? 'not shown'];
        },
        async load(checker) {
          if (checkers.has(checker)) return;
          await page.addScriptTag({ url: gallery.fileAt(checker) });
          checkers.add(checker);
        },
        async pictures(name, widths) {
          mkdirSync(PICTURES, { recursive: true });
          const files: string[] = [];
          for (const width of widths) {
            await resize(width);
            for (const theme of THEMES) {
              await colour(theme);
              const path = join(PICTURES, `${name}.${width}.${theme}.png`);
              await page.screenshot({ path, fullPage: true });
              files.push(`picture: ${relative(ROOT, path)}`);
            }
          }
          return files;
        },
      };
    },
    async close() {
      await browser.close();
      gallery.close();
    },
  };
}

/** In the page: shows a scene where another one of the same module was, in light colours again. */
async function inItsPlace({ scene, language }: { scene: string; language: Language }): Promise<void> {
  document.documentElement.dataset.colorMode = 'light';
  await window.showScene(scene, language);
}

/** In the page: parts that are loaded on demand come after the scene itself. */
function untilQuiet(quiet: number): Promise<void> {
  return new Promise((resolve) => {
    const watching = [new MutationObserver(again), new PerformanceObserver(again)] as const;
    let timer = setTimeout(done, quiet);
    function again() {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    }
    function done() {
      for (const each of watching) each.disconnect();
      resolve();
    }
    watching[0].observe(document, { subtree: true, childList: true, attributes: true });
    // So does a file that arrives: the part in it is about to be drawn.
    watching[1].observe({ type: 'resource' });
  });
}

/** In the page: its colours, at once: what changes little by little, out of sight, may never come to its end. */
function intoTheme(theme: Theme): void {
  document.documentElement.setAttribute('data-color-mode', theme);
  for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
}

/** How many pixels a page is wider than its frame. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
