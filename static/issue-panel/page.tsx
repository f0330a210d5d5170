import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { callPanel } from '../call-function';
import { WordsProvider } from './panel-words';
import '../shared/base.css';
import { Panel } from './panel';
import styles from './panel.module.css';

/** Draws the issue panel: asks for the record and for the words of the person's language at the same time. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const opened = callPanel('open', {});
  const words = await loadWords('panel', languageFor(context.locale));
  document.documentElement.lang = words.language;
  createRoot(root).render(
    <StrictMode>
      <WordsProvider value={words}>
        <div className={styles.panel}>
          <Panel opened={opened} me={context.accountId ?? ''} />
        </div>
      </WordsProvider>
    </StrictMode>,
  );
}
