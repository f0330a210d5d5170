import { useState } from 'react';
import type { RecordRequest } from '../../../src/contract/panel-calls';
import type { PanelView } from '../../../src/contract/panel-view';
import type { Command } from '../../../src/domain/facts/commands';
import type { Facts } from '../../../src/domain/facts/facts';
import { seenBy } from '../../../src/domain/facts/seen';
import { callPanel } from '../../call-function';
import { tellNotUndone, tellRecorded } from '../around-the-panel';
import { useCommand } from '../command';
import { isOutOfDate, isWorthRetrying } from '../error-callout';
import { useErrorWords } from '../error-words';
import { focusFirstLine } from '../focus';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { Field } from './form-rules';

/**
 * The one way in which the panel records a fact: with what the person saw of it, so that nothing is overwritten unseen.
 *
 * @param done what follows once it is recorded
 */
export function useRecording(done: () => void) {
  const words = useWords();
  const { panel } = words;
  const errorOf = useErrorWords();
  const { show, showUndone, say, reload } = usePanel();
  const [lacking, setLacking] = useState<Field[]>([]);
  const sending = useCommand(
    (request: Omit<RequestRecord, 'commandId'>, commandId) => callPanel('record', { commandId, ...request }),
    (recorded, { command }, commandId) => {
      show(recorded, panel.announce.recorded);
      tell(command.kind, recorded.onboarding, commandId);
      done();
    },
  );
  const takeBack = async (what: string, entry: number, commandId: string = crypto.randomUUID()): Promise<void> => {
    const answer = await callPanel('undo', { commandId, entry });
    focusFirstLine();
    if (answer.ok) {
      showUndone(answer.value, panel.undo.done(what));
      tellRecorded(panel.undo.done(what));
      return;
    }
    const reason = errorOf(answer.error);
    say(reason);
    const again = { text: panel.undo.button, onClick: () => void takeBack(what, entry, commandId) };
    tellNotUndone(reason, isWorthRetrying(answer.error) ? again : undefined);
    if (isOutOfDate(answer.error)) await reload();
  };
  /** Says that it was recorded, with the way to take it back while it is the last thing that was. */
  const tell = (command: Command['kind'], onboarding: PanelView['onboarding'], commandId: string) => {
    const isLast = onboarding?.recentCommands.at(-1) === commandId;
    const what = words.facts.historyKind(command);
    const onClick = () => void takeBack(what, onboarding?.history ?? 0);
    tellRecorded(what, isLast ? { text: panel.undo.button, onClick } : undefined);
  };
  return {
    busy: sending.busy,
    error: lacking.length > 0 ? undefined : sending.error,
    /** Fields that are still to be filled in. */
    lacking,
    lack: (fields: Field[]) => setLacking(fields),
    fail: (error: NonNullable<typeof sending.error>) => {
      setLacking([]);
      sending.fail(error);
    },
    /** @param seen the facts as the person saw them */
    record: (command: Command, seen: Facts) => {
      setLacking([]);
      void sending.run({ command, seen: seenBy(seen, command) });
    },
  };
}

/** From a page a command always says what was seen. */
type RequestRecord = Required<RecordRequest>;
