import { lazy, Suspense, useState } from 'react';
import { daysBetween } from '../../../src/domain/dates';
import { messageAbout } from '../../../src/domain/messages/message-about';
import type { Missing } from '../../../src/domain/procedure/missing';
import type { Summary } from '../../../src/domain/procedure/summary';
import { IssueLink } from '../links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { FormAction } from '../record/form-request';
import { FormButtons, FormSlot, useIsOpen } from '../record/open-form';
import { useSubtaskDetails } from '../subtask-details';
import { Card, type Turn } from './card';
import styles from './now.module.css';
import type { Lead } from './now-of';

const CardMessage = lazy(() => import('./card-message'));

/** What a client waits for: whose turn it is, the day that matters, and the buttons that record it. */
export function Awaited(props: { lead: Lead; also: Missing[]; summary: Summary }) {
  const { panel, facts: words } = useWords();
  const { view } = usePanel();
  const { lead, also } = props;
  const { item, group } = lead;
  const { who, person } = useWho(item, props.summary);
  const { done, total } = props.summary.progress;
  const isOurs = item.owedBy.includes('planok');
  const turn: Turn = lead.day?.is === 'late' ? 'late' : isOurs ? 'ours' : 'theirs';
  const about = [
    words.phases[props.summary.phase],
    panel.now.steps(done, total),
    panel.status.since(daysBetween(item.since, view.today)),
  ];
  const task = panel.now.what(item, group.items.length - 1);
  const title = lead.day?.is === 'late' ? panel.now.demoLate(lead.day.since) : `${who}: ${task}`;
  return (
    <Card turn={turn} person={isOurs ? person : undefined} about={about} title={title}>
      <Hints lead={lead} />
      <Actions key={item.code} lead={lead} />
      {/* What PlanOK itself owes besides stands at its step, with its button. */}
      {also
        .filter(({ owedBy }) => !(isOurs && owedBy.includes('planok')))
        .map((each) => (
          <Also key={JSON.stringify(each)} item={each} />
        ))}
    </Card>
  );
}

/** What helps to do it, and the day that it has. */
function Hints({ lead: { item, day } }: { lead: Lead }) {
  const { panel } = useWords();
  const said =
    day === undefined
      ? panel.now.hint(item)
      : {
          ahead: () => panel.now.demoAhead(day.is === 'ahead' ? day.days : 0),
          today: () => panel.now.demoToday,
          late: () => panel.now.demoLateHint,
        }[day.is]();
  return said ? <p>{said}</p> : null;
}

/** The one primary button of the screen, unless the day is still to come; and what else can be done about it. */
function Actions({ lead: { item, group, day } }: { lead: Lead }) {
  const { common } = useWords();
  const { view } = usePanel();
  const slot = 'now';
  const [isCopied, setCopied] = useState(false);
  const isOpen = useIsOpen(slot);
  const message = messageAbout(item);
  const isWritten =
    view.canEdit && ['hauzdNotInformed', 'informationOutdated', 'offerNotMade', 'hauzdNotTold'].includes(item.code);
  const look = day?.is === 'ahead' || isWritten ? 'default' : 'primary';
  // Beside the button that records it as of today, the form is for what was sent on another day.
  const actions = group.actions.map(
    (action, index): FormAction => (isWritten && isCopied && index === 0 ? { ...action, label: 'otherDay' } : action),
  );
  return (
    <>
      {/* In the place of its buttons; they are there again when it is closed. */}
      <div className={styles.actions} hidden={isOpen}>
        {message && isWritten && (
          <Suspense fallback={<ComingButton />}>
            <CardMessage about={item} isFirst isCopied={isCopied} onCopied={() => setCopied(true)} />
          </Suspense>
        )}
        {view.canEdit && <FormButtons slot={slot} actions={actions} about={common.missing(item)} look={look} isTall />}
        {message && !isWritten && (
          <Suspense fallback={<ComingButton />}>
            <CardMessage about={item} isCopied={isCopied} onCopied={() => setCopied(true)} />
          </Suspense>
        )}
        {item.code === 'subtaskOpen' && <OpenSubtask issueKey={item.key} />}
      </div>
      <FormSlot slot={slot} />
    </>
  );
}

/** As high as a button that is still to come. */
const ComingButton = () => <span className={styles.pending} />;

function OpenSubtask({ issueKey }: { issueKey: string }) {
  const { panel } = useWords();
  return (
    <IssueLink issueKey={issueKey}>
      {panel.action.openSubtask} {issueKey}
    </IssueLink>
  );
}

function Also({ item }: { item: Missing }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const since = panel.status.since(daysBetween(item.since, view.today));
  const whom = item.owedBy.map((party) => panel.now.whom[party]);
  return (
    <p className="subtle small">
      {panel.now.also(item.owedBy.includes('planok'), whom, since, panel.now.what(item, 0))}
    </p>
  );
}

/** Whose turn it is, as one says it to the reader: PlanOK's people by name, the reader as *usted*. */
function useWho({ owedBy, ofStep }: Missing, { steps }: Summary): { who: string; person?: string } {
  const { panel } = useWords();
  const { view, me } = usePanel();
  const details = useSubtaskDetails();
  const subtask = steps.find(({ id }) => id === ofStep)?.subtask;
  const assignee = (subtask && details?.get(subtask.id)?.assignee) ?? view.issue.assignee;
  const isOurs = owedBy.includes('planok');
  const whom = owedBy.map((party) => {
    if (party !== 'planok' || !assignee) return panel.now.whom[party];
    return assignee.accountId === me ? panel.now.you : panel.now.colleague(assignee.name);
  });
  if (whom.length === 0) return { who: panel.now.label };
  return { who: isOurs ? panel.now.turn(whom) : panel.now.waiting(whom), ...(assignee && { person: assignee.name }) };
}
