import type { WorkflowDocument } from '../../application/ports';
import { at, isObject, listAt, textAt } from '../../contract/json';
import { parseGateConfiguration } from '../../domain/workflow/gate-configuration';
import type { AttachedGate, StatusCategory, WorkflowStatus, WorkflowTransition } from '../../domain/workflow/workflow';

/** The key of every Forge validator in a workflow, by function or by expression (OpenAPI, "Forge rules"). */
export const FORGE_VALIDATOR = 'forge:expression-validator';

/**
 * The workflows of an answer, each with what has to be sent back in an update: itself, and its statuses.
 *
 * @param body OpenAPI WorkflowReadResponse or WorkflowSearchResponse
 * @param gateAri the name of our gate among Jira's rules
 */
export function parseWorkflows(body: unknown, gateAri: string): WorkflowDocument[] {
  const statuses = listAt(body, 'statuses').filter(isObject);
  const workflows = [...listAt(body, 'workflows'), ...listAt(body, 'values')].filter(isObject);
  return workflows.flatMap((workflow) => parseWorkflow(workflow, statuses, gateAri) ?? []);
}

function parseWorkflow(
  value: Record<string, unknown>,
  all: Record<string, unknown>[],
  gateAri: string,
): WorkflowDocument | undefined {
  const id = textAt(value, 'id');
  const name = textAt(value, 'name');
  if (!id || name === undefined) return undefined;
  const references = listAt(value, 'statuses').map((status) => textAt(status, 'statusReference'));
  const statuses = all.filter(({ statusReference }) => references.some((each) => each === statusReference));
  return {
    workflow: {
      id,
      name,
      isEditable: value.isEditable === true,
      isGlobal: textAt(value, 'scope', 'type') !== 'PROJECT',
      statuses: references.flatMap((reference) => {
        const status = statuses.find(({ statusReference }) => statusReference === reference);
        return status ? parseStatus(status) : [];
      }),
      transitions: listAt(value, 'transitions').flatMap((transition) => parseTransition(transition, gateAri)),
    },
    version: JSON.stringify(value.version),
    document: { workflow: value, statuses },
  };
}

const CATEGORIES: StatusCategory[] = ['TODO', 'IN_PROGRESS', 'DONE'];

function parseStatus(value: Record<string, unknown>): WorkflowStatus[] {
  const reference = textAt(value, 'statusReference');
  const category = CATEGORIES.find((known) => known === value.statusCategory);
  if (!reference || !category) return [];
  return [{ reference, name: textAt(value, 'name') ?? '', category }];
}

function parseTransition(value: unknown, gateAri: string): WorkflowTransition[] {
  const id = textAt(value, 'id');
  if (!id) return [];
  const type = textAt(value, 'type');
  const to = textAt(value, 'toStatusReference');
  const otherGates = listAt(value, 'validators').filter((rule) => isOtherGate(rule, gateAri)).length;
  const from = listAt(value, 'links').flatMap((link) => textAt(link, 'fromStatusReference') ?? []);
  return [
    {
      id,
      name: textAt(value, 'name') ?? '',
      kind: type === 'INITIAL' ? 'initial' : type === 'GLOBAL' ? 'global' : 'directed',
      from: type === 'DIRECTED' ? from : [],
      ...(to && { to }),
      gates: listAt(value, 'validators')
        .filter((rule) => isGate(rule, gateAri))
        .map(parseGate),
      ...(otherGates > 0 && { otherGates }),
    },
  ];
}

/** Whether a rule is our gate, in this environment of the app: another one's is not ours to touch. */
export function isGate(rule: unknown, gateAri: string): boolean {
  return textAt(rule, 'ruleKey') === FORGE_VALIDATOR && textAt(rule, 'parameters', 'key') === gateAri;
}

/**
 * Whether a rule is the same gate of another environment of this app: `…extension/<app>/<environment>/static/<module>`.
 * Another app's gate of the same name is somebody else's.
 */
export function isOtherGate(rule: unknown, gateAri: string): boolean {
  const key = textAt(rule, 'parameters', 'key');
  if (textAt(rule, 'ruleKey') !== FORGE_VALIDATOR || key === undefined || key === gateAri) return false;
  const apart = (ari: string) => /^(.+:extension\/[^/]+)\/[^/]+\/static\/([^/]+)$/.exec(ari)?.slice(1).join(' ');
  return apart(gateAri) !== undefined && apart(key) === apart(gateAri);
}

function parseGate(rule: unknown): AttachedGate {
  const configuration = parseGateConfiguration(at(rule, 'parameters', 'config'));
  return { disabled: textAt(rule, 'parameters', 'disabled') === 'true', ...(configuration && { configuration }) };
}
