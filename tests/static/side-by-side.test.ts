import type { Command } from '../../src/domain/facts/commands';
import { type Facts, noFacts } from '../../src/domain/facts/facts';
import { factsAfter } from '../../src/domain/facts/facts-after';
import { loadWords } from '../../src/locales/load-words';
import { besideChanges, besideStarted } from '../../static/issue-panel/record/side-by-side';

/** Two people say something else of the same fact: what each of them said stands side by side. */

const AT = '2026-11-23T12:00:00Z';
const by = (person: string) => ({ by: person, at: AT, today: '2026-11-23', id: `of-${person}` });

function recordedBy(person: string, ...commands: Command[]): Facts {
  return commands.reduce((facts, command) => {
    const next = factsAfter(facts, command, by(person));
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, noFacts('2026-11-01'));
}
const has = (apiRest: 'contracted' | 'notContracted', source: 'crm' | 'contract'): Command => ({
  kind: 'confirmModules',
  modules: { apiRest },
  on: '2026-11-20',
  source,
});

test('of one fact: what was written, and what another recorded, with who and when', async () => {
  const words = await loadWords('panel', 'es');
  const theirs = recordedBy('camila', has('notContracted', 'crm'));
  const changes = [{ fact: 'module:apiRest' as const, by: 'camila', at: AT }];
  expect(besideChanges(theirs, has('contracted', 'contract'), changes, by('me'), words)).toEqual([
    {
      fact: 'module:apiRest',
      written: 'contratado · 20-11-2026 · Contrato',
      recorded: 'no contratado · 20-11-2026 · CRM',
      by: 'camila',
      at: AT,
    },
  ]);
});

test('of agreements, which have names of their own: the one that would be added, beside theirs', async () => {
  const words = await loadWords('panel', 'es');
  const theirs = recordedBy('camila', { kind: 'closeAgreement', closedOn: '2026-11-21', scope: 'reserve' });
  const mine: Command = { kind: 'closeAgreement', closedOn: '2026-11-22', scope: 'sync' };
  const changes = [{ fact: 'agreement:of-camila' as const, by: 'camila', at: AT }];
  expect(besideChanges(theirs, mine, changes, by('me'), words)).toMatchObject([
    {
      written: 'Sincronizar stock y precio · cerrado el 22-11-2026',
      recorded: 'Reservar · cerrado el 21-11-2026',
    },
  ]);
});

test('of a client that another started meanwhile: only what was filled in, and is recorded otherwise or not at all', async () => {
  const words = await loadWords('panel', 'es');
  const agreed = (scope: 'sync' | 'quote'): Command => ({ kind: 'closeAgreement', closedOn: '2026-11-20', scope });
  const theirs = recordedBy('camila', has('contracted', 'crm'), agreed('quote'));
  expect(besideStarted(theirs, recordedBy('me', has('contracted', 'crm'), agreed('quote')), words)).toEqual([]);
  const filledIn = recordedBy('me', has('contracted', 'crm'), agreed('sync'), {
    kind: 'confirmModules',
    modules: { centralizador: 'contracted' },
    on: '2026-11-20',
    source: 'crm',
  });
  expect(besideStarted(theirs, filledIn, words)).toEqual([
    { fact: 'module:centralizador', written: 'contratado · 20-11-2026 · CRM', recorded: words.facts.nothing },
    {
      fact: 'agreement:of-me',
      written: 'Sincronizar stock y precio · cerrado el 20-11-2026',
      recorded: 'Cotizar · cerrado el 20-11-2026',
      by: 'camila',
      at: AT,
    },
  ]);
});
