import type { App, Json } from './app';
import { changeTransition, changeWorkflow } from './tables';

/** Adds to a workflow what the app knows nothing of: rules, conditions and properties of others. */
export function addForeignRules(app: Pick<App, 'site'>, id: string, transitionId: string): void {
  changeWorkflow(app, id, (workflow) => ({ ...workflow, description: 'Flujo con reglas de otros' }));
  changeTransition(app, id, transitionId, (transition) => ({
    ...transition,
    validators: [
      {
        id: 'r-1',
        ruleKey: 'system:check-permission-validator',
        parameters: { permissionKey: 'CLOSE_ISSUES' },
      },
      ...transition.validators,
      {
        id: 'r-2',
        ruleKey: 'forge:expression-validator',
        parameters: {
          key: 'ari:cloud:ecosystem::extension/another-app/its-environment/static/hauzd-gate',
          config: '{"gate":"live"}',
          id: 'r-2',
          disabled: 'false',
          tag: '',
        },
      },
    ],
    rest: {
      ...transition.rest,
      actions: [{ id: 'a-1', ruleKey: 'system:update-field', parameters: { field: 'assignee', value: 'x' } }],
      conditions: {
        operation: 'ALL',
        conditions: [{ id: 'c-1', ruleKey: 'system:restrict-issue-transition', parameters: { groupIds: 'g' } }],
        conditionGroups: [],
      },
      transitionScreen: { id: 's-1', ruleKey: 'system:transition-screen', parameters: { screenId: '7' } },
      properties: { 'jira.issue.editable': 'false' },
      customIssueEventId: '12',
    },
  }));
}

/** The workflow without the validators of one transition. */
export const withoutRules = (workflow: Json, transitionId: string): Json => ({
  ...workflow,
  transitions: workflow.transitions.map((transition: Json) =>
    transition.id === transitionId ? { ...transition, validators: [] } : transition,
  ),
});
