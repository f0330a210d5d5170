import { readFileSync } from 'node:fs';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import type { Json } from '../integration/app';
import { type BrowserSite, openBrowserSite } from './site';

jest.setTimeout(120_000);

let browser: BrowserSite;
beforeAll(async () => {
  browser = await openBrowserSite();
});
afterAll(() => browser.close());

const page = (key: string) => `/projects/${key}/apps/hauzd-settings`;
const stored = (projectId: string) =>
  browser.site.state.collection<Json>('forge-entity:project').get(`settings:${projectId}`)?.value.value.settings;

test('an administrator chooses, sees what it leads to, saves it, and takes it along as a file', async () => {
  const visit = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  const { panel } = visit;
  const preview = panel.getByRole('complementary', { name: 'Vista previa' });
  await preview.getByText('6 subtareas').waitFor();
  expect(await visit.accessibility()).toEqual([]);

  await panel.getByRole('button', { name: 'Cambiar · Responsable de lo que debe PlanOK' }).click();
  await panel.getByLabel('Buscar por nombre · Responsable de lo que debe PlanOK').fill('Cam');
  await panel.getByRole('button', { name: 'Camila Rojas' }).click();
  await panel.getByLabel('Plazo · Hauzd').selectOption('agreement');
  await panel.getByLabel('Etiquetas, separadas por un espacio').fill('hauzd');
  await preview
    .getByText(/Camila Rojas/)
    .first()
    .waitFor();
  await preview
    .getByText(/Vence el/)
    .first()
    .waitFor();
  await panel.getByText('Hay cambios sin guardar.').waitFor();
  // Discarding takes what was typed out of the fields, too.
  await panel.getByRole('button', { name: 'Descartar cambios' }).click();
  expect(await panel.getByLabel('Etiquetas, separadas por un espacio').inputValue()).toBe('');
  await panel.getByRole('button', { name: 'Cambiar · Responsable de lo que debe PlanOK' }).click();
  await panel.getByLabel('Buscar por nombre · Responsable de lo que debe PlanOK').fill('Cam');
  await panel.getByRole('button', { name: 'Camila Rojas' }).click();
  await panel.getByLabel('Plazo · Hauzd').selectOption('agreement');
  await panel.getByLabel('Etiquetas, separadas por un espacio').fill('hauzd');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Configuración guardada.').waitFor();
  expect(stored(PROJECTS.hauzd.id)).toMatchObject({
    parties: { planok: { assignee: PEOPLE.implementation }, hauzd: { due: { after: 'agreement', days: 5 } } },
    labels: ['hauzd'],
  });

  const waiting = visit.page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Exportar (JSON)' }).click();
  const exported = JSON.parse(readFileSync((await (await waiting).path()) ?? '', 'utf8'));
  expect(exported).toEqual(stored(PROJECTS.hauzd.id));
  expect(visit.complaints).toEqual([]);
});

test('an import with faults names each, one without is shown before it is saved', async () => {
  const visit = await browser.open(page(PROJECTS.team.key), { person: 'lead', width: 480 });
  const { panel } = visit;
  const give = (settings: object) =>
    panel
      .getByLabel('Importar…')
      .last()
      .setInputFiles({
        name: 'settings.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(settings)),
      });
  await panel.getByRole('heading', { name: 'Exportar e importar' }).waitFor();
  await give({ schema: 1, colour: 'red', labels: ['a b'] });
  await panel.getByText('El archivo tiene 2 errores y no se importó.').waitFor();
  await panel.getByText(/No se conoce «colour»/).waitFor();
  await panel.getByText(/Una etiqueta no lleva espacios/).waitFor();
  await give({ schema: 1, labels: ['ab'], exceptions: true });
  await panel
    .getByText('Se leyó el archivo. Cambia: Subtareas, Excepciones autorizadas. Revise y presione Guardar.')
    .waitFor();
  expect(stored(PROJECTS.team.id)).toBeUndefined();
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Configuración guardada.').waitFor();
  expect(stored(PROJECTS.team.id)).toMatchObject({ labels: ['ab'], exceptions: true });
  expect(await visit.accessibility()).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('two administrators at once: nobody’s changes are lost', async () => {
  const mine = await browser.open(page(PROJECTS.withoutSubtasks.key), { person: 'lead' });
  const theirs = await browser.open(page(PROJECTS.withoutSubtasks.key), { person: 'administrator', language: 'en' });
  await mine.panel.getByText(/El proyecto no tiene subtareas/).waitFor();
  await theirs.panel.getByLabel('Labels, separated by a space').fill('theirs');
  await theirs.panel.getByRole('button', { name: 'Save' }).click();
  await theirs.panel.getByText('Settings saved.').waitFor();

  await mine.panel.getByLabel('Texto al final de cada descripción').fill('Mío');
  await mine.panel.getByRole('button', { name: 'Guardar' }).click();
  await mine.panel.getByText(/Otra persona guardó la configuración mientras usted la editaba/).waitFor();
  await mine.panel.getByRole('button', { name: 'Poner mis cambios encima' }).click();
  await mine.panel.getByText('Sus cambios están sobre lo que guardó la otra persona. Revise y guarde.').waitFor();
  await mine.panel.getByRole('button', { name: 'Guardar' }).click();
  await mine.panel.getByText('Configuración guardada.').waitFor();
  expect(stored(PROJECTS.withoutSubtasks.id)).toMatchObject({ labels: ['theirs'], text: 'Mío' });
});

test('a message in the project’s own words is what staff copy', async () => {
  const visit = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  const { panel } = visit;
  await panel.locator('summary', { hasText: 'Textos de los mensajes' }).click();
  await panel.locator('summary', { hasText: 'Información de módulos (a Hauzd)' }).click();
  await panel.getByRole('button', { name: 'Partir del texto de la aplicación' }).first().click();
  const body = panel.getByLabel('Texto', { exact: true }).first();
  expect(await body.inputValue()).toContain('{modulos}');
  await body.fill('Hola, equipo de {nombre}:');
  await panel.getByText('«{nombre}» no se puede usar en este mensaje.').waitFor();
  await body.fill('Hola, equipo de Hauzd:\n\nMódulos de {cliente}:\n{modulos}\n\nVean también {impide}.');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Configuración guardada.').waitFor();

  const staff = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  await staff.panel.getByRole('button', { name: /^Crear/ }).click();
  await staff.panel.getByRole('tab', { name: 'Mensajes' }).click();
  await staff.panel.getByText('Texto del proyecto').waitFor();
  await staff.panel.getByRole('button', { name: 'Ver: Información de módulos' }).click();
  await staff.panel.getByText(/Módulos de Inmobiliaria Los Robles:/).waitFor();
  expect(await staff.panel.getByText(/Vean también/).count()).toBe(0);
  expect([...visit.complaints, ...staff.complaints]).toEqual([]);
});

test('others are told that the page is not for them', async () => {
  const { panel } = await browser.open(page(PROJECTS.hauzd.key), { person: 'implementation' });
  await panel.getByText('Esta página es para quienes administran el proyecto o Jira.').waitFor();
});
