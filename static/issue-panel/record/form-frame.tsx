import Button from '@atlaskit/button/new';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { PanelError } from '../../../src/contract/errors';
import type { Command } from '../../../src/domain/facts/commands';
import { factChanges } from '../../../src/domain/facts/fact-by-key';
import { factsAfter } from '../../../src/domain/facts/facts-after';
import { Frozen } from '../../shared/fields';
import { focusFirstWrong, WrongFields } from '../../shared/said';
import { ErrorCallout } from '../error-callout';
import { useErrorWords } from '../error-words';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import styles from './form.module.css';
import type { FormName, FormRequestOf } from './form-request';
import { Overtaken } from './overtaken';
import { previewRecording } from './preview-recording';
import type { FilledForm } from './use-draft';
import { useRecording } from './use-recording';

/** At which field it stands that something was refused; the rest stands below the form. */
const FIELD_OF: Partial<Record<PanelError['code'], 'day' | 'text'>> = {
  dateInvalid: 'day',
  dateInFuture: 'day',
  reasonRequired: 'text',
  credentialInText: 'text',
  textTooLong: 'text',
};

/** What every form is given. */
export interface FormProps<Form extends FormName> {
  request: FormRequestOf<Form>;
  onClose(): void;
}

/**
 * A form in place: its title, its fields, *Guardar* and *Cancelar*. What the domain would refuse is said at once,
 * before anything is sent; what was filled in stays until it is saved. While it is being saved its fields are frozen:
 * what is shown is what is recorded. Saving what is recorded already records nothing.
 */
export function FormFrame(props: {
  form: Pick<FilledForm, 'filled' | 'opened' | 'seen' | 'look' | 'isKept' | 'forget'>;
  title: string;
  hint?: string;
  saveLabel?: string;
  onClose(): void;
  children?: ReactNode;
}) {
  const words = useWords();
  const { panel } = words;
  const errorOf = useErrorWords();
  const { view, me, say } = usePanel();
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const { filled, opened, seen, look, isKept, forget } = props.form;
  const end = () => {
    forget();
    props.onClose();
  };
  const sending = useRecording(end);

  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input, select, button')?.focus();
  }, []);

  const record = (command: Command) => {
    if (!view.onboarding) return;
    const { facts } = view.onboarding;
    const expected = factsAfter(facts, command, previewRecording(view, me));
    if (!expected.ok) return sending.fail(expected.error);
    if (factChanges(facts, expected.value).length > 0) return sending.record(command, seen);
    say(panel.announce.unchanged);
    end();
  };
  const save = () => ('command' in filled ? record(filled.command) : sending.lack(filled.unfilled));
  // What was filled in is kept: Escape is pressed by mistake, too.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
  };
  const isOvertaken = sending.error?.code === 'changedByOther';
  const atField = sending.error && FIELD_OF[sending.error.code];
  const wrong = {
    ...Object.fromEntries(sending.lacking.map((field) => [field, panel.form.lacks[field]])),
    ...(atField && sending.error && { [atField]: errorOf(sending.error) }),
  };
  // With each try: the focus may be at the button again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is one of its own
  useEffect(() => {
    if (element.current) focusFirstWrong(element.current);
  }, [sending.lacking, sending.error]);

  return (
    <form
      ref={element}
      className={styles.form}
      aria-labelledby={id}
      onKeyDown={closeOnEscape}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Frozen when={sending.busy} className={styles.fields}>
        <h2 id={id}>{props.title}</h2>
        {isKept && <p className="small">{panel.form.kept}</p>}
        {props.hint && <p className="subtle small">{props.hint}</p>}
        <WrongFields value={wrong}>{props.children}</WrongFields>
      </Frozen>
      {isOvertaken && 'command' in filled ? (
        <Overtaken command={filled.command} opened={opened} onLooked={look} />
      ) : (
        <ErrorCallout error={atField ? undefined : sending.error} onRetry={save} />
      )}
      <div className="buttons">
        <Button
          type="submit"
          appearance={isOvertaken ? 'warning' : 'primary'}
          spacing="compact"
          isLoading={sending.busy}
        >
          {isOvertaken ? panel.form.saveAnyway : (props.saveLabel ?? panel.save)}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={end}>
          {isOvertaken ? panel.form.leaveIt : panel.cancel}
        </Button>
      </div>
    </form>
  );
}
