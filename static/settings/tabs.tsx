import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { SettingsError } from '../../src/contract/errors';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { Language } from '../../src/domain/language';
import { Settings } from './settings';
import { useSettingsWords } from './settings-words';

const GatesTab = lazy(() => import('./gates-tab'));
const TABS = ['settings', 'gates'] as const;
type Tab = (typeof TABS)[number];

/** Settings and gates of a project: Jira gives an app one page among a project's settings. */
export function Tabs({
  opened,
  language,
}: {
  opened: Promise<Answer<SettingsView, SettingsError>>;
  language: Language;
}) {
  const { tabs, loading } = useSettingsWords();
  const [shown, show] = useState<Tab>('settings');
  const [visited, visit] = useState<Tab[]>(['settings']);
  const choose = (tab: Tab) => {
    show(tab);
    if (!visited.includes(tab)) visit([...visited, tab]);
  };
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = shown === 'settings' ? 'gates' : 'settings';
    choose(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return (
    <>
      {/* Jira shows the module's title above the frame. */}
      <h1 className="visually-hidden">{tabs.label}</h1>
      <div className="tabs" role="tablist" aria-label={tabs.label}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={shown === tab}
            aria-controls={`panel-${tab}`}
            tabIndex={shown === tab ? 0 : -1}
            onClick={() => choose(tab)}
            onKeyDown={move}
          >
            {tabs[tab]}
          </button>
        ))}
      </div>
      {TABS.map((tab) => (
        <div key={tab} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} hidden={shown !== tab}>
          {visited.includes(tab) &&
            (tab === 'settings' ? (
              <Settings opened={opened} language={language} />
            ) : (
              <Suspense fallback={<p role="status">{loading}</p>}>
                <GatesTab language={language} />
              </Suspense>
            ))}
        </div>
      ))}
    </>
  );
}
