import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../src/domain/dates';
import { SOURCES } from '../../../src/domain/facts';
import { DateField, SelectField, TextField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import type { StartDraft } from './draft';

/** Where the modules were seen. One line, since its defaults are nearly always right; it opens to be changed. */
export function Backing(props: { draft: StartDraft; today: LocalDate; onChange(part: Partial<StartDraft>): void }) {
  const { panel, facts } = useWords();
  const [isOpen, open] = useState(false);
  const { draft, onChange } = props;
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isOpen) fields.current?.querySelector('select')?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <div className="backing">
        <div>
          <div className="question">{panel.start.backing}</div>
          {panel.start.backingLine(facts.sources[draft.source], draft.on)}
        </div>
        <Button appearance="subtle" spacing="compact" onClick={() => open(true)}>
          {panel.start.change}
        </Button>
      </div>
    );
  }
  return (
    <fieldset ref={fields} className="field">
      <legend>{panel.start.backing}</legend>
      <div className="fields">
        <SelectField
          label={panel.form.source}
          value={draft.source}
          options={SOURCES.map((source) => ({ value: source, label: facts.sources[source] }))}
          onChange={(source) => onChange({ source })}
        />
        <DateField label={panel.form.seenOn} value={draft.on} max={props.today} onChange={(on) => onChange({ on })} />
      </div>
      <TextField label={panel.form.note} value={draft.note} onChange={(note) => onChange({ note })} />
    </fieldset>
  );
}
