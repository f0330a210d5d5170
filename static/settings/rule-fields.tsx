import { PARTIES, type Party } from '../../src/domain/facts/facts';
import type { DueRule } from '../../src/domain/procedure/due';
import { HOLIDAY_COUNTRIES, HOLIDAY_YEARS } from '../../src/domain/procedure/holiday-table';
import { type ProcedureStep, STEPS } from '../../src/domain/procedure/step-id';
import type { PartyRule, StepSetting } from '../../src/domain/settings/settings';
import { RadioField, SelectField } from '../shared/fields';
import { NumberField, TextArea } from './inputs';
import { PersonField } from './person-field';
import styles from './settings.module.css';
import { withPart } from './settings-draft';
import { GroupFault, useFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** Who gets the subtasks, and until when: by who owes them. */
export function PartyRules() {
  const { rules, common } = useSettingsWords();
  const { settings, change } = useForm();
  const give = (party: Party, rule: PartyRule | Record<string, undefined>) =>
    change({ parties: withPart({ ...settings.parties }, party, { ...settings.parties[party], ...rule }) });
  return (
    <>
      {PARTIES.map((party) => (
        <div key={party} className={styles.rule}>
          <PersonField
            label={rules.assigneeOf(common.parties[party])}
            at={`parties.${party}.assignee`}
            value={settings.parties[party]?.assignee}
            onChange={(assignee) => give(party, assignee ? { assignee } : { assignee: undefined })}
          />
          <DueField
            of={common.parties[party]}
            at={`parties.${party}.due`}
            value={settings.parties[party]?.due}
            none={rules.noDue}
            onChange={(due) => give(party, due ? { due } : { due: undefined })}
          />
          <GroupFault at={`parties.${party}`} exactly />
        </div>
      ))}
      <GroupFault at="parties" exactly />
    </>
  );
}

export function DayCountField() {
  const { rules } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <>
      <RadioField
        legend={rules.count}
        value={settings.dueDays}
        options={[
          { value: 'working', label: rules.working },
          { value: 'calendar', label: rules.calendar },
        ]}
        onChange={(dueDays) => change({ dueDays })}
      />
      <GroupFault at="dueDays" />
    </>
  );
}

/** Whose holidays are left out; where calendar days are counted there is nothing to choose. */
export function HolidaysField() {
  const { rules } = useSettingsWords();
  const { settings, change } = useForm();
  if (settings.dueDays === 'calendar') return null;
  return (
    <>
      <SelectField
        label={rules.holidays}
        hint={rules.holidaysKnown(HOLIDAY_YEARS.first, HOLIDAY_YEARS.last)}
        value={settings.holidays}
        options={[
          ...HOLIDAY_COUNTRIES.map((value) => ({ value, label: rules.countries[value] })),
          { value: 'none' as const, label: rules.noHolidays },
        ]}
        onChange={(holidays) => change({ holidays })}
      />
      <GroupFault at="holidays" />
    </>
  );
}

/** The same for one step, in place of what its party has. */
export function StepRules() {
  const { rules } = useSettingsWords();
  return (
    <details>
      <summary>{rules.advanced}</summary>
      <p className="subtle small">{rules.advancedHint}</p>
      {STEPS.map((step) => (
        <OfStep key={step} step={step} />
      ))}
      <GroupFault at="steps" exactly />
    </details>
  );
}

function OfStep({ step }: { step: ProcedureStep }) {
  const { rules, common } = useSettingsWords();
  const { settings, change } = useForm();
  const give = (rule: StepSetting | Record<string, undefined>) =>
    change({ steps: withPart({ ...settings.steps }, step, { ...settings.steps[step], ...rule }) });
  const at = `steps.${step}`;
  return (
    <fieldset className={styles.step}>
      <legend>{common.steps[step]}</legend>
      <div className={styles.rule}>
        <PersonField
          label={rules.assignee}
          at={`${at}.assignee`}
          value={settings.steps[step]?.assignee}
          none={rules.asParty}
          onChange={(assignee) => give(assignee ? { assignee } : { assignee: undefined })}
        />
        <DueField
          of={common.steps[step]}
          at={`${at}.due`}
          value={settings.steps[step]?.due}
          none={rules.asParty}
          onChange={(due) => give(due ? { due } : { due: undefined })}
        />
      </div>
      <TextArea
        label={rules.text}
        error={useFault(`${at}.text`)}
        rows={2}
        value={settings.steps[step]?.text ?? ''}
        onChange={(text) => give(text === '' ? { text: undefined } : { text })}
      />
      <GroupFault at={at} exactly />
    </fieldset>
  );
}

/** So many days after a milestone, or nothing. */
export function DueField(props: {
  of: string;
  at: string;
  value: DueRule | undefined;
  none: string;
  onChange(rule: DueRule | undefined): void;
}) {
  const { rules } = useSettingsWords();
  const { value, onChange } = props;
  const choose = (after: DueRule['after'] | 'none') =>
    onChange(after === 'none' ? undefined : { after, days: value?.days ?? 5 });
  const [error, errorOfDays] = [useFault(props.at, 'days'), useFault(`${props.at}.days`)];
  return (
    <div className={styles.due}>
      <SelectField
        label={
          <>
            {rules.due}
            <span className="visually-hidden"> · {props.of}</span>
          </>
        }
        error={value ? error : (error ?? errorOfDays)}
        value={value?.after ?? 'none'}
        options={[
          { value: 'none', label: props.none },
          ...(['start', 'demo', 'agreement'] as const).map((after) => ({ value: after, label: rules.since[after] })),
        ]}
        onChange={choose}
      />
      {value && (
        <NumberField
          label={
            <>
              {rules.days}
              <span className="visually-hidden"> · {props.of}</span>
            </>
          }
          error={errorOfDays}
          value={value.days}
          min={0}
          max={365}
          onChange={(days) => onChange({ ...value, days })}
        />
      )}
    </div>
  );
}
