import type { ComponentType } from 'react';
import type { Setting } from '../../src/locales/setting-places';
import {
  ClientField,
  IssueTypesField,
  LabelsField,
  LanguageField,
  ProcedureField,
  SubtaskTextField,
  SubtaskTypeField,
  TimeZoneField,
} from './client-fields';
import { BackingField, ClosingField, ConfirmersField, ExceptionsField, RetireField } from './closing-fields';
import { FieldValues } from './field-values';
import { MessageTextsField } from './message-texts';
import { OwnStepsField } from './own-steps';
import { DayCountField, HolidaysField, PartyRules, StepRules } from './rule-fields';

/** The field of each setting: one that is added without its field does not compile. */
export const FIELDS: Record<Setting, ComponentType> = {
  issueTypes: IssueTypesField,
  clientField: ClientField,
  subtaskType: SubtaskTypeField,
  fieldValues: FieldValues,
  labels: LabelsField,
  text: SubtaskTextField,
  parties: PartyRules,
  steps: StepRules,
  ownSteps: OwnStepsField,
  dueDays: DayCountField,
  holidays: HolidaysField,
  procedure: ProcedureField,
  language: LanguageField,
  timeZone: TimeZoneField,
  confirmers: ConfirmersField,
  retire: RetireField,
  closing: ClosingField,
  exceptions: ExceptionsField,
  backingDays: BackingField,
  messages: MessageTextsField,
};
