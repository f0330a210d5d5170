import type { PortfolioError } from '../../src/contract/errors';
import { listAt } from '../../src/contract/json';
import type { StartReport } from '../../src/contract/portfolio-calls';
import type { Language } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { TODAY } from '../clients';
import type { FakeJira, Scene, Scenes } from '../scene';
import { type FakeIssue, ISSUES, jiraWith, NOT_STARTED } from './jira';

/** Starting many clients from the portfolio, from the empty table to what became of each. */

type ManyScene = Extract<Scene, { module: 'hauzd-portfolio' }>;

const words = async (language: Language) => (await loadWords('startMany', language)).many;
const NAMES = [
  'Terranova',
  'Altos de Ñuñoa',
  'Constructora e Inmobiliaria Valle Central de San Bernardo',
  'Edificios Bahía',
];
/** More of those that nobody started. */
const waiting: FakeIssue[] = [
  ...NOT_STARTED,
  ...NAMES.map((summary, index) => ({
    id: String(300 + index),
    key: `IMPL-${40 + index}`,
    fields: { summary, assignee: null, created: '2026-11-02T10:00:00.000-0300' },
    properties: {},
  })),
];
const jiraOf =
  (notStarted: FakeIssue[]): FakeJira =>
  (asked) => {
    if (!asked.path.startsWith('/rest/api/3/issue/bulkfetch')) return jiraWith(ISSUES, notStarted)(asked);
    const keys = listAt(asked.body, 'issueIdsOrKeys');
    const issues = [...ISSUES, ...notStarted].filter(({ key }) => keys.includes(key));
    return { status: 200, body: { issues, issueErrors: [] } };
  };
const jira = jiraOf(waiting);
/** The first of them is called as a client that is under way. */
const alike = jiraOf(
  waiting.map((issue, index) =>
    index === 0 ? { ...issue, fields: { ...issue.fields, summary: `${ISSUES[0]?.fields.summary} S.A.` } } : issue,
  ),
);

const SHEET = [
  'Clave;Cliente;API REST;Centralizador;Cotizador web;Reserva en línea;Alcance;Acuerdo cerrado el',
  'IMPL-61;Constructora Mar Adentro;Sí;Sí;No;Sí;Cotizar;12-11-2026',
  'IMPL-60;Los Andes SpA;No;Sí;Sí;Por confirmar;Reservar;',
  'IMPL-40;Terranova;Sí;No;;;;',
  'IMPL-41;Altos de Ñuñoa;No;Sí;Sí;Sí;Reservar;30-10-2026',
].join('\n');
const FAULTY = [
  'Clave;Cliente;API REST;Centralizador;Alcance;Acuerdo cerrado el;Ejecutivo',
  'IMPL-61;Otro nombre;x;Sí;Todo;12-11-26;Ana',
  'IMPL-60;Los Andes SpA;Sí;Sí;Cotizar;12-11-2027;Ana',
  'IMPL-3;Grupo Cordillera;Sí;Sí;;;Ana',
  'OTRO-3;Otro;Sí;Sí;;;Ana',
  'IMPL 40;Terranova;Sí;Sí;;;Ana',
  'IMPL-41;Altos de Ñuñoa;Sí;Sí;Cotizar;02-11-2026;Ana',
  'IMPL-41;Altos de Ñuñoa;Sí;Sí;Cotizar;02-11-2026;Ana',
].join('\n');

const started: StartReport = {
  subtasks: 4,
  report: {
    ...{ created: ['informHauzd', 'holdDemo', 'connectStockAndPrices', 'offerApiRest'], linked: [], retired: [] },
    ...{ reopened: [], revised: [], finished: [], failed: [], notDone: [] },
  },
};
const partly: StartReport = {
  subtasks: 4,
  report: {
    ...started.report,
    failed: [{ step: 'holdDemo', error: { code: 'jiraRefused', messages: ['El campo Área es obligatorio.'] } }],
  },
};
const yes = { ok: true, value: started } as const;
const no = (error: PortfolioError) => ({ ok: false, error }) as const;

function many(functions: ManyScene['functions'], press?: ManyScene['press']): ManyScene {
  return {
    module: 'hauzd-portfolio',
    extension: { project: { id: '1', key: 'IMPL' } },
    jira,
    functions: { prepare: { ok: true, value: { today: TODAY, ownSteps: [], mayConfirm: true } }, ...functions },
    async press(hands, language) {
      const { portfolio } = await loadWords('portfolio', language);
      await hands.press(portfolio.views.start);
      await press?.(hands, language);
    },
  };
}

const paste =
  (sheet: string): ManyScene['press'] =>
  async ({ press, write }, language) => {
    const { paste: said } = await words(language);
    await press(said.title);
    await write(said.how, sheet);
    await press(said.read);
  };

const run: ManyScene['press'] = async (hands, language) => {
  await paste(SHEET)?.(hands, language);
  const said = await words(language);
  await hands.pick(said.backing.source, 'contract');
  await hands.press(said.start(4));
};

export const startManyScenes = {
  'portfolio.startMany': many({}),
  'portfolio.startManyLoading': many({ prepare: 'waits' }),
  'portfolio.startManyNobody': { ...many({}), jira: jiraWith(ISSUES) },
  'portfolio.startManyNoPermission': many({ prepare: no({ code: 'notAllowed' }) }),
  'portfolio.startManyRequiredFields': many({ prepare: no({ code: 'requiredFields', fields: ['Área', 'Región'] }) }),
  'portfolio.startManyMayNotConfirm': many({
    prepare: { ok: true, value: { today: TODAY, ownSteps: [], mayConfirm: false } },
  }),
  'portfolio.startManyPaste': many({}, async ({ press }, language) => press((await words(language)).paste.title)),
  'portfolio.startManyNotASheet': many({}, paste('Cliente;API REST\nTerranova;Sí')),
  'portfolio.startManyFaults': many({}, async (hands, language) => {
    await paste(FAULTY)?.(hands, language);
    await hands.see((await words(language)).faults.twice);
  }),
  'portfolio.startManyPreview': many({}, async (hands, language) => {
    await paste(SHEET)?.(hands, language);
    await hands.see((await words(language)).subtasks(6));
  }),
  'portfolio.startManyAlike': { ...many({}), jira: alike },
  'portfolio.startManyNoSource': many({}, async (hands, language) => {
    await paste(SHEET)?.(hands, language);
    const said = await words(language);
    await hands.press(said.start(4));
    await hands.see(said.backing.sourceLacks);
  }),
  'portfolio.startManyRunning': many({ startClient: [yes, 'waits'] }, run),
  'portfolio.startManyStopping': many({ startClient: [yes, 'waits'] }, async (hands, language) => {
    await run(hands, language);
    await hands.press((await words(language)).bar.stop);
  }),
  'portfolio.startManyStopped': many(
    { startClient: [yes, no({ code: 'quotaSpent', until: '2026-11-23T16:00:00Z' })] },
    async (hands, language) => {
      await run(hands, language);
      await hands.press(/^(Seguir con|Continue with)/);
    },
  ),
  'portfolio.startManySourceLater': many(
    { startClient: [yes, no({ code: 'quotaSpent', until: '2026-11-23T16:00:00Z' })] },
    async (hands, language) => {
      await paste('Clave\nIMPL-61\nIMPL-60\nIMPL-40\nIMPL-41')?.(hands, language);
      const said = await words(language);
      await hands.press(said.start(4));
      await hands.pick(`${said.columns.apiRest}: Altos de Ñuñoa`, 'contracted');
      await hands.press(/^(Seguir con|Continue with)/);
      await hands.see(said.backing.sourceLacks);
    },
  ),
  'portfolio.startManyFailures': many(
    {
      startClient: [
        yes,
        no({ code: 'hasSubtasks', count: 3 }),
        { ok: true, value: partly },
        no({ code: 'jiraUnavailable' }),
      ],
    },
    async (hands, language) => {
      await run(hands, language);
      await hands.see((await words(language)).over);
    },
  ),
  'portfolio.startManyDone': many({ startClient: yes }, async (hands, language) => {
    await run(hands, language);
    await hands.see((await words(language)).soFar(4, 0, 0));
  }),
} satisfies Scenes;
