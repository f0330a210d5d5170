import { isLocalDate } from '../dates';
import { rulesIn } from './due-rules';
import type { ProjectSettings } from './settings';

/** A field of a form in Jira, as far as a project's settings can give it a value. */
export interface FormField {
  id: string;
  name: string;
  /** How Jira wants its value. `other`: in no way that the settings can give. */
  kind: 'text' | 'paragraph' | 'number' | 'date' | 'option' | 'options' | 'other';
  /** Required, and without a default: only the settings can give it a value. */
  isRequired: boolean;
  /** What can be chosen, where it is a choice. */
  options?: { id: string; name: string }[];
}

/** Whether this is what the settings mean: its id, or what it is called. */
export function isOption({ id, name }: { id: string; name: string }, value: string): boolean {
  return id === value.trim() || isCalled(name, value);
}

/** Whether this is the name that somebody wrote: capitals, and blanks around it, count for nothing. */
export function isCalled(name: string, written: string): boolean {
  return name.trim().toLowerCase() === written.trim().toLowerCase();
}

/**
 * Whether the settings give a field a value that Jira can take: one of its options, a number with a decimal point, a day
 * as `2027-01-31`. What is blank is none.
 */
export function hasValue({ id, kind, options = [] }: FormField, values: Record<string, string>): boolean {
  const value = values[id] ?? '';
  if (value.trim() === '') return false;
  switch (kind) {
    case 'text':
    case 'paragraph':
      return true;
    case 'number':
      return Number.isFinite(Number(value));
    case 'date':
      return isLocalDate(value);
    case 'option':
    case 'options':
      return options.some((option) => isOption(option, value));
    case 'other':
      return false;
  }
}

/** What a subtask gets by the rules for parties and steps, and by the labels, besides the values of fields. */
const BY_RULES: Record<string, (settings: ProjectSettings) => boolean> = {
  labels: ({ labels }) => labels.length > 0,
  assignee: (settings) => rulesIn(settings).some(({ assignee }) => assignee !== undefined),
  duedate: (settings) => rulesIn(settings).some(({ due }) => due !== undefined),
};

/** Whether a field is filled in by rules, where there are any: assignee, due date and labels are. */
export const isByRules = ({ id }: Pick<FormField, 'id'>): boolean => Object.hasOwn(BY_RULES, id);

/**
 * Whether a field that subtasks require gets a value: one of its own, or by the rules. A rule may leave some subtasks
 * without, one whose milestone is still to come; of those Jira itself says what they lack.
 */
export function isGiven(field: FormField, settings: ProjectSettings): boolean {
  return hasValue(field, settings.fieldValues) || BY_RULES[field.id]?.(settings) === true;
}
