import {
  CLOSING_SCREEN,
  CUSTOM_FIELDS,
  GUARDED_TRANSITIONS,
  SIMPLE_TRANSITIONS,
  WORKFLOWS,
} from '../../local-site/data/projects';
import type { StepId } from '../../src/domain/procedure/step-id';
import { appForEachTest } from './app-for-tests';
import { addToClosingScreen, COST_CENTRE, clientOfReglas, wanting } from './as-set-up';
import { type Client, clientOf, DAY } from './onboarding';
import { changeTransition, changeWorkflow } from './tables';

/** Transitions with screens and rules: what somebody wrote by hand stays, each way is tried, and what was not taken is told. */

const { cancel, start, reopen } = GUARDED_TRANSITIONS;
const REASON = 'Falta la fecha de vencimiento';
const refused = { code: 'jiraRefused', messages: [expect.stringContaining(REASON)] };

const app = appForEachTest();
let client: Client;

const issue = (step: StepId) => `/rest/api/3/issue/${client.stored()?.plan[step]?.id}`;
const fieldsOf = async (step: StepId) => (await app.rest('lead', 'GET', issue(step))).body.fields;
const move = (step: StepId, transition: string) =>
  app.rest('lead', 'POST', `${issue(step)}/transitions`, { transition: { id: transition } });
const discard = () => client.record({ kind: 'discard', on: DAY, reason: 'Se detuvo' });

describe('the screen of the closing transition', () => {
  const HIGH = '2';
  const MEDIUM = '3';
  async function begun(fieldValues: Record<string, string>): Promise<void> {
    client = await clientOfReglas(app, { closing: 'Listo', fieldValues: { resolution: 'Listo', ...fieldValues } });
    await client.start({ modules: {} });
    await move('holdDemo', start);
  }

  test('gets the settings’ value where the subtask has none; what somebody wrote by hand is not written over', async () => {
    addToClosingScreen(app, { id: CUSTOM_FIELDS.costCentre }, { id: 'priority' });
    await begun({ ...COST_CENTRE, priority: MEDIUM });
    const byHand = { [CUSTOM_FIELDS.costCentre]: 'CC-9', priority: { id: HIGH } };
    await app.rest('lead', 'PUT', issue('holdDemo'), { fields: byHand });
    await client.record({ kind: 'holdDemo', on: DAY });
    expect(await fieldsOf('holdDemo')).toMatchObject({
      ...{ status: { name: 'Listo' }, resolution: { name: 'Listo' }, priority: { id: HIGH } },
      [CUSTOM_FIELDS.costCentre]: 'CC-9',
    });
  });

  test('does not keep a subtask open for what the subtask has: its summary, a field that somebody filled in', async () => {
    addToClosingScreen(app, { id: 'summary', isRequired: true }, { id: 'duedate', isRequired: true });
    await begun(COST_CENTRE);
    await app.rest('lead', 'PUT', issue('holdDemo'), { fields: { duedate: '2027-01-31' } });
    await client.record({ kind: 'holdDemo', on: DAY });
    expect(await fieldsOf('holdDemo')).toMatchObject({ status: { name: 'Listo' }, duedate: '2027-01-31' });
    expect(client.stored()?.plan.holdDemo).not.toHaveProperty('leftOpen');
  });

  test('names what is required and that neither subtask nor settings have', async () => {
    addToClosingScreen(app, { id: 'summary', isRequired: true }, { id: 'duedate', isRequired: true });
    await begun(COST_CENTRE);
    await client.record({ kind: 'holdDemo', on: DAY });
    expect(client.stored()?.plan.holdDemo?.leftOpen?.because).toEqual({ why: 'fields', fields: ['Due date'] });
  });
});

describe('a way out of a done status', () => {
  beforeEach(async () => {
    client = clientOf(app);
    await client.start();
    await client.record({ kind: 'holdDemo', on: DAY });
    await client.record({ kind: 'withdraw', fact: 'demoOutcome', reason: 'No se hizo' });
  });

  test('that Jira refuses is not the last: the next one is tried', async () => {
    changeWorkflow(app, WORKFLOWS.subtask, (workflow) => ({
      ...workflow,
      transitions: workflow.transitions.flatMap((each) =>
        each.id === SIMPLE_TRANSITIONS.reopen ? [wanting('duedate', REASON)(each), { ...each, id: '77' }] : [each],
      ),
    }));
    const { report } = await client.apply();
    expect(report).toMatchObject({ reopened: ['holdDemo'], notDone: [] });
    expect((await fieldsOf('holdDemo')).status.name).toBe('En curso');
  });

  test('that is not there is told, and the subtask is not said to be reopened', async () => {
    changeWorkflow(app, WORKFLOWS.subtask, (workflow) => ({
      ...workflow,
      transitions: workflow.transitions.filter(({ id }) => id !== SIMPLE_TRANSITIONS.reopen),
    }));
    const { report } = await client.apply();
    expect(report).toMatchObject({ reopened: [], notDone: [{ what: 'reopen', error: { code: 'noTransition' } }] });
    expect(await client.copy()).toMatchObject({ attention: ['closedWithoutFact'] });
  });
});

describe('the transition of *no aplica*', () => {
  beforeEach(async () => {
    client = await clientOfReglas(app, { retire: { how: 'transition', name: 'Cancelar' } });
    await client.start();
  });

  test('that Jira refuses is told once in Jira’s words; the subtasks are marked, and nothing is offered for ever', async () => {
    changeTransition(app, WORKFLOWS.guarded, cancel, wanting('duedate', REASON));
    await discard();
    const { report } = await client.apply();
    expect(report).toMatchObject({
      ...{ retired: ['informHauzd', 'holdDemo', 'closeAgreement'], failed: [] },
      notDone: [{ what: 'retire', error: refused }],
    });
    expect(await fieldsOf('holdDemo')).toMatchObject({ status: { name: 'Por hacer' }, labels: ['hauzd-no-aplica'] });
    expect(await client.copy()).not.toHaveProperty('attention');
  });

  test('that asks for what nobody gave names it', async () => {
    const transitionScreen = { ruleKey: 'system:transition-screen', parameters: { screenId: CLOSING_SCREEN } };
    changeTransition(app, WORKFLOWS.guarded, cancel, (each) => ({ ...each, rest: { ...each.rest, transitionScreen } }));
    await discard();
    const { report } = await client.apply();
    expect(report.notDone).toEqual([{ what: 'retire', error: { code: 'screenFields', fields: ['Resolution'] } }]);
  });

  test('that the workflow does not have where a subtask stands is passed over, as the settings say', async () => {
    changeWorkflow(app, WORKFLOWS.guarded, (workflow) => ({
      ...workflow,
      transitions: workflow.transitions.filter(({ id }) => id !== cancel && id !== reopen),
    }));
    await discard();
    expect((await client.apply()).report.notDone).toEqual([]);
  });
});
