import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../locales';
import { loadSettingsWords } from '../../locales/settings';
import '../shared/parts.css';
import { callSettings } from './call';
import './settings.css';
import { SettingsWordsProvider } from './around';
import { Tabs } from './tabs';

/** Draws the project's settings, with the gates beside them. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const opened = callSettings('openSettings', {});
  const language = languageFor(context.locale);
  const words = await loadSettingsWords(language);
  document.documentElement.lang = language;
  root.classList.add('on-surface');
  createRoot(root).render(
    <StrictMode>
      <SettingsWordsProvider words={words}>
        <Tabs opened={opened} language={language} />
      </SettingsWordsProvider>
    </StrictMode>,
  );
}
