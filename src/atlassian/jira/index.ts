import type { Jira } from '../../application/ports';
import type { Actor } from '../../contract/jira/page-operations';
import { here } from '../app-context';
import type { Budget } from '../budget';
import { sender } from '../send';
import { markRetired, reopen, tellRevised, writeDue } from './change-subtask';
import { finish, readDoneStatuses } from './close-subtask';
import { createSubtasks } from './create-subtasks';
import { readMarkers, readRetired } from './markers';
import { isMember, readAssignable } from './members';
import { isProjectThere } from './project-there';
import { readClosing } from './read-closing';
import { findChanged, readIssue, readIssues } from './read-issue';
import { mayEditQuietly } from './rights';
import { readSubtaskType } from './subtask-type';
import { move } from './transitions';
import { linkProcedure, removeCopy, writeCopy, writeMarker } from './write-links';

/** Jira as the person who called the function, or as the app. */
export function jiraAs(actor: Actor, budget: Budget): Jira {
  const send = sender(actor, budget);
  return {
    here: here(),
    readIssue: (idOrKey, clientField) => readIssue(send, idOrKey, clientField),
    readSubtaskType: (projectId, typeId) => readSubtaskType(send, projectId, typeId),
    readAssignable: (projectId, people) => readAssignable(send, projectId, people),
    isMember: (projectId, of) => isMember(send, projectId, of),
    createSubtasks: (parent, drafts, options) => createSubtasks(send, parent, drafts, options),
    readIssues: (issueIds) => readIssues(send, issueIds),
    isProjectThere: (projectId) => isProjectThere(send, projectId),
    findChanged: (minutes) => findChanged(send, minutes),
    readMarkers: (issueIds) => readMarkers(send, issueIds),
    readRetired: (issueIds) => readRetired(send, issueIds),
    writeMarker: (issueId, marker) => writeMarker(send, issueId, marker),
    markRetired: (subtask, because, settings) => markRetired(send, subtask, because, settings),
    reopen: (subtask, settings) => reopen(send, subtask, settings),
    readClosing: (issueId) => readClosing(send, issueId),
    tellRevised: (subtask, change, settings) => tellRevised(send, subtask, change, settings),
    mayEditQuietly: (projectId) => mayEditQuietly(send, projectId),
    writeDue: (subtask, due) => writeDue(send, subtask, due),
    readDoneStatuses: (projectId, typeId) => readDoneStatuses(send, projectId, typeId),
    finish: (subtask, closing) => finish(send, subtask, closing),
    move: (issueId, transitionId) => move(send, issueId, transitionId),
    linkProcedure: (issueId, page, before) => linkProcedure(send, issueId, page, before),
    writeCopy: (issueId, copy) => writeCopy(send, issueId, copy),
    removeCopy: (issueId) => removeCopy(send, issueId),
  };
}
