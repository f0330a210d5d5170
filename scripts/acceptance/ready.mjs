import { jiraAt } from './jira.mjs';
import { Stop } from './stop.mjs';

const NEEDED = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'LINK_ISSUES', 'DELETE_ISSUES'];
/** In a key or a name, whatever the case and the accents. */
const FOR_ACCEPTANCE = /acep|accept/;
const USUAL_TYPE = 'Cliente';

/**
 * @typedef {{ isLocal: boolean, me: { accountId: string, displayName: string }, type: { id: string, name: string },
 *   subtaskType: { id: string, name: string }, project: { id: string, key: string, name: string } }} Place
 */

/**
 * Whether there is a site, an account and a project to work in. The account is not shown to an address before that said
 * it is a Jira.
 *
 * @param {import('./options.mjs').Options} options
 * @param {import('./jira.mjs').Jira} jira
 * @param {AbortSignal} signal
 * @returns {Promise<Place>}
 * @throws {Stop} one sentence about what is in the way
 */
export async function makeReady(options, jira, signal) {
  const { site, isThisMachine } = options;
  const nobody = jiraAt(site, undefined, signal);
  const server = await nobody.ask('GET', '/rest/api/3/serverInfo');
  if (server.status >= 300 && server.status < 400) throw new Stop(`${site} leads to another address: give that one.`);
  if (server.body?.deploymentType !== 'Cloud')
    throw new Stop(`${site} is no Jira Cloud site: it does not say it is one.`);
  const isLocal = isThisMachine && (await isLocalSite(nobody));
  if (isThisMachine && !isLocal) throw new Stop(`${site} is this machine, and not the local site: see npm start.`);

  const { body: me } = await jira.ask('GET', '/rest/api/3/myself');
  if (typeof me?.accountId !== 'string') throw new Stop(`${site} does not say who the account is.`);
  const project = await findProject(options, jira);
  const types = await findTypes(options, jira, project);
  return { isLocal, me, project, ...types };
}

/** Only the local site has these controls; nothing else is ever asked for them. */
async function isLocalSite(nobody) {
  const { status, body } = await nobody.ask('GET', '/_local/clock');
  return status === 200 && typeof body?.now === 'number';
}

async function findProject({ site, project: key }, jira) {
  const found = await jira.ask('GET', `/rest/api/3/project/${key}`);
  if (found.status !== 200) throw new Stop(`There is no project ${key} on ${site}, or the account may not see it.`);
  const { id, name } = found.body;
  const plain = `${key} ${name}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!FOR_ACCEPTANCE.test(plain)) {
    throw new Stop(`Neither key nor name of ${key} (${name}) says that it is for acceptance: nothing was made in it.`);
  }
  const query = `projectKey=${key}&permissions=${NEEDED.join(',')}`;
  const { body } = await jira.ask('GET', `/rest/api/3/mypermissions?${query}`);
  const lacking = NEEDED.filter((name) => body?.permissions?.[name]?.havePermission !== true);
  if (lacking.length > 0) throw new Stop(`The account lacks permissions in ${key}: ${lacking.join(', ')}.`);
  return { id: String(id), key, name };
}

async function findTypes({ type: wanted }, jira, { key, name }) {
  const { body } = await jira.ask('GET', `/rest/api/3/issue/createmeta/${key}/issuetypes?maxResults=200`);
  const types = Array.isArray(body?.issueTypes) ? body.issueTypes : [];
  const subtaskType = types.find(({ subtask }) => subtask);
  if (!subtaskType) throw new Stop(`Project ${key} (${name}) has no subtask type that the account may create.`);
  const clients = types.filter(({ subtask, hierarchyLevel }) => !subtask && (hierarchyLevel ?? 0) === 0);
  const named = clients.find((each) => each.name === (wanted ?? USUAL_TYPE));
  const type = named ?? (wanted === undefined ? clients[0] : undefined);
  if (!type) throw new Stop(`Project ${key} (${name}) has no issue type ${wanted ?? 'for clients'}.`);
  const uses = await jira.ask('GET', `/rest/api/3/project/${key}/properties/hauzd.project`);
  if (uses.body?.value?.uses !== true) {
    throw new Stop(
      `Project ${key} does not use Hauzd onboarding: switch it on in the project's settings, Hauzd onboarding.`,
    );
  }
  return { type, subtaskType };
}
