import { SCOPES } from '../../../src/domain/facts/facts';
import type { PanelWords } from '../../../src/locales/page-words';
import { RadioField } from '../../shared/fields';
import { useWords } from '../panel-words';
import type { ScopeChoice } from './drafts';

/** A scope, or that nobody knows it yet. */
export function ScopeField(props: {
  legend: string;
  value: ScopeChoice | undefined;
  /** Where "not known yet" is no answer. */
  isKnown?: boolean;
  onChange(scope: ScopeChoice): void;
}) {
  const { panel, common } = useWords();
  const scopes = scopeOptions({ panel, common });
  const notKnown = { value: 'notKnown' as const, label: panel.form.scopeNotKnown };
  const options: { value: ScopeChoice; label: string; hint?: string }[] = props.isKnown
    ? scopes
    : [...scopes, notKnown];
  return (
    <RadioField field="scope" legend={props.legend} value={props.value} options={options} onChange={props.onChange} />
  );
}

/** The scopes from less to more, each with what it includes. */
export function scopeOptions({ panel, common }: Pick<PanelWords, 'panel' | 'common'>) {
  return SCOPES.map((value) => ({ value, label: common.scopes[value], hint: panel.scopeIncludes[value] }));
}
