import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, ROLES } from '../../local-site/data/projects';
import { codeOf, endOf, OWN_STEP, runAsAgent, runAsRule } from './actions';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, recordRows } from './onboarding';
import { save } from './settings';
import { use } from './status';

/** A rule that another system starts records what was contracted. */

const app = appForEachTest();

const RECORD = 'hauzd-record-module';

/** Los Robles, of whose modules nothing is known but that the API REST is not contracted, as a contract said. */
async function started() {
  const client = clientOf(app, CLIENTS.losRobles);
  await client.start({ modules: { apiRest: 'notContracted' } });
  await app.settle();
  const today = client.stored()?.facts.startedOn;
  const tell = (inputs: object, person: 'implementation' | 'sales' | 'reader' | undefined = 'implementation') =>
    runAsRule(app, person, RECORD, { issueKey: client.key, module: 'cotizadorWeb', state: 'contracted', ...inputs });
  return { ...client, today, tell };
}

test('a module is recorded with the source automation, today, by the person that the rule runs as', async () => {
  const client = await started();
  const run = await client.tell({ source: 'crm', note: 'Venta 4411' });
  expect(endOf(run)).toEqual({
    recorded: true,
    module: 'cotizadorWeb',
    state: 'contracted',
    on: client.today,
    text: `Registrado con fecha ${client.today?.split('-').reverse().join('-')}: «Cotizador web: contratado».`,
  });
  expect(client.stored()?.facts.modules.cotizadorWeb).toEqual({
    state: 'contracted',
    on: client.today,
    source: 'automation',
    note: 'Fuente: CRM. Venta 4411',
    by: PEOPLE.implementation,
    at: expect.any(String),
  });
  const { entries } = yes(await app.panel('reader', client.id, 'history', {}));
  expect(entries[0]).toMatchObject({ kind: 'confirmModules', by: PEOPLE.implementation });
  expect(await client.copy()).toMatchObject({ modules: { cotizadorWeb: 'contracted' } });
});

test('the same again, at once or many days later, records nothing new and says what is there', async () => {
  const client = await started();
  await client.tell({});
  const before = client.stored();
  app.site.clock.advance(9 * 86_400_000);
  const again = await client.tell({ source: 'billing', note: 'otra' });
  expect(endOf(again)).toMatchObject({
    recorded: false,
    on: client.today,
    text: expect.stringMatching(
      /^No se registró nada nuevo: desde el .* consta «Cotizador web: contratado» \(Automatización\)\.$/,
    ),
  });
  expect(client.stored()).toEqual(before);
});

test('what a person saw is not written over by a rule that says the same, and is by one that says otherwise', async () => {
  const client = await started();
  const seen = client.stored()?.facts.modules.apiRest;
  expect(endOf(await client.tell({ module: 'apiRest', state: 'notContracted' }))).toMatchObject({ recorded: false });
  expect(client.stored()?.facts.modules.apiRest).toEqual(seen);
  expect(endOf(await client.tell({ module: 'apiRest' }))).toMatchObject({ recorded: true, state: 'contracted' });
  expect(client.stored()?.facts.modules.apiRest).toMatchObject({ state: 'contracted', source: 'automation' });
});

test('told twice at the same moment it is recorded once', async () => {
  const client = await started();
  const ends = await Promise.all([client.tell({}), client.tell({})]);
  expect(ends.map(codeOf)).toEqual(['yes', 'yes']);
  const { entries } = yes(await app.panel('reader', client.id, 'history', {}));
  expect(entries.filter(({ kind }) => kind === 'confirmModules')).toHaveLength(1);
});

test('costs one invocation and two requests; where it is known already, one', async () => {
  const client = await started();
  const first = await use(app, () => client.tell({}));
  expect(first).toMatchObject({ invocations: 1, requests: 2 });
  const again = await use(app, () => client.tell({}));
  expect(again).toMatchObject({ invocations: 1, requests: 1 });
});

test('only where a person may confirm modules: who may not edit, and who is not among those chosen, is refused', async () => {
  const client = await started();
  expect(codeOf(await client.tell({}, 'reader'))).toBe('notAllowed');
  await save(app, { confirmers: { who: 'role', id: ROLES.implementation } });
  expect(codeOf(await client.tell({}, 'sales'))).toBe('mayNotConfirm');
  expect(client.stored()?.facts.modules.cotizadorWeb).toEqual({ state: 'unknown' });
  expect(codeOf(await client.tell({}, 'implementation'))).toBe('yes');
});

test('an agent records nothing: it may not call an action that changes something', async () => {
  const client = await started();
  const before = JSON.stringify(recordRows(app.site).entries());
  const run = await runAsAgent(app, 'implementation', RECORD, {
    issueKey: client.key,
    module: 'cotizadorWeb',
    state: 'contracted',
  });
  expect(run.outcome.ended).toBe('refused');
  expect(JSON.stringify(recordRows(app.site).entries())).toBe(before);
});

test('a refusal is in the language of the client’s project', async () => {
  const client = await started();
  await save(app, { language: 'en' });
  expect(endOf(await client.tell({}, 'reader'))).toEqual({
    errors: [
      {
        code: 'notAllowed',
        message:
          'The account that this runs as cannot edit this work item. Ask a project administrator for permission.',
      },
    ],
  });
});

test('the panel shows where it is known from, and whoever corrects it says where they read it', async () => {
  const client = await started();
  await client.tell({});
  const { onboarding } = yes(await app.panel('implementation', client.id, 'open', {}));
  expect(onboarding?.facts.modules.cotizadorWeb).toMatchObject({ source: 'automation' });
  await client.record({ kind: 'confirmModules', modules: { cotizadorWeb: 'contracted' }, on: DAY, source: 'contract' });
  expect(client.stored()?.facts.modules.cotizadorWeb).toMatchObject({ source: 'contract' });
});

describe('a step that the team added', () => {
  const STEP = 'hauzd-record-own-step';
  async function withStep() {
    await save(app, { ownSteps: [OWN_STEP] });
    const client = await started();
    const tell = (inputs: object, person: 'implementation' | 'reader' = 'implementation') =>
      runAsRule(app, person, STEP, { issueKey: client.key, step: 'firmar el ANEXO', ...inputs });
    return { ...client, tell };
  }

  test('is recorded as done by its title, today, and told again only that it is', async () => {
    const client = await withStep();
    const day = client.today?.split('-').reverse().join('-');
    expect(endOf(await client.tell({ note: 'Ante notario' }))).toEqual({
      ...{ recorded: true, step: 'Firmar el anexo', on: client.today },
      text: `Registrado con fecha ${day}: «Firmar el anexo».`,
    });
    const done = client.stored()?.facts.ownSteps;
    expect(done).toEqual({
      'own:anexo001': { on: client.today, note: 'Ante notario', by: PEOPLE.implementation, at: expect.any(String) },
    });
    expect(endOf(await client.tell({ step: 'Sign the annex', note: 'otra' }))).toMatchObject({
      recorded: false,
      text: `No se registró nada nuevo: «Firmar el anexo» consta como hecho desde el ${day}.`,
    });
    expect(client.stored()?.facts.ownSteps).toEqual(done);
  });

  test('is not recorded where the plan has none of that name, by who may not edit, or with a credential in the note', async () => {
    const client = await withStep();
    expect(endOf(await client.tell({ step: 'Cargar los planos' }))).toEqual({
      errors: [
        {
          code: 'unknownOwnStep',
          message:
            'El plan de este cliente no tiene un paso propio con ese nombre, o tiene dos. Los que tiene: «Firmar el anexo».',
        },
      ],
    });
    // A step of the procedure is none of the team's.
    expect(codeOf(await client.tell({ step: 'closeAgreement' }))).toBe('unknownOwnStep');
    expect(codeOf(await client.tell({}, 'reader'))).toBe('notAllowed');
    expect(codeOf(await client.tell({ note: 'La clave es Robles2024!' }))).toBe('credentialInText');
    expect(client.stored()?.facts.ownSteps).toBeUndefined();
  });
});
