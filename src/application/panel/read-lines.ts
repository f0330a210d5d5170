import type { StorageError } from '../../contract/errors';
import type { HistoryEntry, Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import type { Records } from '../ports';

/**
 * Lines of a record's history by their numbers, oldest first: those that have not left the record yet from there, the others
 * by their computed keys, with one batch of storage.
 *
 * @param numbers at most 25
 */
export async function readLines(
  records: Pick<Records, 'readHistory'>,
  { issueId, unwritten }: Pick<Onboarding, 'issueId' | 'unwritten'>,
  numbers: number[],
): Promise<Result<HistoryEntry[], StorageError>> {
  const inRecord = unwritten.filter((entry) => numbers.includes(entry.number));
  const elsewhere = numbers.filter((number) => !inRecord.some((entry) => entry.number === number));
  const read = await records.readHistory(issueId, elsewhere);
  return read.ok ? ok([...inRecord, ...read.value].sort((a, b) => a.number - b.number)) : read;
}
