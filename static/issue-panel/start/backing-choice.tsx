import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../src/domain/dates';
import { CHOSEN_SOURCES } from '../../../src/domain/facts/facts';
import type { Change } from '../../shared/change';
import { DateField } from '../../shared/date-field';
import { RadioField, TextField } from '../../shared/fields';
import fieldStyles from '../../shared/fields.module.css';
import { useWords } from '../panel-words';
import styles from './start.module.css';
import type { StartDraft } from './start-draft';

/** Where the modules were seen: that is evidence, so it is chosen. The day is nearly always today; it opens to be changed. */
export function BackingChoice(props: {
  draft: StartDraft;
  today: LocalDate;
  onChange(part: Change<StartDraft>): void;
}) {
  const { panel, facts } = useWords();
  const [isOpen, open] = useState(false);
  const { draft, onChange } = props;
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) fields.current?.querySelector('input')?.focus();
  }, [isOpen]);
  return (
    <>
      <RadioField
        legend={panel.start.backing}
        field="source"
        inline
        value={draft.source}
        options={CHOSEN_SOURCES.map((value) => ({ value, label: facts.sources[value] }))}
        onChange={(source) => onChange({ source })}
      />
      {isOpen ? (
        <div ref={fields} className={fieldStyles.fields}>
          <DateField
            field="on"
            label={panel.form.seenOn}
            value={draft.on}
            max={props.today}
            onChange={(on) => onChange({ on })}
          />
          <TextField label={panel.form.note} value={draft.note} onChange={(note) => onChange({ note })} />
        </div>
      ) : (
        <div className={styles.backing}>
          <span className="subtle small">{panel.start.backingLine(draft.on)}</span>
          <Button appearance="subtle" spacing="compact" onClick={() => open(true)}>
            {panel.start.change}
          </Button>
        </div>
      )}
    </>
  );
}
