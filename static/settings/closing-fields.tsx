import { useState } from 'react';
import { isOption } from '../../src/domain/settings/form-field';
import { CheckField, RadioField, SelectField, TextField } from '../shared/fields';
import { NumberField } from './inputs';
import { GroupSearch } from './person-field';
import styles from './settings.module.css';
import { GroupFault, useFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

export function ConfirmersField() {
  const { confirmers, clients, subtasks } = useSettingsWords();
  const { settings, change, choices } = useForm();
  const chosen = settings.confirmers;
  const choose = (who: typeof chosen.who) => {
    if (who === 'editors') change({ confirmers: { who } });
    else if (who === 'role') change({ confirmers: { who, id: choices.roles[0]?.id ?? '' } });
    else change({ confirmers: { who, id: '', name: '' } });
  };
  const roles = choices.roles.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = chosen.who === 'role' && !roles.some(({ value }) => value === chosen.id);
  const error = useFault('confirmers');
  return (
    <>
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
        <div className={styles.nested}>
          <SelectField
            label={confirmers.chooseRole}
            error={error}
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
        <div className={styles.nested}>
          {chosen.name && <p>{confirmers.chosenGroup(chosen.name)}</p>}
          <GroupSearch error={error} onChoose={({ id, name }) => change({ confirmers: { who: 'group', id, name } })} />
        </div>
      )}
      {chosen.who === 'editors' && <GroupFault at="confirmers" />}
    </>
  );
}

export function RetireField() {
  const { retire } = useSettingsWords();
  const { settings, change } = useForm();
  const chosen = settings.retire;
  const error = useFault('retire');
  return (
    <>
      <RadioField
        legend={retire.legend}
        value={chosen.how}
        options={[
          { value: 'label', label: retire.label },
          { value: 'transition', label: retire.transition },
        ]}
        onChange={(how) => change({ retire: how === 'label' ? { how } : { how, name: '' } })}
      />
      {chosen.how === 'transition' ? (
        <div className={styles.nested}>
          <TextField
            label={retire.name}
            hint={retire.hint}
            error={error}
            value={chosen.name}
            onChange={(name) => change({ retire: { how: 'transition', name } })}
          />
        </div>
      ) : (
        <GroupFault at="retire" />
      )}
    </>
  );
}

/** Which way subtasks are closed, where their workflow has several. */
export function ClosingField() {
  const { closing: words } = useSettingsWords();
  const { settings, change, choices } = useForm();
  const { closing } = settings;
  const status = choices.doneStatuses.find((each) => closing !== undefined && isOption(each, closing));
  const [isTransition, setTransition] = useState(closing !== undefined && status === undefined);
  const error = useFault('closing');
  return (
    <>
      <SelectField
        label={words.by}
        error={isTransition ? undefined : error}
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
        <div className={styles.nested}>
          <TextField
            label={words.name}
            error={error}
            value={closing ?? ''}
            onChange={(name) => change({ closing: name === '' ? undefined : name })}
          />
        </div>
      )}
    </>
  );
}

/** No status has such an id: they are numbers. */
const TRANSITION = 'transition';

export function ExceptionsField() {
  const { exceptions } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <>
      <CheckField
        label={exceptions.allow}
        checked={settings.exceptions}
        onChange={(isAllowed) => change({ exceptions: isAllowed })}
      />
      <GroupFault at="exceptions" />
    </>
  );
}

export function BackingField() {
  const { backing } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <NumberField
      label={backing.days}
      error={useFault('backingDays')}
      value={settings.backingDays}
      min={1}
      max={3650}
      onChange={(backingDays) => change({ backingDays })}
    />
  );
}
