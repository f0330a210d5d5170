import { WORKFLOWS } from '../../local-site/data/projects';
import { changeProject, changeWorkflow } from '../integration/tables';
import { type AcceptanceSite, dateAfterAgreement, issuesIn, openSite, outcomesOf, READER, run, TOKEN } from './site';

let site: AcceptanceSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(async () => {
  await site.close();
  expect(site.app.violations).toEqual([]);
});

const here = () => ['--site', site.url, '--project', site.project.key];

test('on the local site it presses by itself, confirms every row that REST can, and leaves nothing behind', async () => {
  await dateAfterAgreement(site);
  const { code, out, said } = await run(here(), READER);

  expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^http:.*, project ACEPT .*\n$/) });
  const outcomes = Object.entries(outcomesOf(out));
  expect(outcomes.filter(([, outcome]) => outcome === 'confirmed').map(([id]) => id)).toEqual([
    ...['start', 'procedure-link', 'search', 'gate-shut', 'record-closes', 'gate-open', 'step-gate', 'apply'],
    ...[
      'blocked-text',
      'blocked-lines',
      'creator-fixed',
      'bulk-order',
      'read-own-writes',
      'reader-editmeta',
      'app-author',
    ],
    ...['copy-event', 'expression-person', 'expression-role', 'assignee', 'due-date', 'order-by-date'],
  ]);
  expect(outcomes.filter(([, outcome]) => outcome === 'otherwise')).toEqual([]);
  expect(out).toContain('21 confirmed, 0 otherwise, ');
  expect(out).toContain('Hacer la demostración: No se puede avanzar (punto de control «Presentación»). Falta: ⏎ • ');
  expect(await issuesIn(site)).toEqual([]);
  expect(out + said).not.toContain(TOKEN);
}, 60_000);

test('what is otherwise is said, and makes it end with 1; what could not be asked does not', async () => {
  // The place that the documents leave open, and a workflow without the gate for subtasks.
  site.app.site.jira.setSwitches({ blockedIn: 'errors' });
  changeWorkflow(site.app, WORKFLOWS.subtask, (workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((transition) => ({ ...transition, validators: [] })),
  }));
  const { code, out } = await run(here());

  expect(code).toBe(1);
  const outcomes = outcomesOf(out);
  expect(Object.keys(outcomes).filter((id) => outcomes[id] === 'otherwise')).toEqual(['step-gate', 'blocked-text']);
  expect(out).toContain('| otherwise | in errors.validator |');
  expect(out).toMatch(/could be closed with Listo/);
  expect(outcomes).toMatchObject({
    'due-date': 'not testable',
    'reader-editmeta': 'not testable',
    apply: 'confirmed',
  });
  expect(await issuesIn(site)).toEqual([]);
}, 60_000);

test('interrupted on the way, it deletes what it made and says what it had seen', async () => {
  // Nothing of the app is ever seen: it waits for the start.
  site.app.site.gateway.faults.add({
    match: { product: 'jira', path: 'hauzd.onboarding$' },
    fault: { kind: 'status', status: 503 },
  });
  let made: string[] = [];
  const looking = setInterval(async () => {
    made = await issuesIn(site);
    // The client, with its three subtasks: it was started, and is waited for.
    if (made.length >= 11) stop();
  }, 200);
  let interrupt: (() => void) | undefined;
  const stop = () => {
    clearInterval(looking);
    interrupt?.();
  };
  const { code, out, said } = await run(here(), {}, (_line, kill) => {
    interrupt = kill;
  });
  clearInterval(looking);

  expect(made.length).toBeGreaterThanOrEqual(11);
  expect({ code, said }).toEqual({ code: 130, said: expect.stringContaining('It was interrupted.') });
  expect(outcomesOf(out)).toMatchObject({ 'bulk-order': 'confirmed', start: 'not testable' });
  expect(await issuesIn(site)).toEqual([]);
}, 60_000);

test('what Jira does not show in time ends it with a sentence, and nothing is left', async () => {
  site.app.site.gateway.faults.add({
    match: { product: 'jira', path: 'hauzd.onboarding$' },
    fault: { kind: 'status', status: 503 },
  });
  const { code, out, said } = await run([...here(), '--wait', '0.05']);
  expect(code).toBe(1);
  expect(said).toMatch(/Jira did not show that it was started on ACEPT-\d+ within [\d.]+ minutes/);
  expect(outcomesOf(out)).toMatchObject({ start: 'not testable', 'gate-shut': 'not testable' });
  expect(await issuesIn(site)).toEqual([]);
}, 60_000);

test('what it may not delete any more is named, with 1 at the end', async () => {
  const { code, said } = await run([...here(), '--wait', '0.05'], {}, () => {
    // The first line comes before anything is made, and after the permissions were looked at.
    changeProject(site.app, site.project.id, (project) => ({
      ...project,
      roles: project.roles.map((role) => ({
        ...role,
        permissions: role.permissions.filter((permission) => permission !== 'DELETE_ISSUES'),
      })),
    }));
  });
  expect(code).toBe(1);
  const left = (await issuesIn(site)).sort();
  const [, list = ''] = /Not deleted, please do: (.*)/.exec(said) ?? [];
  const clients = [...list.matchAll(/(ACEPT-\d+) \(answered 403\)/g)].map(([, key = '']) => key);
  expect(clients.length).toBeGreaterThan(2);
  expect(left).toEqual(expect.arrayContaining(clients));
}, 60_000);
