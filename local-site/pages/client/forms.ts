import { showFlag } from '../../forge-host/bridge/flags';
import { parseBody, pick, textAt } from '../../forge-host/json';
import { tellIssueChanged } from './apps';
import { refreshParts } from './refresh';

interface Call {
  method: string;
  path: string;
  body?: unknown;
}

/** What each form of the pages asks of Jira. */
const CALLS: Record<string, (form: FormData) => Call> = {
  transition: (form) => ({
    method: 'POST',
    path: `${issuePath(form)}/transitions`,
    body: { transition: { id: text(form, 'transition') } },
  }),
  comment: (form) => ({
    method: 'POST',
    path: `${issuePath(form)}/comment`,
    body: { body: paragraphs(text(form, 'text')) },
  }),
  edit: (form) => ({
    method: 'PUT',
    path: issuePath(form),
    body: {
      fields: {
        summary: text(form, 'summary'),
        labels: text(form, 'labels').split(/\s+/).filter(Boolean),
        assignee: text(form, 'assignee') ? { accountId: text(form, 'assignee') } : null,
      },
    },
  }),
  remove: (form) => ({ method: 'DELETE', path: `${issuePath(form)}?deleteSubtasks=true` }),
  create: (form) => ({ method: 'POST', path: '/rest/api/3/issue', body: { fields: newFields(form) } }),
  toSubtask: (form) => jiraPage('ConvertIssue', { issue: text(form, 'key'), parent: text(form, 'parent') }),
  toIssue: (form) => jiraPage('ConvertSubTask', { issue: text(form, 'key'), issuetype: text(form, 'type') }),
  moveToParent: (form) => jiraPage('MoveSubTaskParent', { issue: text(form, 'key'), parent: text(form, 'parent') }),
  clone: (form) =>
    jiraPage('CloneIssueDetails', {
      issue: text(form, 'key'),
      subtasks: form.has('subtasks'),
      properties: form.has('properties'),
    }),
  newProject: (form) => jiraPage('CreateProject', Object.fromEntries(form)),
  removeProject: (form) => ({
    method: 'DELETE',
    path: `/rest/api/3/project/${encodeURIComponent(text(form, 'project'))}?enableUndo=false`,
  }),
};

/**
 * Sends a form to Jira's REST interface as the person of the session, and shows what Jira answers: a refusal line by
 * line, anything else by drawing the page's parts anew.
 */
export async function runForm(form: HTMLFormElement, action: string): Promise<void> {
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) return;
  const data = new FormData(form);
  const call = CALLS[action]?.(data);
  if (!call) return;
  setBusy(form, true);
  const response = await fetch(call.path, {
    method: call.method,
    headers: { 'content-type': 'application/json' },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  const answer = parseBody(await response.text());
  setBusy(form, false);
  if (!response.ok) return refuse(response.status, answer);
  if (action === 'create' || action === 'clone') return window.location.assign(`/browse/${textAt(answer, 'key')}`);
  if (action === 'newProject') return window.location.assign(`/projects/${textAt(answer, 'key')}`);
  if (action === 'remove' || action === 'removeProject') return window.location.assign(text(data, 'back'));
  form.reset();
  await refreshParts();
  tellIssueChanged(action === 'comment' ? 'commented' : 'updated');
}

/** Jira's `ErrorCollection`: messages, and messages by field. */
function refuse(status: number, answer: unknown): void {
  const messages = pick(answer, 'errorMessages');
  const byField = pick(answer, 'errors');
  const lines = [...(Array.isArray(messages) ? messages : []), ...Object.values(Object(byField))].map(String);
  const isEnglish = document.documentElement.lang.startsWith('en');
  showFlag({
    id: 'refused',
    type: 'error',
    title: isEnglish ? 'It could not be done' : 'No se pudo hacer',
    description: lines.join('\n') || `HTTP ${status}`,
  });
}

function newFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    project: { key: text(form, 'project') },
    issuetype: { id: text(form, 'type') },
    summary: text(form, 'summary'),
  };
  if (text(form, 'description')) fields.description = paragraphs(text(form, 'description'));
  for (const name of form.keys()) {
    const [, kind, field] = /^field:(text|ids?):(.+)$/.exec(name) ?? [];
    if (!field) continue;
    const value = text(form, name);
    fields[field] = kind === 'text' ? value : kind === 'ids' ? [{ id: value }] : { id: value };
  }
  return fields;
}

/** Plain text as a document in Atlassian Document Format. */
function paragraphs(plain: string): unknown {
  const content = plain
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content };
}

function setBusy(form: HTMLFormElement, isBusy: boolean): void {
  for (const button of form.querySelectorAll('button')) button.disabled = isBusy;
}

/** What Jira has a page for and no REST operation. */
const jiraPage = (page: string, body: unknown): Call => ({ method: 'POST', path: `/secure/${page}.jspa`, body });
const issuePath = (form: FormData) => `/rest/api/3/issue/${encodeURIComponent(text(form, 'key'))}`;
const text = (form: FormData, name: string) => String(form.get(name) ?? '');
