import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { ActionForm } from './action-form';
import { fieldsOf } from './fields-of';
import { FormWordsProvider } from './form-words';
import { keptInputs } from './kept-inputs';
import '../shared/base.css';

/** Draws the form of the action that an automation rule is given. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const language = languageFor(context.locale);
  const words = await loadWords('actionForm', language);
  document.documentElement.lang = language;
  const kept = keptInputs(context.extension);
  createRoot(root).render(
    <StrictMode>
      <FormWordsProvider value={words}>
        <ActionForm fields={fieldsOf(context.moduleKey)} kept={kept} />
      </FormWordsProvider>
    </StrictMode>,
  );
}
