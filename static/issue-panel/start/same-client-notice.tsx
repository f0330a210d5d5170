import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { type ClientRow, copyOf } from '../../../src/domain/lists/client-row';
import { Callout } from '../../shared/callout';
import { IssueLink } from '../links';
import { useWords } from '../panel-words';
import { type CopiedFrom, knownModules } from './copied';
import styles from './start.module.css';

/**
 * That the same client has an open onboarding already, which the page finds out itself, and the way to take its modules
 * over.
 */
export function SameClientNotice(props: {
  of: Pick<ClientRow, 'id' | 'client'>;
  copied: CopiedFrom | undefined;
  onCopy(row: ClientRow): void;
  onUndo(): void;
}) {
  const { panel, facts } = useWords();
  const { copied, onCopy, onUndo } = props;
  const found = useSameClients(props.of);
  /** Whose button to copy stands again where the one to undo it had the focus. */
  const [undone, setUndone] = useState<string>();
  if (found.length === 0) return null;
  return (
    <Callout tone="info" title={panel.start.same.title(found.length)}>
      <ul className={styles.same}>
        {found.map((row) => (
          <li key={row.id}>
            <span>
              <IssueLink issueKey={row.key} /> {row.client}
              <span className="subtle"> · {facts.phases[copyOf(row)?.phase ?? 'preparation']}</span>
            </span>
            {copied?.id === row.id ? (
              <span className={styles.copied}>
                <span role="status">{panel.start.same.copied(row.key)}</span>
                <Button
                  appearance="subtle"
                  spacing="compact"
                  autoFocus
                  onClick={() => {
                    setUndone(row.id);
                    onUndo();
                  }}
                >
                  {panel.start.same.undo}
                </Button>
              </span>
            ) : (
              Object.keys(knownModules(row)).length > 0 && (
                <Button spacing="compact" autoFocus={undone === row.id} onClick={() => onCopy(row)}>
                  {panel.start.same.copy(row.key)}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** The form is there at once; what asks Jira comes after it. */
function useSameClients({ id, client }: Pick<ClientRow, 'id' | 'client'>): ClientRow[] {
  const [found, show] = useState<ClientRow[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const [{ findSameClients }, { clients }] = await Promise.all([
        import('../../../src/application/clients/find-same-clients'),
        import('../../clients'),
      ]);
      const rows = await findSameClients(clients, { id, client });
      if (isCurrent) show(rows);
    };
    ask().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [id, client]);
  return found;
}
