import { forgetProject } from '../../../src/application/repair/forget-project';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { ok } from '../../../src/domain/result';
import { atAgreement } from '../../domain/facts';
import { onboardingOf } from '../gate/gate-stage';

/** A project that the app does not see any more: deleted, as Jira said, or perhaps only restricted. */
async function forget(
  wasDeleted: boolean,
  known: Partial<Onboarding> = {},
): Promise<{ written: Onboarding[]; forgotten: string[] }> {
  const written: Onboarding[] = [];
  const forgotten: string[] = [];
  const record = { ...onboardingOf(atAgreement('sync'), { holdDemo: { id: '200', key: 'HAUZD-200' } }), ...known };
  const outcome = await forgetProject(
    {
      clock: { now: () => '2026-03-20T15:00:00.000Z', today: () => '2026-03-20' },
      hasTime: () => true,
      asApp: { readIssues: async () => ok([]) },
      index: { inProject: async () => ok({ found: [record] }) },
      queue: { push: async () => true },
      records: {
        replace: async (next) => {
          written.push(next);
          return ok(next);
        },
        forgetKeys: async (_, keys) => {
          forgotten.push(...keys);
          return ok(undefined);
        },
      },
    },
    { kind: 'forgetProject', projectId: record.projectId, wasDeleted },
  );
  expect(outcome).toEqual({ outcome: 'settled' });
  return { written, forgotten };
}

test('of a deleted project the records say so, and their keys are forgotten', async () => {
  const { written, forgotten } = await forget(true);
  expect(written).toMatchObject([{ issueDeletedAt: '2026-03-20T15:00:00.000Z' }]);
  expect(forgotten).toEqual(['HAUZD-1', 'HAUZD-200']);
});

test('of one that may only be hidden the keys stay known, and are not believed: its clients are not unknown ones', async () => {
  const { written, forgotten } = await forget(false);
  expect(written).toMatchObject([{ unseenSince: '2026-03-20T15:00:00.000Z' }]);
  expect(written[0]).not.toHaveProperty('issueDeletedAt');
  expect(forgotten).toEqual([]);
});

test('where an earlier worker noted it and storage failed before the keys were forgotten, they are forgotten now', async () => {
  const { written, forgotten } = await forget(true, { issueDeletedAt: '2026-03-20T14:00:00.000Z' });
  expect(written).toEqual([]);
  expect(forgotten).toEqual(['HAUZD-1', 'HAUZD-200']);
});

test('of one that may only be hidden, what was noted before is left alone', async () => {
  const at = '2026-03-20T14:00:00.000Z';
  for (const known of [{ issueDeletedAt: at }, { unseenSince: at }]) {
    expect(await forget(false, known)).toEqual({ written: [], forgotten: [] });
  }
});
