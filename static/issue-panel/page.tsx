import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Begun } from './begin';
import { WordsProvider } from './panel-words';
import '../shared/base.css';
import { Panel } from './panel';
import styles from './panel.module.css';

/** Draws the issue panel with what was asked for meanwhile. */
export async function mount(root: HTMLElement, { accountId }: FullContext, begun: Begun): Promise<void> {
  const words = await begun.words;
  document.documentElement.lang = words.language;
  createRoot(root).render(
    <StrictMode>
      <WordsProvider value={words}>
        <div className={styles.panel}>
          <Panel opened={begun.opened} me={accountId ?? ''} />
        </div>
      </WordsProvider>
    </StrictMode>,
  );
}
