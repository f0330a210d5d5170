import type { FullContext } from '@forge/bridge';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dayIn } from '../../src/domain/dates';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import '../shared/base.css';
import { faceOf } from '../faces';
import { GateSettingsWordsProvider } from './gate-settings-words';
import { readRule } from './read-rule';
import { Rule } from './rule';
import { RuleView } from './rule-view';

/**
 * Draws the configuration of a gate, where Jira's workflow editor asks for it, or only shows it. The day that it offers is
 * today for whoever configures it: a workflow may be of several projects, and the gate counts in that of the issue.
 */
export async function mount(root: HTMLElement, context: FullContext): Promise<void> {
  const language = languageFor(context.locale);
  const words = await loadWords('gateSettings', language);
  document.documentElement.lang = language;
  const saved = readRule(context.extension);
  const today = dayIn(context.timezone, Date.now());
  createRoot(root).render(
    <StrictMode>
      <GateSettingsWordsProvider value={words}>
        {faceOf(root) === 'view' ? <RuleView saved={saved} /> : <Rule saved={saved} today={today} />}
      </GateSettingsWordsProvider>
    </StrictMode>,
  );
}
