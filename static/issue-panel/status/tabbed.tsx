import Spinner from '@atlaskit/spinner';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Menu } from '../../shared/menu';
import { TabList } from '../../shared/tab-list';
import { OutLink } from '../links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormSlot, useFormOpener } from '../record/open-form';

const Messages = lazy(() => import('../messages/messages').then((room) => ({ default: room.Messages })));
const RecordedFacts = lazy(() => import('../facts/recorded-facts').then((room) => ({ default: room.RecordedFacts })));
const History = lazy(() => import('../history/history').then((room) => ({ default: room.History })));

/** The plan, and what is looked at now and then: facts one by one, messages, history; beside them the procedure's page. */
export function Tabbed({ onboarding, children }: { onboarding: Onboarding; children: ReactNode }) {
  const { panel } = useWords();
  const { view, reload } = usePanel();
  const openForm = useFormOpener('more');
  const onDemand = (content: ReactNode) => <Suspense fallback={<Spinner size="small" />}>{content}</Suspense>;
  const isOngoing = view.canEdit && !onboarding.facts.discarded;
  const discard = {
    label: panel.action.discard,
    choose: (opener: HTMLElement) => openForm({ form: 'discard' }, opener),
  };
  return (
    <TabList
      label={panel.track.sections}
      tabs={[
        { name: 'plan', label: panel.track.title, content: children },
        { name: 'facts', label: panel.track.facts, content: onDemand(<RecordedFacts facts={onboarding.facts} />) },
        {
          name: 'messages',
          label: panel.track.messages,
          content: onDemand(<Messages onboarding={onboarding} language={onboarding.settings.language} />),
        },
        { name: 'history', label: panel.track.history, content: onDemand(<History key={onboarding.history} />) },
      ]}
      beside={
        <>
          <OutLink href={view.procedure.url}>{panel.procedure}</OutLink>
          <Menu
            label={panel.track.actions}
            items={[{ label: panel.refresh, choose: () => void reload() }, ...(isOngoing ? [discard] : [])]}
          />
        </>
      }
      below={<FormSlot slot="more" />}
    />
  );
}
