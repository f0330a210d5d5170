import type { Language } from '../domain/language';
import type { ActionFormSentences } from './es/action-form';
import type { DueWords } from './es/due-dates';
import type { GateSettingsWords } from './es/gate-settings';
import type { ListSentences } from './es/lists';
import type { MessageSentences } from './es/messages';
import type { PanelSentences } from './es/panel';
import type { PortfolioSentences } from './es/portfolio';
import type { SettingsWords } from './es/settings';
import type { StartManySentences } from './es/start-many';
import type { ErrorWords, FactWords, MissingWords } from './words';

export type { ActionFormSentences, InputName } from './es/action-form';
export type { GateSettingsWords } from './es/gate-settings';
export type { ListSentences } from './es/lists';
export type { MessageSentences } from './es/messages';
export type { SettingsWords } from './es/settings';

/** All that the panel says, in one language. */
export interface PanelWords {
  language: Language;
  common: MissingWords;
  panel: PanelSentences;
  facts: FactWords;
}

/** What is said of clients wherever they are listed, in one language; the Confluence macro says nothing else. */
export interface ListWords {
  language: Language;
  common: MissingWords;
  facts: FactWords;
  lists: ListSentences;
}

/** All that the portfolio says, in one language: of a client the same as every list. */
export interface PortfolioWords extends ListWords {
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
  macro: ListWords;
  settings: SettingsWords;
  gateSettings: GateSettingsWords;
  messages: MessageSentences;
  dueDates: DueWords;
  actionForm: ActionFormSentences;
}

/** A language's words, page by page: one that is lacking does not compile. */
export type PageWordLoaders = { [Page in keyof PageWords]: () => Promise<PageWords[Page]> };
