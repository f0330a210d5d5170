import { DateField } from '../../shared/date-field';
import { Fields } from '../../shared/fields';
import { useWords } from '../panel-words';
import { FormFrame, type FormProps } from './form-frame';
import { useDraft } from './use-draft';

/** For when the demonstration is arranged (1). The only day that may be in the future. */
export function ScheduleForm({ request, onClose }: FormProps<'schedule'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  return (
    <FormFrame form={form} title={panel.form.schedule} onClose={onClose}>
      <Fields>
        <DateField field="day" label={panel.form.on} value={form.draft.day} onChange={(day) => form.change({ day })} />
      </Fields>
    </FormFrame>
  );
}
