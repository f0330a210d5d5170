import type { default as Axe, RunOptions } from 'axe-core';
import type { ScenePage } from './open-gallery';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** Rules about a whole page, of which each of ours is a frame in the product's. */
const PARTS_OF_A_PAGE = Object.fromEntries(
  ['page-has-heading-one', 'landmark-one-main', 'region'].map((rule) => [rule, { enabled: false }]),
);

/** What axe finds wrong in a scene, by rule, with where; in the other theme only colours differ. */
export async function axeFindings(scenes: ScenePage): Promise<string[]> {
  await scenes.load('axe');
  const light = await findings(scenes, 'light', { rules: PARTS_OF_A_PAGE });
  await scenes.colour('dark');
  return [...light, ...(await findings(scenes, 'dark', { runOnly: ['color-contrast'] }))];
}

const findings = ({ page }: ScenePage, theme: string, options: RunOptions): Promise<string[]> =>
  page.evaluate(
    async ([theme, options]) => {
      const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${theme}: ${id} ${nodes.map(({ target }) => target).join(', ')}`);
    },
    [theme, options] as const,
  );
