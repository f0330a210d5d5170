import type { ClientIssue } from '../../../src/application/ports';
import { recordClosed } from '../../../src/application/repair/record-closed';
import { keepNotes } from '../../../src/application/repair/repair-issue';
import type { OwnStepId } from '../../../src/domain/facts/facts';
import type { OwnStep } from '../../../src/domain/procedure/own-steps';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { fail, ok } from '../../../src/domain/result';
import { recorded, started, TODAY } from '../../domain/recorded';

/** A subtask that was closed, while somebody records or takes back what it says. */

const ID: OwnStepId = 'own:annex001';
const STEP: OwnStep = {
  ...{ id: ID, title: { es: 'Firmar el anexo' }, owedBy: 'planok', phase: 'preparation' },
  ...{ when: {}, holdsUp: true, byClosing: true },
};
const PLANNED: Onboarding = { ...started(), ownSteps: [STEP], plan: { [ID]: { id: '9', key: 'HAUZD-9' } } };
const DONE = recorded(PLANNED, { kind: 'recordOwnStep', step: ID, on: TODAY });
const TAKEN_BACK = recorded(DONE, { kind: 'withdraw', fact: `ownStep:${ID}`, reason: 'Faltaba una firma' });

const ISSUE: Pick<ClientIssue, 'subtasks'> = {
  subtasks: [{ id: '9', key: 'HAUZD-9', summary: 'Firmar el anexo', closed: true }],
};
const CLOSING = { by: 'account-2', at: '2026-03-19T15:00:00.000Z' };

/** Storage in which somebody wrote this record since it was read. */
function writtenSince(present: Onboarding) {
  let stored = { ...present, version: 2 };
  return {
    stored: () => stored,
    records: {
      read: async () => ok(stored),
      replace: async (next: Onboarding) => {
        if (next.version !== stored.version) return fail({ code: 'changedMeanwhile' as const });
        stored = { ...next, version: stored.version + 1 };
        return ok(stored);
      },
    },
  };
}
const closingOf = (records: ReturnType<typeof writtenSince>['records'], onboarding: Onboarding) =>
  recordClosed(
    {
      asApp: { readClosing: async () => ok(CLOSING) },
      records,
      clock: { now: () => '2026-03-20T16:00:00.000Z', today: () => TODAY },
    },
    ISSUE,
    onboarding,
  );

test('is recorded on what somebody wrote meanwhile', async () => {
  const { records, stored } = writtenSince(recorded(PLANNED, { kind: 'expectScope', scope: 'quote' }));
  await closingOf(records, PLANNED);
  expect(stored().facts).toMatchObject({
    expectedScope: 'quote',
    ownSteps: { [ID]: { on: '2026-03-19', by: 'account-2' } },
  });
});

test('marked and taken back meanwhile, it is not recorded by the closing from before', async () => {
  const { records, stored } = writtenSince(TAKEN_BACK);
  await closingOf(records, PLANNED);
  expect(stored().facts.ownSteps).toBeUndefined();
});

test('seen open and marked meanwhile, it goes on being remembered as done', async () => {
  const { records, stored } = writtenSince(recorded(TAKEN_BACK, { kind: 'recordOwnStep', step: ID, on: TODAY }));
  await keepNotes(records, TAKEN_BACK, [{ step: ID, id: '9', what: 'open' }]);
  expect(stored().plan[ID]).toMatchObject({ wasDone: true });
});
