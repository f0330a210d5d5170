import { randomUUID } from 'node:crypto';
import { isJson, type Json, jsonOf, listOf, textOf } from '../forge-host/json';
import type { JiraSite } from './context';
import type { Rule, Transition, Workflow } from './model';
import { isForgeValidator, validatorKeyOf } from './rules';

export interface UpdateFault {
  code: string;
  message: string;
  type: 'RULE' | 'STATUS' | 'WORKFLOW' | 'TRANSITION' | 'STATUS_MAPPING';
  place?: Json;
  /** The workflow was changed since the client read it. */
  isConflict?: boolean;
}

/**
 * What speaks against a WorkflowUpdateRequest (OpenAPI); empty if nothing does.
 *
 * @param visible the workflows that the caller may change
 */
export function updateFaults(site: JiraSite, visible: Workflow[], request: Json): UpdateFault[] {
  // Unknown: Jira's codes and sentences here.
  const requested = listOf(request.workflows).map(jsonOf);
  if (requested.length === 0) return [fault('NO_WORKFLOWS', 'WORKFLOW', 'No workflow was given.')];
  return requested.flatMap((update) => {
    const workflow = visible.find(({ id }) => id === update.id);
    if (!workflow) return [fault('WORKFLOW_NOT_FOUND', 'WORKFLOW', `The workflow ${textOf(update.id)} was not found.`)];
    if (!workflow.isEditable) return [fault('WORKFLOW_NOT_EDITABLE', 'WORKFLOW', 'System workflows are not editable.')];
    const { id, versionNumber } = jsonOf(update.version);
    if (id !== workflow.version.id || versionNumber !== workflow.version.versionNumber) {
      // Unknown: whether a stale version is 409 or 400; both are reported. The site answers 409.
      const message = 'The workflow has been updated since it was read.';
      return [{ ...fault('WORKFLOW_VERSION_CONFLICT', 'WORKFLOW', message), isConflict: true }];
    }
    const references = listOf(update.statuses).map((status) => textOf(jsonOf(status).statusReference) ?? '');
    return [
      ...statusFaults(site, workflow, references, request),
      ...listOf(update.transitions).flatMap((transition) =>
        transitionFaults(site, workflow, jsonOf(transition), references),
      ),
    ];
  });
}

/** Carries out a request without faults. Transitions that it leaves out are gone; rules are kept word for word. */
export function applyUpdate(site: JiraSite, request: Json): Workflow[] {
  const own = ownReferences(site, request);
  return listOf(request.workflows).flatMap((item) => {
    const update = jsonOf(item);
    const workflow = site.tables.workflows.get(textOf(update.id) ?? '');
    if (!workflow) return [];
    const next: Workflow = {
      ...workflow,
      description: textOf(update.description) ?? workflow.description,
      version: { ...workflow.version, versionNumber: workflow.version.versionNumber + 1 },
      statuses: listOf(update.statuses).map((status) => {
        const { statusReference, layout, properties } = jsonOf(status);
        return {
          statusReference: own(statusReference),
          ...(isJson(layout) ? { layout } : {}),
          properties: jsonOf(properties),
        };
      }),
      transitions: listOf(update.transitions).map((transition) => readTransition(jsonOf(transition), own)),
      updated: site.clock.now(),
    };
    site.tables.workflows.set(workflow.id, next);
    return [next];
  });
}

const fault = (code: string, type: UpdateFault['type'], message: string, place?: Json): UpdateFault => ({
  code,
  type,
  message,
  ...(place ? { place } : {}),
});

function statusFaults(site: JiraSite, workflow: Workflow, references: string[], request: Json): UpdateFault[] {
  const declared = listOf(request.statuses).map(jsonOf);
  const unknown = references.filter(
    (reference) => !declared.some(({ statusReference }) => statusReference === reference),
  );
  // Unknown: how statuses in use are taken out (statusMappings); the site does not take out nor make any.
  const kept = declared.flatMap(({ id, statusReference }) =>
    references.includes(textOf(statusReference) ?? '') ? [textOf(id) ?? ''] : [],
  );
  const current = workflow.statuses.map(({ statusReference }) =>
    site.tables.statuses.values().find(({ reference }) => reference === statusReference),
  );
  const gone = current.flatMap((status) => (status && !kept.includes(status.id) ? [status] : []));
  const made = kept.filter((id) => !site.tables.statuses.get(id));
  return [
    ...unknown.map((reference) =>
      fault('STATUS_NOT_FOUND', 'STATUS', 'The status is not in the list of statuses.', { statusReference: reference }),
    ),
    ...gone.map(({ name }) => fault('STATUS_MAPPING_MISSING', 'STATUS_MAPPING', `The status ${name} has no mapping.`)),
    ...made.map((id) => fault('STATUS_NOT_FOUND', 'STATUS', `There is no status with the id '${id}'.`)),
  ];
}

function transitionFaults(site: JiraSite, workflow: Workflow, transition: Json, references: string[]): UpdateFault[] {
  const id = textOf(transition.id) ?? '';
  const place = { transitionId: id };
  const ends = [
    transition.type === 'INITIAL' || transition.toStatusReference ? transition.toStatusReference : undefined,
    ...listOf(transition.links).map((link) => jsonOf(link).fromStatusReference),
  ];
  const isLost = ends.some((reference) => reference !== undefined && !references.includes(String(reference)));
  const rules = listOf(transition.validators).map(jsonOf);
  return [
    ...(/^\d+$/.test(id) ? [] : [fault('TRANSITION_ID', 'TRANSITION', 'The id of a transition is a number.', place)]),
    ...(textOf(transition.name) ? [] : [fault('TRANSITION_NAME', 'TRANSITION', 'The transition has no name.', place)]),
    ...(isLost ? [fault('STATUS_NOT_FOUND', 'TRANSITION', 'The transition refers to an unknown status.', place)] : []),
    ...(transition.type === 'INITIAL' && transition.conditions !== undefined && transition.conditions !== null
      ? [fault('INITIAL_CONDITIONS', 'TRANSITION', 'The initial transition cannot have conditions.', place)]
      : []),
    ...rules.flatMap((rule) => ruleFaults(site, workflow, rule, place)),
  ];
}

function ruleFaults(site: JiraSite, workflow: Workflow, rule: Json, place: Json): UpdateFault[] {
  const ruleKey = textOf(rule.ruleKey);
  if (ruleKey === undefined) return [fault('RULE_KEY', 'RULE', 'The rule has no key.', place)];
  const parameters = jsonOf(rule.parameters);
  if (Object.values(parameters).some((value) => typeof value !== 'string')) {
    return [fault('RULE_PARAMETERS', 'RULE', 'Every parameter of a rule is a text.', place)];
  }
  if (!isForgeValidator({ ruleKey })) return [];
  const ari = textOf(parameters.key) ?? '';
  // Unknown: whether Jira looks again at rules that were there before. The site does not: they may be another app's.
  const wasThere = workflow.transitions.some(({ validators }) => validators.some((it) => it.parameters?.key === ari));
  if (!wasThere && validatorKeyOf(site, ari) === undefined) {
    return [fault('RULE_NOT_FOUND', 'RULE', 'The rule names a module that is not installed.', place)];
  }
  // Atlassian's page on workflow validators: a configuration has at most 32 KB.
  const size = Buffer.byteLength(textOf(parameters.config) ?? '');
  return size > 32_768 ? [fault('RULE_CONFIG_SIZE', 'RULE', 'The configuration is larger than 32 KB.', place)] : [];
}

/** The references of a request may be any text; the site's own are found through the statuses' ids. */
function ownReferences(site: JiraSite, request: Json): (reference: unknown) => string {
  const byGiven = new Map(
    listOf(request.statuses)
      .map(jsonOf)
      .map(({ id, statusReference }) => [statusReference, site.tables.statuses.get(textOf(id) ?? '')?.reference]),
  );
  return (reference) => byGiven.get(reference) ?? String(reference);
}

function readTransition(given: Json, own: (reference: unknown) => string): Transition {
  const { id, type, name, description, toStatusReference, links, validators, ...rest } = given;
  return {
    id: textOf(id) ?? '',
    type: type === 'INITIAL' || type === 'GLOBAL' ? type : 'DIRECTED',
    name: textOf(name) ?? '',
    description: textOf(description) ?? '',
    toStatusReference: own(toStatusReference),
    links: listOf(links).map((link) => {
      const { fromStatusReference, ...ports } = jsonOf(link);
      return fromStatusReference === undefined ? ports : { ...ports, fromStatusReference: own(fromStatusReference) };
    }),
    validators: listOf(validators).map(readRule),
    rest,
  };
}

function readRule(given: unknown): Rule {
  const { id, ruleKey, parameters } = jsonOf(given);
  const texts = Object.entries(jsonOf(parameters)).map(([name, value]) => [name, String(value)]);
  return { id: textOf(id) ?? randomUUID(), ruleKey: textOf(ruleKey) ?? '', parameters: Object.fromEntries(texts) };
}
