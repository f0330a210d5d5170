import type { StatusPorts } from '../application/actions/client-status';
import type { WaitingPorts } from '../application/actions/waiting-clients';
import { clientLists } from '../application/clients/client-lists';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { countIssues } from '../atlassian/jira/count-issues';
import { readIssue } from '../atlassian/jira/read-issue';
import { readSite } from '../atlassian/jira/site-address';
import { sender } from '../atlassian/send';
import { records } from '../atlassian/storage/records';

/** What actions that only read are given: Jira as the person that they run as, and the records. */
export function actionPorts(): StatusPorts & WaitingPorts {
  const send = sender('user', functionBudget());
  return {
    clock,
    records,
    asUser: { readIssue: (idOrKey, clientField) => readIssue(send, idOrKey, clientField) },
    readSite: () => readSite(send),
    clients: clientLists(send),
    count: (jql) => countIssues(send, jql),
  };
}
