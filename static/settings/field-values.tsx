import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FormField } from '../../src/domain/settings/form-field';
import { SelectField, TextField } from '../shared/fields';
import fields from '../shared/fields.module.css';
import styles from './settings.module.css';
import { GroupFault, useFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** On no form of a new subtask; asked for on the way to a done status. */
const RESOLUTION = 'resolution';
/** The choice that leads to the field for an id. */
const BY_ID = 'byId';

/** Values for fields of subtasks: what Jira requires, and whatever else of their form is to have one. */
export function FieldValues() {
  const { subtasks } = useSettingsWords();
  const {
    settings,
    change,
    choices: { form },
  } = useForm();
  const [added, setAdded] = useState<string[]>([]);
  const [isById, setById] = useState(false);
  const { fieldValues } = settings;
  const give = (id: string, value: string) => {
    const { [id]: _, ...rest } = fieldValues;
    change({ fieldValues: value === '' ? rest : { ...rest, [id]: value } });
  };
  const remove = (id: string) => {
    setAdded(added.filter((each) => each !== id));
    give(id, '');
  };
  const required = form.filter(({ isRequired, kind }) => isRequired && kind !== 'other');
  const isRequired = (id: string) => required.some((field) => field.id === id);
  const chosen = [...new Set([...Object.keys(fieldValues), ...added])].filter((id) => !isRequired(id));
  const offered = [...form, { id: RESOLUTION, name: subtasks.resolution }].filter(
    ({ id }) => !isRequired(id) && !chosen.includes(id),
  );
  const nameOf = (id: string) =>
    form.find((field) => field.id === id)?.name ?? (id === RESOLUTION ? subtasks.resolution : id);
  return (
    <fieldset className={styles.group}>
      <legend className={fields.label}>{subtasks.values}</legend>
      <p className="subtle small">{subtasks.valuesHint}</p>
      {required.map((field) => (
        <ValueField
          key={field.id}
          id={field.id}
          label={subtasks.required(field.name)}
          field={field}
          value={fieldValues[field.id]}
          onChange={(value) => give(field.id, value)}
        />
      ))}
      {chosen.map((id) => (
        <div key={id} className={styles.line}>
          <ValueField
            id={id}
            label={nameOf(id)}
            field={form.find((field) => field.id === id)}
            value={fieldValues[id]}
            onChange={(value) => {
              if (!added.includes(id)) setAdded([...added, id]);
              give(id, value);
            }}
          />
          <Button spacing="compact" appearance="subtle" onClick={() => remove(id)}>
            {subtasks.remove}
            <span className="visually-hidden"> · {nameOf(id)}</span>
          </Button>
        </div>
      ))}
      <SelectField
        label={subtasks.add}
        value=""
        options={[
          { value: '', label: subtasks.choose },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
          { value: BY_ID, label: subtasks.byId },
        ]}
        onChange={(id) => {
          setById(id === BY_ID);
          if (id !== '' && id !== BY_ID) setAdded([...added, id]);
        }}
      />
      {isById && (
        <ById
          onAdd={(id) => {
            setAdded([...added, id]);
            setById(false);
          }}
        />
      )}
      <GroupFault at="fieldValues" exactly />
    </fieldset>
  );
}

function ValueField(props: {
  id: string;
  label: string;
  field: FormField | undefined;
  value: string | undefined;
  onChange(value: string): void;
}) {
  const { subtasks } = useSettingsWords();
  const { options = [] } = props.field ?? {};
  const value = props.value ?? '';
  const error = useFault(`fieldValues.${props.id}`);
  if (options.length === 0)
    return <TextField label={props.label} error={error} value={value} onChange={props.onChange} />;
  const known = options.map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = value === '' || options.some(({ id }) => id === value);
  return (
    <SelectField
      label={props.label}
      error={error}
      value={value}
      options={[{ value: '', label: subtasks.choose }, ...known, ...(isKnown ? [] : [{ value, label: value }])]}
      onChange={props.onChange}
    />
  );
}

/** A field that is on no form of a new subtask, as on a transition's screen. */
function ById({ onAdd }: { onAdd(id: string): void }) {
  const { subtasks } = useSettingsWords();
  const [id, setId] = useState('');
  return (
    <div className={styles.line}>
      <TextField label={subtasks.byId} value={id} onChange={setId} />
      <Button spacing="compact" isDisabled={!/^[a-z]\w*$/i.test(id.trim())} onClick={() => onAdd(id.trim())}>
        {subtasks.addById}
      </Button>
    </div>
  );
}
