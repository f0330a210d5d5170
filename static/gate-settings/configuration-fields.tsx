import { isLocalDate, type LocalDate } from '../../src/domain/dates';
import { GATES } from '../../src/domain/procedure/missing';
import type { GateConfiguration } from '../../src/domain/workflow/gate-configuration';
import { DateField } from '../shared/date-field';
import { RadioField } from '../shared/fields';
import { useGateSettingsWords } from './gate-settings-words';
import styles from './rule.module.css';

const ALL: GateConfiguration['gate'][] = [...GATES, 'step'];

/** Which gate it is. A gate for subtasks only cannot let them pass. */
export function GateField(props: { value: GateConfiguration; onChange(configuration: GateConfiguration): void }) {
  const { gates, asks, rule } = useGateSettingsWords();
  const choose = (gate: GateConfiguration['gate']) =>
    props.onChange({ ...props.value, gate, ...(gate === 'step' && { ownSubtask: 'step' }) });
  return (
    <RadioField
      legend={rule.gate}
      value={props.value.gate}
      options={ALL.map((value) => ({ value, label: gates[value], hint: asks[value] }))}
      onChange={choose}
    />
  );
}

/** What a gate does besides: where nothing was started, where a client was discarded, on subtasks. */
export function OptionFields(props: {
  value: GateConfiguration;
  today: LocalDate;
  onChange(configuration: GateConfiguration): void;
}) {
  const { rule } = useGateSettingsWords();
  const { value, onChange } = props;
  if (value.gate === 'step') return null;
  return (
    <>
      <NotStartedField
        value={value.notStarted}
        today={props.today}
        onChange={(notStarted) => onChange({ ...value, notStarted })}
      />
      <RadioField
        legend={rule.discarded}
        value={value.discarded}
        options={[
          { value: 'block', label: rule.discardedChoices.block, hint: rule.usual },
          { value: 'pass', label: rule.discardedChoices.pass, hint: rule.discardedHint },
        ]}
        onChange={(discarded) => onChange({ ...value, discarded })}
      />
      <RadioField
        legend={rule.ownSubtask}
        value={value.ownSubtask}
        options={[
          { value: 'step', label: rule.ownSubtaskChoices.step },
          { value: 'pass', label: rule.ownSubtaskChoices.pass, hint: rule.ownSubtaskHint },
        ]}
        onChange={(ownSubtask) => onChange({ ...value, ownSubtask })}
      />
    </>
  );
}

/** What to do where no onboarding was started. */
export function NotStartedField(props: {
  value: GateConfiguration['notStarted'];
  today: LocalDate;
  onChange(rule: GateConfiguration['notStarted']): void;
}) {
  const { rule } = useGateSettingsWords();
  const { value, today, onChange } = props;
  const isDated = typeof value === 'object';
  const choose = (choice: 'block' | 'pass' | 'createdBefore') =>
    onChange(choice === 'createdBefore' ? { createdBefore: today } : choice);
  return (
    <div>
      <RadioField
        legend={rule.notStarted}
        value={isDated ? 'createdBefore' : value}
        options={[
          { value: 'block', label: rule.notStartedChoices.block, hint: rule.usual },
          { value: 'createdBefore', label: rule.notStartedChoices.createdBefore },
          { value: 'pass', label: rule.notStartedChoices.pass },
        ]}
        onChange={choose}
      />
      {isDated && (
        <div className={styles.nested}>
          <DateField
            label={rule.createdBefore}
            value={value.createdBefore}
            error={isLocalDate(value.createdBefore) ? undefined : rule.chooseDay}
            onChange={(createdBefore) => onChange({ createdBefore })}
          />
        </div>
      )}
    </div>
  );
}
