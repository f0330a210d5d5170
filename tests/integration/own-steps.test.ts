import { CLIENTS, SIMPLE_TRANSITIONS, TRANSITIONS } from '../../local-site/data/projects';
import type { OwnStepId } from '../../src/domain/facts/facts';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { tryTransition } from './gates';
import { clientOf, DAY, pointers } from './onboarding';
import { save, settingsPage } from './settings';

/** The team's own steps, from the settings to a shut transition and back. */

const ANNEX = {
  id: 'own:annex001',
  title: { es: 'Firmar el anexo del contrato', en: 'Sign the contract’s annex' },
  text: 'Pedir la firma al representante legal.\nGuardar la copia en el contrato.',
  owedBy: 'planok',
  phase: 'preparation',
  when: {},
  holdsUp: true,
  byClosing: false,
} satisfies Json;
const ID: OwnStepId = 'own:annex001';
const mark = { kind: 'recordOwnStep', step: ID, on: DAY } as const;

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);

const subtaskOf = async (step: OwnStepId = ID): Promise<Json> => {
  const id = client.stored()?.plan[step]?.id;
  return (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}`)).body;
};
const textOf = (document: Json): string =>
  document.content ? document.content.map(textOf).join(document.type === 'doc' ? '\n' : '') : (document.text ?? '');
/** What the transition out of preparation answers with: the sentence of its gate. */
const leave = () => tryTransition(app, 'implementation', client.key, TRANSITIONS.holdDemo);
const informed = async () => {
  await client.start();
  await client.record({ kind: 'sendModuleInformation', on: DAY });
};

test('a step of the settings is a subtask with what to do, shuts its gate until it is marked, and is told like any other', async () => {
  await save(app, { ownSteps: [ANNEX] });
  await informed();
  const { fields } = await subtaskOf();
  expect(fields.summary).toBe('Firmar el anexo del contrato – Inmobiliaria Los Robles');
  expect(textOf(fields.description)).toBe(
    [
      'Pedir la firma al representante legal.',
      'Guardar la copia en el contrato.',
      'Lo debe: PlanOKPor qué: en toda implementaciónPaso que agregó el equipo del proyecto.',
      'Cuando esté listo, regístrelo en el panel Hauzd onboarding de HAUZD-1.',
    ].join('\n'),
  );
  const [sentence] = await leave();
  expect(sentence).toBe(
    [
      'No se puede avanzar (punto de control «Presentación»). Falta:',
      '• Firmar el anexo del contrato (lo debe PlanOK)',
      'Regístrelo en el panel Hauzd onboarding de HAUZD-1.',
    ].join('\n'),
  );
  expect(await client.copy()).toMatchObject({ missing: ['ownStep'], waitingOn: ['planok'], phase: 'preparation' });

  const view = await client.record({ ...mark, note: 'Firmado ante notario' });
  expect(view.onboarding?.facts.ownSteps).toMatchObject({ [ID]: { on: DAY, note: 'Firmado ante notario' } });
  expect((await subtaskOf()).fields.status.statusCategory.key).toBe('done');
  expect(await leave()).toEqual([]);
  const { entries } = yes(await app.panel('implementation', client.id, 'history', {}));
  expect(entries[0]).toMatchObject({
    kind: 'recordOwnStep',
    changes: [{ fact: `ownStep:${ID}` }],
    titles: { [ID]: ANNEX.title },
    gates: { opened: ['presentation'], shut: [] },
  });
});

test('taken back with a reason it is due again from that day, its gate is shut, and Aplicar opens its subtask', async () => {
  await save(app, { ownSteps: [ANNEX] });
  await informed();
  await client.record(mark);
  const view = await client.record({ kind: 'withdraw', fact: `ownStep:${ID}`, reason: 'Faltaba una firma' });
  expect(view.onboarding?.facts.ownSteps).toBeUndefined();
  expect(await leave()).not.toEqual([]);
  expect(await client.copy()).toMatchObject({ waitingSince: view.today, attention: ['toApply'] });
  await client.apply();
  expect((await subtaskOf()).fields.status.statusCategory.key).not.toBe('done');
});

describe('what the settings say later', () => {
  test('changes nothing that the gates of a client ask for, until somebody applies it to that client', async () => {
    await informed();
    expect(await leave()).toEqual([]);
    const other = clientOf(app, CLIENTS.altoMaipo);
    await other.start();
    await other.record({ kind: 'sendModuleInformation', on: DAY });
    await save(app, { ownSteps: [ANNEX] });
    const go = () => tryTransition(app, 'implementation', other.key, TRANSITIONS.holdDemo);
    expect(await other.copy()).toMatchObject({ attention: ['toApply'], phase: 'demo' });
    await other.apply({ shown: { create: [ID], retire: [], reopen: [], revise: [] } });
    expect(await other.copy()).toMatchObject({ phase: 'preparation', missing: ['ownStep'] });
    expect(await go()).toHaveLength(1);

    await save(app, { ownSteps: [{ ...ANNEX, holdsUp: false }] });
    expect(await go()).toHaveLength(1);
    await other.apply();
    expect(await go()).toEqual([]);
  });

  test('another title reaches the subtask with a comment; one that a person renamed keeps its name', async () => {
    await save(app, { ownSteps: [ANNEX, { ...ANNEX, id: 'own:plans001', title: { es: 'Cargar los planos' } }] });
    await client.start();
    const renamed = client.stored()?.plan['own:plans001']?.id;
    await app.rest('lead', 'PUT', `/rest/api/3/issue/${renamed}`, { fields: { summary: 'Planos, por favor' } });
    await save(app, {
      ownSteps: [
        { ...ANNEX, title: { es: 'Firmar y enviar el anexo' }, text: 'Por correo certificado.' },
        { ...ANNEX, id: 'own:plans001', title: { es: 'Cargar los planos de las torres' } },
      ],
    });
    const { report } = await client.apply();
    expect(report.revised).toEqual([ID, 'own:plans001']);
    const { fields } = await subtaskOf();
    expect(fields.summary).toBe('Firmar y enviar el anexo – Inmobiliaria Los Robles');
    expect(fields.comment.comments.map(({ body }: Json) => textOf(body))).toEqual([
      'Este paso cambió en la configuración del proyecto. Ahora es: «Firmar y enviar el anexo».\nPor correo certificado.',
    ]);
    const other = (await subtaskOf('own:plans001')).fields;
    expect(other.summary).toBe('Planos, por favor');
    expect(other.comment.comments).toHaveLength(1);
    expect((await client.apply()).report.revised).toEqual([]);
  });

  test('one that is gone is marked as no aplica with Aplicar, unless it was done; it can be recorded no more', async () => {
    const other = { ...ANNEX, id: 'own:plans001', title: { es: 'Cargar los planos' }, holdsUp: false };
    await save(app, { ownSteps: [ANNEX, other] });
    await informed();
    await client.record(mark);
    await save(app, { ownSteps: [] });
    const { report, view } = await client.apply();
    expect(report.retired).toEqual(['own:plans001']);
    expect((await subtaskOf('own:plans001')).fields.labels).toEqual(['hauzd-no-aplica']);
    expect(view.onboarding?.facts.ownSteps).toHaveProperty(ID);
    const command = { ...mark, step: 'own:plans001' as const };
    const refused = await app.panel('implementation', client.id, 'record', { commandId: 'late-1', command });
    expect(refused).toEqual({ ok: false, error: { code: 'noSuchStep' } });
  });
});

describe('a step that is done by closing its subtask', () => {
  const byClosing = { ...ANNEX, byClosing: true };
  const close = async (step: OwnStepId = ID) => {
    const id = client.stored()?.plan[step]?.id;
    const sent = { transition: { id: SIMPLE_TRANSITIONS.finish } };
    const { status } = await app.rest('lead', 'POST', `/rest/api/3/issue/${id}/transitions`, sent);
    expect(status).toBe(204);
    await app.settle();
  };

  test('is recorded by the event, on the day and by the person that Jira names, and opens its gate', async () => {
    await save(app, { ownSteps: [byClosing] });
    await informed();
    expect(textOf((await subtaskOf()).fields.description)).toContain(
      'Cuando esté listo, cierre esta subtarea o regístrelo en el panel Hauzd onboarding de HAUZD-1.',
    );
    await close();
    const { today } = yes(await app.panel('implementation', client.id, 'open', {}));
    const { accountId } = (await app.rest('lead', 'GET', '/rest/api/3/myself')).body;
    expect(client.stored()?.facts.ownSteps).toMatchObject({ [ID]: { on: today, by: accountId } });
    expect(await leave()).toEqual([]);
    const { entries } = yes(await app.panel('implementation', client.id, 'history', {}));
    expect(entries[0]).toMatchObject({ kind: 'recordOwnStep', by: accountId });
  });

  test('is recorded by the hour where the event was lost', async () => {
    await save(app, { ownSteps: [byClosing] });
    await informed();
    app.site.forge.events.hold();
    await close();
    expect(client.stored()?.facts.ownSteps).toBeUndefined();
    await app.hour();
    expect(client.stored()?.facts.ownSteps).toHaveProperty(ID);
  });

  test('taken back, it is not recorded again by the closing there was', async () => {
    await save(app, { ownSteps: [byClosing] });
    await informed();
    await close();
    await client.record({ kind: 'withdraw', fact: `ownStep:${ID}`, reason: 'Faltaba una firma' });
    await app.hour();
    expect(client.stored()?.facts.ownSteps).toBeUndefined();
  });

  test('one whose step is not done by closing is refused by its own gate until it is marked', async () => {
    await save(app, { ownSteps: [{ ...ANNEX, holdsUp: false }] });
    await informed();
    const id = client.stored()?.plan[ID]?.id ?? '';
    expect(await tryTransition(app, 'lead', id, SIMPLE_TRANSITIONS.finish)).toEqual([
      [
        'No se puede cerrar esta subtarea. Falta:',
        '• Firmar el anexo del contrato (lo debe PlanOK)',
        'Regístrelo en el panel Hauzd onboarding de HAUZD-1.',
      ].join('\n'),
    ]);
  });
});

describe('settings that are wrong name each fault, and save nothing', () => {
  test.each<[string, Json, Json]>([
    ['without a title', { ...ANNEX, title: { es: ' ' } }, { path: 'ownSteps.0.title.es', code: 'empty' }],
    [
      'with a title that is too long',
      { ...ANNEX, title: { es: 'x'.repeat(121) } },
      { path: 'ownSteps.0.title.es', code: 'tooLong', detail: '120' },
    ],
    [
      'with a credential in what is to be done',
      { ...ANNEX, text: 'La APIKEY es 9f8e7d6c5b4a39281706f5e4d3c2b1a0' },
      { path: 'ownSteps.0.text', code: 'credential' },
    ],
    ['of a made-up id', { ...ANNEX, id: 'confirmModules' }, { path: 'ownSteps.0.id' }],
    ['of no phase', { ...ANNEX, phase: 'live' }, { path: 'ownSteps.0.phase', code: 'notOneOf' }],
    [
      'with an unknown condition',
      { ...ANNEX, when: { weather: 1 } },
      { path: 'ownSteps.0.when', code: 'unknownKey', detail: 'weather' },
    ],
  ])('%s', async (_, step, fault) => {
    const settings = { schema: 1, ownSteps: [step] } as Json;
    const answer = await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings });
    expect(answer).toMatchObject({ ok: false, error: { code: 'settingsInvalid', faults: [fault] } });
  });

  test('twenty at most, each once', async () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ ...ANNEX, id: `own:${String(10_000_000 + at)}` }));
    const faults = async (ownSteps: Json) => {
      const settings = { schema: 1, ownSteps } as Json;
      const answer = await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings });
      return answer.ok ? [] : 'faults' in answer.error ? answer.error.faults : [];
    };
    expect(await faults(many)).toEqual([{ path: 'ownSteps', code: 'tooMany', detail: '20' }]);
    expect(await faults([ANNEX, ANNEX])).toEqual([{ path: 'ownSteps', code: 'twice' }]);
    expect(await faults(many.slice(0, 20))).toEqual([]);
  });
});

test('a plan with all thirteen steps and twenty of the team’s is applied, and every subtask’s gate knows its step', async () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ ...ANNEX, id: `own:${String(10_000_000 + at)}` }));
  await save(app, { ownSteps: many });
  const { report } = await client.start();
  expect(report.failed).toEqual([]);
  const plan = Object.entries(client.stored()?.plan ?? {});
  expect(plan.filter(([step]) => step.startsWith('own:'))).toHaveLength(20);
  const known = pointers(app);
  expect(plan.filter(([, planned]) => known[planned?.key ?? ''] !== client.id)).toEqual([]);
});

test('no one is given another project’s steps', async () => {
  await save(app, { ownSteps: [ANNEX] }, '10002');
  await client.start();
  expect(client.stored()?.plan).not.toHaveProperty(ID);
});
