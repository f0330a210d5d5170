import {
  type GateConfiguration,
  parseGateConfiguration,
  USUAL_CONFIGURATION,
} from '../../src/domain/workflow/gate-configuration';

/** What the workflow editor says of the rule that is being set up. */
export interface SavedRule {
  configuration: GateConfiguration;
  /** Something was saved that cannot be read. */
  isUnreadable: boolean;
  /** Of the transition that creates an issue, on which a gate makes no sense. */
  isCreation: boolean;
}

/**
 * @param extension the extension of the page's context (Atlassian's page "Workflow validator": `validatorConfig`,
 *   `transitionContext {id, from, to}`). What it leaves out is taken as a new rule on some transition
 */
export function readRule(extension: unknown): SavedRule {
  const stored = at(extension, 'validatorConfig');
  const isNew = stored === undefined || stored === null || stored === '';
  const parsed = isNew ? undefined : parseGateConfiguration(stored);
  const transition = at(extension, 'transitionContext');
  const category = at(at(at(transition, 'to'), 'statusCategory'), 'key') ?? at(at(transition, 'to'), 'statusCategory');
  const leadsOn = typeof category === 'string' && !/^done$/i.test(category);
  return {
    // A transition that closes nothing has nothing to ask of a subtask.
    configuration: parsed ?? { ...USUAL_CONFIGURATION, ...(leadsOn && { ownSubtask: 'pass' }) },
    isUnreadable: !isNew && !parsed,
    // Jira gives the initial transition the id 1; a global one starts nowhere, too.
    isCreation: String(at(transition, 'id')) === '1' && (at(transition, 'from') ?? null) === null,
  };
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
