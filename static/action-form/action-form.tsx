import { events, view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import { Callout } from '../shared/callout';
import styles from './action-form.module.css';
import { ActionInput } from './action-input';
import { configurationOf, type Fault, faultsOf, type InputField, type Written, writtenOf } from './fields-of';
import { useFormWords } from './form-words';
import type { KeptInputs } from './kept-inputs';

/**
 * The form of an action in the editor of automation rules. What is written is handed over with each change, so that nothing is
 * lost on the way to another part of the rule, and once more when the editor's own *Next* asks for it (Atlassian, "Action",
 * "Maintaining configuration state").
 */
export function ActionForm({ fields, kept }: { fields: readonly InputField[]; kept: KeptInputs }) {
  const words = useFormWords();
  const [written, write] = useState(() => writtenOf(fields, kept.inputs));
  const [faults, setFaults] = useState<Partial<Record<string, Fault>>>({});
  const [refused, setRefused] = useState(kept.refused);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const current = useRef(written);
  current.current = written;

  useEffect(() => {
    const isNew = Object.keys(kept.inputs).length === 0;
    const usual = configurationOf(fields, current.current);
    // What stands there already is handed over: the editor takes a form in which nothing was changed for an empty one.
    if (isNew && Object.keys(usual).length > 0) void view.submit(usual);
    const asked = events.on('AUTOMATION_ACTION_SUBMIT', () => {
      const wrong = faultsOf(fields, current.current);
      setFaults(wrong);
      if (Object.keys(wrong).length === 0) void view.submit(configurationOf(fields, current.current));
      else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    });
    const checked = events.on('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', (event: { isValidating?: boolean }) =>
      setBusy(event.isValidating === true),
    );
    return () => {
      for (const listening of [asked, checked]) void listening.then(({ unsubscribe }) => unsubscribe());
    };
  }, [fields, kept]);

  const change = (part: Written) => {
    const next = { ...written, ...part };
    write(next);
    // What was wrong was with what stood there before.
    for (const input of Object.keys(part)) {
      setFaults(({ [input]: _, ...others }) => others);
      setRefused(({ [input]: _, ...others }) => others);
    }
    void view.submit(configurationOf(fields, next));
  };

  if (fields.length === 0) return <Callout tone="error">{words.unknown}</Callout>;
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles.fields} disabled={isBusy}>
        {fields.map((field) => {
          const fault = faults[field.input];
          return (
            <ActionInput
              key={field.input}
              field={field}
              value={written[field.input] ?? ''}
              error={fault ? words.faults[fault] : refused[field.input]}
              onChange={(text) => change({ [field.input]: text })}
            />
          );
        })}
      </fieldset>
      <p className="subtle small">{words.asWhom}</p>
    </form>
  );
}
