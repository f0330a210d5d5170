import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { at } from '../../../src/contract/json';
import type { Exception } from '../../../src/domain/procedure/exceptions';
import type { Gate } from '../../../src/domain/procedure/gates';
import { askJira } from '../../jira-from-page';
import { useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { ExceptionForm } from './exception-form';

/** At a gate: the exception that somebody authorised; for who administers the project, the way to give one and to take it back. */
export default function GateException({ gate, exception }: { gate: Gate; exception: Exception | undefined }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const [isOpen, open] = useState(false);
  const isAdministrator = useIsAdministrator(view.issue.key);
  const nameOf = useNames(exception ? [exception.by] : []);
  const name = common.gates[gate.id];
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    open(false);
    // Once it is drawn, the way back stands where the way there was.
    setTimeout(() => opener.current?.focus());
  };
  if (!exception) {
    if (!isAdministrator || !view.settings.exceptions) return null;
    return (
      <>
        <Button ref={opener} spacing="compact" appearance="subtle" onClick={() => open(!isOpen)}>
          {panel.exception.authorise(name)}
        </Button>
        {isOpen && <ExceptionForm gate={gate.id} missing={gate.missing} onClose={close} />}
      </>
    );
  }
  return (
    <>
      <p>{panel.exception.given(nameOf(exception.by) ?? '', exception.on, exception.reason)}</p>
      {isAdministrator && (
        <Button
          ref={opener}
          spacing="compact"
          appearance="subtle"
          aria-label={`${panel.exception.revoke}: ${name}`}
          onClick={() => open(!isOpen)}
        >
          {panel.exception.revoke}
        </Button>
      )}
      {isOpen && <ExceptionForm gate={gate.id} revoke missing={[]} onClose={close} />}
    </>
  );
}

/** What Jira answered, by issue: several gates ask the same. */
const asked = new Map<string, Promise<boolean>>();

/** Whether Jira lets the reader administer the issue's project: asked for what is shown only, the server asks again. */
function useIsAdministrator(issueKey: string): boolean {
  const [is, set] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const answer = asked.get(issueKey) ?? askWhether(issueKey);
    asked.set(issueKey, answer);
    void answer.then((yes) => isCurrent && set(yes));
    return () => {
      isCurrent = false;
    };
  }, [issueKey]);
  return is;
}

async function askWhether(issueKey: string): Promise<boolean> {
  const query = { permissions: 'ADMINISTER,ADMINISTER_PROJECTS', issueKey };
  const reply = await askJira('readMyPermissions', { query });
  // Not answered: the next look asks again.
  if (!reply.ok) asked.delete(issueKey);
  return reply.ok && hasOne(reply.value.body);
}

function hasOne(body: unknown): boolean {
  return Object.values({ ...Object(at(body, 'permissions')) }).some((each) => at(each, 'havePermission') === true);
}
