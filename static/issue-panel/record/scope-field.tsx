import { SCOPES, type Scope } from '../../../src/domain/facts';
import { RadioField } from '../../shared/fields';
import { useWords } from '../../shared/words';

/** A scope, or that it is not known yet. */
export function ScopeField(props: {
  legend: string;
  value: Scope | undefined;
  /** Where a scope must be chosen. */
  required?: boolean;
  onChange(scope: Scope | undefined): void;
}) {
  const { panel, common } = useWords();
  const scopes = SCOPES.map((scope) => ({
    value: scope,
    label: common.scopes[scope],
    hint: panel.scopeIncludes[scope],
  }));
  if (props.required) {
    return <RadioField legend={props.legend} value={props.value} options={scopes} onChange={props.onChange} />;
  }
  return (
    <RadioField
      legend={props.legend}
      value={props.value ?? 'unknown'}
      options={[...scopes, { value: 'unknown', label: panel.start.scopeNotKnown }]}
      onChange={(scope) => props.onChange(scope === 'unknown' ? undefined : scope)}
    />
  );
}
