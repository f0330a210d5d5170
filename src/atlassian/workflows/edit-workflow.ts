import type { GateEdit, WorkflowDocument } from '../../application/ports';
import { at, isObject, listAt, textAt } from '../../contract/json';
import { FORGE_VALIDATOR, isGate, isOtherGate } from './parse-workflow';

/** What an update of a workflow takes (OpenAPI WorkflowUpdate); what else is read (name, scope …) is not in it. */
const UPDATABLE = ['id', 'version', 'description', 'startPointLayout', 'loopedTransitionContainerLayout'];
/** OpenAPI StatusLayoutUpdate and WorkflowStatusUpdate. */
const STATUS_PLACE = ['statusReference', 'layout', 'properties', 'approvalConfiguration'];
const STATUS = ['id', 'name', 'description', 'statusCategory', 'statusReference'];

/**
 * The request that carries out edits of gates (OpenAPI WorkflowUpdateRequest). Everything that was read goes back as it
 * was, known to us or not: what a request leaves out is deleted. Only our own rules on the transitions named differ.
 *
 * @param newId makes the id of a rule that was not there before
 */
export function updateRequest(
  { document }: WorkflowDocument,
  edits: GateEdit[],
  gateAri: string,
  newId: () => string,
): { statuses: unknown[]; workflows: unknown[] } {
  const workflow = at(document, 'workflow');
  const transitions = listAt(workflow, 'transitions').map((transition) => {
    const edit = edits.find(({ transitionId }) => transitionId === textAt(transition, 'id'));
    return sendable(edit ? edited(transition, edit, gateAri, newId) : transition);
  });
  return {
    statuses: listAt(document, 'statuses').map((status) => pick(status, STATUS)),
    workflows: [
      {
        ...pick(workflow, UPDATABLE),
        statuses: listAt(workflow, 'statuses').map((status) => ({ properties: {}, ...pick(status, STATUS_PLACE) })),
        transitions,
      },
    ],
  };
}

function edited(
  transition: unknown,
  { configuration, ofOthers }: GateEdit,
  gateAri: string,
  newId: () => string,
): unknown {
  const rules = listAt(transition, 'validators');
  if (ofOthers) {
    return { ...asObject(transition), validators: rules.filter((rule) => !isOtherGate(rule, gateAri)) };
  }
  const present = rules.find((rule) => isGate(rule, gateAri));
  const others = rules.filter((rule) => !isGate(rule, gateAri));
  if (!configuration) return { ...asObject(transition), validators: others };
  const config = JSON.stringify(configuration);
  if (!present) {
    const parameters = { key: gateAri, config, id: newId(), disabled: 'false', tag: '' };
    return { ...asObject(transition), validators: [...others, { ruleKey: FORGE_VALIDATOR, parameters }] };
  }
  // The same rule in the same place, set up anew; a second gate beside it goes.
  const parameters = { ...asObject(at(present, 'parameters')), config, disabled: 'false' };
  const validators = rules.flatMap((rule) => {
    if (rule === present) return [{ ...asObject(present), parameters }];
    return isGate(rule, gateAri) ? [] : [rule];
  });
  return { ...asObject(transition), validators };
}

/** What is read as null cannot be sent, and the initial transition takes no conditions, not even none. */
function sendable(transition: unknown): unknown {
  const isInitial = textAt(transition, 'type') === 'INITIAL';
  const entries = Object.entries(asObject(transition)).filter(
    ([name, value]) => value !== null && !(isInitial && name === 'conditions'),
  );
  return Object.fromEntries(entries);
}

function pick(value: unknown, names: string[]): Record<string, unknown> {
  const entries = Object.entries(asObject(value)).filter(([name, each]) => names.includes(name) && each !== null);
  return Object.fromEntries(entries);
}

const asObject = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
