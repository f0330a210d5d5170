import { answerGate, type GateAnswer, type GateDeps } from '../../../src/application/gate/answer-gate';
import type { ClientIssue, KeyPointer } from '../../../src/application/ports';
import type { Facts } from '../../../src/domain/facts/facts';
import { type AppliedPlan, plannedSubtasks } from '../../../src/domain/procedure/plan';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import { type Onboarding, SCHEMA } from '../../../src/domain/record/onboarding';
import { ok } from '../../../src/domain/result';
import { DEFAULT_SETTINGS, recordSettings } from '../../../src/domain/settings/settings';
import { type GateConfiguration, USUAL_CONFIGURATION } from '../../../src/domain/workflow/gate-configuration';

/** A gate with storage and Jira in memory, and how often it asked them. */
export interface Stage {
  ask(key: string, configuration?: Partial<GateConfiguration>): Promise<GateAnswer>;
  reads: number;
  requests: number;
}

export const CLIENT: ClientIssue = {
  id: '100',
  key: 'HAUZD-1',
  projectId: '10001',
  typeId: '10011',
  client: 'Inmobiliaria Los Robles',
  closed: false,
  canEdit: true,
  subtasks: [],
  transitions: [],
  created: '2026-03-01T10:00:00.000-0300',
};

export function onboardingOf(facts: Facts, plan: AppliedPlan = {}): Onboarding {
  return {
    schema: SCHEMA,
    version: 1,
    issueId: CLIENT.id,
    issueKey: CLIENT.key,
    projectId: CLIENT.projectId,
    settings: recordSettings(DEFAULT_SETTINGS),
    facts,
    plan,
    ownSteps: [],
    attempts: 0,
    history: 1,
    unwritten: [],
    recentCommands: [],
  };
}

/**
 * @param onboarding the client's record, if any
 * @param subtasks of the client, as Jira has them
 * @param world.issues what Jira shows besides the client and, as far as they are not among these, its planned subtasks;
 * `known`: whether storage knows the client's keys; `alsoKnown`: keys that lead to the record and are not in it; `hidden`:
 * Jira shows nothing at all
 */
export function openStage(
  onboarding: Onboarding | undefined,
  subtasks: ExistingSubtask[] = [],
  world: { issues?: ClientIssue[]; known?: boolean; alsoKnown?: string[]; hidden?: true } = {},
): Stage {
  const { issues = [], known = true, alsoKnown = [], hidden } = world;
  const stage: Stage = { ask, reads: 0, requests: 0 };
  const pointers = new Map<string, KeyPointer>();
  if (onboarding && known) {
    pointers.set(onboarding.issueKey, { issueKey: onboarding.issueKey, issueId: onboarding.issueId });
    for (const { step, subtask } of plannedSubtasks(onboarding.plan))
      pointers.set(subtask.key, { issueKey: subtask.key, issueId: CLIENT.id, step });
  }
  for (const key of alsoKnown) pointers.set(key, { issueKey: key, issueId: CLIENT.id });
  const ofPlan = plannedSubtasks(onboarding?.plan ?? {}).map(({ subtask: { id, key } }) => ({
    ...CLIENT,
    ...{ id, key, parentId: CLIENT.id },
  }));
  const deps: GateDeps = {
    records: {
      async findByKey(key) {
        stage.reads += 1;
        return ok(pointers.get(key));
      },
      async read(id) {
        stage.reads += 1;
        return ok(onboarding?.issueId === id ? onboarding : undefined);
      },
      async readFirst(ids) {
        stage.reads += 1;
        const found = onboarding && ids.includes(onboarding.issueId) ? { onboarding } : {};
        return ok({ ...found, settings: DEFAULT_SETTINGS });
      },
    },
    asApp: {
      async readIssue(idOrKey) {
        stage.requests += 1;
        const all = [...issues, { ...CLIENT, subtasks }, ...ofPlan];
        const found = hidden ? undefined : all.find(({ id, key }) => id === idOrKey || key === idOrKey);
        return found ? ok(found) : { ok: false, error: { code: 'issueNotFound' } };
      },
    },
  };
  function ask(key: string, configuration: Partial<GateConfiguration> = {}): Promise<GateAnswer> {
    return answerGate(deps, key, { ...USUAL_CONFIGURATION, ...configuration });
  }
  return stage;
}
