import { TRANSITIONS, WORKFLOWS } from '../../local-site/data/projects';
import { extensionAri } from '../../local-site/jira/rules';
import type { Json } from './app';
import { appForEachTest } from './app-for-tests';
import { gateSettingsPage, readWorkflow } from './gates';
import { changeTransition } from './tables';

/** Gates that another environment of the app left in a workflow, beside ours and those of another app. */

const app = appForEachTest();
beforeEach(() => {
  const ari = (appId: string, environment: string) => extensionAri(appId, environment, 'hauzd-gate');
  const rule = (id: string, key: string) => ({
    id,
    ruleKey: 'forge:expression-validator',
    parameters: { key, config: '{"gate":"live"}', id, disabled: 'false', tag: '' },
  });
  const others = [rule('r-1', ari(app.site.installation.appId, 'staging')), rule('r-2', ari('another-app', 'staging'))];
  changeTransition(app, WORKFLOWS.onboarding, TRANSITIONS.holdDemo, ({ validators, ...transition }) => ({
    ...transition,
    validators: [...validators, ...others],
  }));
});

const transitionIn = (transitions: Json[]) => transitions.find(({ id }) => id === TRANSITIONS.holdDemo);
const validators = async () =>
  transitionIn((await readWorkflow(app, WORKFLOWS.onboarding)).transitions).validators.map(
    ({ parameters }: Json) => parameters.key,
  );
const shown = async () => {
  const view = await gateSettingsPage(app, 'administrator', 'openGates', {});
  return view.ok && transitionIn(view.value.workflows.find(({ id }) => id === WORKFLOWS.onboarding)?.transitions ?? []);
};

test('they are told apart from ours, and from another app’s', async () => {
  expect(await shown()).toMatchObject({ otherGates: 1, gates: [{ disabled: false }] });
});

test('taking them off takes nothing else off', async () => {
  const before = await validators();
  const removed = await gateSettingsPage(app, 'administrator', 'removeOtherGates', {
    workflowId: WORKFLOWS.onboarding,
  });
  expect(removed.ok).toBe(true);
  expect(await validators()).toEqual(
    before.filter((key: string) => !/\/staging\//.test(key) || /another-app/.test(key)),
  );
  expect(await shown()).not.toHaveProperty('otherGates');
  // Nothing left to do is no error, and no change.
  app.requests();
  await gateSettingsPage(app, 'administrator', 'removeOtherGates', { workflowId: WORKFLOWS.onboarding });
  expect(app.requests().filter((request) => /update/.test(request))).toEqual([]);
});

test('taking our own off, before uninstalling, leaves them: their environment may be in use', async () => {
  await gateSettingsPage(app, 'administrator', 'removeGates', {});
  expect(await validators()).toEqual([expect.stringContaining('staging'), expect.stringContaining('another-app')]);
});

test('who may not edit the workflow cannot take them off', async () => {
  const before = await validators();
  const answer = await gateSettingsPage(app, 'reader', 'removeOtherGates', { workflowId: WORKFLOWS.onboarding });
  expect(answer.ok).toBe(false);
  expect(await validators()).toEqual(before);
});
