import { brokenIn, PARTS_OF_A_PAGE } from '../browser/axe';
import type { ScenePage } from './open-gallery';

/** What axe finds wrong in a scene, by theme and rule, with where; in the other theme only colours differ. */
export async function axeFindings(scenes: ScenePage): Promise<string[]> {
  await scenes.load('axe');
  const light = await brokenIn(scenes.page, { rules: PARTS_OF_A_PAGE });
  await scenes.colour('dark');
  const dark = await brokenIn(scenes.page, { runOnly: ['color-contrast'] });
  return [...light.map((each) => `light: ${each}`), ...dark.map((each) => `dark: ${each}`)];
}
