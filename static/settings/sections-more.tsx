import { useState } from 'react';
import type { SettingsChoices } from '../../src/contract/settings-calls';
import { isOption } from '../../src/domain/settings/form-field';
import { CheckField, RadioField, SelectField, TextField } from '../shared/fields';
import { GroupSearch } from './search';
import { Section } from './section';
import { NumberField } from './settings-fields';
import { Faults, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

export function ConfirmersSection({ choices }: { choices: SettingsChoices }) {
  const { confirmers, clients, subtasks } = useSettingsWords();
  const { settings, change } = useForm();
  const chosen = settings.confirmers;
  const choose = (who: typeof chosen.who) => {
    if (who === 'editors') change({ confirmers: { who } });
    else if (who === 'role') change({ confirmers: { who, id: choices.roles[0]?.id ?? '' } });
    else change({ confirmers: { who, id: '', name: '' } });
  };
  const roles = choices.roles.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = chosen.who === 'role' && !roles.some(({ value }) => value === chosen.id);
  return (
    <Section title={confirmers.title}>
      <RadioField
        legend={confirmers.legend}
        value={chosen.who}
        options={[
          { value: 'editors', label: confirmers.editors },
          { value: 'role', label: confirmers.role },
          { value: 'group', label: confirmers.group },
        ]}
        onChange={choose}
      />
      {chosen.who === 'role' && (
        <div className="nested">
          <SelectField
            label={confirmers.chooseRole}
            value={chosen.id}
            options={
              isGone
                ? [{ value: chosen.id, label: chosen.id ? clients.gone(chosen.id) : subtasks.choose }, ...roles]
                : roles
            }
            onChange={(id) => change({ confirmers: { who: 'role', id } })}
          />
        </div>
      )}
      {chosen.who === 'group' && (
        <div className="nested">
          {chosen.name && <p>{confirmers.chosenGroup(chosen.name)}</p>}
          <GroupSearch onChoose={({ id, name }) => change({ confirmers: { who: 'group', id, name } })} />
        </div>
      )}
      <Faults at="confirmers" />
    </Section>
  );
}

export function RetireSection() {
  const { retire } = useSettingsWords();
  const { settings, change } = useForm();
  const chosen = settings.retire;
  return (
    <Section title={retire.title}>
      <RadioField
        legend={retire.legend}
        value={chosen.how}
        options={[
          { value: 'label', label: retire.label },
          { value: 'transition', label: retire.transition },
        ]}
        onChange={(how) => change({ retire: how === 'label' ? { how } : { how, name: '' } })}
      />
      {chosen.how === 'transition' && (
        <div className="nested">
          <TextField
            label={retire.name}
            value={chosen.name}
            onChange={(name) => change({ retire: { how: 'transition', name } })}
          />
          <p className="subtle small">{retire.hint}</p>
        </div>
      )}
      <Faults at="retire" />
    </Section>
  );
}

/** Which way subtasks are closed, where their workflow has several. */
export function ClosingSection({ choices }: { choices: SettingsChoices }) {
  const { closing: words } = useSettingsWords();
  const { settings, change } = useForm();
  const { closing } = settings;
  const status = choices.doneStatuses.find((each) => closing !== undefined && isOption(each, closing));
  const [isTransition, setTransition] = useState(closing !== undefined && status === undefined);
  return (
    <Section title={words.title} hint={words.hint}>
      <SelectField
        label={words.by}
        value={isTransition ? TRANSITION : (status?.id ?? '')}
        options={[
          { value: '', label: words.only },
          ...choices.doneStatuses.map(({ id, name }) => ({ value: id, label: words.status(name) })),
          { value: TRANSITION, label: words.transition },
        ]}
        onChange={(chosen) => {
          setTransition(chosen === TRANSITION);
          change({ closing: chosen === '' || chosen === TRANSITION ? undefined : chosen });
        }}
      />
      {isTransition && (
        <div className="nested">
          <TextField
            label={words.name}
            value={closing ?? ''}
            onChange={(name) => change({ closing: name === '' ? undefined : name })}
          />
        </div>
      )}
      <Faults at="closing" />
    </Section>
  );
}

/** No status has such an id: they are numbers. */
const TRANSITION = 'transition';

export function ExceptionsSection() {
  const { exceptions } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <Section title={exceptions.title} hint={exceptions.hint}>
      <CheckField
        label={exceptions.allow}
        checked={settings.exceptions}
        onChange={(isAllowed) => change({ exceptions: isAllowed })}
      />
    </Section>
  );
}

export function BackingSection() {
  const { backing } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <Section title={backing.title} hint={backing.hint}>
      <NumberField
        label={backing.days}
        value={settings.backingDays}
        min={1}
        max={3650}
        onChange={(backingDays) => change({ backingDays })}
      />
      <Faults at="backingDays" />
    </Section>
  );
}
