import { PANEL_VIEWS } from '../../gallery/clients';
import type { PanelView } from '../../src/contract/panel-view';
import type { Command } from '../../src/domain/facts/commands';
import { noFacts } from '../../src/domain/facts/facts';
import { factsAfter } from '../../src/domain/facts/facts-after';
import { notOpen } from '../../src/domain/procedure/plan';
import { summary } from '../../src/domain/procedure/summary';
import { loadWords } from '../../src/locales/load-words';
import { recordedFacts } from '../../static/issue-panel/facts/fact-list';
import { describeValue } from '../../static/issue-panel/history/describe';
import { missingGroups } from '../../static/issue-panel/missing-groups';

const TODAY = '2026-11-23';

/** The facts after some commands, all of which must be accepted. */
function allAfter(...commands: Command[]) {
  return commands.reduce((facts, command, index) => {
    const next = factsAfter(facts, command, { by: 'me', at: `${TODAY}T12:00:00Z`, today: TODAY, id: `c${index}` });
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, noFacts('2026-11-01'));
}

test('in every scene each missing item has an action in place, or is a subtask to be closed in Jira', () => {
  const without = Object.entries<PanelView>(PANEL_VIEWS).flatMap(([name, { onboarding, subtasks }]) => {
    if (!onboarding) return [];
    const { facts, plan } = onboarding;
    const { missing, gates } = summary({ facts, plan, ownSteps: [], closed: notOpen(plan, subtasks) });
    return missingGroups([...missing, ...(gates.at(-1)?.missing ?? [])], facts)
      .filter((group) => group.actions.length === 0)
      .flatMap((group) => group.items.map((item) => `${name}: ${item.code}`))
      .filter((found) => !found.endsWith('subtaskOpen'));
  });
  expect(without).toEqual([]);
});

test('modules to be confirmed are one group with one action for all of them', () => {
  const facts = noFacts('2026-11-01');
  const { missing } = summary({ facts, plan: {}, ownSteps: [], closed: new Set() });
  expect(missingGroups(missing, facts).map((group) => [group.items.length, group.actions])).toEqual([
    [
      4,
      [
        {
          label: 'modules',
          request: { form: 'modules', modules: ['apiRest', 'centralizador', 'cotizadorWeb', 'reservaEnLinea'] },
        },
      ],
    ],
    [1, [{ label: 'information', request: { form: 'information' } }]],
  ]);
});

test('every recorded fact is listed by the name under which it can be withdrawn', async () => {
  const facts = allAfter(
    { kind: 'confirmModules', modules: { apiRest: 'notContracted' }, on: TODAY, source: 'crm', note: 'revisado' },
    { kind: 'expectScope', scope: 'quote' },
    { kind: 'sendModuleInformation', on: TODAY },
    { kind: 'scheduleDemo', for: '2026-12-01' },
    { kind: 'omitDemo', on: TODAY, reason: 'ya lo conoce' },
    { kind: 'noteContact', contact: true },
    { kind: 'closeAgreement', closedOn: TODAY, scope: 'sync' },
    { kind: 'declineOffer', on: TODAY, how: 'noAnswer' },
    { kind: 'handOverFromClient', credentials: ['username'], on: TODAY, channel: 'phone', throughPlanok: true },
    { kind: 'handOverFromPlanok', on: TODAY, channel: 'secureLink', hauzdTold: true },
    { kind: 'reportIntegration', scope: 'sync', on: TODAY },
  );
  const listed = recordedFacts(facts, await loadWords('panel', 'es'));
  expect(listed.map(({ key, value, note }) => [key, value, note])).toEqual([
    ['module:apiRest', 'no contratado', 'CRM · revisado'],
    ['expectedScope', 'Cotizar', undefined],
    ['moduleInformation', 'enviada', undefined],
    ['demoSchedule', 'para el 01-12-2026', undefined],
    ['demoOutcome', 'omitida', 'ya lo conoce'],
    ['contact', 'Hauzd lo tiene', undefined],
    ['agreement:c6', 'Sincronizar stock y precio', undefined],
    ['offer', 'no la compra (no respondió)', undefined],
    ['handOver:username:client', '', 'Teléfono · a través de PlanOK'],
    ['handOver:apiKey:planok', '', 'Enlace seguro'],
    ['keyRuleNotice', 'avisado', undefined],
    ['integration:sync', 'funcionando', 'con la APIKEY de PlanOK'],
  ]);
  const refused = listed.filter(
    ({ key }) =>
      !factsAfter(facts, { kind: 'withdraw', fact: key, reason: 'error' }, { by: 'me', at: '', today: TODAY, id: 'w' })
        .ok,
  );
  expect(refused).toEqual([]);
});

test('history puts what it knows into words and leaves out what it does not', async () => {
  const words = await loadWords('panel', 'es');
  expect([
    describeValue('offer', undefined, words),
    describeValue('contact', true, words),
    describeValue('expectedScope', 'reserve', words),
    describeValue('offer', { state: 'declined', how: 'refused', on: '2026-11-18' }, words),
    describeValue('agreement:a', { id: 'a', closedOn: '2026-11-16' }, words),
    describeValue('offer', { state: 'from the future', on: 7 }, words),
    describeValue('contact', 17, words),
  ]).toEqual([
    'sin dato',
    'Hauzd lo tiene',
    'Reservar',
    'no la compra · la rechazó · 18-11-2026',
    'alcance por averiguar · cerrado el 16-11-2026',
    '',
    '',
  ]);
});
