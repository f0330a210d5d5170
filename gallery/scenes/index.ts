import type { Scenes } from '../scene';
import { listScenes } from './lists';
import { panelScenes } from './panel';
import { ruleScenes, settingsScenes } from './settings';

/** Every page in every state, by `page.state`. */
export const SCENES: Scenes = { ...panelScenes, ...settingsScenes, ...ruleScenes, ...listScenes };
