import type { LocalDate } from '../dates';
import type { OwnStepId, Party, StepTitle } from '../facts/facts';
import type { Language } from '../language';
import type { OwnStepConditions } from './own-step-conditions';
import type { StepPhase } from './step-id';

/** So many own steps may a project have, and of so many characters a title be. */
export const MOST_OWN_STEPS = 20;
/** So many a client's plan keeps, with those that the settings do not have any more. */
export const MOST_KEPT_OWN_STEPS = 25;
export const OWN_TITLE_LIMIT = 120;

/**
 * A step that a project's administrators added to the procedure's (*paso propio*). It can add to a gate and never take
 * away from it; it changes no clause, no branch, and no rule about credentials.
 */
export interface OwnStep {
  id: OwnStepId;
  title: StepTitle;
  owedBy: Party;
  phase: StepPhase;
  when: OwnStepConditions;
  /** Whether the gate of its phase stays shut until it is done; otherwise it holds nothing up. */
  holdsUp: boolean;
  /** Whether it is done, too, as soon as its subtask is closed in Jira. */
  byClosing: boolean;
  /** Tells texts of what to do apart, without keeping them; absent where there is none. */
  textMark?: string;
}

/** An own step as a client's plan was last applied with it. */
export interface AppliedOwnStep extends OwnStep {
  /** The day on which it came into this client's plan: it cannot be due before. */
  from?: LocalDate;
  /** The settings do not have it any more; it is kept for its subtask, or because it was done. */
  removed?: true;
}

export type OwnSteps = readonly AppliedOwnStep[];

/** A title in a language; in Spanish where it has none in that one. */
export const titleIn = (title: StepTitle, language: Language): string => title[language] ?? title.es;
