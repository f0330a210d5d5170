import { useRef } from 'react';
import type { PortfolioError } from '../../../src/contract/errors';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { fail, ok } from '../../../src/domain/result';
import { callPortfolio } from '../../call-function';
import type { Afterwards, Ended } from '../../shared/many/run-many';
import { useMany } from '../../shared/many/use-many';
import { afterRefusal } from '../after-refusal';

/** Why a client's changes were not applied; `mayEditNone`: the person may edit no issue of the project. */
export type ApplyFailure = PortfolioError | { code: 'mayEditNone' };

/**
 * Applies the plans of clients, a call for each. Somebody may be kept from editing one client only: whether it is all of them is
 * asked once, when the first one is refused, so that it costs nothing for those who may.
 */
export function useApplyingMany() {
  const editsNone = useRef<Promise<boolean>>();
  return useMany<ClientRow, undefined, ApplyFailure>({
    keyOf: ({ id }) => id,
    carryOut: async (row) => {
      const ended = await applyOne(row);
      if (ended.ok || ended.error.code !== 'notAllowed') return ended;
      editsNone.current ??= mayEditNone();
      return (await editsNone.current) ? fail({ code: 'mayEditNone' }) : ended;
    },
    afterwards,
  });
}

/** What is left undone is told by its first reason; asked again, that is all that is done. */
async function applyOne({ id }: ClientRow): Promise<Ended<undefined, PortfolioError>> {
  const answer = await callPortfolio('applyClient', { commandId: crypto.randomUUID(), issueId: id });
  if (!answer.ok) return answer;
  const [first] = answer.value.report.failed;
  return first ? fail(first.error) : ok(undefined);
}

/** Where nobody can say, each client is refused by itself. */
async function mayEditNone(): Promise<boolean> {
  const ready = await callPortfolio('prepare', {});
  return !ready.ok && ready.error.code === 'notAllowed';
}

const afterwards = (failure: ApplyFailure): Afterwards =>
  failure.code === 'mayEditNone' ? 'stop' : afterRefusal(failure);
