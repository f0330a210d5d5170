import { copyOf, doTransition, findGate, findGateSentence, subtasksOf, whoChanged } from './issue.mjs';
import { applyChanges, closeAgreement, informHauzd, start } from './panel.mjs';

/** Of a client with all modules but reserva en línea: before there is an agreement, and when it includes to reserve. */
const FIRST_STEPS = ['informHauzd', 'holdDemo', 'closeAgreement'];
const ALL_STEPS = [
  ...FIRST_STEPS,
  ...['contractReservaEnLinea', 'clientHandsOverCredentials'],
  ...['connectStockAndPrices', 'enableQuotes', 'enableReservations'],
];

/**
 * From a new client to the plan of an agreement, as an ordinary client beside the panel.
 *
 * @param {import('./run.mjs').Run} run
 * @returns {Promise<{ id: string, key: string }>} the client
 */
export async function walkMainJob(run) {
  const { make, press, today } = run;
  const client = await make.client('main job');
  await press(client, start(today));
  await seeStart(run, client);
  const gate = await seeGateShut(run, client);
  await press(client, informHauzd(today));
  await seeRecorded(run, client);
  await seeGateOpen(run, client, gate);
  await seeStepGate(run, client);
  await press(client, closeAgreement(today));
  await seeAgreement(run, client);
  await press(client, applyChanges);
  await seeApplied(run, client);
  return client;
}

async function seeStart({ jira, shown, soon, results, place }, client) {
  const copy = await shown(client, 'that it was started', () => copyOf(jira, client.key));
  const subtasks = await subtasksOf(jira, client.key);
  const people = [...new Set(subtasks.map(({ reporter }) => reporter?.accountType))];
  const seen = `${stepsOf(subtasks).join(', ')}; reporter: ${people.join(', ')}`;
  const isRight = isSame(stepsOf(subtasks), FIRST_STEPS) && isSame(people, ['atlassian']);
  results[isRight ? 'confirmed' : 'otherwise']('start', seen);

  const links = await jira.read(`/rest/api/3/issue/${client.key}/remotelink`);
  const link = links.find(({ globalId }) => globalId?.startsWith('hauzd-onboarding:page:'));
  if (link) results.confirmed('procedure-link', `${link.object.title}: ${link.object.url}`);
  else results.otherwise('procedure-link', `${links.length} links, none of them the app's`);

  const { key } = place.project;
  const jql = `project = "${key}" AND hauzdPhase = "${copy.phase}" AND hauzdWaitingOn = "${copy.waitingOn?.[0]}"`;
  const indexed = await soon(async () => {
    const { issues } = await jira.write('POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
    return issues.some((issue) => issue.id === client.id);
  });
  if (indexed) results.confirmed('search', `found after ${indexed.seconds} s with ${jql}`);
  else results.otherwise('search', `not found in time with ${jql}`);
}

async function seeGateShut({ jira, results }, client) {
  const { gate, passed } = await findGate(jira, client.key, (category) => category !== 'done');
  if (!gate) {
    const seen = `no transition was refused by a gate; these went through: ${passed.join(', ') || 'none'}`;
    for (const id of ['gate-shut', 'blocked-text', 'blocked-lines']) results.otherwise(id, seen);
    return undefined;
  }
  const { text = '', where = '' } = findGateSentence(gate.body) ?? {};
  const isMissing = text.includes('«') || text.includes('“');
  results[isMissing ? 'confirmed' : 'otherwise']('gate-shut', `${gate.transition.name}: ${text}`);
  results[where === 'errorMessages[0]' ? 'confirmed' : 'otherwise']('blocked-text', `in ${where}`);
  const lines = text.split('\n');
  // Between the title and where to record it.
  const items = lines.slice(1, -1);
  const isList = items.length > 0 && items.every((line) => line.startsWith('• '));
  results[isList ? 'confirmed' : 'otherwise']('blocked-lines', `${lines.length} lines in the answer`);
  return gate.transition;
}

async function seeRecorded({ jira, shown, results }, client) {
  const subtask = await shown(client, 'that the subtask of «Informar a Hauzd los módulos» was closed', async () => {
    const subtasks = await subtasksOf(jira, client.key);
    return subtasks.find(({ step, isDone }) => step === 'informHauzd' && isDone);
  });
  results.confirmed('record-closes', `${subtask.key} was closed`);
  const author = await whoChanged(jira, subtask.key, 'status');
  const seen = `${author?.displayName} (${author?.accountType})`;
  results[author?.accountType === 'app' ? 'confirmed' : 'otherwise']('app-author', seen);
}

async function seeGateOpen({ jira, results }, client, transition) {
  if (!transition) return results.notTestable('gate-open', 'no gate was found');
  const { status, body } = await doTransition(jira, client.key, transition.id);
  const issue = await jira.read(`/rest/api/3/issue/${client.key}?fields=status`);
  const now = issue.fields.status.name;
  const isThere = status === 204 && now === transition.to.name;
  const seen = `${transition.name} was answered ${status}, the status is ${now}`;
  results[isThere ? 'confirmed' : 'otherwise'](
    'gate-open',
    isThere ? seen : `${seen}: ${findGateSentence(body)?.text}`,
  );
}

/** A subtask whose fact is missing: nobody can close it in Jira. */
async function seeStepGate({ jira, results }, client) {
  const subtask = (await subtasksOf(jira, client.key)).find(({ step }) => step === 'holdDemo');
  if (!subtask) return results.notTestable('step-gate', 'there is no subtask of the demonstration');
  const { gate, passed } = await findGate(jira, subtask.key, (category) => category === 'done');
  if (gate) results.confirmed('step-gate', `${gate.transition.name}: ${findGateSentence(gate.body)?.text}`);
  else if (passed.length > 0)
    results.otherwise('step-gate', `${subtask.key} could be closed with ${passed.join(', ')}`);
  else results.notTestable('step-gate', `no transition leads ${subtask.key} to a status that is done`);
}

async function seeAgreement({ jira, shown, results }, client) {
  await shown(client, 'the agreement', async () => (await copyOf(jira, client.key))?.scope === 'reserve');
  const demo = (await subtasksOf(jira, client.key)).find(({ step }) => step === 'holdDemo');
  const author = demo?.duedate && (await whoChanged(jira, demo.key, 'duedate'));
  const rule = 'a date in the settings for «Coordinar y realizar la demostración», so many days after the agreement';
  if (!author) results.notTestable('due-date', `no date on ${demo?.key}: it takes ${rule}`);
  else {
    const seen = `${demo.key} is due on ${demo.duedate}, set by ${author.displayName} (${author.accountType})`;
    results[author.accountType === 'app' ? 'confirmed' : 'otherwise']('due-date', seen);
  }
}

async function seeApplied({ jira, shown, results }, client) {
  await shown(client, 'that the changes were applied', async () => {
    const copy = await copyOf(jira, client.key);
    return copy && !copy.attention?.includes('toApply');
  });
  const steps = stepsOf(await subtasksOf(jira, client.key));
  const isRight = isSame([...steps].sort(), [...ALL_STEPS].sort());
  results[isRight ? 'confirmed' : 'otherwise']('apply', steps.join(', '));
}

const stepsOf = (subtasks) => subtasks.map(({ step }) => step ?? 'none of ours');
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
