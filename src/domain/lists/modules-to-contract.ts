import { covers } from '../facts/branch';
import { type OfferState, SCOPES, type Scope } from '../facts/facts';
import { NEEDS, type NeededModule, OBLIGATORY_SCOPES, type ObligatoryModule } from '../procedure/needs';
import { type ClientRow, copyOf, isOver, scopeOf } from './client-row';
import type { ReadCopy } from './read-copy';

/** The modules that a scope needs (2.1, 2.2.1, 2.3.1), and what is to be done about each. */
export type Gap =
  | { module: 'apiRest'; state: 'unknown' }
  /** Buying it is never obligatory (2.1.2): the state of PlanOK's offer is what sales act on. */
  | { module: 'apiRest'; state: OfferState }
  | { module: ObligatoryModule; state: 'unknown' | 'notContracted' };

/** One thing for sales to see to. */
export type ClientGap = Gap & {
  row: ClientRow;
  scope: Scope;
  /** The scope is expected, not agreed: the gap may come to nothing. */
  isExpected: boolean;
};

export const NEEDED_MODULES: readonly NeededModule[] = SCOPES.map((scope) => NEEDS[scope].module);

/**
 * Which clients lack a module that their scope needs: what was agreed, or while nothing is, what is expected. A client
 * without either needs nothing yet. Those without agreement, and those who are live, are left out.
 */
export function modulesToContract(rows: readonly ClientRow[]): ClientGap[] {
  return rows.flatMap((row) => {
    const copy = copyOf(row);
    const scope = copy && scopeOf(copy);
    if (!copy || !scope || isOver(copy.phase)) return [];
    return gapsOf(copy, scope.scope).map((gap) => ({ ...gap, row, ...scope }));
  });
}

function gapsOf({ modules, offer }: ReadCopy, scope: Scope): Gap[] {
  const gaps: Gap[] = [];
  if (modules.apiRest === 'unknown') gaps.push({ module: 'apiRest', state: 'unknown' });
  if (modules.apiRest === 'notContracted') gaps.push({ module: 'apiRest', state: offer });
  for (const each of OBLIGATORY_SCOPES) {
    const { module } = NEEDS[each];
    const state = modules[module];
    if (covers(scope, each) && state !== 'contracted') gaps.push({ module, state });
  }
  return gaps;
}
