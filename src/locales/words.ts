import type { CallError, JiraState, PanelError, ProjectPageError } from '../contract/errors';
import type { LocalDate } from '../domain/dates';
import type {
  Channel,
  Credential,
  DeclinedHow,
  ModuleId,
  ModuleState,
  OfferState,
  Party,
  Scope,
  Source,
  StepTitle,
} from '../domain/facts/facts';
import type { HOLIDAYS } from '../domain/procedure/holiday-table';
import type { GateId, Missing, MissingItem } from '../domain/procedure/missing';
import type { Cause, Phase, ProcedureStep, StepId } from '../domain/procedure/step-id';
import type { Warning } from '../domain/procedure/warnings';
import type { HolidayCountry } from '../domain/procedure/working-days';
import type { HistoryFact } from '../domain/record/onboarding';

/**
 * What a gate's message, the panel and Confluence share, so that the same thing is said in the same words everywhere.
 * Small, since the gate must load fast.
 */
export interface MissingWords {
  modules: Record<ModuleId, string>;
  scopes: Record<Scope, string>;
  credentials: Record<Credential, string>;
  parties: Record<Party, string>;
  /** Titles of the steps, as they begin a subtask's summary. */
  steps: Record<ProcedureStep, string>;
  /** What a step of the team's is called in this language. */
  titleIn(title: StepTitle): string;
  /** What a step is called; one of the team's own, of which nobody knows the title any more, has a neutral name. */
  stepName(step: StepId, title?: StepTitle): string;
  gates: Record<GateId, string>;
  /** "a, b y c". */
  list(items: readonly string[]): string;
  /** A day as people write it. */
  date(day: LocalDate): string;
  /** "lo debe el cliente"; empty for nobody. */
  owedBy(parties: readonly Party[]): string;
  /** What is missing, without a full stop. */
  missing(item: MissingItem): string;
  /** How to clear it: one or two whole sentences. */
  remedy(item: MissingItem): string;
  /** What is missing and who owes it: one line of plain text. */
  missingLine(item: Missing): string;
}

/** The name of each holiday of the table: one that it has not in a language does not compile. */
export type HolidayNames = { [Country in HolidayCountry]: Record<keyof (typeof HOLIDAYS)[Country], string> };

/** What the panel says of facts: their names and values, why a step is there, what looks odd, what was recorded. */
export interface FactWords {
  sources: Record<Source, string>;
  channels: Record<Channel, string>;
  moduleStates: Record<ModuleState, string>;
  offers: Record<OfferState, string>;
  declinedHow: Record<DeclinedHow, string>;
  phases: Record<Phase, string>;
  /** The part of *por qué* that one fact gives: why a step is there, or why it does not apply any more. */
  cause(cause: Cause): string;
  warning(warning: Warning): string;
  /** The name of a fact, in the list of what is recorded and in history. One of an unknown kind has a neutral one. */
  fact(key: HistoryFact): string;
  held: string;
  omitted: string;
  sent: string;
  scheduledFor(day: LocalDate): string;
  contact: { yes: string; no: string };
  closedOn(day: LocalDate): string;
  /** Of several agreements: the one that rules, and the others. */
  inForce: string;
  replaced: string;
  scopeUnknown: string;
  throughPlanok: string;
  acknowledgedOn(day: LocalDate): string;
  works: string;
  told: string;
  /** What was recorded, by the command's name or by what happened to the plan. Unknown names have a neutral one. */
  historyKind(kind: string): string;
  historyPlan: Record<'created' | 'linked' | 'retired' | 'reopened' | 'revised' | 'finished', string>;
  nothing: string;
}

/** What every page says alike when it is refused: what happened, and what to do. */
export interface CommonErrorWords {
  /** For a place where something else would stand: a title and a text. */
  state(error: JiraState): { title: string; text: string };
  /** One piece of text, where a person wrote or did something. */
  anyCall(error: CallError): string;
  /** The same on pages about a project. */
  ofProject(error: ProjectPageError): string;
  /** What Jira gave as its reason. */
  refused(messages: readonly string[]): string;
}

/** A sentence for every code that a call of the panel can be refused with: what happened, and what to do. */
export type ErrorWords = (error: PanelError) => string;

/** What the server writes into a subtask. */
export interface SubtaskWords {
  /** "{paso} – {cliente}". */
  summary(step: string, client: string): string;
  whatToDo: Record<ProcedureStep, string>;
  /** Where the step's fact is recorded; of a step that is done by closing its subtask, that, too. */
  recordIn(issueKey: string, isDoneByClosing: boolean): string;
}
