import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, STATUSES } from '../../local-site/data/projects';
import { COST_CENTRE } from '../integration/as-set-up';
import { DAY, KNOWN } from '../integration/onboarding';
import { restOf } from '../integration/rest';
import { save } from '../integration/settings';
import { eventually } from './eventually';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

const call = (functionKey: string, payload: object, { id }: { id: string } = CLIENTS.losRobles) =>
  browser.site.forge.invoke({
    ...{ moduleKey: 'hauzd-onboarding', accountId: PEOPLE.implementation, functionKey, payload },
    context: { extension: { issue: { id }, project: { id: '10001' } } },
  });

test('a subtask that another rule reopens is shown with the reason, and closed with one press', async () => {
  const { jira, forge } = browser.site;
  jira.setSwitches({
    automation: [{ when: { entersStatus: STATUSES.done }, moveTo: STATUSES.doing, accountId: PEOPLE.lead }],
  });
  await call('start', { ...KNOWN, commandId: 'started' });
  await call('record', { commandId: 'held', command: { kind: 'holdDemo', on: DAY } });
  await forge.idle();

  const staff = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  await staff.panel.getByRole('heading', { name: '1 subtarea hecha sigue abierta en Jira' }).waitFor();
  await staff.panel.getByText(/la cerró 3 veces en una hora y cada vez se reabrió/).waitFor();
  await staff.panel.getByText('Abierta en Jira', { exact: true }).waitFor();
  expect(await staff.accessibility()).toEqual([]);

  jira.setSwitches({ automation: [] });
  await staff.panel.getByRole('button', { name: 'Cerrar de nuevo' }).click();
  await staff.panel.getByRole('heading', { name: /sigue abierta en Jira/ }).waitFor({ state: 'detached' });
  expect(await staff.panel.getByText('Abierta en Jira', { exact: true }).count()).toBe(0);

  const reader = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'reader' });
  await reader.panel.getByRole('list', { name: 'Plan' }).waitFor();
  expect(await reader.panel.getByRole('button', { name: 'Cerrar de nuevo' }).count()).toBe(0);
  expect([...staff.complaints, ...reader.complaints]).toEqual([]);
});

test('the lead chooses which way subtasks are closed, and gives a field a value; what was to mend is mended', async () => {
  const { panel, complaints, accessibility } = await browser.open('/projects/REGLAS/apps/hauzd-settings', {
    person: 'lead',
  });
  await panel.getByText(/Las subtareas pueden terminar en varios estados \(Cancelada y Listo\)/).waitFor();
  await panel.getByText(/queda para Ignacio Paredes, líder del proyecto, que no puede ser responsable/).waitFor();

  await panel
    .getByRole('navigation')
    .getByRole('button', { name: /^Cierre de subtareas/ })
    .click();
  await panel.getByLabel('Cómo se cierran').selectOption({ label: 'Pasan a «Listo»' });
  await panel
    .getByRole('navigation')
    .getByRole('button', { name: /^Subtareas( ·|$)/ })
    .click();
  await panel.getByLabel('Agregar un campo').selectOption({ label: 'Centro de costo' });
  await panel.getByLabel('Centro de costo').fill('CC-1');
  await panel.getByLabel('Agregar un campo').selectOption({ label: 'Resolución (al cerrar)' });
  await panel.getByLabel('Resolución (al cerrar)').fill('Listo');
  expect(await accessibility()).toEqual([]);
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Configuración guardada.').waitFor();
  await panel.getByText(/Las subtareas pueden terminar en varios estados/).waitFor({ state: 'detached' });

  await panel.getByRole('button', { name: 'Quitar · Resolución (al cerrar)' }).click();
  expect(await panel.getByLabel('Resolución (al cerrar)').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a status that the settings name in other letters is shown as chosen, not as a transition’s name', async () => {
  await save(browser, { closing: 'listo', fieldValues: COST_CENTRE }, PROJECTS.asSetUp.id);
  const { panel, complaints } = await browser.open('/projects/REGLAS/apps/hauzd-settings', { person: 'lead' });
  await panel
    .getByRole('navigation')
    .getByRole('button', { name: /^Cierre de subtareas/ })
    .click();
  await panel.getByLabel('Cómo se cierran').waitFor();
  await eventually(() => panel.getByLabel('Cómo se cierran').inputValue(), STATUSES.done);
  expect(await panel.getByLabel('Nombre de la transición').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a subtask that was to be created again, and that Jira did not create, is created by trying again', async () => {
  const client = CLIENTS.altoMaipo;
  await call('start', { ...KNOWN, commandId: 'started' }, client);
  const issue = await restOf(browser.site, 'lead', 'GET', `/rest/api/3/issue/${client.id}?fields=subtasks`);
  await restOf(browser.site, 'lead', 'DELETE', `/rest/api/3/issue/${issue.body.fields.subtasks[0].id}`);
  await browser.site.forge.idle();

  const { panel } = await browser.open(`/browse/${client.key}`, { person: 'implementation' });
  await panel.getByRole('checkbox', { name: 'Crear de nuevo' }).check();
  const { faults } = browser.site.gateway;
  faults.add({ match: { method: 'POST', path: '/issue/bulk$' }, fault: { kind: 'status', status: 403 } });
  await panel.getByRole('button', { name: 'Aplicar' }).press('Enter');
  await panel.getByText('1 paso no se pudo completar').waitFor();
  faults.clear();
  await panel.getByRole('button', { name: 'Reintentar' }).press('Enter');
  await panel.getByText('1 subtarea creada.').waitFor();
});
