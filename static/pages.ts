import type { FullContext } from '@forge/bridge';
import { ACTIONS } from './action-form/action-keys';

/** A page of the app: draws itself into `root`; `context` is what `view.getContext()` answered. */
export interface Page {
  mount(root: HTMLElement, context: FullContext): void | Promise<void>;
}

/** Which page belongs to which module of manifest.yml, by the module's key; each is loaded only where it is shown. */
export const PAGES: Record<string, () => Promise<Page>> = {
  'hauzd-onboarding': () => import('./issue-panel/page'),
  'hauzd-gate': () => import('./gate-settings/rule-page'),
  'hauzd-settings': () => import('./settings/page'),
  'hauzd-portfolio': () => import('./portfolio/page'),
  'hauzd-summary': () => import('./dashboard/page'),
  'hauzd-status': () => import('./status-macro/page'),
  ...Object.fromEntries(ACTIONS.map((action) => [action, () => import('./action-form/page')])),
};
