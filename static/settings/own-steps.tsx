import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { OwnStepId } from '../../src/domain/facts/facts';
import { MOST_OWN_STEPS } from '../../src/domain/procedure/own-steps';
import { PHASES } from '../../src/domain/procedure/step-id';
import type { OwnStepSetting } from '../../src/domain/settings/settings';
import { OwnStepFields } from './own-step-fields';
import { addedTo, movedIn } from './own-steps-draft';
import styles from './settings.module.css';
import { GroupFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** The steps that the team adds to the procedure's, by phases; within a phase in the order that is chosen here. */
export function OwnStepsField() {
  const { ownSteps: words } = useSettingsWords();
  const { settings, change } = useForm();
  const { ownSteps } = settings;
  /** Those that are unfolded: they stay so wherever they are moved to. */
  const [opened, setOpened] = useState<readonly OwnStepId[]>([]);
  const { list, focus } = useFocusLater();
  const give = (steps: OwnStepSetting[]) => change({ ownSteps: steps });
  const open = (id: OwnStepId, isOpen: boolean) =>
    setOpened((now) => (isOpen ? [...now.filter((each) => each !== id), id] : now.filter((each) => each !== id)));
  const add = () => {
    const steps = addedTo(ownSteps);
    const last = steps.at(-1);
    give(steps);
    if (!last) return;
    open(last.id, true);
    focus(inStep(last.id, '[data-part="title"] input'));
  };
  const move = (id: OwnStepId, by: -1 | 1) => {
    give(movedIn(ownSteps, id, by));
    // At the end of its phase it goes no further that way.
    const [there, back] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    focus(inStep(id, `[data-part="${there}"]`), inStep(id, `[data-part="${back}"]`));
  };
  return (
    <div ref={list} className={styles.group}>
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
                isOpen={opened.includes(step.id)}
                onOpen={(isOpen) => open(step.id, isOpen)}
                onChange={(next) => {
                  give(ownSteps.map((each) => (each.id === step.id ? next : each)));
                  // It stands among others then.
                  if (next.phase !== step.phase) focus(inStep(step.id, '[data-part="phase"] select'));
                }}
                onRemove={() => {
                  give(ownSteps.filter(({ id }) => id !== step.id));
                  const next = steps[index + 1] ?? steps[index - 1];
                  focus(...(next ? [inStep(next.id, 'summary')] : []), '[data-part="add"]');
                }}
                {...(index > 0 && { onUp: () => move(step.id, -1) })}
                {...(index < steps.length - 1 && { onDown: () => move(step.id, 1) })}
              />
            ))}
          </section>
        );
      })}
      <GroupFault at="ownSteps" exactly />
      {ownSteps.length < MOST_OWN_STEPS ? (
        <div className="buttons">
          <Button data-part="add" onClick={add}>
            {words.add}
          </Button>
        </div>
      ) : (
        <p className="subtle small">{words.full(MOST_OWN_STEPS)}</p>
      )}
    </div>
  );
}

const inStep = (id: OwnStepId, what: string) => `[data-step="${id}"] ${what}`;

/** Puts the focus into a list once it is as it will be: on the first of some places that is there. */
function useFocusLater() {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, want] = useState<readonly string[]>([]);
  useEffect(() => {
    const places = wanted.map((place) => list.current?.querySelector<HTMLElement>(place));
    places.find((place) => place)?.focus();
  }, [wanted]);
  return { list, focus: (...places: string[]) => want(places) };
}
