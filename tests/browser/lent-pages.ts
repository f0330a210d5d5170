import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launch';

/**
 * The pages of a run of tests, in one browser: a page is lent to a test and, made blank, to the next. What it loads there
 * runs warm, for two thirds of what a new page takes, or less. What a test leaves in it is gone when the next one gets it;
 * what cannot be taken away again, such as a script that runs before the page's own, is for a page that is not shared.
 *
 * It stands after each test and at the end of the run, and must therefore be loaded outside of any `describe`.
 */

let launched: Promise<Browser> | undefined;
const idle: Page[] = [];
const lent: Page[] = [];
const unshared = new Set<Page>();

/** A blank page in a context of its own. @param isShared whether it may have been, and will be, another test's */
export async function lendPage(isShared: boolean): Promise<Page> {
  const page = (isShared && idle.pop()) || (await newPage());
  lent.push(page);
  if (!isShared) unshared.add(page);
  return page;
}

/** Nobody looks at these pages any more: by default, at any. */
export async function takeBack(pages: Page[] = [...lent].reverse()): Promise<void> {
  for (const page of pages) {
    const place = lent.indexOf(page);
    if (place < 0) continue;
    lent.splice(place, 1);
    const isReady = !unshared.delete(page) && (await isMadeBlank(page));
    if (isReady) idle.push(page);
    else await page.context().close();
  }
}

afterEach(() => takeBack());
afterAll(async () => {
  idle.length = 0;
  await (await launched)?.close();
  launched = undefined;
});

async function newPage(): Promise<Page> {
  launched ??= launchBrowser();
  return (await (await launched).newContext()).newPage();
}

/** Whether a page is as if it were new. One that crashed or was closed never is. */
async function isMadeBlank(page: Page): Promise<boolean> {
  const context = page.context();
  try {
    page.removeAllListeners();
    await page.unrouteAll();
    for (const other of context.pages()) if (other !== page) await other.close();
    // Where the mouse was left, the next page would be under it.
    await page.mouse.move(0, 0);
    await page.goto('about:blank');
    await context.clearPermissions();
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
    await session.detach();
    await context.clearCookies();
    return true;
  } catch {
    return false;
  }
}
