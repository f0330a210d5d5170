import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { issueDocument, listDocument } from '../../src/atlassian/macro-document';
import { dayIn, daysBetween } from '../../src/domain/dates';
import { noFacts } from '../../src/domain/facts/facts';
import { COLUMNS } from '../../src/domain/lists/macro-config';
import { USUAL_SELECTION } from '../../src/domain/lists/portfolio';
import { summary } from '../../src/domain/procedure/summary';
import { loadWords } from '../../src/locales/load-words';
import { ClientsTable } from '../../static/portfolio/clients-table';
import { HoldersView } from '../../static/portfolio/holders-view';
import { PortfolioAroundProvider } from '../../static/portfolio/portfolio-around';
import { clientsCsv } from '../../static/portfolio/portfolio-csv';
import { ClientCard } from '../../static/status-macro/client-card';
import { ClientTable } from '../../static/status-macro/client-table';
import { MacroAroundProvider } from '../../static/status-macro/macro-around';
import { clientRow } from '../domain/clients';
import { STAMP, withModules } from '../domain/facts';

/** One client's days, on every page and in every file, are those of its project: whoever looks, and around midnight. */

// What only a browser can load, and says no days.
jest.mock('@forge/bridge', () => ({ router: {} }));
jest.mock('@atlaskit/button/new', () => ({ __esModule: true, default: () => null }));
jest.mock('../../static/portfolio/waiting-chart', () => ({ __esModule: true, default: () => null }));

/** 20:30 of the 20th in Santiago; the 21st has begun in Madrid. */
const NOW = '2026-03-20T23:30:00.000Z';
const siteUrl = 'https://planok.atlassian.net';

/** Waits for PlanOK since the 13th, and the last fact was recorded a minute ago. */
const facts = withModules(noFacts('2026-03-13'), {}, '2026-03-13');
const recorded = {
  ...facts,
  modules: { ...facts.modules, apiRest: { state: 'contracted', on: '2026-03-13', source: 'crm', ...STAMP, at: NOW } },
} as const;

const view = {
  view: 'clients',
  selection: USUAL_SELECTION,
  show: () => undefined,
  select: () => undefined,
  keepRun: () => undefined,
} as const;

/** What each page and file says of one client of a project in this zone. */
async function saidEverywhere(timeZone: string) {
  const row = clientRow('Los Robles', recorded, timeZone);
  const [panel, macro, portfolio] = await Promise.all([
    loadWords('panel', 'es'),
    loadWords('macro', 'es'),
    loadWords('portfolio', 'es'),
  ]);
  const inMacro = (part: ReactElement) =>
    textOf(<MacroAroundProvider value={{ words: macro, siteUrl }}>{part}</MacroAroundProvider>);
  const inPortfolio = (part: ReactElement) =>
    textOf(<PortfolioAroundProvider value={{ words: portfolio, siteUrl, now: NOW }}>{part}</PortfolioAroundProvider>);
  const { holders } = summary({ facts: recorded, plan: {}, ownSteps: [], closed: new Set() });
  const today = dayIn(timeZone, Date.parse(NOW));
  const options = { language: 'es', now: NOW } as const;
  return {
    panel: holders.map(({ since }) => panel.panel.status.since(daysBetween(since, today))).join(),
    card: inMacro(<ClientCard row={row} now={NOW} />),
    table: inMacro(<ClientTable rows={[row]} columns={['holder', 'changed']} now={NOW} />),
    document: JSON.stringify(issueDocument(row, options)),
    list: JSON.stringify(listDocument({ rows: [row], columns: [...COLUMNS], isCut: false, unordered: false }, options)),
    portfolio: inPortfolio(<ClientsTable rows={[row]} view={view} />),
    holders: inPortfolio(<HoldersView rows={[row]} view={view} />),
    csv: clientsCsv([row], portfolio, NOW),
  };
}

test.each([
  ['America/Santiago', 7, '20-03-2026', '0–7'],
  ['Europe/Madrid', 8, '21-03-2026', '8–14'],
])('in a project of %s it is %i days, everywhere, at the same moment', async (timeZone, days, day, band) => {
  const said = await saidEverywhere(timeZone);
  const since = `desde hace ${days} días`;
  expect(said).toEqual({
    panel: expect.stringContaining(since),
    card: expect.stringMatching(`Esperando a PlanOK ${since}.*${day}`),
    table: expect.stringMatching(`PlanOK ${since}.*${day}`),
    document: expect.stringMatching(
      `Esperando a PlanOK ${since}.*Último dato registrado el ${day}\\. Leído el ${day}\\.`,
    ),
    list: expect.stringMatching(`PlanOK ${since}.*${day}.*Leído el ${day}\\.`),
    portfolio: expect.stringContaining(`PlanOK ${since}`),
    holders: expect.stringMatching(`${band} 1 0 0 .*PlanOK: 1 cliente, ${since} .*${days} días`),
    csv: expect.stringMatching(`;13-03-2026;${days};.*;${day};\r\n$`),
  });
});

/** What a part of a page says, without its marks. */
function textOf(part: ReactElement): string {
  return renderToStaticMarkup(part)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
