import type { SceneName } from '../../gallery/scenes';
import { galleryForAllTests } from './open-gallery';

/**
 * What IBM's Equal Access finds in the scenes that have the most in them: it looks for other things than axe, and at others
 * in another way. Only what it is sure of counts: the rest are questions for a person.
 */

const LOOKED_AT: SceneName[] = [
  'panel.start',
  'panel.blocked',
  'panel.otherBranch',
  'panel.formLacking',
  'panel.changedByAnother',
  'panel.facts',
  'panel.messages',
  'panel.onSubtask',
  'portfolio.clients',
  'portfolio.phaseChosen',
  'macro.client',
  'macro.configureList',
  'settings.changed',
  'gates.opened',
  'dashboard.summary',
];

jest.setTimeout(60_000);

const scenes = galleryForAllTests();

/** An issue as the engine reports it (its `v4/api/IReport`). */
interface Issue {
  ruleId: string;
  value: [string, string];
  message: string;
  snippet: string;
}
declare global {
  interface Window {
    ace: { Checker: new () => { check(of: Document, guidelines: string[]): Promise<{ results: Issue[] }> } };
  }
}

test.each(LOOKED_AT)('%s', async (scene) => {
  const found = await scenes.show(scene, 'es', 880);
  await scenes.load('ace');
  // Each of our pages is a frame in the product's: the way to the main part is there.
  const failures = await scenes.page.evaluate(async () => {
    // What is folded has no name as long as nobody sees it.
    for (const each of document.querySelectorAll('details')) each.open = true;
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
      .filter(({ ruleId }) => ruleId !== 'skip_main_exists')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 200)}`);
  });
  found.push(...failures);
  if (found.length > 0) found.push(...(await scenes.pictures(`second-checker.${scene}`, [880])));
  expect(found).toEqual([]);
});
