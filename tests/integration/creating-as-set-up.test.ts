import { CUSTOM_FIELDS } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { clientOfReglas } from './as-set-up';
import { closingOf } from './closing';
import type { Client } from './onboarding';

/** Creating subtasks in a project as people set it up: required values, validators, a lead who cannot be assigned. */

const app = appForEachTest();
let client: Client;

const { idOf } = closingOf(() => ({ app, client }));

describe('creating', () => {
  test('sends every value of the settings, also for a field that metadata does not call required', async () => {
    client = await clientOfReglas(app);
    expect((await client.start()).report.failed).toEqual([]);
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${idOf('holdDemo')}`);
    expect(body.fields[CUSTOM_FIELDS.costCentre]).toBe('CC-1');
  });

  test('that a validator refuses names the field by its name, for each step', async () => {
    client = await clientOfReglas(app, { fieldValues: {} });
    const { report } = await client.start();
    expect(report.created).toEqual([]);
    expect(report.failed.map(({ error }) => error)).toEqual(
      Array(3).fill({ code: 'fieldsRefused', fields: ['Centro de costo'], messages: [expect.any(String)] }),
    );
  });

  test('does not fail because of a default assignee who cannot be assigned', async () => {
    client = await clientOfReglas(app);
    expect((await client.start()).report.created).toHaveLength(3);
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${idOf('holdDemo')}`);
    expect(body.fields.assignee).toBeNull();
  });
});
