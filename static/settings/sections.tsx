import { useState } from 'react';
import type { SettingsChoices } from '../../src/contract/settings-calls';
import { LANGUAGES } from '../../src/domain/language';
import { pageAt } from '../../src/domain/settings/procedure-page';
import { CheckField, RadioField, SelectField, TextField } from '../shared/fields';
import { FieldValues } from './field-values';
import { Section } from './section';
import { TextArea } from './settings-fields';
import { Faults, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** The browser's own list of time zones would be four hundred long: those of the people who use this come first. */
const TIME_ZONES = [
  'America/Santiago',
  'America/Punta_Arenas',
  'Pacific/Easter',
  'America/Lima',
  'America/Bogota',
  'UTC',
];

export function ClientsSection({ choices }: { choices: SettingsChoices }) {
  const { clients } = useSettingsWords();
  const { settings, change } = useForm();
  const types = choices.issueTypes.filter(({ isSubtask }) => !isSubtask);
  const [isSome, setSome] = useState(settings.issueTypes.length > 0);
  const toggle = (id: string, isChosen: boolean) =>
    change({ issueTypes: isChosen ? [...settings.issueTypes, id] : settings.issueTypes.filter((each) => each !== id) });
  const gone = settings.issueTypes.filter((id) => !types.some((type) => type.id === id));
  const fields = [
    { id: 'summary', name: clients.summary },
    ...choices.clientFields.filter(({ id }) => id !== 'summary'),
  ];
  return (
    <Section title={clients.title}>
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
        <div className="nested">
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
      <Faults at="issueTypes" />
      <SelectField
        label={clients.field}
        value={settings.clientField}
        options={withGone(fields, settings.clientField, clients.gone)}
        onChange={(clientField) => change({ clientField })}
      />
      <p className="subtle small">{clients.fieldHint}</p>
      <Faults at="clientField" />
    </Section>
  );
}

export function SubtasksSection({ choices }: { choices: SettingsChoices }) {
  const { subtasks, clients } = useSettingsWords();
  const { settings, change } = useForm();
  const types = choices.issueTypes.filter(({ isSubtask }) => isSubtask);
  const [labels, setLabels] = useState(settings.labels.join(' '));
  return (
    <Section title={subtasks.title}>
      <SelectField
        label={subtasks.type}
        value={settings.subtaskType ?? ''}
        options={[{ value: '', label: subtasks.first }, ...withGone(types, settings.subtaskType, clients.gone)]}
        onChange={(id) => change({ subtaskType: id === '' ? undefined : id })}
      />
      <FieldValues form={choices.form} />
      <TextField
        label={subtasks.labels}
        value={labels}
        onChange={(text) => {
          setLabels(text);
          change({ labels: text.split(/[\s,]+/).filter((label) => label !== '') });
        }}
      />
      <Faults at="labels" />
      <TextArea
        label={subtasks.text}
        value={settings.text ?? ''}
        onChange={(text) => change({ text: text === '' ? undefined : text })}
      />
      <Faults at="text" />
    </Section>
  );
}

export function ProcedureSection() {
  const { procedure } = useSettingsWords();
  const { settings, change } = useForm();
  const { url, title } = settings.procedure;
  const setUrl = (next: string) => {
    const address = next.trim();
    const id = pageAt(address)?.id ?? '';
    change({ procedure: { id, url: address, title } });
  };
  const host = pageAt(url)?.host;
  return (
    <Section title={procedure.title} hint={procedure.hint}>
      <TextField label={procedure.url} value={url} onChange={setUrl} />
      {host && <p className="subtle small">{procedure.leadsTo(host)}</p>}
      <TextField
        label={procedure.name}
        value={title}
        onChange={(next) => change({ procedure: { ...settings.procedure, title: next } })}
      />
      <Faults at="procedure" />
    </Section>
  );
}

export function LanguageSection() {
  const { language } = useSettingsWords();
  const { settings, change } = useForm();
  const zones = [...new Set([...TIME_ZONES, settings.timeZone])];
  return (
    <Section title={language.title}>
      <div className="fields">
        <SelectField
          label={language.language}
          value={settings.language}
          options={LANGUAGES.map((value) => ({ value, label: language.languages[value] }))}
          onChange={(chosen) => change({ language: chosen })}
        />
        <SelectField
          label={language.timeZone}
          value={settings.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
      <Faults at="timeZone" />
    </Section>
  );
}

/** What can be chosen, and what was chosen and is gone. */
function withGone(known: { id: string; name: string }[], chosen: string | undefined, gone: (id: string) => string) {
  const all = known.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = chosen !== undefined && !known.some(({ id }) => id === chosen);
  return isGone ? [...all, { value: chosen, label: gone(chosen) }] : all;
}
