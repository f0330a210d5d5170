import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../../src/domain/language';
import { parseConfig, type StoredConfig } from '../../src/domain/lists/macro-config';
import { loadWords } from '../../src/locales/load-words';
import { Macro } from './macro';
import { MacroAroundProvider } from './macro-around';
import { readMacroAs } from './read-macro';
import '../shared/base.css';
import styles from './macro.module.css';

/** Draws the macro in a page, or its configuration in the editor's dialog: both are the same module. */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const { config, isConfiguring } = placeOf(context.extension);
  // The clients are asked for while the words come.
  const shown = isConfiguring || !parseConfig(config) ? undefined : readMacroAs(context.accountId, config);
  const [words, page] = await Promise.all([
    loadWords('macro', languageFor(context.locale)),
    isConfiguring ? import('./configure') : undefined,
  ]);
  document.documentElement.lang = words.language;
  const around = { words, siteUrl: context.siteUrl.replace(/\/$/, '') };
  createRoot(partOfPage(root)).render(
    <StrictMode>
      <MacroAroundProvider value={around}>
        {page ? <page.Configure stored={config} /> : <Macro config={config} {...(shown && { shown })} />}
      </MacroAroundProvider>
    </StrictMode>,
  );
}

/** A macro is a part of a page that has its main part already: two macros must not be two more of them. */
function partOfPage(root: HTMLElement): HTMLElement {
  const part = document.createElement('div');
  part.className = styles.root ?? '';
  part.dataset.part = 'macro';
  root.replaceWith(part);
  return part;
}

/** The macro's settings as they stand in the page, and whether the frame is the dialog for them. */
function placeOf(extension: unknown): { config: StoredConfig; isConfiguring: boolean } {
  const fields: Record<string, unknown> = { ...Object(extension) };
  const state: Record<string, unknown> = { ...Object(fields.macro) };
  const texts = Object.entries({ ...Object(fields.config) }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { config: Object.fromEntries(texts), isConfiguring: state.isConfiguring === true };
}
