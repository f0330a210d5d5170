import type { Scenes } from '../scene';
import { actionScenes } from './actions';
import { listScenes } from './lists';
import { panelScenes } from './panel';
import { ruleScenes, settingsScenes } from './settings';
import { startManyScenes } from './start-many';
import { subtaskScenes } from './subtasks';

const scenes = {
  ...panelScenes,
  ...subtaskScenes,
  ...settingsScenes,
  ...ruleScenes,
  ...listScenes,
  ...startManyScenes,
  ...actionScenes,
} satisfies Scenes;
export type SceneName = keyof typeof scenes;

/** Every page in every state, by `page.state`. */
export const SCENES: Scenes = scenes;
