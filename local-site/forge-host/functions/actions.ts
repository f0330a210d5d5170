import type { ActionCall, ActionRun } from '../contracts';
import { type Json, jsonOf, listOf, textAt } from '../json';
import { type Module, modulesOf } from './manifest';

export interface ActionsOptions {
  manifest: Json;
  cloudId: string;
  run(
    functionKey: string | undefined,
    module: { type: string; key: string },
    accountId: string | undefined,
    request: unknown,
  ): Promise<unknown>;
}

/** An input or output as the manifest declares it. */
export interface Declared {
  name: string;
  type: string;
  description: string;
  isRequired: boolean;
}

/** Bytes of a rule's configuration for one action (Atlassian, "Action", "Rule Validation"). */
const MOST_CONFIGURED = 100 * 1024;
/** Bytes that an agent's action can hand over (Atlassian, "Rovo Agent action": "up to 5 MB"). */
const MOST_ANSWERED = 5 * 1024 * 1024;
// Unknown: what the owner of a rule reads where a function throws; "only a generic error message will be shown".
const FAILED = 'An error occurred while running the action.';

/** Keys of the actions that rules, or agents, can use. */
export function actionsFor(manifest: Json, by: ActionCall['by']): string[] {
  const type = by === 'rule' ? 'automation:actionProvider' : 'rovo:agent';
  return modulesOf(manifest, type).flatMap(({ entry }) => listOf(entry.actions).map(String));
}

/** The inputs, or outputs, that an action declares. */
export function declaredIn({ entry }: Module, what: 'inputs' | 'outputs'): Declared[] {
  return Object.entries(jsonOf(entry[what])).map(([name, input]) => ({
    name,
    type: textAt(input, 'type') ?? 'string',
    description: textAt(input, 'description') ?? '',
    isRequired: jsonOf(input).required === true,
  }));
}

/**
 * Runs actions as Atlassian's pages "Action" (automation) and "Rovo Agent action" say: a rule hands over the inputs of its
 * configuration and nothing else; an agent the inputs that its model made, and beside them what its user looks at. The
 * person is the invocation's.
 */
export function createActions({ manifest, cloudId, run }: ActionsOptions) {
  return async (call: ActionCall): Promise<ActionRun> => {
    const module = modulesOf(manifest, 'action').find(({ key }) => key === call.actionKey);
    const refused = (...messages: string[]): ActionRun => ({
      given: call.inputs,
      outcome: { ended: 'refused', messages },
    });
    if (!module || !actionsFor(manifest, call.by).includes(module.key)) {
      return refused(`No ${call.by} can use the action ${call.actionKey}.`);
    }
    // "Agents triggered by automation rules will not invoke actions with actionVerb CREATE, UPDATE, DELETE, and TRIGGER."
    // Unknown: whether one that somebody chats with asks first; here no agent changes anything.
    if (call.by === 'agent' && module.entry.actionVerb !== 'GET')
      return refused('The agent only calls actions that read.');
    const faults = call.by === 'rule' ? faultsIn(module, call.inputs) : [];
    if (faults.length > 0) return refused(...faults);
    // Unknown: whether an agent's payload has a context where its user looks at nothing; here it has.
    const context = { cloudId, moduleKey: module.key, ...call.place };
    const given = { ...call.inputs, ...(call.by === 'agent' && { context }) };
    try {
      const answer = await run(textAt(module.entry, 'function'), module, call.accountId, given);
      if (Buffer.byteLength(JSON.stringify(answer) ?? '') > MOST_ANSWERED) throw new Error('The answer is too big.');
      const messages = messagesIn(answer);
      if (messages.length > 0) return { given, outcome: { ended: 'errors', answer, messages } };
      return { given, outcome: { ended: 'answered', answer, smartValues: smartValuesOf(module, answer) } };
    } catch {
      return { given, outcome: { ended: 'threw', why: FAILED } };
    }
  };
}

/**
 * What automation has against a configuration (the same page): "Every field type and size is validated against the input
 * declaration. Fields present in the configuration but not declared as `inputs` in the manifest will be rejected."
 * Unknown: its words, and what the sizes are beside that of the whole.
 */
function faultsIn(module: Module, inputs: Record<string, unknown>): string[] {
  const declared = declaredIn(module, 'inputs');
  const isThere = (value: unknown) => value !== undefined && value !== null && value !== '';
  return [
    ...(Buffer.byteLength(JSON.stringify(inputs)) > MOST_CONFIGURED ? ['The configuration is too big.'] : []),
    ...Object.keys(inputs)
      .filter((name) => !declared.some((input) => input.name === name))
      .map((name) => `${name} is not an input of the action`),
    ...declared.flatMap(({ name, type, isRequired }) => {
      const value = inputs[name];
      if (!isThere(value)) return isRequired ? [`${name} is required`] : [];
      return isOfType(type, value) ? [] : [`${name} is not a value of type ${type}`];
    }),
  ];
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Of an answer `{ errors: [{ message }] }` the messages. Unknown: whether what else stands in an error is shown. */
function messagesIn(answer: unknown): string[] {
  return listOf(jsonOf(answer).errors).flatMap((error) => textAt(error, 'message') ?? []);
}

/** Unknown: what becomes of an output that is not declared; here it is no smart value. */
function smartValuesOf(module: Module, answer: unknown): Record<string, unknown> {
  const declared = declaredIn(module, 'outputs').map(({ name }) => name);
  return Object.fromEntries(Object.entries(jsonOf(answer)).filter(([name]) => declared.includes(name)));
}
