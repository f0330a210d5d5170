/**
 * A script of somebody else's: goes through the main job with jira.js, an ES module that knows nothing of the app. The
 * site's address is its argument. Between its steps the panel is used: it says what it waits for on the standard output,
 * a line each, and goes on when it is told to on the standard input. Its last line is what it saw, as JSON.
 */
import { createInterface } from 'node:readline';
import { createCloudClient } from 'jira.js';

const host = process.argv[2] ?? '';
const jira = createCloudClient({
  host,
  auth: { type: 'basic', email: 'camila.rojas@planok.example', apiToken: 'any' },
});
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const panel = async (what) => {
  process.stdout.write(`${JSON.stringify(what)}\n`);
  await lines.next();
};
const refusal = (promise) =>
  promise.then(
    () => 'accepted',
    (error) => error.errorMessages ?? error.response?.data?.errorMessages ?? error.body?.errorMessages ?? String(error),
  );

const project = await jira.projects.getProject({ projectIdOrKey: 'HAUZD' });
const type = project.issueTypes.find(({ name }) => name === 'Cliente');
const fields = { summary: 'Inmobiliaria Nueva', issuetype: { id: type.id }, project: { key: project.key } };
const issue = await jira.issues.createIssue({ fields });
const seen = {};

await panel({ do: 'start', issueId: issue.id });
const read = await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['subtasks'] });
seen.subtasks = read.fields.subtasks.map(({ fields: own }) => own.summary);
const links = await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: issue.key });
seen.links = links.map(({ object }) => object.title);
const copy = await jira.issueProperties.getIssueProperty({ issueIdOrKey: issue.key, propertyKey: 'hauzd.onboarding' });
seen.phase = copy.value.phase;
const search = async (jql) => {
  const { issues } = await jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql, fields: ['summary'] });
  return issues.map(({ fields: own }) => own.summary);
};
seen.found = await search('project = HAUZD AND hauzdPhase = "preparation" AND hauzdWaitingOn = "planok"');

const { transitions } = await jira.issues.getTransitions({ issueIdOrKey: issue.key });
const demo = transitions.find(({ to }) => to.name === 'Demostración');
const move = () => jira.issues.doTransition({ issueIdOrKey: issue.key, transition: { id: demo.id } });
seen.refused = await refusal(move());
await panel({ do: 'inform', issueId: issue.id });
seen.accepted = await refusal(move());
seen.status = (await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['status'] })).fields.status.name;

const comment = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Listo' }] }],
};
await jira.issueComments.addComment({ issueIdOrKey: issue.key, body: comment });
seen.comments = (await jira.issueComments.getComments({ issueIdOrKey: issue.key })).comments.length;
process.stdout.write(`${JSON.stringify(seen)}\n`);
process.exit(0);
