import { seedMany } from '../../local-site/data/clients';
import { eventually } from './eventually';
import { siteForEachTest } from './site';

jest.setTimeout(240_000);

/** The changes of many clients, applied from the portfolio at once, beside whatever else is done there. */

const PAGE = '/projects/HAUZD/apps/hauzd-portfolio';
const FUNCTION = { functionKey: 'portfolio' };

const browser = siteForEachTest({ isSeeded: true });

test('applying to all goes on while somebody looks at another tab, and tells how it ended', async () => {
  await changeFive();
  const { panel, complaints, accessibility } = await browser.open(`${PAGE}?view=holders`, { person: 'lead' });
  await panel.getByRole('button', { name: 'Ver los 2 en la tabla' }).click();
  await panel.getByRole('heading', { name: '5 clientes tienen cambios por aplicar' }).waitFor();
  slowDown();
  await panel.getByRole('button', { name: 'Aplicar a los 5' }).click();
  await panel.getByRole('progressbar').waitFor();
  await panel.getByRole('tab', { name: 'A quién se espera' }).click();
  await panel.getByRole('heading', { name: /^Hauzd: / }).waitFor();
  expect(await accessibility()).toEqual([]);
  await panel.getByRole('tab', { name: 'Clientes' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 5 clientes.' }).waitFor();
  await panel.getByRole('button', { name: 'Terminar' }).click();
  await panel.getByText(/por aplicar/).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('applying to all goes on when somebody is done with the clients that they started', async () => {
  await changeFive();
  const { panel, complaints } = await browser.open(`${PAGE}?view=start`, { person: 'lead' });
  await panel.getByRole('checkbox', { name: 'Iniciar Inmobiliaria Los Robles' }).check();
  await panel.getByRole('button', { name: 'Iniciar 1 cliente' }).click();
  await panel.getByText('Se inició 1 cliente.').waitFor();
  await panel.getByRole('tab', { name: 'Clientes' }).click();
  slowDown();
  await panel.getByRole('button', { name: 'Aplicar a los 5' }).click();
  await panel.getByRole('progressbar', { name: 'Avance' }).waitFor();
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  await panel.getByRole('button', { name: 'Terminar' }).click();
  await panel.getByRole('tab', { name: 'Clientes', selected: true }).waitFor();
  await panel.getByRole('progressbar', { name: 'Avance' }).waitFor();
  await panel.getByRole('heading', { name: 'Aplicado a 5 clientes.' }).waitFor();

  // What is offered to be started is as it is now.
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  await panel.getByRole('checkbox', { name: 'Iniciar Inmobiliaria Puerta del Sur' }).waitFor();
  expect(await panel.getByRole('checkbox', { name: 'Iniciar Inmobiliaria Los Robles' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('what is chosen to be started stays when somebody is done with what they applied', async () => {
  await changeFive();
  const { state, clock } = browser.site;
  const [first] = seedMany(state, clock, 2, 3);
  const { panel, complaints } = await browser.open(PAGE, { person: 'lead' });
  const tab = (name: string) => panel.getByRole('tab', { name }).click();
  await panel.getByRole('button', { name: 'Aplicar a los 5' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 5 clientes.' }).waitFor();
  await tab('Iniciar varios');
  const module = panel.getByLabel(`API REST: ${first?.values.summary}`);
  await module.selectOption('Sí');
  await tab('Clientes');
  // While they are read anew, they stay in sight, and what was just applied is not offered again.
  browser.site.gateway.faults.add({ match: { path: 'search/jql' }, fault: { kind: 'delay', ms: 500 } });
  await panel.getByRole('button', { name: 'Terminar' }).click();
  await panel.getByText('Leyendo los clientes…', { exact: true }).waitFor();
  expect(await panel.getByRole('rowheader').count()).toBe(10);
  expect(await panel.getByRole('heading', { name: /por aplicar|^Aplicado/ }).count()).toBe(0);
  await panel.getByText('10 clientes', { exact: true }).waitFor();
  browser.site.gateway.faults.clear();
  await tab('Iniciar varios');
  await eventually(() => module.inputValue(), 'contracted');
  expect(complaints).toEqual([]);
});

test('starting goes on when somebody is done with what they applied', async () => {
  await changeFive();
  const { state, clock } = browser.site;
  seedMany(state, clock, 2, 3);
  const { panel, complaints } = await browser.open(PAGE, { person: 'lead' });
  await panel.getByRole('button', { name: 'Aplicar a los 5' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 5 clientes.' }).waitFor();
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  await panel.getByLabel('Elegir los 4').check();
  slowDown();
  await panel.getByRole('button', { name: 'Iniciar 4 clientes' }).click();
  await panel.getByRole('progressbar', { name: 'Avance' }).waitFor();
  await panel.getByRole('tab', { name: 'Clientes' }).click();
  await panel.getByRole('button', { name: 'Terminar' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 5 clientes.' }).waitFor({ state: 'detached' });
  await panel.getByRole('tab', { name: 'Iniciar varios' }).click();
  // One has subtasks that were made by hand.
  await panel.getByText('Se iniciaron 3 clientes y falló 1.').waitFor();
  expect(complaints).toEqual([]);
});

test('stopped after one failed, it says how many failed and how many were not tried, and goes on with either', async () => {
  await changeFive();
  const { panel, complaints } = await browser.open(PAGE, { person: 'lead' });
  const match = { ...FUNCTION, path: '/issue/bulk$' };
  browser.site.gateway.faults.add({ match, times: 1, fault: { kind: 'status', status: 400 } });
  slowDown();
  await panel.getByRole('button', { name: 'Aplicar a los 5' }).click();
  await panel.getByRole('heading', { name: 'Aplicando los cambios de 5 clientes' }).waitFor();
  await panel.getByRole('button', { name: 'Detener' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 1 cliente, falló 1 y quedan 3 por aplicar.' }).waitFor();
  await panel.getByRole('button', { name: 'Seguir con 3 clientes' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 4 clientes y falló 1.' }).waitFor();
  await panel.getByRole('button', { name: 'Reintentar 1 cliente' }).click();
  await panel.getByRole('heading', { name: 'Aplicado a 5 clientes.' }).waitFor();
  expect(complaints).toEqual([]);
});

test('who may only read is told so once, after the first, and is not offered to try the others', async () => {
  await changeFive();
  const { panel, complaints, accessibility } = await browser.open(PAGE, { person: 'reader' });
  const button = panel.getByRole('button', { name: 'Aplicar a los 5' });
  await button.waitFor();
  browser.site.gateway.meter.reset();
  await button.click();
  await panel.getByText(/^Para aplicar cambios hay que poder editar las incidencias del proyecto/).waitFor();
  await panel.getByRole('heading', { name: '5 clientes tienen cambios por aplicar' }).waitFor();
  // The two that were begun, and whether it is refused to all.
  expect(browser.site.gateway.meter.read().invocations).toBe(3);
  expect(await panel.getByText('Por aplicar', { exact: true }).count()).toBe(5);
  expect(await panel.getByRole('button', { name: /^(Aplicar|Seguir|Reintentar|Terminar)/ }).count()).toBe(0);
  expect(await accessibility()).toEqual([]);
  expect(complaints).toEqual([]);
});

/** The team has one more step: the plans of five clients are to be changed. */
async function changeFive(): Promise<void> {
  const { panel, end } = await browser.open('/projects/HAUZD/apps/hauzd-settings', { person: 'lead' });
  await panel.getByRole('button', { name: 'Pasos propios' }).click();
  await panel.getByRole('button', { name: 'Agregar un paso' }).click();
  await panel.getByLabel('Título', { exact: true }).fill('Firmar el anexo del contrato');
  await panel.getByLabel('Fase').selectOption('preparation');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('Configuración guardada.').waitFor();
  await browser.site.forge.idle();
  await end();
}

/** Every client takes its time. */
const slowDown = () => browser.site.gateway.faults.add({ match: FUNCTION, fault: { kind: 'delay', ms: 300 } });
