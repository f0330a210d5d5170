import { type ClientRow, copyOf } from '../../../src/domain/lists/client-row';

/**
 * The clients whose plan somebody has to apply, as far as their copies say. One that is live already gets no new work with
 * all the others: somebody decides in its panel.
 */
export const toApply = (rows: readonly ClientRow[]): ClientRow[] =>
  rows.filter((row) => {
    const copy = copyOf(row);
    return copy?.attention?.includes('toApply') === true && copy.phase !== 'live';
  });
