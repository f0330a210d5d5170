import { readFileSync } from 'node:fs';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import type { PanelCalls } from '../../src/contract/panel-calls';
import type { Command } from '../../src/domain/facts/commands';
import { withoutPerson } from '../integration/tables';
import { eventually } from './eventually';
import { siteForAllTests, type Visit } from './site';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const { altoMaipo, bahiaNorte, cerroClaro } = CLIENTS;

let commands = 0;
const browser = siteForAllTests();

/** What Camila does in the panel of a client, without its page. */
async function call<Name extends keyof PanelCalls>(issue: { id: string }, name: Name, more: object): Promise<void> {
  const answer = await browser.site.forge.invoke({
    moduleKey: 'hauzd-onboarding',
    accountId: PEOPLE.implementation,
    functionKey: name,
    payload: { commandId: `command-${++commands}`, ...more },
    context: { extension: { issue } },
  });
  expect(answer).toMatchObject({ ok: true });
}
const record = (issue: { id: string }, command: Command) => call(issue, 'record', { command });
const start = (issue: { id: string }, on = daysAgo(1)) =>
  call(issue, 'start', {
    modules: {
      apiRest: 'contracted',
      centralizador: 'contracted',
      cotizadorWeb: 'notContracted',
      reservaEnLinea: 'contracted',
    },
    on,
    source: 'crm',
    link: {},
  });

const section = (visit: Visit, title: string) => visit.panel.getByRole('tab', { name: title, exact: true }).click();
async function clipboard({ page }: Visit): Promise<string> {
  await page.context().grantPermissions(['clipboard-read']);
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a message is copied with one press, said aloud, in either language; sending it can be recorded there', async () => {
  await start(altoMaipo);
  const visit = await browser.open(`/browse/${altoMaipo.key}`, { person: 'implementation' });
  const { panel } = visit;
  await section(visit, 'Mensajes');
  await panel.getByRole('heading', { name: 'Corresponde ahora' }).waitFor();
  await panel.getByRole('button', { name: 'Copiar: Información de módulos' }).click();
  await panel.getByRole('status').getByText('Copiado').waitFor({ state: 'attached' });

  const spanish = await clipboard(visit);
  expect(spanish.split('\n')[0]).toBe('Asunto: Módulos contratados con PlanOK – Inmobiliaria Alto Maipo');
  expect(spanish).toContain('- Sin cotizador web no se puede cotizar desde Hauzd.');

  await panel.getByRole('button', { name: 'Ver: Información de módulos' }).click();
  await panel.getByRole('button', { name: 'Inglés' }).click();
  await panel
    .getByText('We are writing to let you know which PlanOK modules Inmobiliaria Alto Maipo has contracted:')
    .waitFor();
  await panel.getByRole('button', { name: 'Copiar sin el asunto: Información de módulos' }).click();
  expect(await clipboard(visit)).toMatch(/^Dear Hauzd team,/);
  expect(await visit.accessibility()).toEqual([]);

  await panel.getByRole('button', { name: 'Registrar envío con fecha de hoy' }).last().click();
  await panel.getByRole('heading', { name: /agendar la demostración$/ }).waitFor();
  expect(await panel.getByRole('button', { name: 'Registrar envío con fecha de hoy' }).count()).toBe(0);
  expect(visit.complaints).toEqual([]);
});

test('a reader copies messages and records nothing', async () => {
  const visit = await browser.open(`/browse/${altoMaipo.key}`, { person: 'reader', language: 'en' });
  await section(visit, 'Messages');
  await visit.panel.getByRole('button', { name: 'Copy: Module information' }).click();
  await visit.panel.getByText('Copied', { exact: true }).first().waitFor();
  expect(await visit.panel.getByRole('button', { name: /^Record it/ }).count()).toBe(0);
  expect(await visit.accessibility()).toEqual([]);
});

test('history names people as the reader may see them, with one request; who is hidden is another person', async () => {
  await start(bahiaNorte);
  const asked: string[] = [];
  browser.site.gateway.exchanges.listen(({ path }) => {
    if (path.includes('/user/bulk')) asked.push(path);
  });
  const seen = await browser.open(`/browse/${bahiaNorte.key}`, { person: 'sales' });
  await section(seen, 'Historial');
  await seen.panel
    .getByText(/\d\d-\d\d-\d{4} \d\d:\d\d · Camila Rojas$/)
    .first()
    .waitFor();
  await section(seen, 'Datos');
  await seen.panel
    .getByRole('heading', { name: /^Hoy, .* · Camila Rojas$/ })
    .first()
    .waitFor();
  expect(asked).toHaveLength(1);
  expect(await seen.accessibility()).toEqual([]);

  const putBack = withoutPerson(browser, PEOPLE.implementation);
  const hidden = await browser.open(`/browse/${bahiaNorte.key}`, { person: 'sales' });
  await section(hidden, 'Historial');
  await hidden.panel
    .getByText(/ · otra persona$/)
    .first()
    .waitFor();
  putBack();
});

test('history is loaded page by page; a search looks through all of it, and what it finds is exported', async () => {
  await start(cerroClaro);
  await record(cerroClaro, { kind: 'scheduleDemo', for: daysAgo(-3) });
  for (let turn = 0; turn < 28; turn++) {
    await record(cerroClaro, { kind: 'expectScope', scope: turn % 2 ? 'sync' : 'quote' });
  }
  const visit = await browser.open(`/browse/${cerroClaro.key}`, { person: 'implementation', width: 480 });
  const { panel, page } = visit;
  await section(visit, 'Historial');
  const entries = panel.getByRole('tabpanel', { name: 'Historial' }).getByRole('listitem');
  await panel.getByRole('button', { name: 'Ver anteriores' }).waitFor();
  await eventually(() => entries.count(), 25);

  await panel.getByLabel('Buscar en el historial').fill('demostracion para');
  await panel.getByText('1 de 31').waitFor();
  await eventually(() => entries.allInnerTexts(), [expect.stringMatching(/^Demostración agendada .* · usted\n/)]);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Exportar CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`historial-${cerroClaro.key}.csv`);
  const rows = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(rows.slice(0, 2)).toEqual([
    '\uFEFFFecha;Hora;Quién;Qué se registró;Dato;Antes;Después;Motivo',
    expect.stringMatching(
      /^\d\d-\d\d-\d{4};\d\d:\d\d;Camila Rojas;Demostración agendada;Fecha de la demostración;;para el \d\d-\d\d-\d{4};$/,
    ),
  ]);
  expect(await visit.accessibility()).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('a module confirmed long ago is confirmed again with one press', async () => {
  const { lagoRanco } = CLIENTS;
  await start(lagoRanco, daysAgo(200));
  const visit = await browser.open(`/browse/${lagoRanco.key}`, { person: 'implementation' });
  const { panel } = visit;
  await panel.getByText(/^El respaldo de API REST tiene (199|200|201) días/).waitFor();
  expect(await visit.accessibility()).toEqual([]);
  await panel.getByRole('button', { name: 'Volver a confirmar: API REST' }).click();
  await panel.getByText('El respaldo de API REST').waitFor({ state: 'detached' });
  await eventually(() => panel.getByRole('button', { name: /^Volver a confirmar/ }).count(), 3);
  expect(visit.complaints).toEqual([]);
});
