import { waitingClients } from '../application/actions/waiting-clients';
import { clock } from '../atlassian/clock';
import { actionCalls } from '../contract/action-calls';
import type { WaitingClients } from '../contract/action-view';
import type { Language } from '../domain/language';
import { copyOf, waits } from '../domain/lists/client-row';
import { DEFAULT_SETTINGS } from '../domain/settings/settings';
import { ACTION_WORDS } from '../locales/action-words';
import { type ActionOutputs, actionOf } from './action-call';
import { actionPorts } from './action-ports';
import { lines } from './action-text';

/** The action *clientes que esperan* (`hauzd-waiting-clients` in manifest.yml). */
export const handler = actionOf(
  'waitingClients',
  actionCalls.waitingClients,
  (_, inputs) => waitingClients(actionPorts(), inputs),
  say,
);

/** A list of several projects has no language of its own: the one that was asked for, or the default. */
function say({ rows, more, isAbout }: WaitingClients, asked: Language | undefined): ActionOutputs {
  const { actions, facts, lists } = ACTION_WORDS[asked ?? DEFAULT_SETTINGS.language];
  const now = clock.now();
  const named = rows.flatMap(({ row }) => {
    const copy = copyOf(row);
    return copy
      ? [`• ${row.client} (${row.key}): ${facts.phases[copy.phase]}. ${lists.waiting(waits(copy, now))}`]
      : [];
  });
  const text =
    rows.length === 0
      ? actions.waitingNone
      : lines(actions.waiting(rows.length + more), ...named, more > 0 ? actions.more(more, isAbout) : '');
  return { count: rows.length, more, keys: rows.map(({ row }) => row.key).join(), text };
}
