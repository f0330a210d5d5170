import type { StartClientRequest } from '../../../src/contract/portfolio-calls';
import { fail, ok } from '../../../src/domain/result';
import { callPortfolio } from '../../call-function';
import type { Afterwards, Ended } from '../../shared/many/run-many';
import { useMany } from '../../shared/many/use-many';
import { afterRefusal } from '../after-refusal';
import { idOf } from './kept-run';
import { requestOf } from './many-draft';
import type { Backing, ManyRow, RowFailure, Started } from './many-row';

/**
 * Starts rows, a call for each. Done twice, a row is the same: its id is made of what is asked for.
 *
 * @param known ids of the rows that were started before the page was loaded
 */
export function useStarting(props: { backing: Backing; me: string; known: readonly string[] }) {
  const { backing, me, known } = props;
  return useMany<ManyRow, Started, RowFailure>(
    {
      keyOf: ({ id }) => id,
      carryOut: async (row) => {
        const request = requestOf(row, backing);
        return startOne({ ...request, commandId: await idOf(request, me) });
      },
      afterwards,
    },
    new Map(known.map((id) => [id, ok(undefined)])),
  );
}

/** How many subtasks it has, whichever press created them. */
async function startOne(request: StartClientRequest): Promise<Ended<Started, RowFailure>> {
  const answer = await callPortfolio('startClient', request);
  if (!answer.ok) return answer;
  const { report, subtasks } = answer.value;
  const { failed } = report;
  const [first] = failed;
  if (first) return fail({ code: 'startedPartly', left: failed.length, error: first.error });
  return ok(subtasks);
}

const afterwards = (failure: RowFailure): Afterwards =>
  afterRefusal(failure.code === 'startedPartly' ? failure.error : failure);
