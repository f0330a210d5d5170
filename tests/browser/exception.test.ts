import { CLIENTS, TRANSITIONS } from '../../local-site/data/projects';
import { eventually } from './eventually';
import { siteForAllTests } from './site';

jest.setTimeout(120_000);

const browser = siteForAllTests();

/** Tries the transition that begins the demonstration, as Camila; whether Jira lets it pass. */
async function passes(): Promise<boolean> {
  const path = `/rest/api/3/issue/${CLIENTS.losRobles.key}/transitions`;
  const { status } = await browser.rest('implementation', 'POST', path, { transition: { id: TRANSITIONS.holdDemo } });
  return status === 204;
}

test('the lead authorises an exception and revokes it; staff see it and cannot give one', async () => {
  const settings = await browser.open('/projects/HAUZD/apps/hauzd-settings', { person: 'lead' });
  await settings.panel.getByRole('button', { name: 'Excepciones autorizadas' }).click();
  await settings.panel.getByRole('checkbox', { name: /autorice, con motivo/ }).check();
  await settings.panel.getByRole('button', { name: 'Guardar' }).click();
  await settings.panel.getByText('Configuración guardada.').waitFor();

  const staff = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  await staff.panel.getByRole('button', { name: /^Crear/ }).click();
  await staff.panel.getByRole('list', { name: 'Plan' }).waitFor();
  expect(await passes()).toBe(false);

  const lead = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'lead' });
  await lead.panel.getByRole('button', { name: 'Autorizar excepción en Presentación…' }).click();
  await lead.panel.getByText(/Permite pasar la transición/).waitFor();
  await lead.panel.getByRole('button', { name: 'Autorizar', exact: true }).click();
  await lead.panel.getByText('Escriba el motivo: queda en el historial.').waitFor();
  await lead.panel.getByLabel('Motivo').fill('La demostración ya estaba comprometida');
  expect(await lead.accessibility()).toEqual([]);
  await lead.panel.getByRole('button', { name: 'Autorizar', exact: true }).click();
  await lead.panel.getByText(/La autorizó .* Motivo: La demostración ya estaba comprometida/).waitFor();
  const revoke = lead.panel.getByRole('button', { name: 'Revocar: Presentación' });
  await eventually(() => revoke.evaluate((button) => button === document.activeElement), true);
  expect(await passes()).toBe(true);

  const other = await browser.open(`/browse/${CLIENTS.losRobles.key}`, { person: 'implementation' });
  await other.panel.getByText(/La autorizó Javiera Muñoz el/).waitFor();
  expect(await other.panel.getByRole('button', { name: /Revocar|Autorizar excepción/ }).count()).toBe(0);

  await lead.panel.getByRole('button', { name: 'Revocar: Presentación' }).click();
  await lead.panel.getByLabel('Motivo').fill('Se reagendó');
  await lead.panel.getByRole('button', { name: 'Revocar', exact: true }).click();
  await lead.panel.getByText(/La autorizó/).waitFor({ state: 'detached' });
  expect([...settings.complaints, ...staff.complaints, ...lead.complaints, ...other.complaints]).toEqual([]);
});
