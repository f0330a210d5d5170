import type { BridgeInvocation, Caller, PageProductRequest } from '../../forge-host/contracts';
import { openState } from '../../forge-host/state';
import { jiraTablesOf } from '../../jira/model';
import { pinPanel } from '../../jira/panels';
import type { ServedSite } from '../../server';

const ISSUE = {
  id: '10001',
  key: 'CLI-1',
  fields: {
    summary: 'Inmobiliaria Los Aromos',
    status: { id: '1', name: 'Por hacer', statusCategory: { key: 'new' } },
    issuetype: { id: '5', name: 'Cliente', subtask: false },
    project: { id: '100', key: 'CLI', name: 'Clientes', projectTypeKey: 'business' },
    labels: [],
  },
};

/** What Jira answers by path; all else is not there. A transition is refused, in three lines. */
const ANSWERS: Record<string, [status: number, body: unknown]> = {
  'GET /rest/api/3/issue/CLI-1': [200, ISSUE],
  'GET /rest/api/3/project/CLI': [200, ISSUE.fields.project],
  'GET /rest/api/3/issue/CLI-1/transitions': [
    200,
    { transitions: [{ id: '21', name: 'Avanzar', to: { id: '2', name: 'En curso' } }] },
  ],
  'POST /rest/api/3/issue/CLI-1/transitions': [
    400,
    { errorMessages: ['No se puede avanzar. Falta:\n• demostración\n• acuerdo'], errors: {} },
  ],
  'POST /rest/api/3/issue/CLI-1/comment': [201, { id: '1' }],
};

/** A site with one issue and one panel, whose functions repeat what they are given, and a record of who asked Jira. */
export function stubSite(pagesFolder: string): { site: ServedSite; callers: Caller[] } {
  const callers: Caller[] = [];
  const state = openState();
  for (const [accountId, displayName] of [
    ['ana', 'Ana Soto'],
    ['leo', 'Leo Rojas'],
  ] as const)
    jiraTablesOf(state).users.set(accountId, {
      accountId,
      displayName,
      accountType: 'atlassian',
      isAdministrator: false,
    });
  pinPanel(jiraTablesOf(state), 'panel', ISSUE.fields.project.id);
  const answer = (method: string, path: string): Response => {
    const [status, body] = ANSWERS[`${method} ${path}`] ?? [404, { errorMessages: ['Not there'], errors: {} }];
    return Response.json(body, { status });
  };
  const product = {
    async fetch(request: Request, caller: Caller) {
      callers.push(caller);
      return answer(request.method, new URL(request.url).pathname);
    },
  };
  const nothing = async () => undefined;
  const site: ServedSite = {
    jira: product,
    confluence: product,
    controls: { fetch: () => new Response('{}') },
    state,
    installation: {
      cloudId: 'cloud',
      appId: 'app',
      appVersion: '2.0.0',
      environmentId: 'environment',
      environmentType: 'DEVELOPMENT',
    },
    forge: {
      manifest: {
        permissions: { content: { styles: ['unsafe-inline'] } },
        resources: [{ key: 'pages', path: pagesFolder }],
        modules: {
          'jira:issuePanel': [{ key: 'panel', title: 'Panel', resource: 'pages' }],
          'jira:projectPage': [{ key: 'portfolio', title: 'Cartera', resource: 'pages' }],
          'jira:workflowValidator': [{ key: 'rule', name: 'Rule', edit: { resource: 'pages' } }],
        },
      },
      async invoke({ functionKey, payload, accountId, context }: BridgeInvocation) {
        if (functionKey === 'fail') throw new Error('The function failed.');
        return { payload, accountId, issue: context.extension };
      },
      requestProduct: async ({ method, restPath, accountId }: PageProductRequest) => {
        callers.push(accountId ? { kind: 'user', accountId } : { kind: 'anonymous' });
        return answer(method, restPath);
      },
      runValidator: async () => ({ result: true }),
      emit: () => undefined,
      idle: nothing,
      runSchedule: nothing,
      runExport: nothing,
      runAction: async () => ({ given: {}, outcome: { ended: 'answered', answer: {}, smartValues: {} } }),
    },
  };
  return { site, callers };
}
