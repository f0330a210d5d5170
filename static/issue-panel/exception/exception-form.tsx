import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState } from 'react';
import type { Missing } from '../../../src/domain/procedure/missing';
import type { ExceptionRequest } from '../../../src/domain/record/record-exception';
import { isReadable } from '../../../src/domain/text/plain-text';
import { callPanel } from '../../call-function';
import { Fields, Frozen, TextField } from '../../shared/fields';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import styles from '../record/form.module.css';

/** Authorises an exception, or takes it back: what is skipped is said first, and why is asked for. */
export function ExceptionForm(props: {
  gate: ExceptionRequest['gate'];
  revoke?: true;
  missing: Missing[];
  onClose(): void;
}) {
  const { panel, common } = useWords();
  const { show } = usePanel();
  const [reason, setReason] = useState('');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { gate, revoke, missing, onClose } = props;
  const command = useCommand(
    (request: ExceptionRequest, commandId) => callPanel('exception', { ...request, commandId }),
    (view) => {
      show(view, revoke ? panel.exception.revoked : panel.exception.authorised);
      onClose();
    },
  );
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const send = () => {
    if (!isReadable(reason)) command.fail({ code: 'reasonRequired' });
    else void command.run({ gate, reason, ...(revoke && { revoke }) });
  };
  const name = common.gates[gate];
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id={id}>{revoke ? panel.exception.revokeTitle(name) : panel.exception.title(name)}</h2>
      <p className="subtle small">{revoke ? panel.exception.revokeHint : panel.exception.hint}</p>
      {missing.length > 0 && (
        <ul className="plain small">
          {missing.map((item) => (
            <li key={JSON.stringify(item)}>{common.missingLine(item)}</li>
          ))}
        </ul>
      )}
      <Frozen when={command.busy}>
        <Fields>
          <TextField label={panel.form.reason} value={reason} onChange={setReason} />
        </Fields>
      </Frozen>
      <ErrorCallout error={command.error} onRetry={send} />
      <div className="buttons">
        <Button type="submit" appearance="warning" spacing="compact" isLoading={command.busy}>
          {revoke ? panel.exception.revoke : panel.exception.save}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {panel.cancel}
        </Button>
      </div>
    </form>
  );
}
