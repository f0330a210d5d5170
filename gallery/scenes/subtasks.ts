import { PANEL_VIEWS } from '../clients';
import type { Scenes } from '../scene';
import { SUBTASK_VIEWS } from '../subtasks';
import { panelOn } from './panel';

/** The panel on the subtasks of clients, and on the client where the two have to agree. */
export const subtaskScenes = {
  'panel.onSubtask': panelOn(PANEL_VIEWS.onSubtask),
  'panel.onSubtaskDone': panelOn(PANEL_VIEWS.onSubtaskDone),
  'panel.onSubtaskOfTheirs': panelOn(PANEL_VIEWS.onSubtaskOfTheirs),
  'panel.onSubtaskOfDiscarded': panelOn(SUBTASK_VIEWS.onSubtaskOfDiscarded),
  'panel.onSubtaskOfLive': panelOn(SUBTASK_VIEWS.onSubtaskOfLive),
  'panel.onSubtaskRetired': panelOn(SUBTASK_VIEWS.onSubtaskRetired),
  'panel.onSubtaskRetiredAndClosed': panelOn(SUBTASK_VIEWS.onSubtaskRetiredAndClosed),
  'panel.discardedMidway': panelOn(SUBTASK_VIEWS.discarded),
  'panel.resumed': panelOn(SUBTASK_VIEWS.resumed),
  'panel.onSubtaskResumed': panelOn(SUBTASK_VIEWS.onSubtaskResumed),
  'panel.onSubtaskResumedAndClosed': panelOn(SUBTASK_VIEWS.onSubtaskResumedAndClosed),
  'panel.onSubtaskWithdrawn': panelOn(SUBTASK_VIEWS.onSubtaskWithdrawn),
  'panel.movedElsewhere': panelOn(SUBTASK_VIEWS.elsewhere),
  'panel.onSubtaskElsewhere': panelOn(SUBTASK_VIEWS.onSubtaskElsewhere),
  'panel.movedBack': panelOn(SUBTASK_VIEWS.back),
  'panel.onSubtaskBack': panelOn(SUBTASK_VIEWS.onSubtaskBack),
} satisfies Scenes;
