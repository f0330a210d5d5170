import type { SceneName } from '../../gallery/scenes';
import { LANGUAGES } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { galleryForAllTests } from './open-gallery';

/** On a subtask the client's card says how the client stands, in words: progress is whole in the last phase alone. */

const scenes = galleryForAllTests();

async function cardOn(scene: SceneName, language: (typeof LANGUAGES)[number]): Promise<string> {
  expect(await scenes.show(scene, language, 880)).toEqual([]);
  return scenes.page.getByRole('region', { name: 'Inmobiliaria Los Aromos' }).innerText();
}

test.each(LANGUAGES)('in %s: live, without agreement, or the phase in which they stand', async (language) => {
  const { panel, facts } = await loadWords('panel', language);
  const { live, discarded, prerequisites } = facts.phases;
  const ofLive = await cardOn('panel.onSubtaskOfLive', language);
  expect(ofLive).toContain(live);
  expect(ofLive).toContain(panel.now.steps(8, 8));

  const ofDiscarded = await cardOn('panel.onSubtaskOfDiscarded', language);
  expect(ofDiscarded).toContain(discarded);
  expect(ofDiscarded).not.toContain(panel.now.steps(5, 5));
  expect(await scenes.page.getByRole('main').innerText()).toContain(panel.status.discarded('2026-11-20'));

  const underWay = await cardOn('panel.onSubtask', language);
  expect(underWay).toContain(prerequisites);
  expect(underWay).not.toContain(live);
});
