import { copyOf, writeCopy } from './issue.mjs';
import { sentencesOf } from './jira.mjs';
import { Refused } from './stop.mjs';

/** An account that nobody has. */
const NOBODY = '712020:00000000-0000-4000-8000-000000000000';

/**
 * Rows that need no panel.
 *
 * @param {import('./run.mjs').Run} run
 */
export async function beforeThePanel(run) {
  const parent = await attempt(run, ['bulk-order'], () => bulkOrder(run));
  await attempt(run, ['read-own-writes'], () => readOwnWrites(run, parent));
  await attempt(run, ['assignee'], () => assignee(run));
  await attempt(run, ['creator-fixed'], () => creatorFixed(run, parent));
  await attempt(run, ['order-by-date'], () => orderByDate(run));
  await attempt(run, ['expression-person', 'expression-role'], () => expressions(run));
}

/**
 * Rows that need a client who was started.
 *
 * @param {import('./run.mjs').Run} run
 * @param {{ id: string, key: string }} client
 */
export async function afterThePanel(run, client) {
  await attempt(run, ['reader-editmeta'], () => readerEditmeta(run, client));
  await attempt(run, ['copy-event'], () => copyEvent(run, client));
}

/** A refusal where none was expected is what was seen of these rows; anything else ends the run. */
async function attempt({ results }, ids, work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const id of ids) results.otherwise(id, error.message);
    return undefined;
  }
}

/** Three, the second without what every issue needs. @returns {Promise<string>} the key of one that was made */
async function bulkOrder({ jira, make, results }) {
  const issueUpdates = ['first', undefined, 'third'].map((name) => ({ fields: make.fieldsOf(name) }));
  const { issues, errors } = await jira.write('POST', '/rest/api/3/issue/bulk', { issueUpdates });
  for (const { key } of issues) make.note(key);
  const names = [];
  for (const { key } of issues) names.push((await jira.read(`/rest/api/3/issue/${key}?fields=summary`)).fields.summary);
  const order = names.map((name) => name.split(': ').at(-1)).join(', ');
  const failed = errors.map(({ failedElementNumber }) => failedElementNumber).join(', ');
  const isRight = order === 'first, third' && failed === '1';
  results[isRight ? 'confirmed' : 'otherwise']('bulk-order', `made: ${order}; failedElementNumber: ${failed}`);
  return issues[0]?.key;
}

async function readOwnWrites({ jira, place, make, results }, parent) {
  if (parent === undefined) return results.notTestable('read-own-writes', 'there is no issue to make subtasks of');
  let missed = 0;
  const times = [];
  for (const name of ['a', 'b', 'c']) {
    const fields = { ...make.fieldsOf(name), parent: { key: parent }, issuetype: { id: place.subtaskType.id } };
    const { id } = await jira.write('POST', '/rest/api/3/issue', { fields });
    const start = performance.now();
    const { fields: read } = await jira.read(`/rest/api/3/issue/${parent}?fields=subtasks`);
    times.push(Math.round(performance.now() - start));
    if (!read.subtasks.some((subtask) => subtask.id === id)) missed += 1;
  }
  const seen = `${3 - missed} of 3 new subtasks were in the next answer (${times.join(', ')} ms)`;
  results[missed === 0 ? 'confirmed' : 'otherwise']('read-own-writes', seen);
}

async function assignee({ jira, make, results }) {
  const fields = { ...make.fieldsOf('assignee'), assignee: { id: NOBODY } };
  const { status, body } = await jira.ask('POST', '/rest/api/3/issue', { fields });
  if (status === 201) make.note(body.key);
  const { byField } = sentencesOf(body);
  const [, sentence] = byField.find(([field]) => field === 'assignee') ?? [];
  if (status === 400 && sentence) results.confirmed('assignee', `400, errors.assignee: ${sentence}`);
  else results.otherwise('assignee', `${status}, errors of: ${byField.map(([field]) => field).join(', ') || 'none'}`);
}

async function creatorFixed({ jira, place, results }, key) {
  if (key === undefined) return results.notTestable('creator-fixed', 'there is no issue to edit');
  const path = `/rest/api/3/issue/${key}`;
  const read = async () => (await jira.read(`${path}?fields=creator,created`)).fields;
  const before = await read();
  const tries = { created: '2020-01-01T00:00:00.000+0000', creator: { id: place.me.accountId } };
  const statuses = [];
  for (const [field, value] of Object.entries(tries)) {
    statuses.push(`${field}: ${(await jira.ask('PUT', path, { fields: { [field]: value } })).status}`);
  }
  const after = await read();
  const isSame = before.created === after.created && before.creator?.accountId === after.creator?.accountId;
  const isRefused = statuses.every((status) => status.endsWith('400'));
  const seen = `${statuses.join(', ')}; ${isSame ? 'unchanged' : 'changed'}`;
  results[isRefused && isSame ? 'confirmed' : 'otherwise']('creator-fixed', seen);
}

/** The app's own expression, once with a role that the account has and once with one that it has not. */
async function expressions({ jira, place, results }) {
  const both = ['expression-person', 'expression-role'];
  const path = `/rest/api/3/project/${place.project.key}/roledetails`;
  const [all, own] = [await jira.ask('GET', path), await jira.ask('GET', `${path}?currentMember=true`)];
  if (all.status !== 200 || own.status !== 200 || own.body.length === 0) {
    for (const id of both) results.notTestable(id, 'the account administers the project in no role');
    return;
  }
  const mine = own.body.map(({ id }) => id);
  const other = all.body.map(({ id }) => id).find((id) => !mine.includes(id)) ?? 999_999_999;
  const has = async (id) => {
    const expression = `user.getProjectRoles(project).some(role => role.id == ${id})`;
    const context = { project: { id: Number(place.project.id) } };
    return (await jira.write('POST', '/rest/api/3/expression/evaluate', { expression, context })).value;
  };
  const [hasMine, hasOther] = [await has(mine[0]), await has(other)];
  const seen = `role ${mine[0]}, which the account has: ${hasMine}; role ${other}, which it has not: ${hasOther}`;
  for (const id of both) results[hasMine === true && hasOther === false ? 'confirmed' : 'otherwise'](id, seen);
}

async function readerEditmeta({ reader, results }, { key }) {
  if (!reader) return results.notTestable('reader-editmeta', 'ACCEPTANCE_READER_EMAIL is not set');
  const query = `issueKey=${key}&permissions=EDIT_ISSUES`;
  const { permissions } = await reader.read(`/rest/api/3/mypermissions?${query}`);
  if (permissions.EDIT_ISSUES.havePermission) return results.notTestable('reader-editmeta', 'the reader may edit');
  const { editmeta } = await reader.read(`/rest/api/3/issue/${key}?fields=summary&expand=editmeta`);
  const fields = Object.keys(editmeta?.fields ?? {});
  results[fields.length === 0 ? 'confirmed' : 'otherwise']('reader-editmeta', `${fields.length} fields`);
}

/** Somebody forges the read copy: an event makes the app look, and write it again. */
async function copyEvent({ jira, soon, results }, { key }) {
  const copy = await copyOf(jira, key);
  await writeCopy(jira, key, { ...copy, phase: 'live' });
  const mended = await soon(async () => (await copyOf(jira, key))?.phase === copy.phase);
  if (mended) results.confirmed('copy-event', `written again after ${mended.seconds} s`);
  else results.otherwise('copy-event', 'not written again in time: the hour mends it');
}

/**
 * Two issues with nothing but a copy of ours, the later day on the first. As the app dates a wait from the start at the
 * earliest, two clients of one day would show no order.
 */
async function orderByDate({ jira, make, soon, place, results }) {
  const later = await make.client('since January 6');
  const earlier = await make.client('since January 5');
  for (const [{ key }, waitingSince] of [
    [later, '2026-01-06'],
    [earlier, '2026-01-05'],
  ]) {
    await writeCopy(jira, key, { schema: 1, phase: 'preparation', waitingSince });
  }
  const { key } = place.project;
  const ordered = async (direction) => {
    const jql = `project = "${key}" AND hauzdWaitingSince <= "2026-01-06" ORDER BY hauzdWaitingSince ${direction}`;
    const { issues } = await jira.write('POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
    const ids = issues.map(({ id }) => id).filter((id) => id === later.id || id === earlier.id);
    return ids.length === 2 ? ids : undefined;
  };
  const up = await soon(() => ordered('ASC'));
  const down = await soon(() => ordered('DESC'));
  if (!up || !down) return results.otherwise('order-by-date', 'the two issues were not found by their day in time');
  const isOrdered = up.found[0] === earlier.id && down.found[0] === later.id;
  const seen = `found after ${up.seconds} s; ${isOrdered ? 'ordered both ways' : 'not in order of the day'}`;
  results[isOrdered ? 'confirmed' : 'otherwise']('order-by-date', seen);
}
