import { frames, type ModuleView, type Place } from '../../forge-host/bridge/app-frame';
import { emit } from '../../forge-host/bridge/events';
import { openFrame } from '../../forge-host/bridge/frame';
import { refreshParts } from './refresh';

/** Puts the app's pages into the places that the site's page keeps for them (`data-app`). */
export function mountApps(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-app]')) {
    const view: ModuleView = JSON.parse(place.dataset.app ?? '');
    const historyBase = place.closest<HTMLElement>('[data-history]')?.dataset.history;
    const surroundings: Place = {
      ...(isIssue() ? { refresh: refreshParts } : {}),
      ...(historyBase ? { historyBase } : {}),
      ...(place.dataset.submits === undefined ? {} : { submit: (payload) => keep(place, payload) }),
    };
    const frame = openFrame(place, view, surroundings);
    frame.element.addEventListener('load', () => place.querySelector('.loading')?.remove(), { once: true });
  }
}

/** What a form handed over last, for whoever runs what it is the form of. */
function keep(place: HTMLElement, payload: unknown): void {
  place.dataset.submitted = JSON.stringify(payload);
}

/**
 * Tells the app's pages what happened to the issue: Jira's event for issue panels.
 * Unknown: how late; Atlassian says "a few seconds". Here it is at once.
 */
export function tellIssueChanged(changeType: 'updated' | 'commented'): void {
  const issue = document.querySelector<HTMLElement>('[data-issue]');
  const accountId = [...frames][0]?.view.context.accountId;
  if (!issue) return;
  const payload = {
    issueId: issue.dataset.issue,
    projectId: issue.dataset.project,
    changes: [{ changeType, atlassianId: accountId }],
  };
  emit({ event: 'JIRA_ISSUE_CHANGED', payload });
}

/** Asks the settings page of a workflow rule for its result, as Jira's workflow editor does on saving, and shows it. */
export async function saveRule(form: HTMLFormElement): Promise<void> {
  const output = form.querySelector('output');
  const frame = [...frames].find(({ onConfigure }) => onConfigure);
  // Undefined from the page means that it is not ready to be saved.
  const result = await frame?.onConfigure?.();
  if (output) output.textContent = result === undefined ? '–' : String(result);
}

const isIssue = () => document.querySelector('[data-issue]') !== null;
