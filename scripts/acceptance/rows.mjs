/**
 * @typedef {{ id: string, title: string, state: string, confirm: string }} Row a row of docs/fidelity.md
 * @typedef {'confirmed' | 'otherwise' | 'not testable'} Outcome
 * @typedef {{ outcome: Outcome, seen: string }} Seen
 */

/** What the last column says of a row that this program confirms. */
export const BY_ACCEPTANCE = 'acceptance';

/**
 * The rows of docs/fidelity.md: lines of its tables that begin with an id in backquotes.
 *
 * @param {string} document
 * @returns {Row[]} in its order
 */
export function parseRows(document) {
  return document.split('\n').flatMap((line) => {
    const [, id, title, state, ...more] = /^\| `([a-z-]+)` ([^|]+)\|([^|]+)\|(.+)\|$/.exec(line) ?? [];
    if (id === undefined) return [];
    const confirm = (more[0] ?? '').split('|').at(-1) ?? '';
    return [{ id, title: title.trim(), state: state.trim(), confirm: confirm.trim() }];
  });
}

/**
 * What was seen of each row, as it becomes known.
 *
 * @param {Row[]} rows
 */
export function resultsOf(rows) {
  /** @type {Map<string, Seen>} */
  const seen = new Map();
  const isOurs = ({ confirm }) => confirm.startsWith(BY_ACCEPTANCE);

  return {
    confirmed: (id, text) => void seen.set(id, { outcome: 'confirmed', seen: text }),
    otherwise: (id, text) => void seen.set(id, { outcome: 'otherwise', seen: text }),
    notTestable: (id, text) => void seen.set(id, { outcome: 'not testable', seen: text }),
    /** Whether all is as documented, and all that can be confirmed was reached. */
    isGood: () => rows.every((row) => !isOurs(row) || (seen.has(row.id) && seen.get(row.id)?.outcome !== 'otherwise')),
    /**
     * @param {string} heading
     * @returns {string} to be pasted into docs/fidelity.md
     */
    table(heading) {
      const open = rows.filter((row) => isOurs(row) || !row.state.startsWith('settled'));
      const lines = open.map((row) => {
        const what = isOurs(row) ? 'not reached' : `by hand: ${row.confirm}`;
        const { outcome, seen: text } = seen.get(row.id) ?? { outcome: 'not testable', seen: what };
        return { outcome, line: `| \`${row.id}\` ${row.title} | ${outcome} | ${cellOf(text)} |` };
      });
      const count = (outcome) => `${lines.filter((each) => each.outcome === outcome).length} ${outcome}`;
      const counts = ['confirmed', 'otherwise', 'not testable'].map(count).join(', ');
      const table = ['| row | outcome | what was seen |', '|---|---|---|', ...lines.map(({ line }) => line)];
      return [heading, '', ...table, '', `${counts}.`].join('\n');
    },
  };
}

/** On one line and without what would end the cell. */
const cellOf = (text) => text.replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|');
