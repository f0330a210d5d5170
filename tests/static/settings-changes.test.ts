import { OWN_STEPS } from '../../gallery/own-steps';
import { LANGUAGES } from '../../src/domain/language';
import { DEFAULT_SETTINGS, type OwnStepSetting, type ProjectSettings } from '../../src/domain/settings/settings';
import { loadWords } from '../../src/locales/load-words';
import { SECTIONS, sectionOf, settingsIn } from '../../src/locales/setting-places';
import { nameOfChange } from '../../static/settings/change-name';
import { changesIn } from '../../static/settings/settings-draft';

const changed: ProjectSettings = {
  ...DEFAULT_SETTINGS,
  parties: {
    planok: { assignee: 'a', due: { after: 'start', days: 2 } },
    client: { due: { after: 'agreement', days: 0 } },
  },
  steps: { holdDemo: { text: 'Con el cliente.' } },
  labels: ['hauzd'],
  messages: { demoInvitation: { es: { subject: 'Demostración' }, en: { subject: 'Demo' } } },
};

test('what changed is counted as people do: who and when of each party, each step, each message', () => {
  expect(changesIn(changed, DEFAULT_SETTINGS)).toEqual([
    'parties.planok.assignee',
    'parties.planok.due',
    'parties.client.due',
    'steps.holdDemo',
    'labels',
    'messages.demoInvitation',
  ]);
  expect(changesIn(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual([]);
});

test('what is taken back is a change too, and what is set back to what was saved is none', () => {
  expect(changesIn(DEFAULT_SETTINGS, changed)).toEqual(changesIn(changed, DEFAULT_SETTINGS));
  expect(changesIn({ ...changed, labels: [...changed.labels] }, changed)).toEqual([]);
  // A condition that was taken away and chosen again stands behind the others.
  const own = (when: OwnStepSetting['when']): ProjectSettings => ({
    ...DEFAULT_SETTINGS,
    ownSteps: [{ ...OWN_STEPS.annex, when }],
  });
  const apiRest = { id: 'apiRest', state: 'notContracted' } as const;
  expect(changesIn(own({ scope: 'sync', module: apiRest }), own({ module: apiRest, scope: 'sync' }))).toEqual([]);
});

test('each change is named, in both languages', async () => {
  const paths = changesIn(changed, DEFAULT_SETTINGS);
  const [es, en] = [await loadWords('settings', 'es'), await loadWords('settings', 'en')];
  expect(paths.map((path) => nameOfChange(path, es, []))).toEqual([
    'responsable de lo que debe PlanOK',
    'plazo de lo que debe PlanOK',
    'plazo de lo que debe el cliente',
    `paso «${es.common.steps.holdDemo}»`,
    'etiquetas',
    'mensaje «Invitación a la demostración»',
  ]);
  expect(paths.map((path) => nameOfChange(path, en, [])).join(' ')).not.toContain('undefined');
});

test('each step of the team’s is a change of its own, named by its title; moved alone, their list is', async () => {
  const { plans, annex, training } = OWN_STEPS;
  const before: ProjectSettings = { ...DEFAULT_SETTINGS, ownSteps: [plans, annex] };
  const untitled: OwnStepSetting = { ...training, id: 'own:nuevo001', title: { es: '' } };
  const draft: ProjectSettings = { ...before, ownSteps: [untitled, { ...annex, holdsUp: false }] };
  const words = await loadWords('settings', 'es');
  const named = (changed: ProjectSettings) =>
    changesIn(changed, before).map((path) => nameOfChange(path, words, [...changed.ownSteps, ...before.ownSteps]));
  expect(named(draft)).toEqual([
    'paso «Paso sin título»',
    'paso «Firmar el anexo del contrato»',
    'paso «Cargar los planos de las torres»',
  ]);
  expect(named({ ...before, ownSteps: [annex, plans] })).toEqual(['lista de pasos propios']);
  expect(nameOfChange('ownSteps.1.title.es', words, before.ownSteps)).toBe('paso «Firmar el anexo del contrato»');
  expect(nameOfChange('ownSteps', words, before.ownSteps)).toBe('lista de pasos propios');
});

test('every setting stands in one section, and a fault is found by the beginning of its path', () => {
  const all = SECTIONS.flatMap(settingsIn);
  const optional = ['subtaskType', 'text', 'closing'];
  const known = Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'schema');
  expect([...all].sort()).toEqual([...known, ...optional].sort());
  expect(sectionOf('parties.client.due.days')).toBe('rules');
  expect([sectionOf('colour'), sectionOf('schema'), sectionOf('toString'), sectionOf('')]).toEqual(
    Array(4).fill(undefined),
  );
});

test.each(LANGUAGES)('in %s no day is said as a number of days', async (language) => {
  const { preview } = await loadWords('settings', language);
  const due = (days: number) =>
    preview.dueLater({ after: 'agreement', days, count: 'working', createdOn: '2026-11-23' });
  expect([due(0), due(1), due(2)]).toEqual(
    {
      es: [
        'Vence el mismo día del acuerdo',
        'Vence 1 día hábil después del acuerdo',
        'Vence 2 días hábiles después del acuerdo',
      ],
      en: [
        'Due on the day of the agreement',
        'Due 1 working day after the agreement',
        'Due 2 working days after the agreement',
      ],
    }[language],
  );
});
