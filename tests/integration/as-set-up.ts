import { CLOSING_SCREEN, CUSTOM_FIELDS, ISSUE_TYPES, PROJECTS } from '../../local-site/data/projects';
import type { Transition } from '../../local-site/jira/model';
import type { App } from './app';
import { type Client, clientOf } from './onboarding';
import { save } from './settings';
import { changeScreen } from './tables';

/** REGLAS: a project as a team sets it up. Its subtasks need a cost centre, are done in two ways, and end uneditable. */
export const COST_CENTRE = { [CUSTOM_FIELDS.costCentre]: 'CC-1' };

/** A client of REGLAS, whose settings say how its subtasks are created and closed. */
export async function clientOfReglas(app: App, settings: object = {}): Promise<Client> {
  await save(app, { fieldValues: COST_CENTRE, ...settings }, PROJECTS.asSetUp.id);
  const { body } = await app.rest('lead', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: PROJECTS.asSetUp.id },
      issuetype: { id: ISSUE_TYPES.plainTask },
      summary: 'Inmobiliaria Con Reglas',
      assignee: null,
    },
  });
  return clientOf(app, body);
}

/** A condition that only these accounts pass (`system:restrict-issue-transition`). */
export const onlyFor = (accountIds: string) => (transition: Transition) => ({
  ...transition,
  rest: {
    ...transition.rest,
    conditions: {
      operation: 'ALL',
      conditions: [{ ruleKey: 'system:restrict-issue-transition', parameters: { accountIds } }],
    },
  },
});

/** A validator that wants a field filled in (`system:validate-field-value`). */
export const wanting = (fieldsRequired: string, errorMessage: string) => (transition: Transition) => ({
  ...transition,
  validators: [
    {
      ruleKey: 'system:validate-field-value',
      parameters: { ruleType: 'fieldRequired', fieldsRequired, errorMessage },
    },
  ],
});

/** Puts fields on the screen of the way to *Listo* in REGLAS, beside the resolution. */
export function addToClosingScreen(app: App, ...fields: { id: string; isRequired?: boolean }[]): void {
  changeScreen(app, CLOSING_SCREEN, (screen) => ({ ...screen, fields: [...screen.fields, ...fields] }));
}
