import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { at } from '../../../src/contract/json';
import type { Gate } from '../../../src/domain/procedure/gates';
import { GATES } from '../../../src/domain/procedure/missing';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { askJira } from '../../jira';
import { useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { ExceptionForm } from './exception-form';

/** The authorised exceptions of a client; for who administers the project, the way to give one and to take it back. */
export default function Exceptions({ onboarding, gates }: { onboarding: Onboarding; gates: Gate[] }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const [opened, open] = useState<Gate['id']>();
  const isAdministrator = useIsAdministrator(view.issue.key);
  const given = onboarding.exceptions ?? {};
  const nameOf = useNames(Object.values(given).map(({ by }) => by));
  const next = gates.find((gate) => !gate.open);
  const close = () => open(undefined);
  return (
    <div className="exceptions">
      {GATES.flatMap((id) => {
        const exception = given[id];
        if (!exception) return [];
        const { by, on, reason } = exception;
        return (
          <div key={id} className="exception-row">
            <span>{panel.exception.given(common.gates[id], nameOf(by) ?? '', on, reason)}</span>
            {isAdministrator && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={`${panel.exception.revoke}: ${common.gates[id]}`}
                onClick={() => open(opened === id ? undefined : id)}
              >
                {panel.exception.revoke}
              </Button>
            )}
            {opened === id && <ExceptionForm gate={id} revoke missing={[]} onClose={close} />}
          </div>
        );
      })}
      {isAdministrator && view.settings.exceptions && next && (
        <>
          <Button spacing="compact" appearance="subtle" onClick={() => open(opened === next.id ? undefined : next.id)}>
            {panel.exception.authorise(common.gates[next.id])}
          </Button>
          {opened === next.id && <ExceptionForm gate={next.id} missing={next.missing} onClose={close} />}
        </>
      )}
    </div>
  );
}

/** Whether Jira lets the reader administer the issue's project: asked for what is shown only, the server asks again. */
function useIsAdministrator(issueKey: string): boolean {
  const [is, set] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const query = { permissions: 'ADMINISTER,ADMINISTER_PROJECTS', issueKey };
    void askJira('readMyPermissions', { query }).then(
      (reply) => isCurrent && set(reply.ok && hasOne(reply.value.body)),
    );
    return () => {
      isCurrent = false;
    };
  }, [issueKey]);
  return is;
}

function hasOne(body: unknown): boolean {
  return Object.values({ ...Object(at(body, 'permissions')) }).some((each) => at(each, 'havePermission') === true);
}
