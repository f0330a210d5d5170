import { events, type FlagOptions, realtime, showFlag, view } from '@forge/bridge';

/** The rest of the issue's page: what the panel writes shows there, and what is changed there shows in the panel. */

/** Asks Jira to show the issue again: new subtasks, link, statuses. Where it cannot, a reader reloads the page. */
export async function refreshIssue(): Promise<void> {
  try {
    await view.refresh();
  } catch {
    // Not every view can be refreshed (Atlassian, "Custom UI bridge: view").
  }
}

/** The last thing that was told, while it may still be seen. */
let told: ReturnType<typeof showFlag> | undefined;
/** A flag is closed by its id, a moment after it is asked for: the next one must not have the same. */
let number = 0;

/** What was told is over: something else was done since, and taking it back would not be what it says. */
export function endTold(): void {
  void told?.close();
  told = undefined;
}

/** The way to go on from what is told. */
interface WayOn {
  text: string;
  onClick(): void;
}

/**
 * Says at the edge of Jira's page that something was recorded, with the way to take it back; where flags cannot be shown,
 * the panel has said it itself.
 */
export const tellRecorded = (title: string, undo?: WayOn) =>
  tell({ title, type: 'success', isAutoDismiss: true }, undo);

/** Says there why something was not taken back, until somebody has read it; with the way to try again, where that may help. */
export const tellNotUndone = (title: string, again?: WayOn) =>
  tell({ title, type: 'error', isAutoDismiss: false }, again);

function tell(flag: Pick<FlagOptions, 'title' | 'type' | 'isAutoDismiss'>, way: WayOn | undefined): void {
  const onClick = () => {
    endTold();
    way?.onClick();
  };
  number += 1;
  try {
    told = showFlag({
      ...{ id: `hauzd-recorded-${number}`, ...flag },
      actions: way ? [{ text: way.text, onClick }] : [],
    });
  } catch {
    // As above.
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

/** By default a channel is this module's on this issue (Atlassian, "Authorizing Realtime channels"): nobody else hears it. */
const WRITTEN = 'written';
/** Milliseconds in which several writings are one. */
const TOGETHER = 1000;

/**
 * Tells the other panels on this issue, whoever's they are, that something was written: the record's version, and nothing
 * of what stands in it. Where it cannot be told, they see it by `JIRA_ISSUE_CHANGED`, or when they are opened.
 */
export function tellWritten(version: number): void {
  void realtime.publish(WRITTEN, String(version)).catch(() => undefined);
}

/**
 * Follows what other panels on this issue write: asks for the newest, at most once a second, and only where a version was
 * told that is newer than the one shown. So a panel's own telling comes to nothing, and asking tells nobody anything.
 *
 * @param shown the version that is shown, 0 before the start
 * @returns a function that stops it
 */
export function followWritten({ shown, reload }: { shown(): number; reload(): void }): () => void {
  let newest = 0;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (payload: unknown) => {
    const version = Number(payload);
    if (isOver || !Number.isSafeInteger(version)) return;
    newest = Math.max(newest, version);
    timer ??= setTimeout(() => {
      timer = undefined;
      if (newest > shown()) reload();
    }, TOGETHER);
  };
  const subscription = realtime.subscribe(WRITTEN, heard);
  // Realtime is a preview, and has limits: without it the panel is as it was.
  subscription.catch(() => undefined);
  return () => {
    isOver = true;
    clearTimeout(timer);
    void subscription.then(({ unsubscribe }) => unsubscribe()).catch(() => undefined);
  };
}
