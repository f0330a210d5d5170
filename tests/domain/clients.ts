import type { Facts } from '../../src/domain/facts/facts';
import type { ClientRow } from '../../src/domain/lists/client-row';
import { type ReadCopy, readCopy } from '../../src/domain/lists/read-copy';

let number = 0;

/** The copy that these facts give, of a project in this zone; without one, as early versions wrote it. */
export function copyIn(facts: Facts, timeZone?: string): ReadCopy {
  return readCopy({ facts, plan: {}, ownSteps: [], closed: new Set() }, [], undefined, timeZone);
}

/** A client in a list, with the copy that these facts give. */
export function clientRow(client: string, facts: Facts, timeZone?: string): ClientRow {
  number += 1;
  const copy = copyIn(facts, timeZone);
  return { id: String(number), key: `HAUZD-${number}`, client, copy: { kind: 'copy', copy } };
}

/** A client whose copy says nothing. */
export function unreadable(client: string, kind: 'none' | 'newer' | 'broken'): ClientRow {
  number += 1;
  return { id: String(number), key: `HAUZD-${number}`, client, copy: { kind } };
}
