import type { NotClosed } from '../../domain/procedure/closing';
import type {
  applyWords as spanishApplyWords,
  openInJiraWords as spanishOpenInJiraWords,
  reportWords as spanishReportWords,
} from '../es/panel-apply';
import { missingWords as common } from './missing';
import { plural, subtasks } from './panel-start';

/** Subtasks that are done and stay open in Jira, and clients whose issue was closed early. */
export const openInJiraWords: typeof spanishOpenInJiraWords = {
  title: (count: number) =>
    count === 1 ? '1 subtask is done but still open in Jira' : `${count} subtasks are done but still open in Jira`,
  short: 'Open in Jira',
  again: 'Close again',
  announce: 'Tried again.',
  because: (reason: NotClosed): string => {
    switch (reason.why) {
      case 'noWay':
        return 'its workflow has no transition from its current status that closes it. Move it in Jira to the status before: it then closes by itself.';
      case 'hidden':
        return 'a condition of its workflow hides the transition that closes it. Ask someone who may close it to do so, or ask a Jira administrator to include the app.';
      case 'notChosen':
        return `its workflow ends in several statuses (${common.list(reason.ways)}) and nobody has chosen which one closes it. A project administrator can choose it in the Hauzd onboarding settings (Closing subtasks).`;
      case 'fields':
        return `the closing screen asks for ${common.list(reason.fields)}. Close it by hand, or ask a project administrator to give them a value in the Hauzd onboarding settings (Subtasks).`;
      case 'refused':
        return `Jira did not close it: ${reason.messages.join(' ') || 'it gave no reason.'} Fix it in Jira and press “Close again”.`;
      case 'noAnswer':
        return 'Jira failed every time the app tried to close it. Close it in Jira, or press “Close again”; if it stays like this, tell a Jira administrator.';
      case 'reopened':
        return `the app closed it ${reason.times} times within ${reason.within === 'week' ? 'a week' : 'an hour'} and each time it was reopened, perhaps by an automation rule. The app stopped. Check the rule and press “Close again”.`;
    }
  },
  closedEarly:
    'This work item is closed in Jira, but the client is not live: what is shown here is still missing. Reopen it, or mark it “no agreement” if it stopped. A “Live” gate on the closing transition prevents this.',
};

/** What *Aplicar* is about to do. */
export const applyWords: typeof spanishApplyWords = {
  /** What is done to so many subtasks; none of them is named where there is none. */
  counted: {
    create: (count) => `create ${count}`,
    reopen: (count) => `reopen ${count}`,
    revise: (count) => `change ${count}`,
    retire: (count) => `mark ${count} as “does not apply”`,
    unmark: (count) => `remove “does not apply” from ${count}`,
    keep: (count) => `keep ${count}`,
  },
  deletedOnly: (count) =>
    count === 1 ? '1 subtask of a pending step was deleted' : `${count} subtasks of pending steps were deleted`,
  movedOnly: (count) =>
    count === 1
      ? '1 subtask of a pending step no longer belongs to this work item'
      : `${count} subtasks of pending steps no longer belong to this work item`,
  apply: 'Apply',
  movedWhy:
    'It is no longer a subtask of this work item. If it becomes one again in Jira, it is recognised; if not, create another.',
  linkFor: (step) => `Create or link: ${step}`,
  createNew: 'Create new',
  linkTo: (key, summary) => `Link ${key} · ${summary}`,
  goneWhere: 'At each step of the plan, choose whether to create it again or link another.',
  recreate: 'Create again',
};

/** What it did. */
export const reportWords: typeof spanishReportWords = {
  created: (count) => `${subtasks(count)} created`,
  found: (count) => `${count} already created`,
  linked: (count) => `${count} linked`,
  retired: (count) => `${count} marked as “does not apply”`,
  reopened: (count) => `${count} reopened`,
  unmarked: (count) => `${count} no longer marked “does not apply”`,
  revised: (count) => `${count} changed`,
  finished: (count) => `${count} closed`,
  nothing: 'Everything was up to date.',
  failed: (count) => `${plural(count, 'step', 'steps')} could not be completed`,
  notDone: {
    link: 'The Confluence page could not be linked.',
    copy: 'The data that lists show could not be updated.',
    mark: 'Jira did not let “does not apply” be set or removed on some subtasks.',
    assignee: 'Some subtasks were left without an assignee.',
    retire:
      'Some subtasks could not be moved through the transition chosen for “does not apply”: they are marked, in the status they were in.',
    reopen: 'Some subtasks could not be reopened.',
    finish: 'Some subtasks that are done could not be closed; the app will try again.',
    due: 'The due date of some subtasks could not be set; the app will try again.',
  },
  close: 'Close notice',
};
