import { type ClientRow, copyOf } from '../../../src/domain/lists/client-row';

/** The clients whose plan somebody has to apply, as far as their copies say. */
export const toApply = (rows: readonly ClientRow[]): ClientRow[] =>
  rows.filter((row) => copyOf(row)?.attention?.includes('toApply') === true);
