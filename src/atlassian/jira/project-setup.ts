import type { ProjectSetup } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { PROJECT_PROPERTY } from '../../contract/jira/properties';
import { at, listAt, textAt } from '../../contract/json';
import { fail, ok, type Result } from '../../domain/result';
import type { Budget } from '../budget';
import { moduleAri } from '../module-ari';
import { sender } from '../send';

/** The panel's module in manifest.yml. */
const PANEL_MODULE = 'hauzd-onboarding';

/** What only the settings page asks of Jira, as the person who called the function. */
export function projectSetup(budget: Budget): ProjectSetup {
  const send = sender('user', budget);
  return {
    async readRoles(projectId) {
      const reply = await send('readRoles', { path: { project: projectId } });
      if (!reply.ok) return reply;
      const roles = Array.isArray(reply.value.body) ? reply.value.body : [];
      return ok(
        roles.flatMap((role) => {
          const id = at(role, 'id');
          const name = textAt(role, 'translatedName') ?? textAt(role, 'name');
          return typeof id === 'number' && name ? [{ id: String(id), name }] : [];
        }),
      );
    },

    async readClientFields(projectId, issueTypeId) {
      const path = { project: projectId, issueType: issueTypeId };
      const reply = await send('readCreateFields', { path, query: { maxResults: '200' } });
      return reply.ok ? ok(listAt(reply.value.body, 'fields').flatMap(clientField)) : reply;
    },

    async hasGroup({ id, name }) {
      const reply = await send('findGroups', { query: { query: name, maxResults: '50' } });
      return reply.ok ? ok(listAt(reply.value.body, 'groups').some((each) => textAt(each, 'groupId') === id)) : reply;
    },

    async readUse(projectId) {
      const path = { project: projectId, property: PROJECT_PROPERTY };
      const reply = await send('readProjectProperty', { path, accept: [404] });
      if (!reply.ok) return reply;
      const uses = at(reply.value.body, 'value', 'uses');
      // Whatever else somebody wrote there hides the app as well.
      return ok(uses === true ? 'on' : uses === false ? 'off' : 'unset');
    },

    async writeUse(projectId, uses, clientTypes) {
      const path = { project: projectId, property: PROJECT_PROPERTY };
      const reply = await send('writeProjectProperty', { path, body: { schema: 1, uses, clientTypes } });
      return reply.ok ? ok(undefined) : reply;
    },

    async showPanel(projectId): Promise<Result<{ taskId: string }, JiraError>> {
      const body = {
        moduleId: moduleAri(PANEL_MODULE),
        projectList: [{ projectIdOrKey: projectId, action: 'PIN' }],
      };
      const reply = await send('pinPanel', { body });
      if (!reply.ok) return reply;
      const taskId = textAt(reply.value.body, 'taskId');
      return taskId ? ok({ taskId }) : fail({ code: 'jiraUnavailable' });
    },
  };
}

/** One line of text, or one choice: what can be a name. */
function clientField(field: unknown): { id: string; name: string }[] {
  const id = textAt(field, 'fieldId');
  const type = textAt(field, 'schema', 'type');
  const isParagraph = (textAt(field, 'schema', 'custom') ?? '').endsWith(':textarea') || id === 'description';
  const canName = (type === 'string' && !isParagraph) || type === 'option';
  return id && canName ? [{ id, name: textAt(field, 'name') ?? id }] : [];
}
