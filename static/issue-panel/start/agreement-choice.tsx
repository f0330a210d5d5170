import type { LocalDate } from '../../../src/domain/dates';
import type { Change } from '../../shared/change';
import { DateField } from '../../shared/date-field';
import { RadioField } from '../../shared/fields';
import { useWords } from '../panel-words';
import { scopeOptions } from '../record/scope-field';
import type { StartDraft } from './start-draft';

/** Whether there is an agreement, and its scope; while there is none, the scope that is expected. */
export function AgreementChoice(props: {
  draft: StartDraft;
  today: LocalDate;
  onChange(part: Change<StartDraft>): void;
}) {
  const { panel, common } = useWords();
  const { draft, onChange } = props;
  const scopes = scopeOptions({ panel, common });
  return (
    <>
      <RadioField
        legend={panel.start.agreement}
        value={draft.agreement}
        options={[
          { value: 'none', label: panel.start.noAgreement },
          ...scopes,
          { value: 'notKnown', label: panel.start.agreedWithoutScope },
        ]}
        onChange={(agreement) => onChange({ agreement })}
      />
      {draft.agreement === 'none' ? (
        <RadioField
          legend={panel.start.expectedScope}
          inline
          value={draft.expectedScope ?? 'none'}
          options={[
            { value: 'none', label: panel.start.scopeNotKnown },
            ...scopes.map(({ value, label }) => ({ value, label })),
          ]}
          onChange={(scope) => onChange({ expectedScope: scope === 'none' ? undefined : scope })}
        />
      ) : (
        <DateField
          field="closedOn"
          label={panel.start.closedOn}
          value={draft.closedOn}
          max={props.today}
          onChange={(closedOn) => onChange({ closedOn })}
        />
      )}
    </>
  );
}
