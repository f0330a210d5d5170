import { textAt } from '../../src/contract/json';
import type { ClientReport } from '../../src/contract/portfolio-calls';
import { COLUMNS, storedConfig, USUAL_COLUMNS } from '../../src/domain/lists/macro-config';
import { loadWords } from '../../src/locales/load-words';
import { TODAY } from '../clients';
import type { FakeJira, Scene, Scenes } from '../scene';
import { ISSUES, jiraWith, NOT_STARTED, refusing, waitingJira } from './jira';

const project = { id: '1', key: 'IMPL' };
const all = jiraWith(ISSUES);
const withNotStarted = jiraWith(ISSUES, NOT_STARTED);
const none = jiraWith([]);
/** Somebody may read clients, and no more of the project. */
const failing: FakeJira = (asked) =>
  asked.path.startsWith('/rest/api/3/project/') ? { status: 403, body: {} } : all(asked);
/** The second page of a search that never comes. */
const halfWay: FakeJira = (asked) => {
  const answer = withNotStarted(asked);
  if (textAt(asked.body, 'nextPageToken')) return 'waits';
  const isFirst = textAt(asked.body, 'jql')?.includes('hauzdPhase is not EMPTY');
  return isFirst ? { status: 200, body: { issues: ISSUES, nextPageToken: 'more' } } : answer;
};
/** Atlassian, "Rate limiting": a quota that is used up. */
const quotaSpent = refusing(429, { 'retry-after': '1500', 'ratelimit-reason': 'jira-quota-global-based' });

const portfolio = (jira: FakeJira, more: Partial<Scene> = {}) =>
  ({ module: 'hauzd-portfolio', extension: { project }, jira, ...more }) as Scene;

/** Three clients whose plan somebody has to apply. */
const withChanges = jiraWith(
  ISSUES.map((issue, index) => {
    const copy = index < 3 && Object(issue.properties['hauzd.onboarding']);
    return copy ? { ...issue, properties: { 'hauzd.onboarding': { ...copy, attention: ['toApply'] } } } : issue;
  }),
);
const report: ClientReport['report'] = {
  ...{ created: ['own:capaci01'], linked: [], retired: [], reopened: [], revised: [], finished: [] },
  ...{ failed: [], notDone: [] },
};
const applied = { ok: true as const, value: { report } };
const ready = { prepare: { ok: true as const, value: { today: TODAY, ownSteps: [], mayConfirm: true } } };
const applyAll: NonNullable<Scene['press']> = async ({ press }, language) =>
  press((await loadWords('portfolio', language)).portfolio.applyMany.button(3));

/** The portfolio of a project. */
const portfolioScenes = {
  'portfolio.loading': portfolio(waitingJira),
  'portfolio.empty': portfolio(none),
  'portfolio.clients': portfolio(withNotStarted),
  'portfolio.reading': portfolio(halfWay),
  'portfolio.onlyNotStarted': portfolio(jiraWith([], NOT_STARTED)),
  'portfolio.moreNotStarted': portfolio(jiraWith(ISSUES, NOT_STARTED, { more: true })),
  'portfolio.notStartedFailed': portfolio(failing),
  'portfolio.phaseChosen': portfolio(withNotStarted, {
    press: async ({ press }, language) =>
      press(new RegExp(`\\d\\s+${(await loadWords('portfolio', language)).facts.phases.demo}`)),
  }),
  'portfolio.holders': portfolio(all, {
    press: async ({ press }, language) => press((await loadWords('portfolio', language)).portfolio.views.holders),
  }),
  'portfolio.modules': portfolio(all, {
    press: async ({ press }, language) => press((await loadWords('portfolio', language)).portfolio.views.modules),
  }),
  'portfolio.toApply': portfolio(withChanges),
  'portfolio.applyingMany': portfolio(withChanges, { functions: { applyClient: [applied, 'waits'] }, press: applyAll }),
  'portfolio.applyManyFailed': portfolio(withChanges, {
    functions: { ...ready, applyClient: [applied, { ok: false, error: { code: 'notAllowed' } }, applied] },
    press: async (hands, language) => {
      await applyAll(hands, language);
      await hands.see((await loadWords('portfolio', language)).portfolio.applyMany.soFar(2, 1, 0));
    },
  }),
  'portfolio.applyManyStopped': portfolio(withChanges, {
    functions: { applyClient: [applied, { ok: false, error: { code: 'quotaSpent', until: '2026-11-23T16:00:00Z' } }] },
    press: async (hands, language) => {
      await applyAll(hands, language);
      await hands.see((await loadWords('portfolio', language)).portfolio.applyMany.soFar(1, 1, 1));
    },
  }),
  'portfolio.applyManyMayEditNone': portfolio(withChanges, {
    functions: {
      prepare: { ok: false, error: { code: 'notAllowed' } },
      applyClient: { ok: false, error: { code: 'notAllowed' } },
    },
    press: async (hands, language) => {
      await applyAll(hands, language);
      await hands.see((await loadWords('portfolio', language)).portfolio.applyMany.mayEditNone);
    },
  }),
  'portfolio.noPermission': portfolio(refusing(403)),
  'portfolio.quotaSpent': portfolio(quotaSpent),
} satisfies Scenes;

const macro = (config: Record<string, string>, jira: FakeJira = all, macroState = {}) =>
  ({ module: 'hauzd-status', extension: { config, macro: macroState }, jira }) as Scene;
const client = (index: number) => {
  const issue = ISSUES[index];
  return storedConfig({ show: 'issue', issue: issue?.id ?? '', key: issue?.key ?? '' });
};
const list = storedConfig({ show: 'project', project: '1', projectKey: 'IMPL', columns: [...USUAL_COLUMNS] });

const everyColumn = storedConfig({ show: 'project', project: '1', projectKey: 'IMPL', columns: [...COLUMNS] });
/** Whose names have words that hardly fit in a column. */
const longNames = jiraWith(
  ISSUES.map((issue, index) =>
    index === 1
      ? { ...issue, fields: { ...issue.fields, summary: 'Desarrollos Habitacionales Metropolitanos' } }
      : issue,
  ),
);

/** The macro in a Confluence page, and the dialog in which it is configured. */
const macroScenes = {
  'macro.notConfigured': macro({}),
  'macro.loading': macro(client(1), waitingJira),
  'macro.client': macro(client(2)),
  'macro.finished': macro(client(5)),
  'macro.discarded': macro(client(6)),
  'macro.notThere': macro(storedConfig({ show: 'issue', issue: '999', key: 'IMPL-99' })),
  'macro.chosenElsewhere': macro(storedConfig({ show: 'issue', issue: ISSUES[2]?.id ?? '', key: 'OTRO-1' })),
  'macro.list': macro(list),
  'macro.everyColumn': macro(everyColumn, longNames),
  'macro.emptyList': macro(list, none),
  'macro.quotaSpent': macro(list, quotaSpent),
  'macro.configure': macro(client(2), all, { isConfiguring: true }),
  'macro.configureList': macro(list, all, { isConfiguring: true }),
} satisfies Scenes;

const widget = (config: object | undefined, jira: FakeJira = all, more: Partial<Scene> = {}) =>
  ({ module: 'hauzd-summary', extension: { config, context: { widgetId: 'w1' } }, jira, ...more }) as Scene;
const shown = { project: '1', chart: true, longest: true };

/** The widget of a dashboard, and its settings. */
const dashboardScenes = {
  'dashboard.notConfigured': widget(undefined),
  'dashboard.loading': widget(shown, waitingJira),
  'dashboard.summary': widget(shown),
  'dashboard.empty': widget(shown, none),
  'dashboard.noPermission': widget(shown, refusing(403)),
  'dashboard.edit': widget(shown, all, { face: 'edit' }),
} satisfies Scenes;

export const listScenes = { ...portfolioScenes, ...macroScenes, ...dashboardScenes } satisfies Scenes;
