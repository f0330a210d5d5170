import { seedMany } from '../../local-site/data/clients';
import { CLIENTS } from '../../local-site/data/projects';
import { declaredIn } from '../../local-site/forge-host/functions/actions';
import { modulesOf } from '../../local-site/forge-host/functions/manifest';
import { endOf, OWN_STEP, runAsAgent, runAsRule } from './actions';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY } from './onboarding';
import { save } from './settings';
import { use } from './status';
import { changeIssue } from './tables';

/** What the actions that read answer, to a rule and to an agent. */

const { key: issueKey } = CLIENTS.losRobles;
const ANSWERED = {
  'hauzd-client-status': { issueKey },
  'hauzd-waiting-clients': {},
  'hauzd-shut-gate': { issueKey, gate: 'live' },
  'hauzd-message-text': { issueKey, message: 'clientStatus' },
  'hauzd-record-module': { issueKey, module: 'apiRest', state: 'notContracted' },
  'hauzd-record-own-step': { issueKey, step: 'Firmar el anexo' },
};

const app = appForEachTest();

/** A rule's smart values are the outputs that manifest.yml declares: what an action answers besides would be lost. */
test.each(Object.entries(ANSWERED))('%s answers what it declares, and nothing else', async (action, inputs) => {
  await save(app, { ownSteps: [OWN_STEP] });
  const client = clientOf(app, CLIENTS.losRobles);
  await client.start();
  await app.settle();
  const module = modulesOf(app.site.forge.manifest, 'action').find(({ key }) => key === action);
  const declared = module ? declaredIn(module, 'outputs') : [];
  const { outcome } = await runAsRule(app, 'implementation', action, { ...inputs });
  const answer = outcome.ended === 'answered' ? outcome.answer : outcome;
  expect(Object.keys(Object(answer)).sort()).toEqual(declared.map(({ name }) => name).sort());
  const types = Object.fromEntries(declared.map(({ name, type }) => [name, type === 'integer' ? 'number' : type]));
  const wrong = Object.entries(Object(answer)).filter(
    ([name, value]) => value !== null && typeof value !== types[name],
  );
  expect(wrong).toEqual([]);
});

const today = () =>
  app.site.clock.now() && new Date(app.site.clock.now()).toLocaleDateString('sv', { timeZone: 'America/Santiago' });

/** Alto Maipo: its modules known, Hauzd informed, the demonstration not arranged, three days ago. */
async function informed() {
  const client = clientOf(app, CLIENTS.altoMaipo);
  await client.start();
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  await app.settle();
  const since = today();
  app.site.clock.advance(3 * 86_400_000);
  return { ...client, since };
}

describe('estado de un cliente', () => {
  test('says where the client stands, whose turn it is, all that is missing, what comes next and where', async () => {
    const { key, since } = await informed();
    const run = await runAsRule(app, 'reader', 'hauzd-client-status', { issueKey: key });
    expect(endOf(run)).toEqual({
      phase: 'demo',
      progress: 50,
      waitingOn: 'planok',
      waitingSince: since,
      waitingDays: 3,
      missingCodes: 'demoNotScheduled,agreementNotClosed',
      missing: [
        'Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK)',
        'Cerrar el acuerdo entre Hauzd y el cliente (lo debe Hauzd)',
      ].join('\n'),
      next: 'Agende la reunión y registre la fecha en el panel Hauzd onboarding; si no corresponde, registre por qué se omite.',
      link: 'http://localhost:8320/browse/HAUZD-6',
      text: [
        'Inmobiliaria Alto Maipo (HAUZD-6)',
        'Fase: Demostración. Avance: 2 de 4 pasos hechos.',
        'Esperando a PlanOK desde hace 3 días.',
        'Falta:',
        '• Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK)',
        '• Cerrar el acuerdo entre Hauzd y el cliente (lo debe Hauzd)',
        'Siguiente: Agende la reunión y registre la fecha en el panel Hauzd onboarding; si no corresponde, registre por qué se omite.',
        'http://localhost:8320/browse/HAUZD-6',
      ].join('\n'),
    });
  });

  test('of a subtask of ours is its client’s, and costs the same', async () => {
    const client = await informed();
    const [subtask] = await client.subtasks();
    const ask = (issueKey: string) => runAsAgent(app, 'reader', 'hauzd-client-status', { issueKey });
    const cost = await use(app, async () => {
      expect(endOf(await ask(subtask.key))).toEqual(endOf(await ask(client.key)));
    });
    expect(cost).toEqual({ invocations: 2, requests: 4, points: expect.any(Number), storage: 4 });
  });

  test('of a client that nobody started says so, and what to do', async () => {
    const { key } = CLIENTS.losRobles;
    const run = await runAsRule(app, 'reader', 'hauzd-client-status', { issueKey: key, language: 'en' });
    expect(endOf(run)).toMatchObject({
      ...{ phase: 'notStarted', progress: 0, waitingOn: '', waitingSince: null, waitingDays: null, missingCodes: '' },
      link: `http://localhost:8320/browse/${key}`,
    });
    expect(JSON.stringify(endOf(run))).toContain('has not been started');
  });

  test('of one without agreement says that nobody is waited for, and repeats no reason', async () => {
    const client = clientOf(app, CLIENTS.losRobles);
    await client.start();
    await client.record({ kind: 'discard', on: DAY, reason: 'El cliente no quiso' });
    const run = await runAsRule(app, 'reader', 'hauzd-client-status', { issueKey: client.key });
    expect(endOf(run)).toMatchObject({
      ...{ phase: 'discarded', waitingOn: '', waitingSince: null, missingCodes: 'discarded' },
      next: 'Si el cliente vuelve, retome la implementación en el panel Hauzd onboarding.',
    });
    // A reason is what somebody wrote: no action repeats it.
    expect(JSON.stringify(run)).not.toContain('no quiso');
  });

  test('in a chat on an issue is that issue’s, if none is named', async () => {
    const client = await informed();
    const run = await runAsAgent(app, 'reader', 'hauzd-client-status', {}, client);
    expect(endOf(run)).toMatchObject({ link: 'http://localhost:8320/browse/HAUZD-6' });
    const other = await runAsAgent(app, 'reader', 'hauzd-client-status', { issueKey: CLIENTS.losRobles.key }, client);
    expect(endOf(other)).toMatchObject({ phase: 'notStarted' });
  });
});

describe('clientes que esperan', () => {
  test('lists those that the person may see, who waits longest first, by party, days, phase and project', async () => {
    const bahia = clientOf(app, CLIENTS.bahiaNorte);
    await bahia.start();
    await bahia.record({ kind: 'sendModuleInformation', on: DAY });
    await bahia.record({ kind: 'scheduleDemo', for: DAY });
    await app.settle();
    app.site.clock.advance(4 * 86_400_000);
    await informed();
    const list = async (inputs: object, person: 'reader' | 'stranger' = 'reader') =>
      Object(endOf(await runAsRule(app, person, 'hauzd-waiting-clients', { ...inputs }))).keys;
    expect(endOf(await runAsRule(app, 'reader', 'hauzd-waiting-clients', {}))).toEqual({
      count: 2,
      more: 0,
      keys: 'HAUZD-7,HAUZD-6',
      text: [
        '2 clientes, primero quien espera hace más tiempo:',
        '• Inmobiliaria Bahía Norte (HAUZD-7): Demostración. Esperando a Hauzd desde hace 7 días',
        '• Inmobiliaria Alto Maipo (HAUZD-6): Demostración. Esperando a PlanOK desde hace 3 días',
      ].join('\n'),
    });
    expect(await list({ party: 'planok' })).toBe('HAUZD-6');
    expect(await list({ days: 7 })).toBe('HAUZD-7');
    expect(await list({ days: 8 })).toBe('');
    expect(await list({ phase: 'agreement' })).toBe('');
    expect(await list({ project: 'hauzd' })).toBe('HAUZD-7,HAUZD-6');
    expect(await list({ project: 'EQH' })).toBe('');
    expect(await list({}, 'stranger')).toBe('');
    expect(
      endOf(await runAsAgent(app, 'reader', 'hauzd-waiting-clients', { days: '3', party: 'planok' })),
    ).toMatchObject({
      count: 1,
    });
  });
});

describe('more clients than a text names', () => {
  const keysOf = (run: unknown): string[] => Object(run).keys.split(',');

  test('fifty are named, and how many there are besides; beyond a hundred Jira counts them, with a second request', async () => {
    const ask = () => runAsRule(app, 'lead', 'hauzd-waiting-clients', { project: 'HAUZD' });
    seedWaiting(60);
    const some = Object(endOf(await ask()));
    expect([some.count, some.more, keysOf(some).length]).toEqual([50, 10, 50]);
    expect(some.text).toMatch(/^60 clientes, primero quien espera hace más tiempo:\n.*\ny 10 más\.$/s);
    seedWaiting(70);
    let many: unknown;
    const cost = await use(app, async () => {
      many = endOf(await ask());
    });
    expect(many).toMatchObject({ count: 50, more: 80, text: expect.stringMatching(/y cerca de 80 más\.$/) });
    expect(cost).toMatchObject({ invocations: 1, requests: 2, storage: 0 });
  });

  /** So many issues with a copy that waits for PlanOK. */
  function seedWaiting(count: number): void {
    const since = '2026-01-05';
    const copy = {
      ...{ schema: 1, phase: 'demo', waitingOn: ['planok'], waitingSince: since, missing: ['demoNotScheduled'] },
      ...{ holders: [{ party: 'planok', since }], items: [], progress: 50, done: 2, total: 4, offer: 'notMade' },
      modules: {
        ...{ apiRest: 'contracted', centralizador: 'contracted', cotizadorWeb: 'unknown', reservaEnLinea: 'unknown' },
      },
    };
    for (const issue of seedMany(app.site.state, app.site.clock, count, 1)) {
      changeIssue(app, issue.id, (each) => ({ ...each, properties: { 'hauzd.onboarding': copy } }));
    }
  }
});

describe('por qué no avanza', () => {
  test('says all that is missing, item by item, with who owes it and what clears it', async () => {
    const { key } = await informed();
    const run = await runAsRule(app, 'reader', 'hauzd-shut-gate', { issueKey: key, gate: 'agreement' });
    expect(endOf(run)).toEqual({
      open: false,
      byException: false,
      missingCodes: 'demoNotScheduled,agreementNotClosed',
      missing: [
        'Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK)',
        'Cerrar el acuerdo entre Hauzd y el cliente (lo debe Hauzd)',
      ].join('\n'),
      text: [
        'No se puede avanzar (punto de control «Acuerdo»). Falta:',
        '• Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK). Agende la reunión y registre la fecha en el panel Hauzd onboarding; si no corresponde, registre por qué se omite.',
        '• Cerrar el acuerdo entre Hauzd y el cliente (lo debe Hauzd). Cuando Hauzd y el cliente cierren el acuerdo, regístrelo en el panel Hauzd onboarding; si no hay acuerdo, marque la implementación sin acuerdo.',
      ].join('\n'),
    });
  });

  test('says of an open gate that it is open, and of a client who was not started what its gate says', async () => {
    const { key } = await informed();
    const open = await runAsRule(app, 'reader', 'hauzd-shut-gate', {
      issueKey: key,
      gate: 'presentation',
      language: 'en',
    });
    expect(endOf(open)).toEqual({
      ...{ open: true, byException: false, missingCodes: '', missing: '' },
      text: 'The gate “Presentation” is open: nothing is missing.',
    });
    const { key: other } = CLIENTS.losRobles;
    const notStarted = await runAsRule(app, 'reader', 'hauzd-shut-gate', { issueKey: other, gate: 'live' });
    expect(endOf(notStarted)).toMatchObject({
      open: false,
      text: 'No se puede avanzar: la implementación no está iniciada. Iníciela en el panel Hauzd onboarding de esta incidencia.',
    });
  });
});

describe('texto de un mensaje', () => {
  test('is what the panel offers to copy, for whom it is, and whether it is its turn', async () => {
    const { key } = await informed();
    const run = await runAsRule(app, 'reader', 'hauzd-message-text', { issueKey: key, message: 'demoInvitation' });
    const body = [
      'Estimados equipos de Inmobiliaria Alto Maipo y de Hauzd:',
      'Junto con saludar, queremos coordinar una reunión en la que Hauzd hará una demostración de su plataforma y sus funcionalidades.',
      'Por favor, indiquen qué días y horarios les acomodan.',
      'Desde esa reunión, Hauzd quedará en contacto directo con Inmobiliaria Alto Maipo hasta lograr un acuerdo.',
      'Saludos cordiales,\nEquipo de implementación de PlanOK',
    ].join('\n\n');
    expect(endOf(run)).toEqual({
      subject: 'Demostración de Hauzd – Inmobiliaria Alto Maipo',
      body,
      to: 'client,hauzd',
      due: true,
      language: 'es',
      text: `Asunto: Demostración de Hauzd – Inmobiliaria Alto Maipo\n\n${body}`,
    });
  });

  test('there is no occasion for says which there are', async () => {
    const { key } = await informed();
    const run = await runAsAgent(app, 'reader', 'hauzd-message-text', { issueKey: key, message: 'keyNotice' });
    expect(endOf(run)).toEqual({
      errors: [
        {
          code: 'messageNotNow',
          message:
            'Ese mensaje no corresponde ahora. Los que hay: demoInvitation (Confirmación de la demostración), moduleInformation (Información de módulos), clientStatus (Estado de la implementación).',
        },
      ],
    });
  });

  test('of two modules to be offered is the one that was asked for', async () => {
    const client = clientOf(app, CLIENTS.losRobles);
    const [cotizadorWeb, reservaEnLinea] = ['notContracted', 'notContracted'] as const;
    await client.start({
      modules: { apiRest: 'contracted', centralizador: 'contracted', cotizadorWeb, reservaEnLinea },
    });
    await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'reserve' });
    const subject = async (module?: string) => {
      const inputs = { issueKey: client.key, message: 'moduleOffer', ...(module && { module }) };
      return Object(endOf(await runAsRule(app, 'reader', 'hauzd-message-text', inputs))).subject;
    };
    expect(await subject('reservaEnLinea')).toBe(
      'Reserva en línea de PlanOK para reservar desde Hauzd – Inmobiliaria Los Robles',
    );
    expect(await subject('cotizadorWeb')).toBe(
      'Cotizador web de PlanOK para cotizar desde Hauzd – Inmobiliaria Los Robles',
    );
    expect(await subject()).toBe(await subject('cotizadorWeb'));
  });
});
