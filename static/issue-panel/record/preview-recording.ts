import type { PanelView } from '../../../src/contract/panel-view';
import type { Recording } from '../../../src/domain/facts/recording';

/** As which the page tries what a command would record: by the reader, today, on this client's plan. Nothing of it is stored. */
export function previewRecording({ today, onboarding }: PanelView, me: string): Recording {
  const own = onboarding && { ownSteps: onboarding.ownSteps };
  return { by: me, at: `${today}T00:00:00Z`, today, id: 'preview', ...own };
}
