import type { ClientRow } from '../../src/domain/lists/client-row';
import { OutOfFrame } from './out-link';

/** A client's name in a list, which leads to its issue, and the key. */
export function ClientName(props: { row: ClientRow; siteUrl: string; opensNewTab: string }) {
  const { row, siteUrl, opensNewTab } = props;
  return (
    <>
      <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={opensNewTab}>
        {row.client}
      </OutOfFrame>{' '}
      <span className="subtle small issue-key">{row.key}</span>
    </>
  );
}
