import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import '../shared/base.css';
import { callSettings } from '../call-function';
import { SettingsWordsProvider } from './settings-words';
import { Shell } from './shell';

/** Draws the project's settings, with the gates beside them. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const opened = callSettings('openSettings', {});
  const language = languageFor(context.locale);
  const words = await loadWords('settings', language);
  document.documentElement.lang = language;
  createRoot(root).render(
    <StrictMode>
      <SettingsWordsProvider value={words}>
        <Shell opened={opened} language={language} />
      </SettingsWordsProvider>
    </StrictMode>,
  );
}
