import type { ReactNode } from 'react';
import { type ModuleId, SCOPES } from '../../../src/domain/facts/facts';
import type { StartColumn, StartValues } from '../../../src/domain/lists/start-columns';
import type { StartManyWords } from '../../../src/locales/page-words';
import { DateField } from '../../shared/date-field';
import { SelectField } from '../../shared/fields';
import { useManyWords } from './many-words';

/** A cell in which something can be chosen. */
export interface CellProps<Column extends StartColumn> {
  /** Read aloud, and not seen: the head says it. */
  label: string;
  value: StartValues[Column];
  /** What was not understood of the sheet. */
  wrong: string | undefined;
  /** Why the whole row would be refused: said where there is room for it, at the day. */
  refusal: string | undefined;
  today: string;
  mayConfirm: boolean;
  onChoose(value: StartValues[Column]): void;
}

/** How a column is shown. */
interface CellView<Column extends StartColumn> {
  isWide?: boolean;
  Field(props: CellProps<Column>): ReactNode;
  /** Where nothing can be chosen any more. */
  said(value: StartValues[Column], words: StartManyWords): ReactNode;
}

const aModule: CellView<ModuleId> = {
  Field: ModuleField,
  said: (state, { many }) => many.states[state ?? 'toConfirm'],
};

/** How each column is shown. */
export const CELLS: { [Column in StartColumn]: CellView<Column> } = {
  ...{ apiRest: aModule, centralizador: aModule, cotizadorWeb: aModule, reservaEnLinea: aModule },
  scope: { Field: ScopeField, said: (scope, { common }) => scope && common.scopes[scope] },
  closedOn: { isWide: true, Field: DayField, said: (day, { common }) => day && common.date(day) },
};

function ModuleField({ label, value, wrong, mayConfirm, onChoose }: CellProps<ModuleId>) {
  const { many } = useManyWords();
  const offered = (['contracted', 'notContracted'] as const).filter((state) => mayConfirm || state === value);
  return (
    <SelectField
      label={label}
      hideLabel
      value={value ?? 'toConfirm'}
      options={(['toConfirm', ...offered] as const).map((state) => ({ value: state, label: many.states[state] }))}
      error={wrong}
      onChange={(chosen) => onChoose(chosen === 'toConfirm' ? undefined : chosen)}
    />
  );
}

function ScopeField({ label, value, wrong, onChoose }: CellProps<'scope'>) {
  const { many, common } = useManyWords();
  return (
    <SelectField
      label={label}
      hideLabel
      value={value ?? 'none'}
      options={[
        { value: 'none' as const, label: many.states.toConfirm },
        ...SCOPES.map((scope) => ({ value: scope, label: common.scopes[scope] })),
      ]}
      error={wrong}
      onChange={(chosen) => onChoose(chosen === 'none' ? undefined : chosen)}
    />
  );
}

function DayField({ label, value = '', wrong, refusal, today, onChoose }: CellProps<'closedOn'>) {
  return (
    <DateField
      label={label}
      hideLabel
      value={value}
      max={today}
      error={wrong ?? refusal}
      onChange={(day) => onChoose(day === '' ? undefined : day)}
    />
  );
}
