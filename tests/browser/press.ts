import type { FrameLocator } from 'playwright-core';

/** What staff press in more than one of these tests. */

/** Records that Hauzd was told the client's modules, on the day with which the form opens. */
export async function recordInformation(panel: FrameLocator): Promise<void> {
  await panel
    .getByRole('button', { name: /^Registrar envío/ })
    .first()
    .click();
  await panel.getByRole('radio', { name: 'Se envió' }).check();
  const save = panel.getByRole('button', { name: 'Guardar' });
  await save.click();
  await save.waitFor({ state: 'detached' });
}
