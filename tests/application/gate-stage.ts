import { answerGate, type GateAnswer, type GateDeps } from '../../src/application/answer-gate';
import type { ClientIssue } from '../../src/application/ports';
import type { ExistingSubtask } from '../../src/domain/changes';
import type { Facts } from '../../src/domain/facts';
import { type GateConfiguration, USUAL_CONFIGURATION } from '../../src/domain/gate-configuration';
import { type Onboarding, SCHEMA } from '../../src/domain/onboarding';
import type { AppliedPlan } from '../../src/domain/plan';
import { ok } from '../../src/domain/result';
import { DEFAULT_SETTINGS, recordSettings } from '../../src/domain/settings';

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
  canEdit: true,
  subtasks: [],
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
    attempts: 0,
    history: 1,
    unwritten: [],
    recentCommands: [],
  };
}

/**
 * @param onboarding the client's record, if any
 * @param subtasks of the client, as Jira has them
 * @param world.issues what Jira shows besides the client; `known`: whether storage knows the client's keys
 */
export function openStage(
  onboarding: Onboarding | undefined,
  subtasks: ExistingSubtask[] = [],
  world: { issues?: ClientIssue[]; known?: boolean } = {},
): Stage {
  const { issues = [], known = true } = world;
  const stage: Stage = { ask, reads: 0, requests: 0 };
  const pointers = new Map<string, { issueId: string; issueKey: string; step?: never }>();
  if (onboarding && known) {
    pointers.set(onboarding.issueKey, { issueKey: onboarding.issueKey, issueId: onboarding.issueId });
    for (const { key } of Object.values(onboarding.plan)) pointers.set(key, { issueKey: key, issueId: CLIENT.id });
  }
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
        const all = [{ ...CLIENT, subtasks }, ...issues];
        const found = all.find(({ id, key }) => id === idOrKey || key === idOrKey);
        return found ? ok(found) : { ok: false, error: { code: 'issueNotFound' } };
      },
    },
  };
  function ask(key: string, configuration: Partial<GateConfiguration> = {}): Promise<GateAnswer> {
    return answerGate(deps, key, { ...USUAL_CONFIGURATION, ...configuration });
  }
  return stage;
}
