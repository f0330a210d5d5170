import { readFileSync } from 'node:fs';
import type { default as Axe, RuleObject, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rules about a whole page, of which each of ours is a frame in the product's. */
export const PARTS_OF_A_PAGE: RuleObject = Object.fromEntries(
  ['page-has-heading-one', 'landmark-one-main', 'region'].map((rule) => [rule, { enabled: false }]),
);

/** The rules that axe, which must be loaded there, sees broken in a document; each with where. Frames in it are left out. */
export const brokenIn = (place: Frame | Page, options: RunOptions): Promise<string[]> =>
  place.evaluate(async (options) => {
    const run: RunOptions = { ...options, iframes: false, resultTypes: ['violations'] };
    const { violations } = await window.axe.run(document, run);
    return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(', ')}`);
  }, options);

/**
 * The same of a product's page and of the app's in its frames, one document after the other. What is judged across
 * frames, such as headings that go on from the product's, would be judged by a stage's page and not by Atlassian's.
 */
export async function brokenInFrames(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(SOURCE);
    found.push(...(await brokenIn(frame, frame === page.mainFrame() ? {} : { rules: PARTS_OF_A_PAGE })));
  }
  return found;
}
