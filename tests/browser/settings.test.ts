import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import type { Json } from '../integration/app';
import { eventually } from './eventually';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

const page = (key: string) => `/projects/${key}/apps/hauzd-settings`;
const stored = (projectId: string) =>
  browser.site.state.collection<Json>('forge-entity:project').get(`settings:${projectId}`)?.value.value.settings;

/** Goes to a section of the page. */
const to = (panel: FrameLocator, section: string) =>
  panel
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${section}( ·|$)`) })
    .click();

test('an administrator chooses, sees what it leads to, saves it, and takes it along as a file', async () => {
  const visit = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  const { panel } = visit;
  const preview = panel.getByRole('complementary', { name: 'Vista previa' });
  await to(panel, 'Responsables y plazos');
  await preview.getByText('6 subtareas').waitFor();
  expect(await visit.accessibility()).toEqual([]);

  /** In two sections: who owes what PlanOK owes, when what Hauzd owes is due, and a label. */
  const change = async () => {
    await panel.getByRole('button', { name: 'Cambiar · Responsable de lo que debe PlanOK' }).click();
    await panel.getByLabel('Buscar por nombre · Responsable de lo que debe PlanOK').fill('Cam');
    await panel.getByRole('option', { name: 'Camila Rojas' }).click();
    await panel.getByLabel('Plazo · Hauzd').selectOption('agreement');
    await to(panel, 'Subtareas');
    await panel.getByLabel('Etiquetas, separadas por un espacio').fill('hauzd');
  };
  await change();
  await preview
    .getByText(/Camila Rojas/)
    .first()
    .waitFor();
  await preview
    .getByText(/Vence el/)
    .first()
    .waitFor();
  await panel
    .getByText('3 cambios sin guardar responsable de lo que debe PlanOK · plazo de lo que debe Hauzd · etiquetas')
    .waitFor();
  await panel.getByRole('button', { name: 'Responsables y plazos · 2 cambios' }).waitFor();
  // In more than one section it is asked first; discarding takes what was typed out of the fields, too.
  await panel.getByRole('button', { name: 'Descartar', exact: true }).click();
  await panel.getByRole('button', { name: 'Sí, descartar' }).click();
  await eventually(() => panel.getByLabel('Etiquetas, separadas por un espacio').inputValue(), '');
  await to(panel, 'Responsables y plazos');
  await change();
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Configuración guardada.').waitFor();
  expect(stored(PROJECTS.hauzd.id)).toMatchObject({
    parties: { planok: { assignee: PEOPLE.implementation }, hauzd: { due: { after: 'agreement', days: 5 } } },
    labels: ['hauzd'],
  });

  await to(panel, 'Exportar e importar');
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
  await panel.getByLabel('Sección', { exact: true }).selectOption('transfer');
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
  await to(theirs.panel, 'Subtasks');
  await theirs.panel.getByLabel('Labels, separated by a space').fill('theirs');
  await theirs.panel.getByRole('button', { name: 'Save' }).click();
  await theirs.panel.getByText('Settings saved.').waitFor();

  await to(mine.panel, 'Subtareas');
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
  await to(panel, 'Textos de los mensajes');
  await panel.locator('summary', { hasText: 'Información de módulos (a Hauzd)' }).click();
  await panel.getByRole('button', { name: 'Partir del texto de la aplicación' }).first().click();
  const body = panel.getByLabel('Texto', { exact: true }).first();
  await eventually(() => body.inputValue(), expect.stringContaining('{modulos}'));
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

test('the assignee is found, chosen and given up with the keyboard alone', async () => {
  const visit = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  const { panel, page: window } = visit;
  await to(panel, 'Responsables y plazos');
  const change = panel.getByRole('button', { name: 'Cambiar · Responsable de lo que debe el cliente' });
  const isFocused = (element: Element) => element === document.activeElement;
  const found = panel.getByRole('listbox', { name: 'Resultados' }).getByRole('option');
  await change.press('Enter');
  const search = panel.getByRole('combobox', { name: 'Buscar por nombre · Responsable de lo que debe el cliente' });
  await eventually(() => search.evaluate(isFocused), true);
  // Escape closes what was found, and then the search; the focus is where it was before.
  await found.first().waitFor();
  await window.keyboard.press('Escape');
  expect(await found.count()).toBe(0);
  await window.keyboard.press('Escape');
  expect(await change.evaluate(isFocused)).toBe(true);

  await change.press('Enter');
  await window.keyboard.type('cam');
  await panel.getByText('1 resultado. Elija con las flechas y Enter.').waitFor();
  await window.keyboard.press('ArrowDown');
  const chosen = panel.getByRole('option', { name: 'Camila Rojas', selected: true });
  await eventually(() => search.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'));
  expect(await visit.accessibility()).toEqual([]);
  await window.keyboard.press('Enter');
  expect(await change.evaluate(isFocused)).toBe(true);
  await panel.getByText('1 cambio sin guardar responsable de lo que debe el cliente').waitFor();
});

test('what is refused is said at its field, in its section, with the focus there', async () => {
  const { panel } = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  await to(panel, 'Procedimiento');
  await panel.getByLabel('Dirección de la página en Confluence').fill('https://example.com/page');
  await to(panel, 'Clientes');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  const field = panel.getByLabel('Dirección de la página en Confluence');
  await field.waitFor();
  await eventually(() => field.getAttribute('aria-invalid'), 'true');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  const described = await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
  );
  expect(described).toEqual([expect.stringMatching(/^No es la dirección de una página de Confluence/)]);
  await panel.getByRole('button', { name: /^Procedimiento · por corregir/ }).waitFor();
});

test('the bar that saves is in sight however far the page is scrolled, and covers nothing that has the focus', async () => {
  const { panel, page: window } = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  await window.setViewportSize({ width: 1280, height: 600 });
  await to(panel, 'Responsables y plazos');
  await panel.getByText('Cambiar por paso').click();
  const bar = panel.getByRole('region', { name: 'Guardar la configuración' });
  const bottomOf = async (part: typeof bar) => {
    const box = await part.boundingBox();
    return box ? Math.round(box.y + box.height) : Number.NaN;
  };
  for (const down of [0, 300, 900]) {
    await window.mouse.move(640, 300);
    await window.mouse.wheel(0, down);
    await eventually(async () => Math.abs((await bottomOf(bar)) - 600) < 24, true);
  }
  const fields = panel.getByLabel('Texto al final de la descripción');
  for (const index of [0, 3, 6]) {
    await fields.nth(index).focus();
    await eventually(async () => (await bottomOf(fields.nth(index))) <= ((await bar.boundingBox())?.y ?? 0), true);
  }
});

test('the team’s steps are written one after the other: each stays open wherever it is moved, and the focus goes along', async () => {
  const visit = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  const { panel } = visit;
  await to(panel, 'Pasos propios');
  const hasFocus = (label: string) =>
    eventually(
      () =>
        panel
          .getByLabel(label, { exact: true })
          .evaluateAll((all) => all.some((each) => each === document.activeElement)),
      true,
    );
  const step = (title: string) => panel.locator('details').filter({ hasText: title });
  const title = 'Título';
  for (const name of ['Firmar el anexo', 'Cargar los planos']) {
    await panel.getByRole('button', { name: 'Agregar un paso' }).click();
    await hasFocus(title);
    await visit.page.keyboard.type(name);
  }
  await eventually(() => panel.getByLabel(title, { exact: true }).count(), 2);
  await panel.getByText('2 cambios sin guardar paso «Firmar el anexo» · paso «Cargar los planos»').waitFor();
  const preview = panel.getByRole('complementary', { name: 'Vista previa' });
  await preview.getByText('Cargar los planos').waitFor();

  await panel.getByRole('button', { name: 'Subir «Cargar los planos»' }).press('Enter');
  await hasFocus('Bajar «Cargar los planos»');
  await step('Cargar los planos').getByLabel('Fase').selectOption('demo');
  await hasFocus('Fase');
  await eventually(() => panel.getByLabel(title, { exact: true }).count(), 2);
  await step('Cargar los planos').getByLabel(title, { exact: true }).fill(' ');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('(paso «Paso sin título»): Falta escribirlo.').waitFor();
  expect(await visit.accessibility()).toEqual([]);
  await panel.getByRole('button', { name: 'Quitar «Paso sin título»' }).click();
  const add = panel.getByText('Agregar un paso').locator('xpath=ancestor-or-self::button');
  await eventually(() => add.evaluate((button) => button === document.activeElement), true);
  await panel.getByRole('button', { name: 'Descartar', exact: true }).click();
  await panel.getByText('Todavía no hay pasos propios.').waitFor();
  expect(visit.complaints).toEqual([]);
});

test('a number that is emptied says what stays in its place, and that is what is saved', async () => {
  const { panel } = await browser.open(page(PROJECTS.hauzd.key), { person: 'lead' });
  await to(panel, 'Respaldo de los módulos');
  const days = panel.getByLabel('Días tras los cuales un respaldo se marca como antiguo');
  const before = await days.inputValue();
  await days.fill('');
  await panel.getByText(`Escriba un número entero. Se conserva ${before}.`).waitFor();
  await days.blur();
  await eventually(() => days.inputValue(), before);
  await days.fill('45');
  expect(await panel.getByText(/Escriba un número entero/).count()).toBe(0);
  await panel.getByText('1 cambio sin guardar').waitFor();
});

test('looking at the gates leaves the settings as wide as they were', async () => {
  const { panel } = await browser.open(page(PROJECTS.hauzd.key), { person: 'administrator' });
  const width = async () =>
    (
      await panel
        .getByRole('checkbox', { name: /^Usar Hauzd/ })
        .locator('xpath=ancestor::section')
        .boundingBox()
    )?.width;
  const before = await width();
  expect(before).toBeGreaterThan(0);
  await to(panel, 'Puntos de control');
  await panel.getByRole('heading', { name: 'Onboarding Hauzd' }).waitFor();
  await to(panel, 'Uso en este proyecto');
  expect(await width()).toBe(before);
});
