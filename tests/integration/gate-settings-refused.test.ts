import { PROJECTS, TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import { appForEachTest } from './app-for-tests';
import { invokeGates } from './gates';

/** Calls of the administrator's page that are refused. */

const app = appForEachTest();

describe('a call of the page is refused, and no workflow changes', () => {
  const context = { extension: { project: { id: PROJECTS.hauzd.id } } };
  const edit = (more: object) => ({
    workflowId: WORKFLOWS.onboarding,
    edits: [{ transitionId: TRANSITIONS.integrate, ...more }],
  });
  const all = async () =>
    (await app.rest('administrator', 'POST', '/rest/api/3/workflows', { workflowIds: Object.values(WORKFLOWS) })).body;

  test.each([
    ['by staff', 'implementation', { code: 'notAllowed' }],
    ['by a reader', 'reader', { code: 'notAllowed' }],
    ['by a stranger', 'stranger', { code: 'notAllowed' }],
    ['by who administers the project, on a workflow of all Jira', 'lead', { code: 'unknownWorkflow' }],
  ] as const)('%s', async (_, person, error) => {
    const before = await all();
    expect(await invokeGates(app, person, 'changeGates', edit({}), context)).toEqual({ ok: false, error });
    const removal = await invokeGates(app, person, 'removeGates', {}, context);
    // Who administers a project sees its own workflows only; those have no gates.
    if (person === 'lead') expect(removal).toEqual({ ok: true, value: { removed: 0, workflows: [], left: [] } });
    else expect(removal).toMatchObject({ ok: false });
    expect(await all()).toEqual(before);
  });

  test.each([
    ['with an unknown gate', 'changeGates', edit({ configuration: { gate: 'none' } }), 'edits.0.configuration'],
    [
      'with a configuration that is a text',
      'changeGates',
      edit({ configuration: '{"gate":"live"}' }),
      'edits.0.configuration',
    ],
    ['with no edits', 'changeGates', { ...edit({}), edits: [] }, 'edits'],
    ['with an odd workflow', 'changeGates', { ...edit({}), workflowId: '../x' }, 'workflowId'],
    ['with something besides', 'removeGates', { workflowId: WORKFLOWS.onboarding }, ''],
  ])('%s', async (_, name, payload, path) => {
    const before = await all();
    expect(await invokeGates(app, 'administrator', name, payload, context)).toEqual({
      ok: false,
      error: { code: 'invalidPayload', path },
    });
    expect(await all()).toEqual(before);
  });

  test.each(['constructor', '__proto__', 'open'])('with the name %s', async (name) => {
    expect(await invokeGates(app, 'administrator', name, {}, context)).toEqual({
      ok: false,
      error: { code: 'unknownCall' },
    });
  });

  test('until the person has consented: the platform asks them, so its error gets through', async () => {
    const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
    app.site.gateway.faults.add({
      match: { product: 'jira' },
      nth: 1,
      fault: { kind: 'status', status: 401, headers },
    });
    await expect(invokeGates(app, 'administrator', 'openGates', {}, context)).rejects.toMatchObject({
      name: 'NEEDS_AUTHENTICATION_ERR',
    });
  });

  test('outside of a project', async () => {
    for (const odd of [
      {},
      { extension: { project: { id: 'HAUZD' } } },
      { extension: { project: { id: '1 OR 1=1' } } },
    ]) {
      expect(await invokeGates(app, 'administrator', 'openGates', {}, odd)).toEqual({
        ok: false,
        error: { code: 'noProject' },
      });
    }
  });
});
