import { useState } from 'react';
import { type ModuleId, SOURCES, type Source } from '../../../src/domain/facts';
import { DateField, SelectField, TextField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { ModuleChoices } from '../start/module-choices';
import { FormFrame, type FormProps } from './form-frame';

/** Which of some modules are contracted, and where that was seen (1.1). */
export function ModulesForm(props: FormProps & { modules: ModuleId[]; preset?: 'contracted' | undefined }) {
  const { panel, facts } = useWords();
  const { view } = usePanel();
  const [modules, setModules] = useState<Partial<Record<ModuleId, 'contracted' | 'notContracted'>>>(
    Object.fromEntries(props.preset ? props.modules.map((module) => [module, props.preset]) : []),
  );
  const [on, setOn] = useState(view.today);
  const [source, setSource] = useState<Source>('contract');
  const [note, setNote] = useState('');
  const trimmed = note.trim();
  return (
    <FormFrame
      title={panel.start.modules}
      command={{ kind: 'confirmModules', modules, on, source, ...(trimmed && { note: trimmed }) }}
      onClose={props.onClose}
    >
      <ModuleChoices of={props.modules} hideLegend modules={modules} onChange={setModules} />
      <div className="fields">
        <SelectField
          label={panel.form.source}
          value={source}
          options={SOURCES.map((each) => ({ value: each, label: facts.sources[each] }))}
          onChange={setSource}
        />
        <DateField label={panel.form.seenOn} value={on} max={view.today} onChange={setOn} />
        <TextField label={panel.form.note} value={note} onChange={setNote} />
      </div>
    </FormFrame>
  );
}
