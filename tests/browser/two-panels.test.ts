import { CLIENTS } from '../../local-site/data/projects';
import { eventually } from './eventually';
import { siteForAllTests, type Visit } from './site';

jest.setTimeout(120_000);

/** Two people have the same client open: neither has to press anything to see what the other recorded. */

const browser = siteForAllTests({ isSeeded: true });

/** What a page asks of the site's server from now on, by the name of the call. */
function asksOf({ page }: Visit): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path === '/_host/realtime/publish') asked.push('publish');
    if (path === '/_host/invoke') asked.push(JSON.parse(request.postData() ?? '').functionKey);
  });
  return asked;
}

test('one records, the other sees it within seconds, and what the other was typing stays, with the cursor in it', async () => {
  const path = `/browse/${CLIENTS.altoMaipo.key}`;
  const mine = await browser.open(path, { person: 'implementation' });
  const theirs = await browser.open(path, { person: 'sales' });

  await mine.panel.getByRole('button', { name: /^Registrar demostración/ }).click();
  await mine.panel.getByRole('radio', { name: 'Se omite' }).check();
  const reason = mine.panel.getByLabel('Motivo');
  await reason.pressSequentially('Hauzd ya la');
  await theirs.panel.getByRole('button', { name: /^Cambiar la fecha/ }).waitFor();
  const [myAsks, theirAsks] = [asksOf(mine), asksOf(theirs)];

  // The row under which the form stands changes its words.
  await theirs.panel.getByRole('button', { name: /^Cambiar la fecha/ }).click();
  await theirs.panel.getByRole('textbox', { name: 'Fecha', exact: true }).fill('2027-01-15');
  await theirs.panel.getByRole('button', { name: 'Guardar' }).click();
  await mine.panel.getByRole('heading', { name: /agendada para el 15-01-2027$/ }).waitFor({ timeout: 5000 });
  await mine.page.keyboard.type(' mostró');
  await eventually(() => reason.inputValue(), 'Hauzd ya la mostró');
  expect({ myAsks, theirAsks }).toEqual({ myAsks: ['open'], theirAsks: ['record', 'publish'] });

  // The row goes away, since what it asks for is recorded.
  await theirs.panel.getByRole('button', { name: /^Registrar demostración/ }).click();
  await theirs.panel.getByRole('radio', { name: 'Se hizo' }).check();
  await theirs.panel.getByRole('button', { name: 'Guardar' }).click();
  await mine.panel
    .getByRole('heading', { name: /acuerdo/ })
    .first()
    .waitFor({ timeout: 5000 });
  await mine.page.keyboard.type(' en su oficina');
  await eventually(() => reason.inputValue(), 'Hauzd ya la mostró en su oficina');
  expect({ myAsks, theirAsks }).toEqual({
    myAsks: ['open', 'open'],
    theirAsks: ['record', 'publish', 'record', 'publish'],
  });
  expect([...mine.complaints, ...theirs.complaints]).toEqual([]);
});

test('whoever had the focus on the first line has it on what stands there after another person’s change', async () => {
  const path = `/browse/${CLIENTS.altoMaipo.key}`;
  const mine = await browser.open(path, { person: 'implementation' });
  const theirs = await browser.open(path, { person: 'sales' });
  const first = mine.panel.getByRole('heading', { level: 1 });
  await first.focus();
  await theirs.panel.getByRole('button', { name: 'Otras acciones' }).click();
  await theirs.panel.getByRole('menuitem', { name: 'Marcar sin acuerdo' }).click();
  await theirs.panel.getByLabel('Motivo').fill('El cliente eligió otra plataforma');
  await theirs.panel.getByRole('button', { name: 'Marcar sin acuerdo', exact: true }).click();
  await mine.panel.getByRole('heading', { name: /^Sin acuerdo desde el/ }).waitFor({ timeout: 5000 });
  expect(await first.evaluate((heading) => heading === document.activeElement)).toBe(true);
});
