import Button from '@atlaskit/button/new';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { applyCommand } from '../../../src/domain/apply-command';
import type { Command } from '../../../src/domain/commands';
import { call } from '../../shared/calls';
import { useWords } from '../../shared/words';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';

/** What every form is given. */
export interface FormProps {
  onClose(): void;
}

/**
 * A form in place: its title, its fields, *Guardar* and *Cancelar*. What the domain would refuse is said at once,
 * before anything is sent; what was filled in stays until it is saved.
 *
 * @param command what saving records, as the fields stand
 */
export function FormFrame(props: {
  title: string;
  hint?: string;
  saveLabel?: string;
  command: Command;
  onClose(): void;
  children?: ReactNode;
}) {
  const { panel } = useWords();
  const { view, me, show } = usePanel();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const sending = useCommand(
    (command: Command, commandId) => call('record', { commandId, command }),
    (recorded) => {
      show(recorded, panel.announce.recorded);
      props.onClose();
    },
  );

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, button')?.focus();
  }, []);

  const save = () => {
    if (!view.onboarding) return;
    const recording = { by: me, at: `${view.today}T00:00:00Z`, today: view.today, id: 'preview' };
    const expected = applyCommand(view.onboarding.facts, props.command, recording);
    if (expected.ok) void sending.run(props.command);
    else sending.fail(expected.error);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
  };

  return (
    <form
      ref={form}
      className="form"
      aria-labelledby={id}
      onKeyDown={closeOnEscape}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id={id}>{props.title}</h2>
      {props.hint && <p className="subtle small">{props.hint}</p>}
      {props.children}
      <ErrorCallout error={sending.error} onRetry={save} />
      <div className="actions">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={sending.busy}>
          {props.saveLabel ?? panel.save}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={props.onClose}>
          {panel.cancel}
        </Button>
      </div>
    </form>
  );
}
