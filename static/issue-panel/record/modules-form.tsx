import { CHOSEN_SOURCES } from '../../../src/domain/facts/facts';
import { DateField } from '../../shared/date-field';
import { Fields, SelectField, TextField } from '../../shared/fields';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { ModuleChoices } from '../start/module-choices';
import { FormFrame, type FormProps } from './form-frame';
import { useDraft } from './use-draft';

/** Which of some modules are contracted, and where that was seen (1.1). */
export function ModulesForm({ request, onClose }: FormProps<'modules'>) {
  const { panel, facts } = useWords();
  const { view } = usePanel();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={panel.start.modules} onClose={onClose}>
      <ModuleChoices
        of={request.modules}
        isTitled
        modules={draft.modules}
        onChange={(modules) => change({ modules })}
      />
      <Fields>
        <SelectField
          field="source"
          label={panel.form.source}
          value={draft.source}
          placeholder={panel.form.choose}
          options={CHOSEN_SOURCES.map((each) => ({ value: each, label: facts.sources[each] }))}
          onChange={(source) => change({ source })}
        />
        <DateField
          field="day"
          label={panel.form.seenOn}
          value={draft.on}
          max={view.today}
          onChange={(on) => change({ on })}
        />
        <TextField field="text" label={panel.form.note} value={draft.note} onChange={(note) => change({ note })} />
      </Fields>
    </FormFrame>
  );
}
