import { events, view } from '@forge/bridge';

/** The rest of the issue's page: what the panel writes shows there, and what is changed there shows in the panel. */

/** Asks Jira to show the issue again: new subtasks, link, statuses. Where it cannot, a reader reloads the page. */
export async function refreshIssue(): Promise<void> {
  try {
    await view.refresh();
  } catch {
    // Not every view can be refreshed (Atlassian, "Custom UI bridge: view").
  }
}

/**
 * Calls back when somebody changes this issue, a few seconds after it (Atlassian's event `JIRA_ISSUE_CHANGED`).
 *
 * @returns a function that stops it
 */
export function onIssueChanged(changed: () => void): () => void {
  const subscription = events.on('JIRA_ISSUE_CHANGED', changed);
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}
