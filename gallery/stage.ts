import { type Language, languageFor } from '../src/domain/language';
import { play } from './bridge';
import { hands } from './hands';
import { takeAway } from './react-roots';
import type { Scene } from './scene';
import { SCENES } from './scenes';

/**
 * Shows scenes, one after the other: the first as the address says (`?scene=panel.midway`, and `language`, `theme`), each
 * other in its place, when `showScene` is called. A test of many scenes loads the pages' code once that way.
 */
declare global {
  interface Window {
    /** `data-shown` says `yes` when what the scene is about is there, or else what went wrong. */
    showScene(name: string, language: Language): Promise<void>;
  }
}
window.showScene = showScene;

const asked = new URLSearchParams(location.search);
void showScene(asked.get('scene') ?? '', languageFor(asked.get('language') ?? 'es'));

async function showScene(name: string, language: Language): Promise<void> {
  const root = emptyPage();
  const { dataset } = document.documentElement;
  try {
    const scene = SCENES[name];
    if (!scene) throw new Error(`There is no scene ${name}.`);
    await draw(scene, language, root);
    dataset.shown = 'yes';
  } catch (error) {
    dataset.shown = String(error);
    console.error(error);
  }
}

/** The page as `index.html` is, but for the styles that are loaded and the theme. */
function emptyPage(): HTMLElement {
  takeAway();
  const page = document.documentElement;
  for (const name of ['style', 'data-shown']) page.removeAttribute(name);
  const root = document.createElement('main');
  root.id = 'root';
  document.body.replaceChildren(root);
  return root;
}

async function draw(scene: Scene, language: Language, root: HTMLElement): Promise<void> {
  play(scene, language, asked);
  if (scene.face) root.dataset.face = scene.face;
  // Not before the bridge is there, which the pages look for while they are loaded.
  const { showPage } = await import('../static/show-page');
  void showPage(root);
  await scene.press?.(hands, language);
  if (scene.until) await hands.see(await scene.until(language));
}
