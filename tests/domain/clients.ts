import type { ClientRow } from '../../src/domain/client-row';
import type { Facts } from '../../src/domain/facts';
import { readCopy } from '../../src/domain/read-copy';

let number = 0;

/** A client in a list, with the copy that these facts give. */
export function clientRow(client: string, facts: Facts): ClientRow {
  number += 1;
  const copy = readCopy({ facts, plan: {}, closed: new Set() });
  return { id: String(number), key: `HAUZD-${number}`, client, copy: { kind: 'copy', copy } };
}

/** A client whose copy says nothing. */
export function unreadable(client: string, kind: 'none' | 'newer' | 'broken'): ClientRow {
  number += 1;
  return { id: String(number), key: `HAUZD-${number}`, client, copy: { kind } };
}
