import { clientStatus } from '../application/actions/client-status';
import { actionCalls } from '../contract/action-calls';
import type { ClientStatus } from '../contract/action-view';
import { daysBetween } from '../domain/dates';
import type { Language } from '../domain/language';
import { percent } from '../domain/lists/read-copy';
import { ACTION_WORDS } from '../locales/action-words';
import { type ActionOutputs, actionOf } from './action-call';
import { actionPorts } from './action-ports';
import { bullets, codesOf, lines } from './action-text';

/** The action *estado de un cliente* (`hauzd-client-status` in manifest.yml). */
export const handler = actionOf(
  'clientStatus',
  actionCalls.clientStatus,
  (accountId, inputs) => clientStatus(actionPorts(), accountId, inputs),
  say,
);

function say(view: ClientStatus, asked: Language | undefined): ActionOutputs {
  const { actions, facts, lists, missingLine, remedy } = ACTION_WORDS[asked ?? view.language];
  const { summary, today } = view;
  const name = `${view.client} (${view.key})`;
  const link = view.site ? `${view.site}/browse/${view.key}` : null;
  if (!summary) {
    const text = lines(name, lists.unreadableWhy.none, link);
    return {
      ...{ phase: 'notStarted', progress: 0, waitingOn: '', waitingSince: null, waitingDays: null },
      ...{ missingCodes: '', missing: '', next: lists.unreadableWhy.none, link, text },
    };
  }
  const { phase, progress, holders, missing, skipped } = summary;
  const waiting = holders.map(({ party, since }) => ({ party, days: daysBetween(since, today) }));
  const waitingSince = holders.map(({ since }) => since).sort()[0] ?? null;
  const [first] = summary.next.length > 0 ? summary.next : missing;
  const next = first ? remedy(first) : '';
  const nobody = phase === 'discarded' ? lists.discarded : lists.finished;
  const lacking = missing.map(missingLine);
  const text = lines(
    name,
    `${actions.phase(facts.phases[phase])} ${actions.progress(lists.progress, lists.steps(progress.done, progress.total))}`,
    `${waiting.length > 0 ? lists.waiting(waiting) : nobody}.`,
    bullets(actions.missing, lacking),
    bullets(
      actions.skipped,
      skipped.map(({ item }) => missingLine(item)),
    ),
    next && actions.next(next),
    link,
  );
  return {
    phase,
    progress: percent(progress),
    waitingOn: holders.map(({ party }) => party).join(),
    waitingSince,
    waitingDays: waitingSince && daysBetween(waitingSince, today),
    missingCodes: codesOf(missing),
    missing: lacking.join('\n'),
    ...{ next, link, text },
  };
}
