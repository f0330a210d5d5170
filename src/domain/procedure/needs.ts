import { type ModuleId, SCOPES, type Scope } from '../facts/facts';
import type { Clause, StepId } from './step-id';

/** A step, with the clause that asks for it. */
interface AskedFor {
  step: StepId;
  clause: Clause;
}

/** What a scope needs before it can work, and what making it work is. */
interface Need {
  module: ModuleId;
  /** Whether the client must have the module. The API REST it need not buy: "no es obligatorio que la compre" (2.1.2). */
  obligatory: boolean;
  /** What is to be done where the module is lacking. */
  lacking: AskedFor;
  integration: AskedFor;
}

/** The procedure in one table: each scope with its module, its integration, their steps and clauses. */
export const NEEDS = {
  sync: {
    module: 'apiRest',
    obligatory: false,
    lacking: { step: 'offerApiRest', clause: '2.1.2' },
    integration: { step: 'connectStockAndPrices', clause: '2.1' },
  },
  quote: {
    module: 'cotizadorWeb',
    obligatory: true,
    lacking: { step: 'contractCotizadorWeb', clause: '2.2.1' },
    integration: { step: 'enableQuotes', clause: '2.2.2' },
  },
  reserve: {
    module: 'reservaEnLinea',
    obligatory: true,
    lacking: { step: 'contractReservaEnLinea', clause: '2.3.1' },
    integration: { step: 'enableReservations', clause: '2.3.2' },
  },
} as const satisfies Record<Scope, Need>;

export type NeededModule = (typeof NEEDS)[Scope]['module'];
/** A scope that cannot be carried out unless the client contracts its module. */
export type ObligatoryScope = {
  [Each in Scope]: (typeof NEEDS)[Each]['obligatory'] extends true ? Each : never;
}[Scope];
export type ObligatoryModule = (typeof NEEDS)[ObligatoryScope]['module'];

/** From less to more. */
export const OBLIGATORY_SCOPES = SCOPES.filter((scope): scope is ObligatoryScope => NEEDS[scope].obligatory);

/** The modules that those need. */
export const OBLIGATORY_MODULES = OBLIGATORY_SCOPES.map((scope) => NEEDS[scope].module);
