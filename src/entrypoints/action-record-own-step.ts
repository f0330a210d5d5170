import { recordOwnStep } from '../application/actions/record-own-step';
import { actionCalls } from '../contract/action-calls';
import type { OwnStepRecorded } from '../contract/action-view';
import type { Language } from '../domain/language';
import { ACTION_WORDS } from '../locales/action-words';
import { type ActionOutputs, actionOf } from './action-call';
import { recordingPorts } from './recording-ports';

/** The action *registrar un paso propio* (`hauzd-record-own-step` in manifest.yml). */
export const handler = actionOf(
  'recordOwnStep',
  actionCalls.recordOwnStep,
  (accountId, told) => recordOwnStep(recordingPorts(), accountId, told),
  say,
);

function say({ title, on, isNew, language }: OwnStepRecorded, asked: Language | undefined): ActionOutputs {
  const { actions } = ACTION_WORDS[asked ?? language];
  const text = isNew ? actions.stepRecorded(title, on) : actions.stepAlreadyRecorded(title, on);
  return { recorded: isNew, step: title, on, text };
}
