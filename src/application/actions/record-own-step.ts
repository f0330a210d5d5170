import type { ActionRefusal, OwnStepRecorded } from '../../contract/action-view';
import type { AccountId } from '../../domain/facts/facts';
import { LANGUAGES } from '../../domain/language';
import { type AppliedOwnStep, type OwnSteps, titleIn } from '../../domain/procedure/own-steps';
import { fail, ok, type Result } from '../../domain/result';
import type { PanelPorts } from '../ports';
import { onClient } from './client-of';
import { recordAsRule } from './record-as-rule';

/** What a rule says was done. */
export interface OwnStepTold {
  issueKey: string;
  /** The step's title, in either language. */
  step: string;
  note?: string;
}

/**
 * Records an own step as done, today, in the name of the person that the rule runs as: one who may edit the issue. Only a
 * step that the client's plan was applied with can be; what is done already is not recorded again.
 */
export function recordOwnStep(
  ports: PanelPorts,
  accountId: AccountId,
  { issueKey, step: named, note }: OwnStepTold,
): Promise<Result<OwnStepRecorded, ActionRefusal>> {
  return onClient<OwnStepRecorded>(ports, accountId, issueKey, async ({ opened, client }) => {
    const { issue, onboarding, settings } = opened;
    if (!issue.canEdit) return fail({ code: 'notAllowed' });
    if (!onboarding) return fail({ code: 'notStarted' });
    const step = stepNamed(onboarding.ownSteps, named);
    if (!step) {
      const titles = known(onboarding.ownSteps).map(({ title }) => titleIn(title, settings.language));
      return fail({ code: 'unknownOwnStep', titles });
    }
    const title = titleIn(step.title, settings.language);
    const done = onboarding.facts.ownSteps?.[step.id];
    if (done) return ok({ ...client, title, on: done.on, isNew: false });
    const on = ports.clock.today(settings.timeZone);
    const command = { kind: 'recordOwnStep' as const, step: step.id, on, ...(note && { note }) };
    const recorded = await recordAsRule(ports, accountId, opened, command);
    return recorded.ok ? ok({ ...client, title, on, isNew: true }) : recorded;
  });
}

const known = (ownSteps: OwnSteps) => ownSteps.filter(({ removed }) => !removed);

/** The one step of this title; undefined where there is none, or two have it. */
function stepNamed(ownSteps: OwnSteps, named: string): AppliedOwnStep | undefined {
  const asked = plain(named);
  const found = known(ownSteps).filter(({ title }) =>
    LANGUAGES.some((language) => plain(title[language] ?? '') === asked),
  );
  return found.length === 1 ? found[0] : undefined;
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
