import type { AccountId, Party } from '../facts/facts';
import type { Language } from '../language';
import type { MessageId, MessageText } from '../messages/message-id';
import type { Closing } from '../procedure/closing';
import type { DueRule } from '../procedure/due';
import type { OwnStep } from '../procedure/own-steps';
import type { ProcedureStep } from '../procedure/step-id';
import type { DayCount, HolidayCountry } from '../procedure/working-days';
import { markOf } from '../text/mark-of';
import type { ProcedurePage } from './procedure-page';

/** The shape of a project's stored settings, and of what is exported. Newer ones are refused, never rewritten. */
export const SETTINGS_SCHEMA = 1;

/** What the subtasks of one party get. */
export interface PartyRule {
  assignee?: AccountId;
  due?: DueRule;
}

/** What the subtask of one step gets instead, and a text of its own at the end of its description. */
export interface StepSetting extends PartyRule {
  text?: string;
}

/** A step that the team adds: what it is, what its subtask gets, and what is to be done, in its description. */
export interface OwnStepSetting extends Omit<OwnStep, 'textMark'>, StepSetting {}

/** Who may confirm modules, besides being allowed to edit the issue. Ids are Jira's. */
export type Confirmers = { who: 'editors' } | { who: 'role'; id: string } | { who: 'group'; id: string; name: string };

/** How a subtask that does not apply any more is marked: by label and comment, and by a transition of this name too. */
export type RetireMark = { how: 'label' } | { how: 'transition'; name: string };

export type MessageTexts = Partial<Record<MessageId, Partial<Record<Language, MessageText>>>>;

/** What a project's administrators choose. Ids are Jira's; account ids are all that is kept of people. */
export interface ProjectSettings {
  schema: typeof SETTINGS_SCHEMA;
  /** Of what the app writes where no one is looking: subtasks, comments, the gates' messages. */
  language: Language;
  /** IANA name; days are counted in it. */
  timeZone: string;
  /** Issue types that are onboardings; empty: all that are not subtasks. */
  issueTypes: string[];
  /** The field that names the client. */
  clientField: string;
  /** The type of subtask to create; absent: the project's first. */
  subtaskType?: string;
  /**
   * Values for fields of a subtask, when it is created and on the screen of a transition; by field id: text, number,
   * day, or an option's id.
   */
  fieldValues: Record<string, string>;
  parties: Partial<Record<Party, PartyRule>>;
  steps: Partial<Record<ProcedureStep, StepSetting>>;
  /** The steps that the team adds to the procedure's, in their order. */
  ownSteps: OwnStepSetting[];
  /** How the days of due dates are counted. */
  dueDays: DayCount;
  /** Whose holidays are no working days. */
  holidays: HolidayCountry | 'none';
  labels: string[];
  /** At the end of every subtask's description. */
  text?: string;
  procedure: ProcedurePage;
  confirmers: Confirmers;
  retire: RetireMark;
  /** Which way subtasks are closed: a transition's name, a status' name or id; absent: the only one that is done. */
  closing?: string;
  /** Whether a project administrator may let a client pass a shut gate (*excepción autorizada*). */
  exceptions: boolean;
  /** From how many days on a module's backing counts as old. It shuts nothing. */
  backingDays: number;
  messages: MessageTexts;
}

/** The page that the procedure names ("Para más información, consultar esta página de Confluence"). */
const PROCEDURE: ProcedurePage = {
  id: '2135228422',
  url: 'https://planok.atlassian.net/wiki/spaces/IYA/pages/2135228422',
  title: 'Hd_Implementación',
};

/** For a project whose administrators have not chosen anything: all of it works as it is. */
export const DEFAULT_SETTINGS: ProjectSettings = {
  schema: SETTINGS_SCHEMA,
  language: 'es',
  timeZone: 'America/Santiago',
  issueTypes: [],
  clientField: 'summary',
  fieldValues: {},
  parties: {},
  steps: {},
  ownSteps: [],
  dueDays: 'working',
  holidays: 'CL',
  labels: [],
  procedure: PROCEDURE,
  confirmers: { who: 'editors' },
  retire: { how: 'label' },
  exceptions: false,
  backingDays: 180,
  messages: {},
};

/** What a record keeps of its project's settings, so that a gate and a repair read one thing. */
export function recordSettings(settings: ProjectSettings): RecordSettings {
  const { language, timeZone, procedure, closing: by, fieldValues: values } = settings;
  const ownSteps = settings.ownSteps.map(definitionOf);
  const closing = { ...(by && { by }), ...(Object.keys(values).length > 0 && { values }) };
  return {
    language,
    timeZone,
    procedure,
    ...(Object.keys(closing).length > 0 && { closing }),
    ...(ownSteps.length > 0 && { ownSteps }),
  };
}

/** What of an own step a client's plan is made with: all but what its subtask gets when it is created. */
function definitionOf({ assignee: _, due: __, text, ...step }: OwnStepSetting): OwnStep {
  return text ? { ...step, textMark: markOf(text) } : step;
}

/** What gates and repairs need of the project's settings, kept in the record so that they read one thing. */
export interface RecordSettings {
  language: Language;
  /** IANA name; days are counted in it. */
  timeZone: string;
  procedure: ProcedurePage;
  /** Absent where nothing was chosen about it. */
  closing?: Closing;
  /** The team's own steps as the settings have them: *Aplicar* takes them over. Absent where there is none. */
  ownSteps?: OwnStep[];
}

/** Values for fields that the settings may give: each record has a copy. */
export const MOST_FIELD_VALUES = 50;
