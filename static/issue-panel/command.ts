import { useRef, useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { PanelError } from '../../src/contract/errors';

export interface CommandState {
  busy: boolean;
  error: PanelError | undefined;
}

/**
 * Sends what a button asks for, once per press: a second press while the first is under way does nothing.
 * Trying the very same request again after an error keeps its id, so that a call whose answer was lost is carried out
 * once.
 *
 * @param send makes the call; `commandId` is the press's own
 * @param done what to do with the answer to a request, which had this id
 */
export function useCommand<Request, T>(
  send: (request: Request, commandId: string) => Promise<Answer<T, PanelError>>,
  done: (value: T, request: Request, commandId: string) => void,
): CommandState & { run(request: Request): Promise<void>; fail(error: PanelError): void } {
  const [state, setState] = useState<CommandState>({ busy: false, error: undefined });
  const underWay = useRef(false);
  const last = useRef({ text: '', id: '' });

  async function run(request: Request): Promise<void> {
    if (underWay.current) return;
    underWay.current = true;
    const text = JSON.stringify(request);
    if (last.current.text !== text) last.current = { text, id: crypto.randomUUID() };
    setState({ busy: true, error: undefined });
    const { id } = last.current;
    const answer = await send(request, id);
    underWay.current = false;
    if (answer.ok) last.current = { text: '', id: '' };
    setState({ busy: false, error: answer.ok ? undefined : answer.error });
    if (answer.ok) done(answer.value, request, id);
  }

  return { ...state, run, fail: (error) => setState({ busy: false, error }) };
}
