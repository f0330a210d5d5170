import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import { DAY, KNOWN } from '../integration/onboarding';
import { save } from '../integration/settings';
import { eventually } from './eventually';
import { recordInformation } from './press';
import { siteForAllTests, type Visit } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

const choose = (visit: Visit, module: string, state: string) =>
  visit.panel.getByRole('group', { name: module }).getByRole('button', { name: state, exact: true }).click();

test('from an empty panel to subtasks in seven clicks; a transition refused with its reasons, then accepted', async () => {
  const visit = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  const { page, panel } = visit;

  // Seven clicks: four modules, the scope that was agreed, where the modules were seen, and the button.
  await choose(visit, 'API REST', 'No contratado');
  await choose(visit, 'Centralizador', 'Contratado');
  await choose(visit, 'Cotizador web', 'No contratado');
  await choose(visit, 'Reserva en línea', 'Contratado');
  await panel
    .getByRole('group', { name: '¿Qué acordaron' })
    .getByRole('radio', { name: /^Reservar/ })
    .check();
  await panel.getByRole('radio', { name: 'Contrato' }).check();
  await panel.getByText('Se crearán 7 subtareas').waitFor();
  expect(await visit.accessibility()).toEqual([]);
  await panel.getByRole('button', { name: 'Crear 7 subtareas' }).click();

  await panel.getByRole('heading', { name: /^Le toca a usted: informar a Hauzd los módulos/ }).waitFor();
  const subtasks = page.locator('[data-part=subtasks] tbody tr');
  await subtasks.nth(6).waitFor();
  await eventually(() => subtasks.count(), 7);
  await page.getByRole('link', { name: 'Hd_Implementación' }).first().waitFor();

  await page.getByRole('button', { name: /^Hacer la demostración/ }).press('Enter');
  await page.getByText('No se puede avanzar (punto de control «Presentación»). Falta:').waitFor();
  await page
    .getByText('Informar a Hauzd los módulos que el cliente tiene contratados (lo debe PlanOK)')
    .first()
    .waitFor();

  await recordInformation(panel);
  await panel.getByRole('heading', { name: /agendar la demostración$/ }).waitFor();
  await page.getByRole('button', { name: /^Hacer la demostración/ }).press('Enter');
  await page.locator('[data-part=head]').getByText('Demostración', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /^Negociar/ }).waitFor();

  expect(await visit.accessibility()).toEqual([]);
  // The browser's own line about the refused transition; nothing else, above all no refusal by the security policy.
  expect(visit.complaints).toEqual([expect.stringMatching(/^Failed to load resource: .* 400 /)]);
});

test('what recording does to subtasks shows in the panel at once: one is closed, others are due from that day', async () => {
  const { key, id } = CLIENTS.bahiaNorte;
  await save(browser, { dueDays: 'calendar', parties: { hauzd: { due: { after: 'demo', days: 10 } } } });
  const started = await browser.site.forge.invoke({
    ...{ moduleKey: 'hauzd-onboarding', accountId: PEOPLE.implementation, functionKey: 'start' },
    payload: { ...KNOWN, commandId: 'started', agreement: { closedOn: DAY, scope: 'sync' } },
    context: { extension: { issue: { id }, project: { id: '10001' } } },
  });
  expect(started).toMatchObject({ ok: true });
  const visit = await browser.open(`/browse/${key}`, { person: 'implementation' });
  const { panel } = visit;
  await recordInformation(panel);
  await panel.getByRole('button', { name: 'Registrar demostración' }).press('Enter');
  await panel.getByRole('radio', { name: 'Se hizo' }).check();
  await panel.getByRole('button', { name: 'Guardar' }).press('Enter');

  const held = panel.getByRole('listitem').filter({ hasText: 'Coordinar y realizar la demostración, Hecho' });
  await panel.getByText(/^vence el \d\d-\d\d-\d{4}$/).waitFor();
  await panel
    .getByRole('button', { name: /Demostración.*1 paso|1 paso.*terminó/ })
    .first()
    .press('Enter');
  await held.getByText('Listo', { exact: true }).waitFor();
  expect(visit.complaints).toEqual([]);
});
