import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Icon } from '../../shared/icons';
import { OutLink } from '../links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormButtons, FormSlot } from '../record/open-form';

const Messages = lazy(() => import('../messages/messages').then((room) => ({ default: room.Messages })));
const RecordedFacts = lazy(() => import('../facts/recorded-facts').then((room) => ({ default: room.RecordedFacts })));
const History = lazy(() => import('../history/history').then((room) => ({ default: room.History })));

/** What is looked at now and then: messages to copy, the facts one by one, their history, the procedure's page. */
export function Footer({ onboarding }: { onboarding: Onboarding }) {
  const { panel } = useWords();
  const { view, reload, reloading } = usePanel();
  const isOngoing = view.canEdit && !onboarding.facts.discarded;
  return (
    <footer>
      <Section title={panel.status.messages}>
        <Messages facts={onboarding.facts} language={onboarding.settings.language} />
      </Section>
      <Section title={panel.status.recordedFacts}>
        <RecordedFacts facts={onboarding.facts} />
      </Section>
      <Section title={panel.status.history}>
        <History key={onboarding.history} />
      </Section>
      <div className="footer-row">
        <OutLink href={view.procedure.url}>
          {panel.procedure}: {view.procedure.title}
        </OutLink>
        <span className="footer-buttons">
          <Button appearance="subtle" spacing="compact" isLoading={reloading.busy} onClick={() => void reload()}>
            {panel.refresh}
          </Button>
          {isOngoing && <FormButtons slot="footer" actions={DISCARD} about={view.issue.client} subtle />}
        </span>
      </div>
      <FormSlot slot="footer" />
    </footer>
  );
}

const DISCARD = [{ label: 'discard', request: { form: 'discard' } }] as const;

/** A section whose content is loaded when it is opened. */
function Section({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, open] = useState(false);
  const id = useId();
  return (
    <section className="section">
      <h2>
        <button
          type="button"
          className={isOpen ? 'is-open' : ''}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => open(!isOpen)}
        >
          <Icon name="down" />
          {title}
        </button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Suspense fallback={<Spinner size="small" />}>{children}</Suspense>}
      </div>
    </section>
  );
}
