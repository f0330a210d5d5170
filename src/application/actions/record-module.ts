import type { ActionRefusal, ModuleRecorded } from '../../contract/action-view';
import type { AccountId, ModuleId } from '../../domain/facts/facts';
import type { Language } from '../../domain/language';
import { fail, ok, type Result } from '../../domain/result';
import { mayConfirm } from '../panel/may-confirm';
import type { Opened } from '../panel/open-issue';
import type { PanelPorts } from '../ports';
import { type ActionClient, onClient } from './client-of';
import { recordAsRule } from './record-as-rule';

/** What another system says of a client's module. */
export interface ModuleTold {
  issueKey: string;
  module: ModuleId;
  state: 'contracted' | 'notContracted';
  /** What is kept with it, in the project's language; empty for nothing. */
  note(language: Language): string;
}

/**
 * Records it with the source *automation*, today, in the name of the person that the rule runs as: one who may edit the issue
 * and confirm modules. What the record has already is not recorded again: a rule tells what changed, it does not renew what
 * somebody saw.
 */
export function recordModule(
  ports: PanelPorts,
  accountId: AccountId,
  told: ModuleTold,
): Promise<Result<ModuleRecorded, ActionRefusal>> {
  return onClient(ports, accountId, told.issueKey, async (of) => {
    const { issue, onboarding } = of.opened;
    if (!issue.canEdit) return fail({ code: 'notAllowed' });
    if (!onboarding) return fail({ code: 'notStarted' });
    const allowed = await mayConfirm(ports, of.opened);
    return allowed.ok ? recordTold(ports, accountId, of, told) : allowed;
  });
}

async function recordTold(
  ports: PanelPorts,
  accountId: AccountId,
  { opened, client }: ActionClient,
  { module, state, note }: ModuleTold,
): Promise<Result<ModuleRecorded, ActionRefusal>> {
  const known = moduleIn(opened, module);
  if (known.state === state) return ok({ ...client, module, fact: known, isNew: false });
  const { settings } = opened;
  const said = note(settings.language);
  const on = ports.clock.today(settings.timeZone);
  const recorded = await recordAsRule(ports, accountId, opened, {
    ...({ kind: 'confirmModules', modules: { [module]: state }, on, source: 'automation' } as const),
    ...(said && { note: said }),
  });
  if (!recorded.ok) return recorded;
  return ok({ ...client, module, fact: moduleIn(recorded.value, module), isNew: true });
}

const UNKNOWN = { state: 'unknown' } as const;
const moduleIn = ({ onboarding }: Pick<Opened, 'onboarding'>, module: ModuleId) =>
  onboarding?.facts.modules[module] ?? UNKNOWN;
