import type { LocalDate } from '../dates';
import type { Credential, ModuleId, OwnStepId, Party, Scope, StepTitle } from '../facts/facts';
import type { ObligatoryModule } from './needs';
import type { Clause, StepId } from './step-id';

/** The five points of control, in order. */
export const GATES = ['presentation', 'agreement', 'prerequisites', 'credentials', 'live'] as const;
export type GateId = (typeof GATES)[number];

/** What is missing: a code with what the sentence about it needs. `locales/` has the sentences. */
export type MissingItem =
  | { code: 'moduleUnknown'; module: ModuleId }
  | { code: 'hauzdNotInformed' }
  | { code: 'informationOutdated'; modules: ModuleId[] }
  | { code: 'demoNotScheduled' }
  | { code: 'demoNotHeld'; scheduledFor: LocalDate }
  | { code: 'agreementNotClosed' }
  | { code: 'scopeNotKnown' }
  | { code: 'offerNotMade' }
  | { code: 'offerUnanswered' }
  | { code: 'purchaseNotActivated' }
  | { code: 'moduleNotContracted'; module: ObligatoryModule; scope: Scope }
  | { code: 'notHandedOver'; from: 'client' | 'planok'; credentials: Credential[] }
  | { code: 'hauzdNotTold' }
  | { code: 'integrationNotWorking'; scope: Scope }
  /** A step that the team added; its title is part of what is said. */
  | { code: 'ownStep'; step: OwnStepId; title: StepTitle }
  /** `title`: of a step that the team added. */
  | { code: 'subtaskOpen'; step: StepId; key: string; title?: StepTitle }
  | { code: 'discarded' };

export type MissingCode = MissingItem['code'];

export type Missing = MissingItem & {
  /** The parties who can clear it. */
  owedBy: Party[];
  /** Absent of what no clause of the procedure asks for. */
  clause?: Clause;
  /** The step whose fact it is; absent for what is no step's. */
  ofStep?: StepId;
  /** The day on which it became due, by the facts' own dates. */
  since: LocalDate;
};

/** Two items about the same thing are one, whichever gate names them. */
export function sameItem(a: MissingItem, b: MissingItem): boolean {
  return identity(a) === identity(b);
}

function identity(item: MissingItem): string {
  switch (item.code) {
    case 'moduleUnknown':
    case 'moduleNotContracted':
      return `${item.code}:${item.module}`;
    case 'notHandedOver':
      return `${item.code}:${item.from}`;
    case 'integrationNotWorking':
      return `${item.code}:${item.scope}`;
    case 'ownStep':
    case 'subtaskOpen':
      return `${item.code}:${item.step}`;
    default:
      return item.code;
  }
}
