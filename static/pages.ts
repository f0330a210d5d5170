import type { FullContext } from '@forge/bridge';
import { ACTIONS } from './action-form/action-keys';
import { begin } from './issue-panel/begin';

/** A page of the app: draws itself into `root`; `context` is what `view.getContext()` answered. */
export interface Page {
  mount(root: HTMLElement, context: FullContext): void | Promise<void>;
}

/** The panel is opened all day: what it shows is asked for while its files come. */
async function panel(context: FullContext): Promise<Page> {
  const begun = begin(context);
  const { mount } = await import('./issue-panel/page');
  return { mount: (root) => mount(root, context, begun) };
}

/** Which page belongs to which module of manifest.yml, by the module's key; each is loaded only where it is shown. */
export const PAGES: Record<string, (context: FullContext) => Promise<Page>> = {
  'hauzd-onboarding': panel,
  'hauzd-gate': () => import('./gate-settings/rule-page'),
  'hauzd-settings': () => import('./settings/page'),
  'hauzd-portfolio': () => import('./portfolio/page'),
  'hauzd-summary': () => import('./dashboard/page'),
  'hauzd-status': () => import('./status-macro/page'),
  ...Object.fromEntries(ACTIONS.map((action) => [action, () => import('./action-form/page')])),
};
