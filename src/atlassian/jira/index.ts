import type { Jira } from '../../application/ports';
import type { Budget } from '../budget';
import type { Actor } from '../operations';
import { sender } from '../send';
import { finish, markRetired, reopen } from './change-subtask';
import { createSubtasks } from './create-subtasks';
import { readMarkers } from './markers';
import { readIssue } from './read-issue';
import { readSubtaskType } from './subtask-type';
import { linkProcedure, writeCopy } from './write-links';

/** Jira as the person who called the function, or as the app. */
export function jiraAs(actor: Actor, budget: Budget): Jira {
  const send = sender(actor, budget);
  return {
    readIssue: (idOrKey) => readIssue(send, idOrKey),
    readSubtaskType: (projectId) => readSubtaskType(send, projectId),
    createSubtasks: (parent, drafts, options) => createSubtasks(send, parent, drafts, options),
    readMarkers: (issueIds) => readMarkers(send, issueIds),
    markRetired: (subtask, because, language) => markRetired(send, subtask, because, language),
    reopen: (subtask) => reopen(send, subtask),
    finish: (subtask) => finish(send, subtask),
    linkProcedure: (issueId, page) => linkProcedure(send, issueId, page),
    writeCopy: (issueId, copy) => writeCopy(send, issueId, copy),
  };
}
