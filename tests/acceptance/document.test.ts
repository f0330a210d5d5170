import { readdirSync, readFileSync } from 'node:fs';
import { gateWords as en } from '../../src/locales/en/gate';
import { factWords } from '../../src/locales/es/facts';
import { gateWords as es } from '../../src/locales/es/gate';
import { missingWords } from '../../src/locales/es/missing';
import { panelWords } from '../../src/locales/es/panel';

const SCRIPTS = 'scripts/acceptance';
const scripts = readdirSync(SCRIPTS).map((file) => readFileSync(`${SCRIPTS}/${file}`, 'utf8'));

/** The cells of all rows of the tables of docs/fidelity.md. */
const rows = readFileSync('docs/fidelity.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (row|-)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));
const idOf = (cell = '') => /^`([a-z-]+)` \S/.exec(cell)?.[1];

test('every row has an id of its own, a state, and says how it is confirmed unless that is settled', () => {
  expect(rows.length).toBeGreaterThan(40);
  const ids = rows.map(([first]) => idOf(first));
  expect(ids).not.toContain(undefined);
  expect(ids).toEqual([...new Set(ids)]);
  const faults = rows.filter((cells) => {
    const [, state = '', , , confirm = ''] = cells;
    const isSettled = /^settled( differently)?: \S/.test(state);
    const isKnown = isSettled || /^open\b/.test(state) || /^confirmed \d{4}-\d\d-\d\d$/.test(state);
    return cells.length !== 5 || !isKnown || confirm === '' || (confirm === '–' && !isSettled && state !== 'open');
  });
  expect(faults).toEqual([]);
});

test('what a person is asked to press is named as the panel names it', () => {
  const words = new Set([panelWords, missingWords, factWords].flatMap(textsOf));
  const named = scripts.flatMap((text) => [...text.matchAll(/«([^»$]+)»/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((name) => !words.has(name))).toEqual([]);
});

test('a gate is known by how its sentences begin, in both languages', () => {
  const [, list = ''] = /GATE_BEGINNINGS = \[(.*?)\];/s.exec(scripts.join('\n')) ?? [];
  const beginnings = [...list.matchAll(/'([^']+)'/g)].map(([, text = '']) => text);
  expect(beginnings).toHaveLength(6);
  const sentences = [es, en].flatMap((words) => [
    ...[words.blocked(''), words.stepBlocked, words.notStarted],
    ...Object.values(words.couldNotCheck),
  ]);
  const unknown = sentences.filter((text) => !beginnings.some((beginning) => text.startsWith(beginning)));
  expect(unknown).toEqual([]);
});

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
