import type { Scenes } from '../scene';
import { actionScenes } from './actions';
import { listScenes } from './lists';
import { panelScenes } from './panel';
import { ruleScenes, settingsScenes } from './settings';

const scenes = { ...panelScenes, ...settingsScenes, ...ruleScenes, ...listScenes, ...actionScenes } satisfies Scenes;
export type SceneName = keyof typeof scenes;

/** Every page in every state, by `page.state`. */
export const SCENES: Scenes = scenes;
