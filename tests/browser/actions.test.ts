import { CLIENTS } from '../../local-site/data/projects';
import { eventually } from './eventually';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests({ isSeeded: true });

test('an action is tried as a rule that a web request starts: its form, what went in and what came out; then it is in the panel', async () => {
  const { page, complaints, accessibility } = await browser.open('/automation', { person: 'lead' });
  await page.getByRole('link', { name: 'Registrar un módulo de un cliente Hauzd' }).press('Enter');
  const form = page.frameLocator('.app-panel iframe');
  // What is lacking is said by the form, and the rule is not run with it.
  await form.getByLabel('Clave de la incidencia del cliente').waitFor();
  const rule = page.locator('form[data-run=rule]');
  await rule.getByRole('button', { name: 'Ejecutar la regla' }).click();
  await rule.getByText('module is required').waitFor();
  await eventually(() => form.getByText('Falta este dato.').count(), 2);

  await form.getByLabel('Módulo').selectOption('smart');
  await form.getByLabel('Módulo: valor inteligente').fill('{{webhookData.modulo}}');
  await form.getByLabel('Estado').selectOption('contracted');
  await form.getByLabel('De dónde lo sabe el otro sistema').selectOption('crm');
  await form.getByLabel('Nota').fill('{{webhookData.venta}}');
  await rule.getByLabel('Incidencia de la regla, o que la persona mira').fill(CLIENTS.cerroClaro.key);
  await rule.getByLabel(/Datos de la solicitud web/).fill('{ "modulo": "cotizadorWeb", "venta": "Venta 4411" }');
  expect(await accessibility()).toEqual([]);
  await rule.getByRole('button', { name: 'Ejecutar la regla' }).click();
  await rule.getByText('«Cotizador web: contratado»').waitFor();

  await page.goto(new URL(`/browse/${CLIENTS.cerroClaro.key}`, page.url()).href);
  const panel = page.frameLocator('.app-panel iframe');
  await panel.getByRole('tab', { name: 'Datos' }).click();
  await panel.getByText('Automatización · Fuente: CRM. Venta 4411').waitFor();
  expect(complaints).toEqual([]);
});

test('an action is tried as the agent, in English, about the work item that its user looks at', async () => {
  const path = `/automation/hauzd-client-status?issue=${CLIENTS.valleVerde.key}`;
  const { page } = await browser.open(path, { person: 'reader', language: 'en' });
  const agent = page.locator('form[data-run=agent]');
  await agent.locator('[name="input:language"]').fill('en');
  await agent.getByRole('button', { name: 'Run as agent' }).click();
  await agent.getByText(/Waiting for Hauzd for \d+ days\./).waitFor();
});

test('what changes something cannot be tried as an agent', async () => {
  const { page } = await browser.open('/automation/hauzd-record-module', { person: 'lead' });
  await page.frameLocator('.app-panel iframe').getByLabel('Módulo').waitFor();
  expect(await page.locator('form[data-run=agent]').count()).toBe(0);
});
