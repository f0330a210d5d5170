import { PROJECTS } from '../../local-site/data/projects';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

test('a widget is set up on the dashboard, and shows where the clients stand, as a picture and in words', async () => {
  const start = await browser.open(`/browse/HAUZD-1`, { person: 'implementation' });
  await start.panel.getByRole('button', { name: /^Crear/ }).click();
  await start.panel.getByRole('list', { name: 'Plan' }).waitFor();

  const visit = await browser.open('/dashboard', { person: 'lead' });
  await visit.panel.getByText('Falta elegir un proyecto').waitFor();
  await visit.page.getByRole('button', { name: 'Editar widget' }).press('Enter');
  const settings = visit.page.locator('dialog iframe').contentFrame();
  await settings.getByLabel('Proyecto').selectOption(PROJECTS.hauzd.id);
  await visit.page.locator('dialog').getByRole('button', { name: 'Guardar' }).press('Enter');
  await visit.panel.getByRole('heading', { name: '1 cliente' }).waitFor();
  await visit.panel.getByRole('link', { name: /Inmobiliaria Los Robles/ }).waitFor();
  await visit.panel.getByRole('img', { name: /Clientes por días de espera\. 0–7: PlanOK 1/ }).waitFor();
  await visit.panel.getByText('Ver como tabla').click();
  await visit.panel.getByRole('row', { name: '0–7 1 0 0' }).waitFor();
  expect(await visit.accessibility()).toEqual([]);
  expect(visit.complaints).toEqual([]);

  const narrow = await browser.open('/dashboard', { person: 'reader', language: 'en', dark: true, width: 360 });
  await narrow.panel.getByRole('heading', { name: '1 client' }).waitFor();
  expect(await narrow.accessibility()).toEqual([]);
  expect(narrow.complaints).toEqual([]);

  const hidden = await browser.open('/dashboard', { person: 'stranger' });
  await hidden.panel
    .getByText(/No hay|no puede|ningún/i)
    .first()
    .waitFor();
});
