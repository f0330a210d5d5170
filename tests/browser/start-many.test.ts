import type { FrameLocator } from 'playwright-core';
import { seedMany } from '../../local-site/data/clients';
import { eventually } from './eventually';
import { siteForEachTest } from './site';

jest.setTimeout(240_000);

/** Thirty clients out of a spreadsheet: stopped half-way, the page loaded again, gone on with. */

const PAGE = '/projects/HAUZD/apps/hauzd-portfolio';

const browser = siteForEachTest();

test('thirty clients pasted from a spreadsheet, stopped half-way, the page loaded again, gone on with: thirty, none twice', async () => {
  const { state, clock, gateway } = browser.site;
  const issues = seedMany(state, clock, 30, 7);
  const lines = issues.map(
    ({ key }, index) => `${key}\tSí\tNo\t\tsi\t${index % 2 === 0 ? 'Cotizar' : 'Reservar'}\t05-01-2026`,
  );
  const sheet = [
    'Clave\tAPI REST\tCentralizador\tCotizador web\tReserva en línea\tAlcance\tFecha del acuerdo',
    ...lines,
  ].join('\n');
  const started = () => issues.filter(({ id }) => state.collection('forge-entity:onboarding').get(id) !== undefined);

  const visit = await browser.open(PAGE, { person: 'implementation' });
  const { page, panel, complaints } = visit;
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  await panel.getByText('Pegar desde una planilla').click();
  await panel.getByRole('textbox', { name: /^Copie las filas/ }).fill(sheet);
  await panel.getByRole('button', { name: 'Leer' }).click();
  await panel.getByText(/Se crearán \d+ subtareas para 30 clientes/).waitFor();
  expect(await visit.accessibility()).toEqual([]);
  await panel.getByLabel('¿Dónde se vio qué módulos tienen?').selectOption('Contrato');
  takeTime();
  await panel.getByRole('button', { name: 'Iniciar 30 clientes' }).click();

  // The button that was pressed is gone: who pressed it is led to what shows how far it has come, with the way to stop.
  const progress = panel.getByRole('region', { name: 'Avance' });
  const hasFocus = () => progress.evaluate((region) => region === document.activeElement);
  await eventually(hasFocus, true);
  const stop = progress.getByRole('button', { name: 'Detener' });
  const place = () => stop.evaluate((button) => JSON.stringify(button.getBoundingClientRect()));
  const first = await place();
  await panel.getByText(/^(9|1\d) de 30$/).waitFor();
  // By mouse: the rows change their height while clients are started, and what they moved under the mouse would lose its click.
  expect(await place()).toBe(first);
  await stop.click();
  gateway.faults.clear();
  await eventually(hasFocus, true);
  const goOn = panel.getByRole('button', { name: /^Seguir con \d+ clientes$/ });
  await goOn.waitFor();
  const before = started().length;
  expect(before).toBeGreaterThanOrEqual(9);
  expect(before).toBeLessThan(30);

  await page.reload();
  await goOn.waitFor();
  await eventually(() => goOn.innerText(), `Seguir con ${30 - before} clientes`);
  expect(started()).toHaveLength(before);
  await goOn.click();
  await panel.getByText('Se iniciaron 30 clientes.').waitFor();
  expect(started()).toHaveLength(30);
  const asked = { issueIdsOrKeys: issues.map(({ id }) => id), fields: ['subtasks'] };
  const { body } = await browser.rest('lead', 'POST', '/rest/api/3/issue/bulkfetch', asked);
  // In ascending order of their ids, as they were made.
  const read: { fields: { subtasks: unknown[] } }[] = body.issues;
  const made = read.map(({ fields }) => fields.subtasks.length);
  expect(made).toHaveLength(30);
  const [quoting, reserving] = made;
  expect(made).toEqual(issues.map((_, index) => (index % 2 === 0 ? quoting : reserving)));
  await eventually(() => panel.getByRole('rowheader', { name: /Iniciado/ }).count(), 30);
  expect(await visit.accessibility()).toEqual([]);

  await panel.getByRole('button', { name: 'Terminar' }).click();
  await panel.getByRole('tab', { name: 'Clientes', selected: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('what was chosen outlives a look at another tab; what lacks has the focus; a client of the same name is pointed out', async () => {
  const { state, clock } = browser.site;
  const [issue] = seedMany(state, clock, 1, 9);
  if (!issue) throw new Error('no issue');
  const { panel, page } = await browser.open(`${PAGE}?view=start`, {
    person: 'implementation',
  });
  const module = panel.getByLabel(`API REST: ${issue.values.summary}`);
  await module.selectOption('Sí');
  await panel.getByRole('tab', { name: 'Clientes' }).click();
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  await eventually(() => module.inputValue(), 'contracted');
  await panel.getByRole('button', { name: 'Iniciar 1 cliente' }).click();
  const source = panel.getByLabel('¿Dónde se vio qué módulos tienen?');
  await panel.getByText('Elija dónde se vio.').waitFor();
  expect(await source.evaluate((field) => field === document.activeElement)).toBe(true);
  await source.selectOption('CRM');
  await panel.getByRole('button', { name: 'Iniciar 1 cliente' }).click();
  await panel.getByRole('button', { name: 'Terminar' }).click();
  await panel.getByRole('tab', { name: 'Clientes', selected: true }).waitFor();

  const again = seedMany(state, clock, 1, 9);
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  expect(again[0]?.values.summary).toBe(issue.values.summary);
  await page.reload();
  await panel.getByText(`Mismo nombre que ${issue.key}, que está en curso`).waitFor();
});

test('a page that dies while a client is being started goes on with the same client, and makes nothing twice', async () => {
  const { state, clock, gateway } = browser.site;
  const [issue] = seedMany(state, clock, 1, 8);
  const { panel, page } = await browser.open(`${PAGE}?view=start`, {
    person: 'implementation',
  });
  // Its subtasks are there, and nobody was told.
  const match = { functionKey: 'portfolio', path: '/issue/bulk$' };
  gateway.faults.add({ match, times: 1, fault: { kind: 'stopAfter' } });
  await panel.getByRole('checkbox', { name: /^Iniciar .* 1$/ }).check();
  await panel.getByRole('button', { name: 'Iniciar 1 cliente' }).click();
  await panel.getByRole('button', { name: /^Reintentar/ }).waitFor();
  await page.reload();
  clock.advance(60_000);
  await panel.getByRole('button', { name: 'Iniciar 1 cliente' }).click();
  await panel.getByText('Se inició 1 cliente.').waitFor();
  const ofClient = { jql: `parent = ${issue?.key}`, fields: ['key'], properties: ['hauzd.step'] };
  const { body } = await browser.rest('lead', 'POST', '/rest/api/3/search/jql', ofClient);
  const made: { properties: { 'hauzd.step': { step: string } } }[] = body.issues;
  expect(made.map(({ properties }) => properties['hauzd.step'].step).sort()).toEqual([
    'closeAgreement',
    'confirmModules',
    'holdDemo',
    'informHauzd',
  ]);
});

test('stopped, one that is left is unticked and stays in sight; where another’s modules were seen is asked for', async () => {
  const issues = seedMany(browser.site.state, browser.site.clock, 4, 5);
  const visit = await browser.open(`${PAGE}?view=start`, { person: 'implementation' });
  const { page, panel } = visit;
  await paste(panel, issues);
  takeTime();
  await panel.getByRole('button', { name: 'Iniciar 4 clientes' }).click();
  await panel.getByRole('button', { name: 'Detener' }).click();
  await panel.getByText('Se iniciaron 2 clientes y quedan 2 por iniciar.').waitFor();
  const [unticked, other] = issues.slice(2).map(({ values }) => values.summary);
  const box = panel.getByRole('checkbox', { name: `Iniciar ${unticked}` });
  await box.uncheck();
  const goOn = panel.getByRole('button', { name: 'Seguir con 1 cliente' });
  await goOn.waitFor();
  expect(await box.isChecked()).toBe(false);
  await panel.getByLabel(`API REST: ${other}`).selectOption('Sí');
  await goOn.click();
  await panel.getByText('Elija dónde se vio.').waitFor();
  const source = panel.getByLabel('¿Dónde se vio qué módulos tienen?');
  expect(await source.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await visit.accessibility()).toEqual([]);

  await page.reload();
  await goOn.waitFor();
  expect([await panel.getByRole('rowheader').count(), await box.isChecked()]).toEqual([4, false]);
  await source.selectOption('CRM');
  await goOn.click();
  await panel.getByText('Se iniciaron 3 clientes.').waitFor();
  await panel.getByText(/^Módulos vistos en: CRM/).waitFor();
  expect(await box.isChecked()).toBe(false);
});

test('a page that is loaded again while clients are being started says how many subtasks each of them has', async () => {
  const issues = seedMany(browser.site.state, browser.site.clock, 2, 6);
  const { page, panel } = await browser.open(`${PAGE}?view=start`, { person: 'implementation' });
  await paste(panel, issues);
  takeTime();
  await panel.getByRole('button', { name: 'Iniciar 2 clientes' }).click();
  await eventually(() => panel.getByText('Iniciando…').count(), 2);
  await page.reload();
  await browser.site.forge.idle();
  await panel.getByRole('button', { name: 'Iniciar 2 clientes' }).click();
  await panel.getByText('Se iniciaron 2 clientes.').waitFor();
  expect(await panel.getByText('Iniciado: 4 subtareas').count()).toBe(2);
});

/** Takes these out of a spreadsheet that has their keys, and nothing else. */
async function paste(panel: FrameLocator, issues: readonly { key: string }[]): Promise<void> {
  await panel.getByText('Pegar desde una planilla').click();
  const sheet = ['Clave', ...issues.map(({ key }) => key)].join('\n');
  await panel.getByRole('textbox', { name: /^Copie las filas/ }).fill(sheet);
  await panel.getByRole('button', { name: 'Leer' }).click();
}

/** Jira takes its time with each client: who wants to stop can. */
function takeTime(): void {
  const match = { functionKey: 'portfolio', path: '/issue/bulk$' };
  browser.site.gateway.faults.add({ match, fault: { kind: 'delay', ms: 600 } });
}
