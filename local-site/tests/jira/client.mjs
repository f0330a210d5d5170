/**
 * Uses a site through jira.js, an ES module that knows nothing of it: the address as argument, what came back as JSON on
 * the standard output.
 */
import { createCloudClient } from 'jira.js';

const host = process.argv[2] ?? '';
const clientOf = (email) => createCloudClient({ host, auth: { type: 'basic', email, apiToken: 'any' } });
const jira = clientOf('camila.rojas@planok.example');
const failure = (promise) =>
  promise.then(
    () => undefined,
    (error) => error.status ?? error.response?.status ?? String(error),
  );

const project = await jira.projects.getProject({ projectIdOrKey: 'HAUZD' });
const client = project.issueTypes.find(({ subtask }) => !subtask);
const issue = await jira.issues.createIssue({
  fields: { summary: 'Inmobiliaria de prueba', issuetype: { id: client.id }, project: { key: project.key } },
});
const subtask = project.issueTypes.find((type) => type.subtask);
const fields = { issuetype: { id: subtask.id }, project: { key: project.key }, parent: { key: issue.key } };
const bulk = await jira.issues.createIssues({ issueUpdates: [{ fields: { ...fields, summary: 'Paso' } }, { fields }] });
await jira.issues.editIssue({ issueIdOrKey: issue.key, fields: { labels: ['hauzd'] } });
const { transitions } = await jira.issues.getTransitions({ issueIdOrKey: issue.key });
await jira.issues.doTransition({ issueIdOrKey: issue.key, transition: { id: transitions[0].id } });
const read = await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['status', 'labels', 'subtasks'] });
const found = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
  jql: 'labels = hauzd',
  fields: ['summary', 'created'],
});
const stranger = clientOf('benjamin.araya@planok.example');
process.stdout.write(
  JSON.stringify({
    who: (await jira.myself.getCurrentUser()).displayName,
    status: read.fields.status.name,
    labels: read.fields.labels,
    subtasks: read.fields.subtasks.map(({ fields: own }) => own.summary),
    failed: bulk.errors.map(({ failedElementNumber }) => failedElementNumber),
    found: found.issues.map(({ fields: own }) => own.summary),
    hidden: await failure(stranger.issues.getIssue({ issueIdOrKey: issue.key })),
    unknown: await failure(clientOf('nobody@planok.example').myself.getCurrentUser()),
  }),
);
