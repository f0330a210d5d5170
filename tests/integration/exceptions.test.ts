import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, TRANSITIONS } from '../../local-site/data/projects';
import type { ExceptionCall } from '../../src/contract/panel-calls';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { tryTransition } from './gates';
import { clientOf, DAY, KNOWN } from './onboarding';
import { save } from './settings';

/** *Excepción autorizada*: for the day when reality disagrees. */

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);
beforeEach(async () => {
  await client.start({ modules: { ...KNOWN.modules, cotizadorWeb: 'notContracted' } });
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  await client.record({ kind: 'holdDemo', on: DAY });
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'quote' });
  for (const transition of [TRANSITIONS.holdDemo, TRANSITIONS.negotiate, TRANSITIONS.startWork]) {
    expect(await tryTransition(app, 'implementation', client.key, transition)).toEqual([]);
  }
});

let calls = 0;
const ask = (person: PersonName, more: Partial<ExceptionCall> = {}) =>
  app.panel(person, client.id, 'exception', {
    commandId: `e-${++calls}`,
    gate: 'prerequisites',
    reason: 'El contrato está firmado, falta cargarlo',
    ...more,
  });
const integrate = () => tryTransition(app, 'implementation', client.key, TRANSITIONS.integrate);
const no = (code: string) => ({ ok: false, error: { code } });

test('where the settings do not allow it, nobody can', async () => {
  expect(await ask('lead')).toEqual(no('exceptionsNotAllowed'));
  expect((await integrate()).join()).toMatch(/cotizador web/i);
});

describe('where the settings allow it', () => {
  beforeEach(() => save(app, { exceptions: true }));

  test.each<[PersonName, string]>([
    ['implementation', 'notAdministrator'],
    ['sales', 'notAdministrator'],
    ['reader', 'notAdministrator'],
    ['stranger', 'issueNotFound'],
  ])('%s cannot: %s', async (person, code) => {
    const before = JSON.stringify(client.stored());
    expect(await ask(person)).toEqual(no(code));
    expect(JSON.stringify(client.stored())).toBe(before);
  });

  test('an administrator lets the client pass that gate, which everyone can see; and takes it back', async () => {
    expect((await integrate()).join()).toMatch(/cotizador web/i);
    const view = yes(await ask('lead'));
    expect(view.onboarding?.exceptions?.prerequisites).toMatchObject({ by: PEOPLE.lead });
    expect((await client.copy()).exceptions).toEqual(['prerequisites']);
    expect(await integrate()).toEqual([]);
    // The next gate does not ask for the module, but for what it asks for itself.
    const [next] = await tryTransition(app, 'implementation', client.key, TRANSITIONS.connect);
    expect(next).toMatch(/APIKEY/);
    expect(next).not.toMatch(/cotizador/i);

    yes(await ask('administrator', { revoke: true, reason: 'Era otro cliente' }));
    expect((await client.copy()).exceptions).toBeUndefined();
    const [again] = await tryTransition(app, 'implementation', client.key, TRANSITIONS.connect);
    expect(again).toMatch(/cotizador web/i);
    const { entries } = yes(await app.panel('reader', client.id, 'history', {}));
    expect(entries.slice(0, 2).map(({ kind, by, reason }) => [kind, by, reason])).toEqual([
      ['revokeException', PEOPLE.administrator, 'Era otro cliente'],
      ['authoriseException', PEOPLE.lead, 'El contrato está firmado, falta cargarlo'],
    ]);
  });

  test('switched off later, what was authorised holds, and can be taken back', async () => {
    yes(await ask('lead'));
    await save(app, { exceptions: false });
    expect(await integrate()).toEqual([]);
    expect(await ask('lead', { gate: 'credentials' })).toEqual(no('exceptionsNotAllowed'));
    expect(await ask('lead', { revoke: true })).toMatchObject({ ok: true });
  });

  test('a subtask of ours stays shut while its fact is missing', async () => {
    await client.apply();
    yes(await ask('lead'));
    const planned = client.stored()?.plan.contractCotizadorWeb;
    const { body } = await app.rest('implementation', 'GET', `/rest/api/3/issue/${planned?.key}/transitions`);
    const close = body.transitions.find(({ to }: Json) => to.statusCategory.key === 'done');
    expect((await tryTransition(app, 'implementation', planned?.key ?? '', close.id)).join()).toMatch(/cotizador web/i);
  });

  test('pressed twice, or again after its answer was lost, it is one exception and one line', async () => {
    const once = { commandId: 'e-once' };
    yes(await ask('lead', once));
    const history = client.stored()?.history;
    yes(await ask('lead', once));
    expect(client.stored()?.history).toBe(history);
    expect(await ask('lead')).toEqual(no('alreadyAuthorised'));
  });

  test('two at once: a fact and an exception both stay', async () => {
    const [given, recorded] = await Promise.all([
      ask('lead'),
      app.panel('implementation', client.id, 'record', {
        commandId: 'c-x',
        command: { kind: 'expectScope', scope: 'reserve' },
      }),
    ]);
    expect([given.ok, recorded.ok]).toEqual([true, true]);
    expect(client.stored()).toMatchObject({
      exceptions: { prerequisites: { by: PEOPLE.lead } },
      facts: { expectedScope: 'reserve' },
    });
  });

  test('nobody talks their way to one', async () => {
    const context = { extension: { issue: { id: client.id }, project: { id: PROJECTS.hauzd.id } } };
    const command = { kind: 'authoriseException', gate: 'prerequisites', reason: 'x' };
    expect(await app.invoke('implementation', 'record', { commandId: 'c-1', command }, context)).toMatchObject(
      no('invalidPayload'),
    );
    const forged = { accountId: PEOPLE.lead, principal: PEOPLE.lead, ...context };
    const request = { commandId: 'c-2', gate: 'prerequisites', reason: 'x' };
    expect(await app.invoke('implementation', 'exception', request, forged)).toMatchObject(no('notAdministrator'));
    // A project that they administer, in the place of the issue's own.
    const elsewhere = { extension: { issue: { id: client.id }, project: { id: PROJECTS.team.id } } };
    expect(await app.invoke('implementation', 'exception', request, elsewhere)).toMatchObject(no('notAdministrator'));
    // The read copy says so; the gate does not read it.
    await app.rest('implementation', 'PUT', `/rest/api/3/issue/${client.id}/properties/hauzd.onboarding`, {
      ...(await client.copy()),
      exceptions: ['prerequisites'],
    });
    expect((await integrate()).join()).toMatch(/cotizador web/i);
  });
});
