import { recordModule } from '../application/actions/record-module';
import { actionCalls } from '../contract/action-calls';
import type { ModuleRecorded } from '../contract/action-view';
import type { Language } from '../domain/language';
import { ACTION_WORDS } from '../locales/action-words';
import { type ActionOutputs, actionOf } from './action-call';
import { recordingPorts } from './recording-ports';

/** The action *registrar un módulo* (`hauzd-record-module` in manifest.yml). */
export const handler = actionOf(
  'recordModule',
  actionCalls.recordModule,
  (accountId, { source, note = '', ...told }) =>
    recordModule(recordingPorts(), accountId, {
      ...told,
      note: (language) => {
        const { actions, facts } = ACTION_WORDS[language];
        return actions.note(source && facts.sources[source], note);
      },
    }),
  say,
);

function say({ module, fact, isNew, language }: ModuleRecorded, asked: Language | undefined): ActionOutputs {
  const { actions, facts, modules } = ACTION_WORDS[asked ?? language];
  const state = facts.moduleStates[fact.state];
  const on = fact.state === 'unknown' ? '' : fact.on;
  const source = fact.state === 'unknown' ? '' : facts.sources[fact.source];
  const text = isNew
    ? actions.recorded(modules[module], state, on)
    : actions.alreadyRecorded(modules[module], state, on, source);
  return { recorded: isNew, module, state: fact.state, on, text };
}
