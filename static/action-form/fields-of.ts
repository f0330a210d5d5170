import { CHOSEN_SOURCES, MODULES, PARTIES } from '../../src/domain/facts/facts';
import { LANGUAGES } from '../../src/domain/language';
import { MESSAGE_IDS } from '../../src/domain/messages/message-id';
import { GATES } from '../../src/domain/procedure/missing';
import { OBLIGATORY_MODULES } from '../../src/domain/procedure/needs';
import { PHASES } from '../../src/domain/procedure/step-id';
import type { InputName } from '../../src/locales/page-words';
import { ACTIONS, type ActionKey } from './action-keys';

/**
 * An input of an action as its form asks for it. What is chosen can come as a smart value too, which Jira fills in when
 * the rule runs (Atlassian, "Action", "Accepting Smart Values").
 */
export interface InputField {
  input: InputName;
  isRequired?: true;
  /** What there is to choose; without it a text is written. */
  choices?: readonly string[];
  /** A whole number: manifest.yml declares it as one, so no smart value can stand there. */
  isNumber?: true;
  /** What stands there before somebody writes. */
  usual?: string;
}

const issueKey: InputField = { input: 'issueKey', isRequired: true, usual: '{{issue.key}}' };
const language: InputField = { input: 'language', choices: LANGUAGES };

/** The inputs of each action, by its key in manifest.yml, in the manifest's order. */
const FIELDS: Readonly<Record<ActionKey, readonly InputField[]>> = {
  'hauzd-client-status': [issueKey, language],
  'hauzd-waiting-clients': [
    { input: 'party', choices: PARTIES },
    { input: 'days', isNumber: true },
    { input: 'phase', choices: PHASES },
    { input: 'project' },
    language,
  ],
  'hauzd-shut-gate': [issueKey, { input: 'gate', isRequired: true, choices: GATES }, language],
  'hauzd-message-text': [
    issueKey,
    { input: 'message', isRequired: true, choices: MESSAGE_IDS },
    { input: 'module', choices: OBLIGATORY_MODULES },
    language,
  ],
  'hauzd-record-module': [
    issueKey,
    { input: 'module', isRequired: true, choices: MODULES },
    { input: 'state', isRequired: true, choices: ['contracted', 'notContracted'] },
    { input: 'source', choices: CHOSEN_SOURCES },
    { input: 'note' },
  ],
  'hauzd-record-own-step': [issueKey, { input: 'step', isRequired: true }, { input: 'note' }],
};

/** The inputs of the action with this key; none where it is not known. */
export const fieldsOf = (key: string): readonly InputField[] => {
  const known = ACTIONS.find((action) => action === key);
  return known ? FIELDS[known] : [];
};

/** What is written in a form so far, by input. */
export type Written = Partial<Record<InputName, string>>;

/** What a rule has kept, as the form shows it; where nothing is kept yet, what usually stands there. */
export function writtenOf(fields: readonly InputField[], kept: Record<string, unknown>): Written {
  const isNew = Object.keys(kept).length === 0;
  return Object.fromEntries(
    fields.flatMap(({ input, usual }) => {
      const value = kept[input];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : isNew ? usual : undefined;
      return text === undefined ? [] : [[input, text]];
    }),
  );
}

/** What the rule is to keep: inputs that say something, of the types that manifest.yml declares. */
export function configurationOf(fields: readonly InputField[], written: Written): Record<string, string | number> {
  return Object.fromEntries(
    fields.flatMap(({ input, isNumber }): [string, string | number][] => {
      const text = written[input]?.trim() ?? '';
      if (text === '') return [];
      return [[input, isNumber && /^\d{1,4}$/.test(text) ? Number(text) : text]];
    }),
  );
}

/** What is wrong with what is written: nothing where something is required, or no number where one is asked for. */
export function faultsOf(fields: readonly InputField[], written: Written): Partial<Record<InputName, Fault>> {
  return Object.fromEntries(
    fields.flatMap(({ input, isRequired, isNumber }): [string, Fault][] => {
      const text = written[input]?.trim() ?? '';
      if (text === '') return isRequired ? [[input, 'required']] : [];
      return isNumber && !/^\d{1,4}$/.test(text) ? [[input, 'number']] : [];
    }),
  );
}
export type Fault = 'required' | 'number';
