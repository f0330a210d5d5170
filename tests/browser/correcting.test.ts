import { CLIENTS } from '../../local-site/data/projects';
import { recordRows } from '../integration/onboarding';
import { eventually } from './eventually';
import { siteForAllTests, type Visit } from './site';

jest.setTimeout(120_000);

/** Correcting and changing one's mind, as staff do: nothing is overwritten unseen. */

const browser = siteForAllTests({ isSeeded: true });

/**
 * Chooses *Corregir* in the menu of what is recorded, by keyboard: Jira's page above the panel may move while it takes up what
 * was changed a moment ago, and a press that begins on a button and ends beside it opens nothing.
 */
async function correct({ panel }: Visit, fact: string | RegExp): Promise<void> {
  await panel.getByRole('button', { name: fact }).press('Enter');
  await panel.getByRole('menuitem', { name: 'Corregir' }).press('Enter');
}

const client = CLIENTS.valleVerde;
const record = () => recordRows(browser.site).get(client.id)?.value.record;

async function facts(person: 'implementation' | 'sales', width = 1280): Promise<Visit> {
  const visit = await browser.open(`/browse/${client.key}`, { person, width });
  await visit.panel.getByRole('tab', { name: 'Datos' }).click();
  return visit;
}

test('every correction that is opened and saved untouched leaves the record as it was', async () => {
  const visit = await facts('implementation');
  const before = record();
  const corrections = visit.panel.getByRole('button', { name: /^Acciones: / });
  await corrections.first().waitFor();
  const names = await corrections.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    await correct(visit, name);
    await visit.panel.getByRole('button', { name: 'Guardar' }).click();
    await visit.panel.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });
    expect({ name, after: record() }).toEqual({ name, after: before });
  }
  expect(visit.complaints).toEqual([]);
});

test('two windows on the same offer: the second is shown the first one’s answer, with who and when, and decides', async () => {
  const open = async (visit: Visit, answer: string) => {
    await correct(visit, /^Acciones: Ofrecimiento/);
    await visit.panel.getByRole('radio', { name: answer }).check();
  };
  const [mine, theirs] = [await facts('implementation'), await facts('sales', 400)];
  await open(mine, 'No respondió');
  await open(theirs, 'Se ofreció');
  await theirs.panel.getByRole('button', { name: 'Guardar' }).click();
  await theirs.panel.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });

  await mine.panel.getByRole('button', { name: 'Guardar' }).click();
  await mine.panel.getByText('Mientras llenaba el formulario, esto cambió.').waitFor();
  await mine.panel.getByText(/Matías Fuentes · /).waitFor();
  expect(await mine.accessibility()).toEqual([]);
  expect(record()).toMatchObject({ facts: { offer: { state: 'made' } } });
  await mine.panel.getByRole('button', { name: 'Guardar lo mío' }).click();
  await mine.panel.getByText('no la compra (no respondió)').waitFor();
  expect(record()).toMatchObject({ facts: { offer: { state: 'declined', how: 'noAnswer' } } });
});

test('two windows on the same missing agreement: the form outlives the row that the other one’s agreement takes away', async () => {
  const path = `/browse/${CLIENTS.altoMaipo.key}`;
  const open = async (person: 'implementation' | 'sales', scope: RegExp) => {
    const visit = await browser.open(path, { person });
    await visit.panel
      .getByRole('button', { name: /^Registrar acuerdo/ })
      .first()
      .click();
    await visit.panel.getByRole('radio', { name: scope }).check();
    return visit;
  };
  const [mine, theirs] = [await open('implementation', /^Cotizar/), await open('sales', /^Reservar/)];
  const agreements = () => recordRows(browser.site).get(CLIENTS.altoMaipo.id)?.value.record.facts.agreements;
  await theirs.panel.getByRole('button', { name: 'Guardar' }).click();
  await theirs.panel.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });

  await mine.panel.getByRole('button', { name: 'Guardar' }).click();
  await mine.panel.getByText('Mientras llenaba el formulario, esto cambió.').waitFor();
  await mine.panel.getByText(/Reservar · cerrado el/).waitFor();
  await eventually(() => mine.panel.getByRole('radio', { name: /^Cotizar/ }).isChecked(), true);
  expect(await mine.accessibility()).toEqual([]);
  expect(agreements()).toMatchObject([{ scope: 'reserve' }]);
  await mine.panel.getByRole('button', { name: 'Guardar lo mío' }).click();
  await mine.panel.getByRole('button', { name: /^Guardar/ }).waitFor({ state: 'detached' });
  expect(agreements()).toMatchObject([{ scope: 'reserve' }, { scope: 'quote' }]);
});

test('what was typed is there again when its form is, though another form was opened or Escape pressed; cancelled, it is gone', async () => {
  const visit = await facts('implementation');
  const { panel } = visit;
  const note = panel.getByLabel('Nota');
  await correct(visit, /^Acciones: Módulo Centralizador/);
  await note.fill('Visto en el contrato nuevo');
  await correct(visit, /^Acciones: Módulo API REST/);
  expect(await note.inputValue()).not.toBe('Visto en el contrato nuevo');
  await correct(visit, /^Acciones: Módulo Centralizador/);
  await panel.getByText('Se conservó lo que había escrito aquí sin guardar.').waitFor();
  await eventually(() => note.inputValue(), 'Visto en el contrato nuevo');
  await note.press('Escape');
  await note.waitFor({ state: 'detached' });
  await correct(visit, /^Acciones: Módulo Centralizador/);
  await eventually(() => note.inputValue(), 'Visto en el contrato nuevo');
  await panel.getByRole('button', { name: 'Cancelar' }).click();
  await correct(visit, /^Acciones: Módulo Centralizador/);
  expect(await note.inputValue()).not.toBe('Visto en el contrato nuevo');
});

test('what is being created is frozen: nothing can be chosen that would be shown and not made', async () => {
  const { panel } = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  await panel.getByRole('group', { name: 'API REST' }).getByRole('button', { name: 'Contratado', exact: true }).click();
  await panel.getByRole('button', { name: /^Crear/ }).click();
  await panel.getByText('Falta elegir la fuente.').waitFor();
  await panel.getByRole('radio', { name: 'CRM' }).check();
  browser.site.gateway.faults.add({
    match: { method: 'POST', path: '/issue/bulk$' },
    nth: 1,
    fault: { kind: 'delay', ms: 3_000 },
  });
  await panel.getByRole('button', { name: /^Crear/ }).click();
  const choice = panel
    .getByRole('group', { name: 'Centralizador' })
    .getByRole('button', { name: 'Contratado', exact: true });
  await eventually(() => choice.isDisabled(), true);
  expect(
    await panel
      .getByRole('radio', { name: /^Cotizar/ })
      .first()
      .isDisabled(),
  ).toBe(true);
  await panel.getByRole('heading', { name: /^Le toca a usted/ }).waitFor();
});

test('refreshing while storage is down says so, keeps what was shown, and can be tried again', async () => {
  const { panel } = await browser.open(`/browse/${client.key}`, { person: 'implementation' });
  await panel.getByRole('heading', { name: /^(Esperando|Le toca)/ }).waitFor();
  browser.site.gateway.faults.add({ match: { product: 'storage' }, fault: { kind: 'status', status: 503 } });
  await panel.getByRole('button', { name: 'Otras acciones' }).click();
  await panel.getByRole('menuitem', { name: 'Actualizar' }).click();
  await panel.getByText('No se pudo actualizar').waitFor();
  await eventually(() => panel.getByRole('heading', { name: /^(Esperando|Le toca)/ }).count(), 1);
  browser.site.gateway.faults.clear();
  await panel.getByRole('button', { name: 'Reintentar' }).click();
  await panel.getByText('No se pudo actualizar').waitFor({ state: 'detached' });
});

test('without an agreement a client is marked so, with its reason, and taken up again', async () => {
  const { panel, complaints } = await browser.open(`/browse/${client.key}`, { person: 'implementation' });
  await panel.getByRole('button', { name: 'Otras acciones' }).click();
  await panel.getByRole('menuitem', { name: 'Marcar sin acuerdo' }).click();
  await panel.getByLabel('Motivo').fill('El cliente eligió otra plataforma');
  await panel.getByRole('button', { name: 'Marcar sin acuerdo', exact: true }).click();
  await panel.getByRole('heading', { name: /^Sin acuerdo desde el/ }).waitFor();
  await panel.getByText('Motivo: El cliente eligió otra plataforma').waitFor();
  await panel.getByRole('button', { name: /^Retomar/ }).click();
  await panel.getByRole('button', { name: 'Retomar', exact: true }).click();
  await panel.getByRole('heading', { name: /^(Esperando|Le toca)/ }).waitFor();
  expect(record()).not.toHaveProperty('facts.discarded');
  expect(complaints).toEqual([]);
});

test('what was just corrected is taken back with one press, and a day still to come is refused in the app’s words, at its field', async () => {
  const visit = await facts('implementation');
  const { page, panel } = visit;
  const before = record()?.facts.demo.outcome;
  await correct(visit, /^Acciones: Demostración$/);
  const day = panel.getByLabel('Fecha');
  await day.fill('31/12/2099');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await panel.getByText('El 31-12-2099 todavía no llega.').waitFor();
  expect(await day.evaluate((field) => field === document.activeElement)).toBe(true);
  await day.fill('7/3/2026');
  await panel.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await page
    .getByText(/^Se deshizo: /)
    .first()
    .waitFor();
  expect(record()?.facts.demo.outcome).toEqual(before);
  expect(visit.complaints).toEqual([]);
});

test('a fact withdrawn and taken back at once is as it was: whoever recorded it, and since when the client waits', async () => {
  const visit = await facts('sales');
  const { page, panel } = visit;
  const waits = panel.getByRole('heading', { name: /^(Esperando|Le toca).* desde / });
  const [before, since] = [record()?.facts, await waits.textContent()];
  await panel.getByRole('button', { name: 'Acciones: Acuerdo' }).press('Enter');
  await panel.getByRole('menuitem', { name: 'Retirar' }).press('Enter');
  await panel.getByLabel('Motivo').fill('Era de otro cliente');
  await panel.getByRole('button', { name: 'Retirar', exact: true }).click();
  await panel.getByText('Registrado.').waitFor();
  expect(record()?.facts.agreements).toEqual([]);
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await page
    .getByText(/^Se deshizo: /)
    .first()
    .waitFor();
  expect(record()?.facts).toEqual(before);
  expect(await waits.textContent()).toBe(since);
  expect(visit.complaints).toEqual([]);
});

test('each thing that is recorded can be taken back, not only the first one; what another person recorded since is not, and that is said', async () => {
  const visit = await facts('implementation');
  const { page, panel } = visit;
  const before = record()?.facts;
  const change = async (answer: string) => {
    await correct(visit, 'Acciones: Contacto del cliente');
    await panel.getByRole('radio', { name: answer, exact: true }).check();
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Contacto del cliente' }).waitFor();
  };
  const hasContact = before?.demo.contact;
  const [first, second] = hasContact
    ? ['Hauzd no lo tiene', 'Hauzd lo tiene']
    : ['Hauzd lo tiene', 'Hauzd no lo tiene'];
  await change(first ?? '');
  await change(second ?? '');
  await page.waitForTimeout(300);
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await page.getByText('Se deshizo: Contacto del cliente.').first().waitFor();
  expect(record()?.facts.demo.contact).toBe(!hasContact);

  await change(second ?? '');
  const theirs = await facts('sales');
  await correct(theirs, 'Acciones: Contacto del cliente');
  await theirs.panel.getByRole('radio', { name: first ?? '', exact: true }).check();
  await theirs.panel.getByRole('button', { name: 'Guardar' }).click();
  await theirs.panel.getByText('Registrado.').waitFor();
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  const refusal = page.getByRole('alert').filter({ hasText: 'Mientras tanto se registró un cambio en: contacto' });
  await refusal.waitFor();
  expect(record()?.facts.demo.contact).toBe(!hasContact);
  expect([...visit.complaints, ...theirs.complaints]).toEqual([]);
});
