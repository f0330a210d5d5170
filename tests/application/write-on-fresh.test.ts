import { onFresh, writeOnFresh } from '../../src/application/write-on-fresh';
import type { StorageError } from '../../src/contract/errors';
import type { Onboarding } from '../../src/domain/record/onboarding';
import { fail, ok, type Result } from '../../src/domain/result';
import { atAgreement } from '../domain/facts';
import { onboardingOf } from './gate/gate-stage';

/** Storage with one record, which somebody else writes before each of the next `others` writes. */
function openStorage(others: number, broken?: StorageError) {
  const storage = { record: named('') as Onboarding | undefined, reads: 0, writes: 0, read, replace };
  let left = others;

  async function read(): Promise<Result<Onboarding | undefined, StorageError>> {
    storage.reads += 1;
    return ok(storage.record);
  }

  async function replace(next: Onboarding): Promise<Result<Onboarding, StorageError>> {
    storage.writes += 1;
    if (broken) return fail(broken);
    if (left > 0 && storage.record) {
      left -= 1;
      storage.record = named(`${storage.record.client}other `, storage.record.version + 1);
    }
    if (storage.record?.version !== next.version) return fail({ code: 'changedMeanwhile' });
    storage.record = { ...next, version: next.version + 1 };
    return ok(storage.record);
  }
  return storage;
}

function named(client: string, version = 1): Onboarding {
  return { ...onboardingOf(atAgreement('sync')), client, version };
}

const signed = (current: Onboarding) => ok({ next: { ...current, client: `${current.client}mine` } });

test('what nobody disturbs is written once, and nothing is read', async () => {
  const storage = openStorage(0);
  expect(await writeOnFresh(storage, named(''), signed)).toEqual(ok(named('mine', 2)));
  expect(storage).toMatchObject({ reads: 0, writes: 1 });
});

test('of two who write at once both are kept: the change is made on what the other one wrote', async () => {
  const storage = openStorage(3);
  expect(await writeOnFresh(storage, named(''), signed)).toEqual(ok(named('other other other mine', 5)));
  expect(storage).toMatchObject({ reads: 3, writes: 4 });
});

test('after four times whoever asked is told, and what the others wrote stands', async () => {
  const storage = openStorage(4);
  expect(await writeOnFresh(storage, named(''), signed)).toEqual(fail({ code: 'changedMeanwhile' }));
  expect(storage).toMatchObject({ reads: 3, writes: 4, record: { client: 'other other other other ' } });
});

test('where there is nothing to store, nothing is asked of storage', async () => {
  const storage = openStorage(0);
  expect(await writeOnFresh(storage, named(''), () => ok(undefined))).toEqual(ok(named('')));
  expect(storage).toMatchObject({ reads: 0, writes: 0 });
});

test('a change that does not fit what the other one wrote is refused as it would be without haste', async () => {
  const storage = openStorage(1);
  const once = (current: Onboarding) => (current.client === '' ? signed(current) : fail({ code: 'alreadyDiscarded' }));
  expect(await writeOnFresh(storage, named(''), once)).toEqual(fail({ code: 'alreadyDiscarded' }));
  expect(storage).toMatchObject({ writes: 1, record: { client: 'other ' } });
});

test('a record that is gone meanwhile is not written', async () => {
  const storage = openStorage(0);
  storage.record = undefined;
  expect(await writeOnFresh(storage, named(''), signed)).toEqual(fail({ code: 'notStarted' }));
  expect(storage).toMatchObject({ reads: 1, writes: 1 });
});

test.each<StorageError>([{ code: 'storageUnavailable' }, { code: 'newerRecord' }])(
  '$code is no haste: it is answered at once',
  async (broken) => {
    const storage = openStorage(0, broken);
    expect(await writeOnFresh(storage, named(''), signed)).toEqual(fail(broken));
    expect(storage).toMatchObject({ reads: 0, writes: 1 });
  },
);

test('whoever has read the fresh record hands it over, and is told no more than others', async () => {
  const storage = openStorage(0);
  const versions: number[] = [];
  const done = await onFresh(storage, named(''), async ({ version }) => {
    versions.push(version);
    return fail({ code: 'changedMeanwhile' as const, fresh: named('other', version + 1) });
  });
  expect({ done, versions, reads: storage.reads }).toEqual({
    done: fail({ code: 'changedMeanwhile' }),
    versions: [1, 2, 3, 4],
    reads: 0,
  });
});
