import type { HistoryFact, HistoryFactKind, HistoryKind } from '../domain/record/onboarding';

/**
 * The name of a fact of each kind. `which`, `from`: what stands behind the kind in the fact's key (`module:apiRest`,
 * `handOver:apiKey:client`).
 */
export type FactNames = Record<HistoryFactKind, (which: string, from: string) => string>;

/** The name of a fact. What is asked for comes from storage, of any version: `other` is the name of what is not known. */
export const factName =
  (names: FactNames, other: string) =>
  (key: HistoryFact): string => {
    const [kind = '', which = '', from = ''] = key.split(':');
    return isIn(names, kind) ? names[kind](which, from) : other;
  };

/** What was recorded, as a line of the history is headed; in the same way. */
export const kindName =
  (names: Record<HistoryKind, string>, other: string) =>
  (kind: string): string =>
    isIn(names, kind) ? names[kind] : other;

/** The word for a code; the code itself where there is none. */
export const namedIn = (names: Partial<Record<string, string>>, code: string): string => names[code] ?? code;

const isIn = <Table extends object>(table: Table, name: string): name is keyof Table & string =>
  Object.hasOwn(table, name);
