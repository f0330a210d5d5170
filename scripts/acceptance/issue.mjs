const COPY = 'hauzd.onboarding';
const MARKER = 'hauzd.step';

/** How each sentence of a gate begins, in Spanish and English (locales, gate.ts). */
export const GATE_BEGINNINGS = [
  ...['No se puede avanzar', 'No se puede cerrar esta subtarea', 'No se pudo comprobar'],
  ...['Cannot move on', 'This subtask cannot be closed', 'Could not check'],
];

/**
 * @typedef {{ id: string, key: string, step?: string, isDone: boolean, reporter?: { accountType?: string },
 *   duedate?: string }} Subtask
 */

/** The read copy of a client, undefined while there is none. */
export async function copyOf(jira, key) {
  const { status, body } = await jira.ask('GET', `/rest/api/3/issue/${key}/properties/${COPY}`);
  return status === 200 ? body.value : undefined;
}

export const writeCopy = (jira, key, value) => jira.write('PUT', `/rest/api/3/issue/${key}/properties/${COPY}`, value);

/**
 * The subtasks of a client with the step that each is for, in the order in which they were created.
 *
 * @returns {Promise<Subtask[]>}
 */
export async function subtasksOf(jira, key) {
  const { fields } = await jira.read(`/rest/api/3/issue/${key}?fields=subtasks`);
  if (fields.subtasks.length === 0) return [];
  const { issues } = await jira.write('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: fields.subtasks.map(({ id }) => id),
    fields: ['status', 'reporter', 'duedate'],
    properties: [MARKER],
  });
  return issues
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(({ id, key: own, fields: its, properties }) => ({
      ...{ id, key: own, step: properties?.[MARKER]?.step, reporter: its.reporter, duedate: its.duedate ?? undefined },
      isDone: its.status.statusCategory.key === 'done',
    }));
}

/** Who last changed a field of an issue, by its history. @returns {Promise<{ displayName: string, accountType: string } | undefined>} */
export async function whoChanged(jira, key, field) {
  const { values } = await jira.read(`/rest/api/3/issue/${key}/changelog`);
  return values.filter(({ items }) => items.some((item) => item.field === field)).at(-1)?.author;
}

/**
 * Tries the transitions of an issue that lead where it is wanted, until one is refused by a gate of the app.
 *
 * @param {(category: string) => boolean} isWanted whether to try one that leads to a status of this category
 * @returns {Promise<{ gate?: { transition: { id: string, name: string, to: { name: string } }, body: any },
 *   passed: string[] }>} names of those that went through before
 */
export async function findGate(jira, key, isWanted) {
  const tried = new Set();
  /** @type {string[]} */
  const passed = [];
  for (;;) {
    const { transitions } = await jira.read(`/rest/api/3/issue/${key}/transitions`);
    const transition = transitions.find(({ id, to }) => !tried.has(id) && isWanted(to.statusCategory.key));
    if (!transition) return { passed };
    tried.add(transition.id);
    const { status, body } = await doTransition(jira, key, transition.id);
    if (status < 300) passed.push(transition.name);
    else if (gateSentence(body)) return { gate: { transition, body }, passed };
  }
}

export const doTransition = (jira, key, id) =>
  jira.ask('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });

/** The sentence of a gate in a refusal, wherever it stands in it; undefined where none of the app's does. */
function gateSentence(body) {
  return findGateSentence(body)?.text;
}

/**
 * @returns {{ text: string, where: string } | undefined} `where` as a path into the body
 */
export function findGateSentence(body) {
  const messages = Object.entries(body?.errorMessages ?? {}).map(([n, text]) => ({
    where: `errorMessages[${n}]`,
    text,
  }));
  const byField = Object.entries(body?.errors ?? {}).map(([field, text]) => ({ where: `errors.${field}`, text }));
  return [...messages, ...byField].find(({ text }) => GATE_BEGINNINGS.some((words) => String(text).startsWith(words)));
}
