import type { Language } from '../domain/language';
import type { ActionFormSentences } from './es/action-form';
import type { DueWords } from './es/due-dates';
import type { GateSettingsWords } from './es/gate-settings';
import type { MacroSentences } from './es/macro';
import type { MessageSentences } from './es/messages';
import type { PanelSentences } from './es/panel';
import type { PortfolioSentences } from './es/portfolio';
import type { SettingsWords } from './es/settings';
import type { StartManySentences } from './es/start-many';
import type { ErrorWords, FactWords, MissingWords } from './words';

export type { ActionFormSentences, InputName } from './es/action-form';
export type { GateSettingsWords } from './es/gate-settings';
export type { MessageSentences } from './es/messages';
export type { SettingsWords } from './es/settings';

/** All that the panel says, in one language. */
export interface PanelWords {
  language: Language;
  common: MissingWords;
  panel: PanelSentences;
  facts: FactWords;
}

/** All that the Confluence macro says, in one language. */
export interface MacroWords {
  language: Language;
  common: MissingWords;
  facts: FactWords;
  macro: MacroSentences;
}

/** All that the portfolio says, in one language: of a client the same as the macro. */
export interface PortfolioWords extends MacroWords {
  portfolio: PortfolioSentences;
}

/** What whoever starts many clients reads, besides the portfolio's words. */
export interface StartManyWords {
  many: StartManySentences;
  common: MissingWords;
  facts: FactWords;
  error: ErrorWords;
}

/**
 * What each page reads, each in one piece: one request. `messages`: the texts to Hauzd and to the client, in the language
 * of their reader. `dueDates`: when subtasks will be due, where they are still to be created.
 */
export interface PageWords {
  panel: PanelWords;
  panelErrors: ErrorWords;
  portfolio: PortfolioWords;
  startMany: StartManyWords;
  macro: MacroWords;
  settings: SettingsWords;
  gateSettings: GateSettingsWords;
  messages: MessageSentences;
  dueDates: DueWords;
  actionForm: ActionFormSentences;
}

/** A language's words, page by page: one that is lacking does not compile. */
export type PageWordLoaders = { [Page in keyof PageWords]: () => Promise<PageWords[Page]> };
