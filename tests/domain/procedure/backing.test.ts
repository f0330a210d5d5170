import type { Command } from '../../../src/domain/facts/commands';
import { type Facts, type ModuleFact, noFacts } from '../../../src/domain/facts/facts';
import { factsAfter } from '../../../src/domain/facts/facts-after';
import { gates } from '../../../src/domain/procedure/gates';
import { confirmAgain, warnings } from '../../../src/domain/procedure/warnings';
import { atAgreement, STAMP, START, withModules } from '../facts';

const LATER = '2026-10-05';

function after(facts: Facts, command: Command | undefined, today = LATER): Facts {
  if (!command) throw new Error('no command');
  const next = factsAfter(facts, command, { ...STAMP, today, id: 'again' });
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

const seen = (state: 'contracted' | 'notContracted', more: Partial<ModuleFact> = {}): ModuleFact => ({
  ...{ state, on: START, source: 'crm', ...STAMP },
  ...more,
});

test('old backing is a warning that shuts nothing, and confirming again with one command clears it', () => {
  const facts = atAgreement('sync');
  const open = (of: Facts) => gates({ facts: of, plan: {}, ownSteps: [], closed: new Set() }).map((gate) => gate.open);
  const old = warnings(facts, LATER, 180).flatMap((it) => (it.code === 'backingOld' ? [it.module] : []));
  expect(old).toEqual(['apiRest', 'centralizador', 'cotizadorWeb', 'reservaEnLinea']);

  const confirmed = old.reduce((next, module) => after(next, confirmAgain(next, module, LATER)), facts);
  expect(warnings(confirmed, LATER, 180)).toEqual([]);
  expect(open(confirmed)).toEqual(open(facts));
});

test('it keeps state, source and note, and says that it was seen today', () => {
  const base = withModules(noFacts(START), {});
  const facts = { ...base, modules: { ...base.modules, apiRest: seen('notContracted', { note: 'según Ana' }) } };
  expect(confirmAgain(facts, 'apiRest', LATER)).toEqual({
    kind: 'confirmModules',
    modules: { apiRest: 'notContracted' },
    on: LATER,
    source: 'crm',
    note: 'según Ana',
  });
  expect(confirmAgain(facts, 'centralizador', LATER)).toBeUndefined();
});

test('whoever was waited for because of a module has been waited for since it was first seen so', () => {
  const facts = atAgreement('quote', { cotizadorWeb: 'notContracted' });
  const since = (of: Facts) =>
    gates({ facts: of, plan: {}, ownSteps: [], closed: new Set() })
      .at(-1)
      ?.missing.find((item) => item.code === 'moduleNotContracted')?.since;
  // The agreement with that scope is of the tenth: the module was known to be missing before.
  expect(since(facts)).toBe('2026-03-10');
  const confirmed = after(facts, confirmAgain(facts, 'cotizadorWeb', LATER));
  const twice = after(confirmed, confirmAgain(confirmed, 'cotizadorWeb', '2026-12-01'), '2026-12-01');
  expect([since(confirmed), since(twice)]).toEqual(['2026-03-10', '2026-03-10']);
});

test('a module whose state changed is in the new one from that day on', () => {
  const facts = atAgreement('quote', { cotizadorWeb: 'contracted' });
  const lost: Command = {
    kind: 'confirmModules',
    modules: { cotizadorWeb: 'notContracted' },
    on: LATER,
    source: 'sales',
  };
  expect(after(facts, lost).modules.cotizadorWeb).toEqual({
    state: 'notContracted',
    on: LATER,
    source: 'sales',
    ...STAMP,
  });
});
