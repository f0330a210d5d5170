import { eventually } from './eventually';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const PAGE = '/wiki/spaces/IYA/pages/2135229001';

const browser = siteForAllTests({ isSeeded: true });

test('a page shows one client and all of them, light and dark, in the reader’s language', async () => {
  const { page, complaints, accessibility } = await browser.open(PAGE, { person: 'reader' });
  const one = page.frameLocator('#macro-one-client iframe');
  await one.getByText(/^Esperando a Hauzd desde hace 14 días$/).waitFor();
  await one.getByText('Dejar funcionando la cotización web desde Hauzd (lo debe Hauzd)').waitFor();
  const list = page.frameLocator('#macro-all-clients iframe');
  await list.getByRole('row', { name: /Inmobiliaria Valle Verde/ }).waitFor();
  await eventually(() => list.getByRole('row').count(), 7);
  expect(await accessibility()).toEqual([]);
  expect(complaints).toEqual([]);

  const dark = await browser.open(PAGE, { person: 'reader', language: 'en', dark: true, width: 480 });
  await dark.page.frameLocator('#macro-one-client iframe').getByText('Waiting for Hauzd for 14 days').waitFor();
  await dark.page.frameLocator('#macro-all-clients iframe').getByText('Inmobiliaria Lago Ranco').waitFor();
  expect(await dark.accessibility()).toEqual([]);
});

test('who may not see the project sees no client, and is told why', async () => {
  // The stranger may not see the space either: Confluence's permissions come before Jira's.
  const hidden = await browser.open(PAGE, { person: 'stranger' });
  await hidden.page.getByRole('heading', { name: 'No existe, o no tiene permiso para verlo.' }).waitFor();
});

test('Jira fails, and answers when it is tried again', async () => {
  browser.site.gateway.faults.add({
    match: { product: 'jira' },
    times: 8,
    fault: { kind: 'status', status: 503, headers: { 'Retry-After': '0' } },
  });
  const { page } = await browser.open(PAGE, { person: 'reader' });
  const one = page.frameLocator('#macro-one-client iframe');
  await one.getByText('Jira no respondió').waitFor();
  browser.site.gateway.faults.clear();
  await one.getByRole('button', { name: 'Reintentar' }).click();
  await one.getByText(/^Esperando a Hauzd/).waitFor();
});

test('an editor adds a macro, finds a client, sees the preview and keeps it; the export shows the same', async () => {
  const { page, complaints, accessibility } = await browser.open(PAGE, { person: 'lead' });
  await page.getByRole('button', { name: 'Agregar macro: Estado de onboarding Hauzd' }).press('Enter');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByLabel('Buscar cliente por nombre o clave').fill('cerro');
  await dialog.getByRole('radio', { name: /Constructora Cerro Claro/ }).check();
  await dialog.getByText(/^Esperando al cliente desde hace 12 días$/).waitFor();
  expect(await accessibility()).toEqual([]);
  await dialog.getByRole('button', { name: 'Guardar' }).click();

  await page.locator('dialog').waitFor({ state: 'detached' });
  const added = page.locator('.macro').nth(2).frameLocator('iframe');
  await added.getByRole('heading', { name: 'Constructora Cerro Claro' }).waitFor();
  await page.getByRole('link', { name: 'Exportar a PDF' }).press('Enter');
  await page.getByText('Esperando al cliente desde hace 12 días').waitFor();
  await page
    .getByText('Recibir la respuesta del cliente al ofrecimiento de la API REST (lo debe el cliente)')
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

test('a query that Jira does not understand is seen in the preview, in Jira’s words', async () => {
  const { page } = await browser.open(PAGE, { person: 'lead' });
  const settings = page.locator('#macro-all-clients').getByRole('button', { name: 'Configurar' });
  await settings.focus();
  await settings.press('Enter');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('radio', { name: /JQL/ }).check();
  await dialog.getByLabel('JQL', { exact: true }).fill('hauzdPhases = demo');
  await dialog.getByText('Jira no entendió la búsqueda').waitFor();
  await dialog.getByText(/Field 'hauzdPhases' does not exist/).waitFor();
  await dialog.getByLabel('JQL', { exact: true }).fill('hauzdPhase = demo');
  await dialog.getByRole('row', { name: /Inmobiliaria Alto Maipo/ }).waitFor();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
});
