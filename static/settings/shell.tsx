import { lazy, Suspense, useRef, useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { SettingsError } from '../../src/contract/errors';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { Language } from '../../src/domain/language';
import { type SectionMarks, SectionNav, type ShownSection } from './section-nav';
import { Settings } from './settings';
import { useSettingsWords } from './settings-words';
import styles from './shell.module.css';
import { useHiddenBelow } from './use-hidden-below';

const GatesTab = lazy(() => import('./gates-tab'));

/**
 * Settings and gates of a project, one section at a time: Jira gives an app one page among a project's settings, in a
 * frame as high as what is in it.
 */
export function Shell({
  opened,
  language,
}: {
  opened: Promise<Answer<SettingsView, SettingsError>>;
  language: Language;
}) {
  const { nav, loading } = useSettingsWords();
  const [shown, setShown] = useState<ShownSection>('use');
  const [marks, mark] = useState<SectionMarks>({});
  const [hasGates, openGates] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  useHiddenBelow(page);
  const show = (section: ShownSection) => {
    setShown(section);
    if (section === 'gates') openGates(true);
  };
  return (
    <div ref={page} className={styles.page}>
      {/* Jira shows the module's title above the frame. */}
      <h1 className="visually-hidden">{nav.page}</h1>
      <div className={styles.columns}>
        <SectionNav shown={shown} marks={marks} onShow={show} />
        <div className={styles.content}>
          <div hidden={shown === 'gates'}>
            <Settings opened={opened} language={language} shown={shown} onShow={show} onMark={mark} />
          </div>
          <div hidden={shown !== 'gates'}>
            {hasGates && (
              <Suspense fallback={<p role="status">{loading}</p>}>
                <GatesTab language={language} />
              </Suspense>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
