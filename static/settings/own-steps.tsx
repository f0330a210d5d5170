import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { MOST_OWN_STEPS } from '../../src/domain/procedure/own-step';
import { PHASES } from '../../src/domain/procedure/step-id';
import type { OwnStepSetting } from '../../src/domain/settings/settings';
import { OwnStepFields } from './own-step-fields';
import { addedTo, movedIn } from './own-steps-draft';
import styles from './settings.module.css';
import { GroupFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** The steps that the team adds to the procedure's, by phases; within a phase in the order that is chosen here. */
export function OwnSteps() {
  const { ownSteps: words } = useSettingsWords();
  const { settings, change } = useForm();
  const { ownSteps } = settings;
  /** Opened as it is added: it has no title to be found by yet. */
  const [added, setAdded] = useState<string>();
  const give = (steps: OwnStepSetting[]) => change({ ownSteps: steps });
  const add = () => {
    const next = addedTo(ownSteps);
    setAdded(next.at(-1)?.id);
    give(next);
  };
  return (
    <div className={styles.group}>
      {ownSteps.length === 0 && <p className="subtle">{words.none}</p>}
      {PHASES.map((phase) => {
        const steps = ownSteps.filter((step) => step.phase === phase);
        if (steps.length === 0) return null;
        return (
          <section key={phase} aria-label={words.phases[phase]}>
            <h3>{words.phases[phase]}</h3>
            {steps.map((step, index) => (
              <OwnStepFields
                key={step.id}
                step={step}
                at={`ownSteps.${ownSteps.indexOf(step)}`}
                isNew={step.id === added}
                onChange={(next) => give(ownSteps.map((each) => (each.id === step.id ? next : each)))}
                onRemove={() => give(ownSteps.filter(({ id }) => id !== step.id))}
                {...(index > 0 && { onUp: () => give(movedIn(ownSteps, step.id, -1)) })}
                {...(index < steps.length - 1 && { onDown: () => give(movedIn(ownSteps, step.id, 1)) })}
              />
            ))}
          </section>
        );
      })}
      <GroupFault at="ownSteps" exactly />
      {ownSteps.length < MOST_OWN_STEPS ? (
        <div className="actions">
          <Button onClick={add}>{words.add}</Button>
        </div>
      ) : (
        <p className="subtle small">{words.full(MOST_OWN_STEPS)}</p>
      )}
    </div>
  );
}
