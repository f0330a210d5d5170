import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { eventually } from './eventually';
import { recordInformation } from './press';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

const TITLE = 'Firmar el anexo del contrato';

test('a team’s own step, from the settings to a transition that is shut until it is marked, and shut again when it is withdrawn', async () => {
  const settings = await browser.open(`/projects/${PROJECTS.hauzd.key}/apps/hauzd-settings`, { person: 'lead' });
  await settings.panel.getByRole('button', { name: 'Pasos propios' }).click();
  await settings.panel.getByRole('button', { name: 'Agregar un paso' }).click();
  await settings.panel.getByRole('button', { name: 'Guardar' }).click();
  // Without a title it is not saved, and the field says so.
  await eventually(() => settings.panel.getByLabel('Título', { exact: true }).getAttribute('aria-invalid'), 'true');
  await settings.panel.getByLabel('Título', { exact: true }).fill(TITLE);
  await settings.panel.getByLabel('Fase').selectOption('preparation');
  await settings.panel.getByRole('checkbox', { name: /^Mantiene cerrado «Presentación»/ }).check();
  await settings.panel.getByRole('button', { name: 'Guardar' }).click();
  await settings.panel.getByText('Configuración guardada.').waitFor();

  const visit = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  const { page, panel } = visit;
  for (const module of ['API REST', 'Centralizador', 'Cotizador web', 'Reserva en línea'])
    await panel.getByRole('group', { name: module }).getByRole('button', { name: 'Contratado', exact: true }).click();
  await panel.getByRole('radio', { name: 'Contrato' }).check();
  await panel.getByRole('button', { name: /^Crear/ }).click();
  await panel.getByRole('list', { name: 'Plan' }).getByText(TITLE).first().waitFor();
  await page.locator('[data-part=subtasks]').getByText(TITLE).waitFor();

  // With what the procedure asks for before the presentation, the own step alone holds it up.
  await recordInformation(panel);
  const goOn = page.getByRole('button', { name: /^Hacer la demostración/ });
  await goOn.click();
  await page.getByText('No se puede avanzar (punto de control «Presentación»). Falta:').waitFor();
  await page.getByText(`${TITLE} (lo debe PlanOK)`).first().waitFor();
  expect(await visit.accessibility()).toEqual([]);

  await panel
    .getByRole('button', { name: `Marcar hecho: ${TITLE}` })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });
  // Withdrawn, it holds the transition up as before.
  await panel.getByRole('tab', { name: 'Datos' }).click();
  await panel.getByRole('button', { name: `Acciones: ${TITLE}` }).click();
  await panel.getByRole('menuitem', { name: 'Retirar' }).click();
  await panel.getByLabel('Motivo').fill('Faltaba la firma del segundo representante');
  await panel.getByRole('button', { name: 'Retirar', exact: true }).click();
  await panel.getByRole('button', { name: `Acciones: ${TITLE}` }).waitFor({ state: 'detached' });
  await goOn.click();
  await page.getByText(`${TITLE} (lo debe PlanOK)`).first().waitFor();

  await panel.getByRole('tab', { name: 'Plan' }).click();
  await panel
    .getByRole('button', { name: `Marcar hecho: ${TITLE}` })
    .first()
    .click();
  await panel.getByLabel('Nota').fill('Firmaron los dos');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });
  await goOn.click();
  await page.getByRole('button', { name: /^Negociar/ }).waitFor();
  // The browser's own line about each refused transition, and nothing else.
  expect(visit.complaints).toEqual(
    Array.from({ length: 2 }, () => expect.stringMatching(/^Failed to load resource: .* 400 /)),
  );
  expect(settings.complaints).toEqual([]);
});
