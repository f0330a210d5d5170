import { events, invoke, realtime, requestJira, view } from '@forge/bridge';
import { workflowRules } from '@forge/jira-bridge';

/** Asks the site everything that a page can ask, and writes down the answers for the test to read. */
async function askEverything(): Promise<Record<string, unknown>> {
  const context = await view.getContext();
  if (context.moduleKey === 'portfolio') return walk();
  if (context.moduleKey === 'rule') {
    await workflowRules.onConfigure(async () => JSON.stringify({ gate: 'prerequisites' }));
    return {};
  }
  await view.theme.enable();
  await events.on('JIRA_ISSUE_CHANGED', (event) => note({ changed: event }));
  // Every page says who opened it, to all that stand on the same issue, itself among them.
  const heard: unknown[] = [];
  const hears = new Promise<void>((resolve) => {
    void realtime
      .subscribe('opened', (payload) => {
        heard.push(payload);
        note({ heard });
        resolve();
      })
      .then(() => realtime.publish('opened', { by: context.accountId ?? 'nobody' }))
      .then((published) => note({ published }));
  });
  const jira = await requestJira('/rest/api/3/issue/CLI-1', { headers: { Accept: 'application/json' } });
  await hears;
  return {
    context,
    invoked: await invoke('echo', { accountId: 'somebody-else', text: 'ñandú' }),
    refused: await invoke('fail').catch((error: Error) => error.message),
    jira: { status: jira.status, body: await jira.json() },
    notHere: await view.close().catch((error: Error) => error.message),
    refreshed: (await view.refresh()) === undefined,
  };
}

/** A page with a history of its own goes somewhere and comes back. */
async function walk(): Promise<Record<string, unknown>> {
  const history = await view.createHistory();
  const places: string[] = [];
  history.listen((location) => places.push(location.pathname + location.search));
  history.replace('/clients?page=2');
  history.replace({ pathname: '/clients', search: '?page=3' });
  const refused = await view.changeWindowTitle('Cartera').catch((error: Error) => error.message);
  return { here: history.location.search, places, refused };
}

const notes: Record<string, unknown> = {};
function note(more: Record<string, unknown>): void {
  Object.assign(notes, more);
  const output = document.querySelector('output');
  if (output) output.textContent = JSON.stringify(notes);
}

void askEverything().then(
  (answers) => note({ ...answers, done: true }),
  (error: unknown) => note({ error: String(error), done: true }),
);
