import { PROJECTS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import type { Transition } from '../../local-site/jira/model';
import { eventually } from './eventually';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

const page = `/projects/${PROJECTS.hauzd.key}/apps/hauzd-settings`;

/** The configurations of our gates on the transitions of a workflow, as Jira keeps them. */
async function gates(workflowId: string): Promise<Record<string, unknown[]>> {
  const { body } = await browser.rest('administrator', 'POST', '/rest/api/3/workflows', { workflowIds: [workflowId] });
  const transitions: Transition[] = body.workflows[0].transitions;
  return Object.fromEntries(
    transitions
      .filter(({ validators }) => validators.length > 0)
      .map(({ id, validators }) => [id, validators.map(({ parameters }) => JSON.parse(parameters?.config ?? ''))]),
  );
}

test('an administrator takes every gate off, sees what is unprotected, and puts the suggested ones back', async () => {
  const visit = await browser.open(page, { person: 'administrator' });
  const { panel } = visit;
  await panel.getByRole('button', { name: 'Puntos de control' }).click();
  await panel.getByRole('heading', { name: 'Onboarding Hauzd' }).waitFor();
  expect(await visit.accessibility()).toEqual([]);

  await panel.getByRole('button', { name: 'Quitar todos' }).click();
  await panel.getByRole('button', { name: 'Sí, quitar todos' }).click();
  await panel.getByText('Se quitaron 6 puntos de control de Onboarding Hauzd y Subtareas Hauzd.').waitFor();
  await panel
    .getByText(/^Ninguna de sus \d+ transiciones tiene punto de control/)
    .first()
    .waitFor();
  await panel.getByText('Faltan 5 sugeridos').waitFor();
  expect(await gates(WORKFLOWS.onboarding)).toEqual({});

  const workflow = panel.getByRole('region', { name: 'Onboarding Hauzd' });
  await workflow.getByRole('button', { name: 'Usar lo sugerido' }).click();
  // The rule for new gates may be chosen afterwards, too.
  await panel
    .getByRole('radio', { name: 'Dejar pasar solo las incidencias creadas antes de una fecha' })
    .first()
    .check();
  await panel.getByLabel('Creadas antes del').first().fill('2026-11-01');
  await workflow.getByRole('button', { name: 'Aplicar 5 cambios' }).click();
  await workflow.getByText('Cambios aplicados.').waitFor();
  await workflow.getByText(/^5 de sus \d+ transiciones tienen punto de control/).waitFor();
  await workflow.getByText('Están todos los sugeridos').waitFor();

  const rule = { notStarted: { createdBefore: '2026-11-01' }, discarded: 'block' };
  expect(await gates(WORKFLOWS.onboarding)).toEqual({
    [TRANSITIONS.holdDemo]: [{ gate: 'presentation', ...rule, ownSubtask: 'pass' }],
    [TRANSITIONS.startWork]: [{ gate: 'agreement', ...rule, ownSubtask: 'pass' }],
    [TRANSITIONS.integrate]: [{ gate: 'prerequisites', ...rule, ownSubtask: 'pass' }],
    [TRANSITIONS.connect]: [{ gate: 'credentials', ...rule, ownSubtask: 'pass' }],
    [TRANSITIONS.goLive]: [{ gate: 'live', ...rule, ownSubtask: 'step' }],
  });

  await workflow.getByLabel('Punto de control de Integrar').selectOption('none');
  await workflow.getByRole('button', { name: 'Aplicar 1 cambio' }).click();
  await workflow.getByText('Falta 1 sugerido').waitFor();
  expect(await gates(WORKFLOWS.onboarding)).not.toHaveProperty(TRANSITIONS.integrate);
  expect(visit.complaints).toEqual([]);
});

test('who administers the project only is told who can do it, and how by hand', async () => {
  const visit = await browser.open(page, { person: 'lead', language: 'en', dark: true, width: 480 });
  const { panel } = visit;
  await panel.getByLabel('Section', { exact: true }).selectOption('gates');
  await panel
    .getByText('The workflow of Cliente, Tarea, and Subtarea cannot be shown')
    .or(panel.getByText('The workflow of Cliente, Tarea and Subtarea cannot be shown'))
    .waitFor();
  await panel.getByText('How to do it by hand').click();
  await panel.getByText(/add a validator: “Hauzd onboarding gate”/).waitFor();
  expect(await panel.getByRole('button', { name: 'Remove all' }).count()).toBe(0);
  expect(await visit.accessibility()).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('others are told that the page is not for them', async () => {
  const { panel } = await browser.open(page, { person: 'reader' });
  await panel.getByText('Esta página es para quienes administran el proyecto o Jira.').waitFor();
});

test("the rule's page hands over what was chosen when Jira asks for it, and nothing while a date is missing", async () => {
  const visit = await browser.open('/apps/hauzd-gate', { person: 'administrator' });
  const { panel } = visit;
  await panel.getByRole('radio', { name: /^Credenciales/ }).check();
  await panel.getByRole('radio', { name: /creadas antes de una fecha/ }).check();
  await panel.getByLabel('Creadas antes del').fill('');
  expect(await visit.accessibility()).toEqual([]);
  const save = visit.page.getByRole('button', { name: 'Guardar' });
  await save.click();
  await panel.getByText('Elija una fecha.').waitFor();
  await eventually(() => visit.page.locator('output').textContent(), '–');

  await panel.getByLabel('Creadas antes del').fill('2026-12-01');
  await save.click();
  await visit.page.locator('output', { hasText: 'credentials' }).waitFor();
  expect(JSON.parse((await visit.page.locator('output').textContent()) ?? '')).toEqual({
    gate: 'credentials',
    notStarted: { createdBefore: '2026-12-01' },
    discarded: 'block',
    ownSubtask: 'step',
  });
  expect(visit.complaints).toEqual([]);
});

test('a rule that is only looked at is read, and has nothing that could be taken for a form', async () => {
  const list = await browser.open('/apps/hauzd-gate', { person: 'administrator' });
  const [described] = await list.page.locator('ul.links li').allTextContents();
  expect(described).toMatch(/ · (Presentación|Acuerdo|Requisitos|Credenciales|En marcha|Solo subtareas)$/);

  const visit = await browser.open('/apps/hauzd-gate?rule=0', { person: 'administrator' });
  await visit.panel.getByText('Si la implementación no está iniciada').waitFor();
  expect(await visit.panel.locator('input, select, button, fieldset').count()).toBe(0);
  expect(await visit.accessibility()).toEqual([]);
  expect(visit.complaints).toEqual([]);
});
