import { useState } from 'react';
import type { RecordRequest } from '../../../src/contract/panel-calls';
import type { Command } from '../../../src/domain/facts/commands';
import type { Facts } from '../../../src/domain/facts/facts';
import { seenBy } from '../../../src/domain/facts/seen';
import { callPanel } from '../../call-function';
import { useCommand } from '../command';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { Field } from './drafts';

/**
 * The one way in which the panel records a fact: with what the person saw of it, so that nothing is overwritten unseen.
 *
 * @param done what follows once it is recorded
 */
export function useRecording(done: () => void) {
  const { panel } = useWords();
  const { show } = usePanel();
  const [lacking, setLacking] = useState<Field[]>([]);
  const sending = useCommand(
    (request: Omit<RequestRecord, 'commandId'>, commandId) => callPanel('record', { commandId, ...request }),
    (recorded) => {
      show(recorded, panel.announce.recorded);
      done();
    },
  );
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
