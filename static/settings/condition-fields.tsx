import type { ReactNode } from 'react';
import { MODULES, SCOPES } from '../../src/domain/facts/facts';
import type { OwnStepConditions } from '../../src/domain/procedure/own-step-conditions';
import { changed } from '../shared/change';
import { SelectField } from '../shared/fields';
import styles from './own-steps.module.css';
import { useSettingsWords } from './settings-words';

interface ConditionProps {
  when: OwnStepConditions;
  onChange(when: OwnStepConditions): void;
}

const FIELDS: Record<keyof OwnStepConditions, (props: ConditionProps) => ReactNode> = {
  scope: ScopeField,
  module: ModuleField,
  branch: BranchField,
};

/** When an own step applies: a field for each condition, which need not matter. */
export function ConditionFields(props: ConditionProps) {
  const { ownSteps: words } = useSettingsWords();
  return (
    <fieldset className={styles.when}>
      <legend>{words.when}</legend>
      <p className="subtle small">{words.whenHint}</p>
      <div className={styles.row}>
        {Object.entries(FIELDS).map(([name, Field]) => (
          <Field key={name} {...props} />
        ))}
      </div>
    </fieldset>
  );
}

const ANY = 'any';

function ScopeField({ when, onChange }: ConditionProps) {
  const { ownSteps: words } = useSettingsWords();
  return (
    <SelectField
      label={words.scope}
      value={when.scope ?? ANY}
      options={[
        { value: ANY, label: words.anyScope },
        ...SCOPES.map((value) => ({ value, label: words.fromScope[value] })),
      ]}
      onChange={(value) => onChange(changed(when, { scope: value === ANY ? undefined : value }))}
    />
  );
}

function ModuleField({ when, onChange }: ConditionProps) {
  const { ownSteps: words, common } = useSettingsWords();
  const { module } = when;
  const modules = MODULES.flatMap((id) =>
    (['contracted', 'notContracted'] as const).map((state) => ({ id, state, value: `${id}:${state}` })),
  );
  return (
    <SelectField
      label={words.module}
      value={module ? `${module.id}:${module.state}` : ANY}
      options={[
        { value: ANY, label: words.anyModule },
        ...modules.map(({ id, state, value }) => ({
          value,
          label: (state === 'contracted' ? words.having : words.lacking)(common.modules[id]),
        })),
      ]}
      onChange={(value) => {
        const chosen = modules.find((each) => each.value === value);
        onChange(changed(when, { module: chosen && { id: chosen.id, state: chosen.state } }));
      }}
    />
  );
}

function BranchField({ when, onChange }: ConditionProps) {
  const { ownSteps: words } = useSettingsWords();
  return (
    <SelectField
      label={words.branch}
      value={when.branch ?? ANY}
      options={[
        { value: ANY, label: words.anyBranch },
        ...(['ownKey', 'planokKey'] as const).map((value) => ({ value, label: words.branches[value] })),
      ]}
      onChange={(value) => onChange(changed(when, { branch: value === ANY ? undefined : value }))}
    />
  );
}
