import type { ClientRow } from '../../src/domain/lists/client-row';
import styles from './client-name.module.css';
import { OutOfFrame } from './out-link';

/** A client's name in a list, which leads to its issue, and the issue's key. */
export function ClientName(props: { row: ClientRow; siteUrl: string; opensNewTab: string }) {
  const { row, siteUrl, opensNewTab } = props;
  return (
    <>
      <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={opensNewTab}>
        {row.client}
      </OutOfFrame>{' '}
      <IssueKey of={row.key} />
    </>
  );
}

/** The key of an issue beside its name. */
export const IssueKey = ({ of }: { of: string }) => <span className={`subtle small ${styles.key}`}>{of}</span>;
