import type { FrameLocator, Page } from 'playwright-core';
import { seedExample } from '../../local-site/data/example';
import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { seedOnboardings } from '../../local-site/data/seed-onboardings';
import { loadBuiltHandler } from '../../local-site/forge-host/functions/load';
import { type RunningServer, startServer } from '../../local-site/server';
import { createSite, type LocalSite } from '../../local-site/site';
import { restOf } from '../integration/rest';
import { brokenInFrames } from './axe';
import { complaintsOf } from './launch';
import { lendPage, takeBack } from './lent-pages';

/** The built app in a real browser, on a local site of its own. */
export interface BrowserSite {
  site: LocalSite;
  /**
   * A page of someone who is signed in, with what they chose to see. It is theirs until the test ends; what would stay in it
   * (`addInitScript`, `exposeBinding`), or what is measured while everything is cold, is for one that is not shared.
   */
  open(
    path: string,
    as: { person: PersonName; language?: 'es' | 'en'; dark?: boolean; width?: number; isShared?: boolean },
  ): Promise<Visit>;
  /** A request of Jira as someone, beside the browser. */
  rest(person: PersonName, method: string, path: string, body?: unknown): ReturnType<typeof restOf>;
}

export interface Visit {
  /** Press what stands in it with a key: frames grow, and what they move under the mouse loses its click. */
  page: Page;
  /** The app's panel on the issue. */
  panel: FrameLocator;
  /** What the browser complained of: errors in the console, the Content Security Policy's refusals among them. */
  complaints: string[];
  /** Rules of accessibility that the page breaks, its frames included. */
  accessibility(): Promise<string[]>;
  /** Nobody looks at it any more, and the test goes on. */
  end(): Promise<void>;
}

/** Where the site before this one was: what a browser keeps of files and of what it compiled, it keeps by their address. */
let port = 0;

/**
 * A site for all tests of a file: opened before, closed after. What is returned stands for the one of the tests that run.
 *
 * @param options.isSeeded with the example's clients at every stage of their onboarding, beside those that nobody started
 */
export function siteForAllTests(options: SiteOptions = {}): BrowserSite {
  const { browser, open, close } = lent(options);
  beforeAll(open);
  afterAll(close);
  return browser;
}

/** The same with a site of its own for each test, where they change what others see. */
export function siteForEachTest(options: SiteOptions = {}): BrowserSite {
  const { browser, open, close } = lent(options);
  beforeEach(open);
  afterEach(close);
  return browser;
}

interface SiteOptions {
  isSeeded?: boolean;
}

function lent({ isSeeded = false }: SiteOptions) {
  let opened: Opened | undefined;
  function now(): Opened {
    if (!opened) throw new Error('the site is there only while tests run');
    return opened;
  }
  const browser: BrowserSite = {
    get site() {
      return now().site;
    },
    open: (...visit) => now().open(...visit),
    rest: (...request) => now().rest(...request),
  };
  return {
    browser,
    async open() {
      opened = await openBrowserSite();
      if (isSeeded) await seedOnboardings(opened.site, 0);
    },
    close: () => now().close(),
  };
}

interface Opened extends BrowserSite {
  close(): Promise<void>;
}

async function openBrowserSite(): Promise<Opened> {
  const site = createSite({ loadHandler: loadBuiltHandler('build/functions') });
  seedExample(site, site.installation);
  const server: RunningServer = await startServer(site, { port }).catch(() => startServer(site, { port: 0 }));
  port = server.port;
  return {
    site,
    async open(path, { person, language = 'es', dark = false, width = 1280, isShared = true }) {
      const page = await lendPage(isShared);
      await page.setViewportSize({ width, height: 1000 });
      const choices = {
        site_user: PEOPLE[person],
        site_language: language,
        site_theme: dark ? 'dark' : 'light',
      };
      const cookies = Object.entries(choices).map(([name, value]) => ({
        name,
        value: encodeURIComponent(value),
        url: server.url,
      }));
      await page.context().addCookies(cookies);
      const complaints = complaintsOf(page);
      await page.goto(`${server.url}${path}`);
      return {
        page,
        panel: page.frameLocator('.app-panel iframe'),
        complaints,
        accessibility: () => brokenInFrames(page),
        end: () => takeBack([page]),
      };
    },
    rest: (...request) => restOf(site, ...request),
    async close() {
      await takeBack();
      await server.close();
      site.close();
    },
  };
}
