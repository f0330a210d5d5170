import { randomUUID } from 'node:crypto';
import type { GatedProject, GateEdit, WorkflowDocument, Workflows } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { messagesOf } from '../../contract/jira/ask-jira';
import { COPY_ALIAS } from '../../contract/jira/properties';
import { at, listAt, textAt } from '../../contract/json';
import { fail, ok, type Result } from '../../domain/result';
import type { Budget } from '../budget';
import { countIssues } from '../jira/count-issues';
import { rightsOf } from '../jira/rights';
import { moduleAri } from '../module-ari';
import { sender } from '../send';
import { updateRequest } from './edit-workflow';
import { parseWorkflows } from './parse-workflow';

/** The gate's module in manifest.yml. */
const GATE_MODULE = 'hauzd-gate';

/** Workflows in a page of the search. */
const PAGE = 50;

/** Workflows as the person who called the function. */
export function workflowsAsUser(budget: Budget): Workflows {
  const send = sender('user', budget);
  const gateAri = moduleAri(GATE_MODULE);

  async function readWith(body: object): Promise<Result<WorkflowDocument | undefined, JiraError>> {
    const reply = await send('readWorkflows', { body });
    return reply.ok ? ok(parseWorkflows(reply.value.body, gateAri)[0]) : reply;
  }
  const requestFor = (of: WorkflowDocument, edits: GateEdit[]) => updateRequest(of, edits, gateAri, randomUUID);

  return {
    async readProject(projectId) {
      const reply = await send('readProject', { path: { project: projectId }, query: { expand: 'issueTypes,lead' } });
      if (!reply.ok) return reply;
      const project = parseProject(reply.value.body);
      return project ? ok(project) : fail({ code: 'jiraUnavailable' });
    },

    ...rightsOf(send),

    readOfIssueType: (projectId, issueTypeId) => readWith({ projectAndIssueTypes: [{ projectId, issueTypeId }] }),

    read: (workflowId) => readWith({ workflowIds: [workflowId] }),

    async search(startAt) {
      const query = { startAt: String(startAt), maxResults: String(PAGE), expand: 'values.transitions' };
      const reply = await send('searchWorkflows', { query });
      if (!reply.ok) return reply;
      const { body } = reply.value;
      const found = parseWorkflows(body, gateAri);
      const isLast = at(body, 'isLast') !== false || listAt(body, 'values').length === 0;
      return ok({ found, ...(!isLast && { next: startAt + listAt(body, 'values').length }) });
    },

    async offersGate(workflowId) {
      const reply = await send('readWorkflowRules', { query: { workflowId } });
      if (!reply.ok) return reply;
      return ok(listAt(reply.value.body, 'forgeRules').some((rule) => textAt(rule, 'id') === gateAri));
    },

    async validate(of, edits) {
      const body = { payload: requestFor(of, edits), validationOptions: { levels: ['ERROR'] } };
      const reply = await send('validateWorkflows', { body });
      if (!reply.ok) return reply;
      return ok(listAt(reply.value.body, 'errors').flatMap((error) => textAt(error, 'message') ?? []));
    },

    async update(of, edits) {
      const reply = await send('updateWorkflows', { body: requestFor(of, edits), accept: [400, 409] });
      if (!reply.ok) return reply;
      const { status, body } = reply.value;
      if (status === 409) return fail({ code: 'conflict' });
      return status === 400 ? fail({ code: 'jiraRefused', messages: messagesOf(body) }) : ok(undefined);
    },

    async countNotStarted(projectId, issueTypeIds) {
      const types = issueTypeIds.join(', ');
      const open = `project = ${projectId} AND issuetype in (${types}) AND statusCategory != Done`;
      return countIssues(send, `${open} AND ${COPY_ALIAS} is EMPTY`);
    },
  };
}

/** A project with the types of its issues, and its lead where what is given to nobody goes to them; undefined if it is none. */
function parseProject(body: unknown): GatedProject | undefined {
  const id = textAt(body, 'id');
  const key = textAt(body, 'key');
  if (!id || !key) return undefined;
  const issueTypes = listAt(body, 'issueTypes').flatMap((type) => {
    const typeId = textAt(type, 'id');
    if (!typeId || !/^\d+$/.test(typeId)) return [];
    return [{ id: typeId, name: textAt(type, 'name') ?? '', isSubtask: at(type, 'subtask') === true }];
  });
  const accountId = textAt(body, 'assigneeType') === 'PROJECT_LEAD' ? textAt(body, 'lead', 'accountId') : undefined;
  const lead = accountId && { accountId, name: textAt(body, 'lead', 'displayName') ?? accountId };
  const name = textAt(body, 'name') ?? key;
  return { id, key, name, issueTypes, ...(lead && { defaultAssignee: lead }) };
}
