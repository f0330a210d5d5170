import type { Frame, Page } from 'playwright-core';
import { CLIENTS } from '../../local-site/data/projects';
import { siteForAllTests, type Visit } from './site';

jest.setTimeout(180_000);

/** How much the panel moves while it loads, and how often a person presses until a client is live. */

const browser = siteForAllTests({ isSeeded: true });

const LATE_MS = 400;

/** The sum of all layout shifts in the panel's frame that nobody caused (web.dev, "Cumulative Layout Shift"). */
const shiftsIn = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const all = new PerformanceObserver((list) => {
          const shifts = list.getEntries().map((entry) => ('value' in entry ? Number(entry.value) : 0));
          resolve(shifts.reduce((sum, value) => sum + value, 0));
        });
        all.observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved there is nothing to hear.
        setTimeout(() => resolve(0), 300);
      }),
  );

async function panelFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('.app-panel iframe')).contentFrame();
  if (!frame) throw new Error('The panel has no frame.');
  return frame;
}

test.each([
  ['started', CLIENTS.altoMaipo.key, 880],
  ['to be started', CLIENTS.losRobles.key, 320],
] as const)(
  'the panel of a client that is %s (%s, %i px) moves by at most 0.05 while what it asks for is late',
  async (_, key, width) => {
    const visit = await browser.open(`/browse/${key}`, { person: 'implementation', width, isShared: false });
    await visit.page.route(/\/_host\/(invoke|fetch-product)/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    await visit.page.reload();
    const frame = await panelFrame(visit.page);
    await frame.waitForSelector('h1:not(.visually-hidden)');
    // Who has the subtasks comes last, after a request of its own.
    await visit.page.waitForTimeout(3 * LATE_MS);
    expect(await shiftsIn(frame)).toBeLessThanOrEqual(0.05);
    // And what moved would have been seen.
    await frame.evaluate(() => {
      const block = document.createElement('div');
      block.style.height = '200px';
      document.body.prepend(block);
    });
    await visit.page.waitForTimeout(100);
    expect(await shiftsIn(frame)).toBeGreaterThan(0.05);
  },
);

/** Counts how often somebody presses on the page or in the app. */
async function presses(visit: Visit): Promise<() => number> {
  let count = 0;
  await visit.page.exposeBinding('pressed', () => {
    count += 1;
  });
  await visit.page.addInitScript(() =>
    document.addEventListener('pointerdown', () => Reflect.get(window, 'pressed')(), true),
  );
  return () => count;
}

test('from an empty panel a client is live after 7 presses and 18 more', async () => {
  const visit = await browser.open(`/browse/${CLIENTS.losRobles.key}`, {
    person: 'implementation',
    isShared: false,
  });
  const count = await presses(visit);
  await visit.page.reload();
  const { panel } = visit;
  const press = (name: string | RegExp) => panel.getByRole('button', { name }).first().click();
  const answer = (name: string | RegExp) => panel.getByRole('radio', { name }).check();
  const title = (name: RegExp) => panel.getByRole('heading', { name }).first().waitFor();
  for (const [module, state] of [
    ['API REST', 'No contratado'],
    ['Centralizador', 'Contratado'],
    ['Cotizador web', 'Contratado'],
    ['Reserva en línea', 'No contratado'],
  ] as const) {
    await panel.getByRole('group', { name: module }).getByRole('button', { name: state, exact: true }).click();
  }
  await panel
    .getByRole('group', { name: '¿Qué acordaron' })
    .getByRole('radio', { name: /^Sincronizar/ })
    .check();
  await answer('Contrato');
  await press(/^Crear/);
  await title(/informar a Hauzd los módulos$/);
  const created = count();

  await press(/^Copiar mensaje/);
  await press('Registrar envío con fecha de hoy');
  await title(/agendar la demostración$/);
  await press(/^Registrar demostración/);
  await answer('Se hizo');
  await press('Guardar');
  await title(/ofrecer la API REST/);
  await press(/^Registrar ofrecimiento/);
  await answer('La rechazó');
  await press('Guardar');
  await title(/aplicar los cambios del plan$/);
  await press('Aplicar');
  await title(/entregar la APIKEY/);
  await press(/^Registrar entrega/);
  await answer('Gestor de contraseñas');
  await panel.getByLabel(/^Se avisó a Hauzd/).check();
  await press('Guardar');
  await title(/entrega a Hauzd de/);
  await press(/^Registrar entrega/);
  await answer('Teléfono');
  await press('Guardar');
  await title(/sincronización de stock y precio/);
  await press(/^Marcar funcionando/);
  await press('Guardar');
  await title(/en marcha/);
  expect({ toCreated: created, toLive: count() - created }).toEqual({ toCreated: 7, toLive: 18 });
  expect(visit.complaints).toEqual([]);
});
