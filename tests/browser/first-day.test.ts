import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import type { Transition } from '../../local-site/jira/model';
import { extensionAri } from '../../local-site/jira/rules';
import { KNOWN } from '../integration/onboarding';
import { changeTransition } from '../integration/tables';
import { siteForAllTests } from './site';

/** What the first administrator meets: the switch, what an earlier installation left, gates of another environment. */

jest.setTimeout(120_000);

const browser = siteForAllTests();

const settings = `/projects/${PROJECTS.hauzd.key}/apps/hauzd-settings`;
const issue = `/browse/${CLIENTS.losRobles.key}`;

test('the switch hides panel and portfolio in the project, and shows them again', async () => {
  const seen = async () => {
    const onIssue = await browser.open(issue, { person: 'implementation' });
    const inProject = await browser.open(`/projects/${PROJECTS.hauzd.key}`, { person: 'implementation' });
    const found = {
      panels: await onIssue.page.locator('.app-panel iframe').count(),
      portfolios: await inProject.page.getByRole('link', { name: 'Cartera' }).count(),
    };
    for (const visit of [onIssue, inProject]) await visit.end();
    return found;
  };
  expect(await seen()).toEqual({ panels: 1, portfolios: 1 });
  const { panel, complaints } = await browser.open(settings, { person: 'lead' });
  const uses = panel.getByLabel('Usar Hauzd onboarding en este proyecto');
  // It is what Jira says once it was told.
  await uses.click();
  await panel.getByText(/El panel y la cartera no se ven en este proyecto/).waitFor();
  expect(await seen()).toEqual({ panels: 0, portfolios: 0 });
  await uses.click();
  await panel.getByText(/El panel y la cartera no se ven en este proyecto/).waitFor({ state: 'detached' });
  expect(await seen()).toEqual({ panels: 1, portfolios: 1 });
  expect(complaints).toEqual([]);
});

describe('a client whose record is not here', () => {
  const context = { extension: { issue: { id: CLIENTS.losRobles.id }, project: { id: PROJECTS.hauzd.id } } };
  const property = `/rest/api/3/issue/${CLIENTS.losRobles.id}/properties/hauzd.onboarding`;
  const jira = (method: string, body?: object) => browser.rest('lead', method, property, body);

  test('because another environment looks after it is said to be so, with where to go', async () => {
    await jira('PUT', { schema: 1, phase: 'live', origin: { issue: CLIENTS.losRobles.id, environment: 'elsewhere' } });
    await browser.site.forge.idle();
    const visit = await browser.open(issue, { person: 'implementation' });
    await visit.panel.getByText('Otro entorno de la aplicación lleva esta implementación').waitFor();
    await visit.panel.getByText(/Registre los datos en el panel de ese entorno/).waitFor();
    expect(await visit.accessibility()).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await jira('DELETE');
  });

  test('because the app was installed again is started anew by linking its subtasks, and the notice goes', async () => {
    const { forge, state } = browser.site;
    await forge.invoke({
      ...{ moduleKey: 'hauzd-onboarding', accountId: PEOPLE.implementation, functionKey: 'start', context },
      payload: { ...KNOWN, commandId: 'before' },
    });
    await forge.idle();
    for (const name of ['onboarding', 'history', 'issue-key', 'project', 'person']) {
      const rows = state.collection(`forge-entity:${name}`);
      for (const row of rows.keys()) rows.delete(row);
    }
    const { panel, page, accessibility, complaints } = await browser.open(issue, { person: 'implementation' });
    const notice = panel.getByText('Esta implementación se llevaba aquí antes de reinstalar la aplicación');
    await notice.waitFor();
    expect(await accessibility()).toEqual([]);
    await panel.getByRole('heading', { name: 'Se creará 1 subtarea y se vincularán 3' }).waitFor();
    await panel.getByRole('button', { name: 'Crear 1 subtarea' }).click();
    await notice.waitFor({ state: 'detached' });
    await panel.getByText(/3 vinculadas/).waitFor();
    await page.reload();
    await panel.getByRole('list', { name: 'Plan' }).waitFor();
    expect(await notice.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('gates of another environment are named as such, and taken off without touching ours', async () => {
  const gatesOf = async () => {
    const asked = { workflowIds: [WORKFLOWS.onboarding] };
    const { body } = await browser.rest('administrator', 'POST', '/rest/api/3/workflows', asked);
    const transitions: Transition[] = body.workflows[0].transitions;
    const demo = transitions.find(({ id }) => id === TRANSITIONS.holdDemo);
    return demo?.validators.map(({ parameters }) => parameters?.key);
  };
  const ours = await gatesOf();
  const key = extensionAri(browser.site.installation.appId, 'staging', 'hauzd-gate');
  const parameters = { key, config: '{"gate":"live"}', id: 'r-1', disabled: 'false', tag: '' };
  const foreign = { id: 'r-1', ruleKey: 'forge:expression-validator', parameters };
  changeTransition(browser, WORKFLOWS.onboarding, TRANSITIONS.holdDemo, (each) => ({
    ...each,
    validators: [...each.validators, foreign],
  }));

  const visit = await browser.open(settings, { person: 'administrator' });
  const { panel } = visit;
  await panel.getByRole('navigation').getByRole('button', { name: 'Puntos de control' }).click();
  const notice = panel.getByText('Hay puntos de control de otro entorno de la aplicación en Hacer la demostración');
  await notice.waitFor();
  expect(await visit.accessibility()).toEqual([]);
  await panel.getByRole('button', { name: 'Quitar los del otro entorno' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await gatesOf()).toEqual(ours);
  expect(visit.complaints).toEqual([]);
});
