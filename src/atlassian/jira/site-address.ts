import { textAt } from '../../contract/json';
import type { Send } from '../send';

/** The site's address without a slash at its end, for links; undefined where Jira does not say one. */
export async function readSite(send: Send): Promise<string | undefined> {
  const reply = await send('readSite');
  const address = reply.ok ? textAt(reply.value.body, 'baseUrl')?.replace(/\/+$/, '') : undefined;
  return address && /^https?:\/\/[\w.:-]+(\/[\w./-]*)?$/.test(address) ? address : undefined;
}
