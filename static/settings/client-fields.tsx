import { useState } from 'react';
import { LANGUAGES } from '../../src/domain/language';
import { pageAt } from '../../src/domain/settings/procedure-page';
import { CheckField, RadioField, SelectField, TextField } from '../shared/fields';
import { TextArea } from './inputs';
import styles from './settings.module.css';
import { GroupFault, useFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';
import { withGone } from './with-gone';

/** The browser's own list of time zones would be four hundred long: those of the people who use this come first. */
const TIME_ZONES = [
  'America/Santiago',
  'America/Punta_Arenas',
  'Pacific/Easter',
  'America/Lima',
  'America/Bogota',
  'UTC',
];

export function IssueTypesField() {
  const { clients } = useSettingsWords();
  const { settings, change, choices } = useForm();
  const types = choices.issueTypes.filter(({ isSubtask }) => !isSubtask);
  const [isSome, setSome] = useState(settings.issueTypes.length > 0);
  const toggle = (id: string, isChosen: boolean) =>
    change({ issueTypes: isChosen ? [...settings.issueTypes, id] : settings.issueTypes.filter((each) => each !== id) });
  const gone = settings.issueTypes.filter((id) => !types.some((type) => type.id === id));
  return (
    <>
      <RadioField
        legend={clients.issueTypes}
        value={isSome ? 'some' : 'all'}
        options={[
          { value: 'all', label: clients.all },
          { value: 'some', label: clients.some },
        ]}
        onChange={(which) => {
          setSome(which === 'some');
          if (which === 'all') change({ issueTypes: [] });
        }}
      />
      {isSome && (
        <div className={styles.nested}>
          {[...types, ...gone.map((id) => ({ id, name: clients.gone(id) }))].map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={settings.issueTypes.includes(id)}
              onChange={(isChosen) => toggle(id, isChosen)}
            />
          ))}
          {settings.issueTypes.length === 0 && <p className="subtle small">{clients.noneChosen}</p>}
        </div>
      )}
      <GroupFault at="issueTypes" />
    </>
  );
}

export function ClientField() {
  const { clients } = useSettingsWords();
  const { settings, change, choices } = useForm();
  const fields = [
    { id: 'summary', name: clients.summary },
    ...choices.clientFields.filter(({ id }) => id !== 'summary'),
  ];
  return (
    <SelectField
      label={clients.field}
      hint={clients.fieldHint}
      error={useFault('clientField')}
      value={settings.clientField}
      options={withGone(fields, settings.clientField, clients.gone)}
      onChange={(clientField) => change({ clientField })}
    />
  );
}

export function SubtaskTypeField() {
  const { subtasks, clients } = useSettingsWords();
  const { settings, change, choices } = useForm();
  const types = choices.issueTypes.filter(({ isSubtask }) => isSubtask);
  return (
    <SelectField
      label={subtasks.type}
      error={useFault('subtaskType')}
      value={settings.subtaskType ?? ''}
      options={[{ value: '', label: subtasks.first }, ...withGone(types, settings.subtaskType, clients.gone)]}
      onChange={(id) => change({ subtaskType: id === '' ? undefined : id })}
    />
  );
}

export function LabelsField() {
  const { subtasks } = useSettingsWords();
  const { settings, change } = useForm();
  const [labels, setLabels] = useState(settings.labels.join(' '));
  return (
    <TextField
      label={subtasks.labels}
      error={useFault('labels')}
      value={labels}
      onChange={(text) => {
        setLabels(text);
        change({ labels: text.split(/[\s,]+/).filter((label) => label !== '') });
      }}
    />
  );
}

export function SubtaskTextField() {
  const { subtasks } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <TextArea
      label={subtasks.text}
      error={useFault('text')}
      value={settings.text ?? ''}
      onChange={(text) => change({ text: text === '' ? undefined : text })}
    />
  );
}

export function ProcedureField() {
  const { procedure } = useSettingsWords();
  const { settings, change } = useForm();
  const { url, title } = settings.procedure;
  const setUrl = (next: string) => {
    const address = next.trim();
    const id = pageAt(address)?.id ?? '';
    change({ procedure: { id, url: address, title } });
  };
  const host = pageAt(url)?.host;
  const hint = host && { hint: procedure.leadsTo(host) };
  // The page's id is read from its address: that it is no page's says more than that the id has no right form.
  const [ofUrl, ofPage] = [useFault('procedure.url'), useFault('procedure', 'id', 'url', 'title')];
  const ofId = useFault('procedure.id');
  return (
    <>
      <TextField label={procedure.url} {...hint} error={ofUrl ?? ofPage ?? ofId} value={url} onChange={setUrl} />
      <TextField
        label={procedure.name}
        error={useFault('procedure.title')}
        value={title}
        onChange={(next) => change({ procedure: { ...settings.procedure, title: next } })}
      />
    </>
  );
}

export function LanguageField() {
  const { language } = useSettingsWords();
  const { settings, change } = useForm();
  return (
    <SelectField
      label={language.language}
      error={useFault('language')}
      value={settings.language}
      options={LANGUAGES.map((value) => ({ value, label: language.languages[value] }))}
      onChange={(chosen) => change({ language: chosen })}
    />
  );
}

export function TimeZoneField() {
  const { language } = useSettingsWords();
  const { settings, change } = useForm();
  const zones = [...new Set([...TIME_ZONES, settings.timeZone])];
  return (
    <SelectField
      label={language.timeZone}
      error={useFault('timeZone')}
      value={settings.timeZone}
      options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onChange={(timeZone) => change({ timeZone })}
    />
  );
}
