import type { LocalDate } from '../../../src/domain/dates';
import { DateField } from '../../shared/fields';
import { Toggle } from '../../shared/toggle';
import { useWords } from '../../shared/words';
import { ScopeField } from '../record/scope-field';
import type { StartDraft } from './draft';

/** Whether there is an agreement, and the scope: the agreed one, or the one that is expected. */
export function AgreementChoice(props: {
  draft: StartDraft;
  today: LocalDate;
  onChange(part: Partial<StartDraft>): void;
}) {
  const { panel } = useWords();
  const { draft, onChange } = props;
  return (
    <>
      <div className="module-row">
        <span className="question">{panel.start.agreement}</span>
        <Toggle
          label={panel.start.agreement}
          value={draft.agreed ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: panel.start.yes },
            { value: 'no', label: panel.start.notYet },
          ]}
          onChange={(agreed) => onChange({ agreed: agreed === undefined ? draft.agreed : agreed === 'yes' })}
        />
      </div>
      <ScopeField
        legend={draft.agreed ? panel.start.agreedScope : panel.start.expectedScope}
        value={draft.scope}
        onChange={(scope) => onChange({ scope })}
      />
      {draft.agreed && (
        <DateField
          label={panel.start.closedOn}
          value={draft.closedOn}
          max={props.today}
          onChange={(closedOn) => onChange({ closedOn })}
        />
      )}
    </>
  );
}
