import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../locales';
import { loadGateSettingsWords } from '../../locales/gate-settings';
import '../shared/parts.css';
import './gate-settings.css';
import { callGates } from './call';
import { Gates } from './gates';
import { GateWordsProvider } from './words';

/** Draws the page of a project's gates. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const opened = callGates('openGates', {});
  const language = languageFor(context.locale);
  const words = await loadGateSettingsWords(language);
  document.documentElement.lang = language;
  root.classList.add('on-surface');
  createRoot(root).render(
    <StrictMode>
      <GateWordsProvider words={words}>
        <Gates opened={opened} />
      </GateWordsProvider>
    </StrictMode>,
  );
}
