import { MODULES, type ModuleId } from '../../../src/domain/facts/facts';
import { FieldGroup } from '../../shared/fields';
import { Toggle } from '../../shared/toggle';
import { useWords } from '../panel-words';
import styles from './module-choices.module.css';
import type { StartDraft } from './start-draft';

/** A row for each module, one click each. A module nobody chose stays to be confirmed. */
export function ModuleChoices(props: {
  /** Which modules are asked for; all of them where absent. */
  of?: ModuleId[];
  /** Where a heading right above asks what they are. */
  isTitled?: true;
  modules: StartDraft['modules'];
  copied?: StartDraft['copied'];
  onChange(modules: StartDraft['modules']): void;
}) {
  const { panel, common } = useWords();
  return (
    <FieldGroup
      field="modules"
      legend={props.isTitled ? panel.form.modules : panel.start.modules}
      hideLegend={props.isTitled}
    >
      {(props.of ?? MODULES).map((module) => (
        <div key={module} className={`${styles.row} ${props.isTitled ? styles.narrow : ''}`}>
          <span className={styles.name}>
            {common.modules[module]}
            {props.modules[module] === undefined && <span className="subtle small">{panel.start.toConfirm}</span>}
            {props.copied?.modules.includes(module) && (
              <span className="subtle small">{panel.start.same.from(props.copied.key)}</span>
            )}
          </span>
          <Toggle
            label={common.modules[module]}
            value={props.modules[module]}
            options={[
              { value: 'contracted', label: panel.start.contracted },
              { value: 'notContracted', label: panel.start.notContracted },
            ]}
            onChange={(state) => {
              const { [module]: _, ...others } = props.modules;
              props.onChange(state ? { ...others, [module]: state } : others);
            }}
          />
        </div>
      ))}
    </FieldGroup>
  );
}
