import { PARTIES, type Party } from '../../src/domain/facts/facts';
import type { DueRule } from '../../src/domain/procedure/due';
import { STEPS, type StepId } from '../../src/domain/procedure/steps';
import type { PartyRule, StepRule } from '../../src/domain/settings/settings';
import { RadioField, SelectField } from '../shared/fields';
import { PersonField } from './search';
import { Section } from './section';
import { withPart } from './settings-draft';
import { NumberField, TextArea } from './settings-fields';
import { Faults, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** Who gets the subtasks, and until when: by who owes them, and under *Avanzado* step by step. */
export function RulesSection() {
  const { rules, common } = useSettingsWords();
  const { settings, change } = useForm();
  const ofParty = (party: Party, rule: PartyRule | Record<string, undefined>) =>
    change({ parties: withPart({ ...settings.parties }, party, { ...settings.parties[party], ...rule }) });
  const ofStep = (step: StepId, rule: StepRule | Record<string, undefined>) =>
    change({ steps: withPart({ ...settings.steps }, step, { ...settings.steps[step], ...rule }) });
  return (
    <Section title={rules.title} hint={rules.dueHint}>
      {PARTIES.map((party) => (
        <div key={party} className="rule-row">
          <PersonField
            label={rules.assigneeOf(common.parties[party])}
            value={settings.parties[party]?.assignee}
            onChange={(assignee) => ofParty(party, assignee ? { assignee } : { assignee: undefined })}
          />
          <DueField
            of={common.parties[party]}
            value={settings.parties[party]?.due}
            none={rules.noDue}
            onChange={(due) => ofParty(party, due ? { due } : { due: undefined })}
          />
        </div>
      ))}
      <Faults at="parties" />
      <RadioField
        legend={rules.count}
        value={settings.dueDays}
        options={[
          { value: 'working', label: rules.working },
          { value: 'calendar', label: rules.calendar },
        ]}
        onChange={(dueDays) => change({ dueDays })}
      />
      <details>
        <summary>{rules.advanced}</summary>
        <p className="subtle small">{rules.advancedHint}</p>
        {STEPS.map((step) => (
          <fieldset key={step} className="step-rule">
            <legend>{common.steps[step]}</legend>
            <div className="rule-row">
              <PersonField
                label={rules.assignee}
                value={settings.steps[step]?.assignee}
                onChange={(assignee) => ofStep(step, assignee ? { assignee } : { assignee: undefined })}
              />
              <DueField
                of={common.steps[step]}
                value={settings.steps[step]?.due}
                none={rules.asParty}
                onChange={(due) => ofStep(step, due ? { due } : { due: undefined })}
              />
            </div>
            <TextArea
              label={rules.text}
              rows={2}
              value={settings.steps[step]?.text ?? ''}
              onChange={(text) => ofStep(step, text === '' ? { text: undefined } : { text })}
            />
            <Faults at={`steps.${step}`} />
          </fieldset>
        ))}
      </details>
    </Section>
  );
}

/** So many days after a milestone, or nothing. */
function DueField(props: {
  of: string;
  value: DueRule | undefined;
  none: string;
  onChange(rule: DueRule | undefined): void;
}) {
  const { rules } = useSettingsWords();
  const { value, onChange } = props;
  const choose = (after: DueRule['after'] | 'none') =>
    onChange(after === 'none' ? undefined : { after, days: value?.days ?? 5 });
  return (
    <div className="due-field">
      <SelectField
        label={`${rules.due} · ${props.of}`}
        value={value?.after ?? 'none'}
        options={[
          { value: 'none', label: props.none },
          ...(['start', 'demo', 'agreement'] as const).map((after) => ({
            value: after,
            label: `${rules.after} · ${rules.milestones[after]}`,
          })),
        ]}
        onChange={choose}
      />
      {value && (
        <NumberField
          label={rules.days}
          value={value.days}
          min={0}
          max={365}
          onChange={(days) => onChange({ ...value, days })}
        />
      )}
    </div>
  );
}
