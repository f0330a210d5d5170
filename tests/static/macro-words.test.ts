import type { MacroError } from '../../src/contract/errors';
import { LANGUAGES } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';

/** What Confluence and the portfolio say. */

const errors: { [Code in MacroError['code']]: Extract<MacroError, { code: Code }> } = {
  notConfigured: { code: 'notConfigured' },
  chosenElsewhere: { code: 'chosenElsewhere', key: 'OTRO-7' },
  noSettings: { code: 'noSettings' },
  issueNotFound: { code: 'issueNotFound' },
  notAllowed: { code: 'notAllowed' },
  notConnected: { code: 'notConnected' },
  quotaSpent: { code: 'quotaSpent', until: '2026-03-02T18:00:00.000Z' },
  missingScope: { code: 'missingScope' },
  rateLimited: { code: 'rateLimited', retryAfterSeconds: 20 },
  jiraUnavailable: { code: 'jiraUnavailable' },
  jiraRefused: { code: 'jiraRefused', messages: ['Field x does not exist.'] },
  unexpected: { code: 'unexpected' },
};

test.each(LANGUAGES)(
  'in %s each reason for showing no client has a face of its own, with what to do',
  async (language) => {
    const { lists } = await loadWords('macro', language);
    const faces = Object.values(errors).map((error) => lists.face(error));
    expect(faces.filter(({ title, text }) => title.trim() === '' || !/[.?]$/.test(text))).toEqual([]);
    expect(new Set(faces.map(({ title }) => title)).size).toBe(faces.length);
    expect(lists.face(errors.jiraRefused).text).toContain('Field x does not exist.');
  },
);

test('whose turn it is, is said as in the panel', async () => {
  const [es, en] = [await loadWords('macro', 'es'), await loadWords('macro', 'en')];
  const holders = [
    { party: 'client', days: 9 },
    { party: 'planok', days: 0 },
  ] as const;
  expect(es.lists.waiting(holders)).toBe('Esperando al cliente (desde hace 9 días) y a PlanOK (desde hoy)');
  expect(es.lists.waiting(holders.slice(0, 1))).toBe('Esperando al cliente desde hace 9 días');
  expect(en.lists.waiting(holders.slice(0, 1))).toBe('Waiting for the client for 9 days');
});

test('the Spanish is of Chile and never says tú or vosotros', async () => {
  const { lists, portfolio } = await loadWords('portfolio', 'es');
  const wrong = /\b(tú|tu|tus|te|vosotros|vuestr[oa]s?|os|haz|pulsa|pincha|elige|ordenador|fichero|vale)\b/i;
  const faces = Object.values(errors).map((error) => lists.face(error));
  expect(textsIn([lists, portfolio, faces]).filter((text) => wrong.test(text))).toEqual([]);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
