import { randomUUID } from 'node:crypto';
import type { Command } from '../../src/domain/facts/commands';
import { yes } from '../integration/app';
import { type AcceptanceSite, openSite, outcomesOf, run } from './site';

let site: AcceptanceSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(async () => {
  await site.close();
  expect(site.app.violations).toEqual([]);
});

const day = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(Date.now());

/** What a person does who reads what they are asked to press, by the first thing that is named. */
const presses: [asked: string, press: (issueId: string) => Promise<unknown>][] = [
  [
    '«API REST», «Centralizador» and «Cotizador web»: «Contratado»; «Reserva en línea»: «No contratado»',
    (id) =>
      site.app.panel('implementation', id, 'start', {
        commandId: 'start',
        modules: {
          ...{ apiRest: 'contracted', centralizador: 'contracted', cotizadorWeb: 'contracted' },
          reservaEnLinea: 'notContracted',
        },
        ...{ on: day(), source: 'contract', link: {} },
      }),
  ],
  ['«Registrar envío», in the card at the top', (id) => record(id, { kind: 'sendModuleInformation', on: day() })],
  ['«Registrar acuerdo»', (id) => record(id, { kind: 'closeAgreement', closedOn: day(), scope: 'reserve' })],
  ['«Aplicar»', (id) => site.app.panel('implementation', id, 'apply', { commandId: 'apply', link: {}, recreate: [] })],
];
const record = async (id: string, command: Command) =>
  yes(await site.app.panel('implementation', id, 'record', { commandId: randomUUID(), command }));

test('on a real site it asks a person to press, says where and what, and goes on when Jira shows it', async () => {
  const asked: string[] = [];
  let where = '';
  const args = [site.url, site.project.key];
  const { code, out, said } = await run(
    args,
    {},
    async (line) => {
      where = /^→ (\S+), in the panel/.exec(line)?.[1] ?? where;
      const [, what] = /^ {3}1\. (.*)$/.exec(line) ?? [];
      if (what === undefined) return;
      asked.push(what);
      const { body } = await site.app.rest('lead', 'GET', `/rest/api/3/issue/${where.split('/').at(-1)}`);
      await presses.find(([named]) => named === what)?.[1](body.id);
    },
    'tests/acceptance/as-a-real-site.mjs',
  );

  expect(where).toMatch(new RegExp(`^${site.url}/browse/ACEPT-\\d+$`));
  expect(asked).toEqual(presses.map(([named]) => named));
  expect(said).toContain('of the local site: []');
  const outcomes = Object.values(outcomesOf(out));
  expect({ code, otherwise: outcomes.filter((outcome) => outcome === 'otherwise') }).toEqual({
    ...{ code: 0, otherwise: [] },
  });
  expect(outcomes.filter((outcome) => outcome === 'confirmed')).toHaveLength(19);
}, 60_000);
