import { type Json, jsonOf, listOf, textOf } from '../forge-host/json';
import { may, projectOf, typeOf } from './access';
import type { JiraSite } from './context';
import { createScreen, metadata } from './fields';
import type { Issue, Rule, ScreenField, Transition } from './model';
import { workflowOf } from './workflow-lookup';

/** What a workflow's rules ask on the way, of those that Atlassian's document on workflow rules lists and the site knows. */

/** The fields on a transition's screen (`system:transition-screen`); none where it has no screen. */
export function screenOf({ tables }: JiraSite, { rest }: Transition): ScreenField[] {
  const { screenId } = jsonOf(jsonOf(rest.transitionScreen).parameters);
  return tables.screens.get(textOf(screenId) ?? '')?.fields ?? [];
}

/** OpenAPI FieldMetadata of the fields on a transition's screen, by id. */
export function screenMetadata(site: JiraSite, issue: Issue, transition: Transition): Json {
  const project = projectOf(site, issue);
  return Object.fromEntries(
    screenOf(site, transition).map(({ id, isRequired }) => [id, metadata(site, project, id, isRequired === true)]),
  );
}

/**
 * Whether a transition is there for an account: `system:restrict-issue-transition` names accounts and roles, and "is
 * true if any of the criteria is met". Other conditions are kept and mean nothing here.
 */
export function passesConditions(site: JiraSite, accountId: string, issue: Issue, { rest }: Transition): boolean {
  const { roles } = projectOf(site, issue);
  const restricting = listOf(jsonOf(rest.conditions).conditions)
    .map(jsonOf)
    .filter(({ ruleKey }) => ruleKey === 'system:restrict-issue-transition');
  return restricting.every(({ parameters }) => {
    const { accountIds, roleIds } = jsonOf(parameters);
    const inRole = roles.some(({ id, members }) => listed(roleIds).includes(id) && members.includes(accountId));
    return listed(accountIds).includes(accountId) || inRole;
  });
}

/**
 * What `system:validate-field-value` (fieldRequired) has against a transition, by field.
 *
 * @param values as they will be after it
 */
export function requiredFaults(validators: Rule[], values: Json): Record<string, string> {
  const required = validators.filter(
    ({ ruleKey, parameters }) => ruleKey === 'system:validate-field-value' && parameters?.ruleType === 'fieldRequired',
  );
  const faults = required.flatMap(({ parameters }) => {
    const id = parameters?.fieldsRequired ?? '';
    // Unknown: Jira's own sentence, and whether it stands under the field or among the messages. The site: under the field.
    return isEmpty(values[id]) ? [[id, parameters?.errorMessage ?? `${id} is required.`] as const] : [];
  });
  return Object.fromEntries(faults);
}

export const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether issues can be edited in the status that this one is in (workflow property `jira.issue.editable`). */
export function isEditable(site: JiraSite, issue: Issue): boolean {
  const reference = site.tables.statuses.get(issue.statusId)?.reference;
  const workflow = workflowOf(site, projectOf(site, issue), issue.typeId);
  const status = workflow?.statuses.find(({ statusReference }) => statusReference === reference);
  return status?.properties['jira.issue.editable'] !== 'false';
}

/**
 * The fields of an issue that an account may edit where it stands, by id (OpenAPI FieldMetadata). Editing knows no screens
 * in the REST interface.
 */
export function editMetadata(site: JiraSite, accountId: string, issue: Issue): Json {
  const project = projectOf(site, issue);
  if (!isEditable(site, issue) || !may(site, accountId, 'EDIT_ISSUES', project)) return {};
  const ids = [
    ...createScreen(site, accountId, project, typeOf(site, issue)).map(({ id }) => id),
    ...(may(site, accountId, 'ADD_COMMENTS', project) ? ['comment'] : []),
  ];
  return Object.fromEntries(ids.map((id) => [id, metadata(site, project, id, id === 'summary')]));
}

const listed = (text: unknown) => (textOf(text) ?? '').split(',').filter((one) => one !== '');
