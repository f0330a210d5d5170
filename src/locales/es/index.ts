import type { PageWordLoaders } from '../page-words';

/** The words of each page, fetched when that page is opened. */
export const es: PageWordLoaders = {
  panel: async () => (await import('./panel-page')).words,
  panelErrors: async () => (await import('./errors')).errorWords,
  portfolio: async () => (await import('./portfolio-page')).words,
  startMany: async () => (await import('./start-many-page')).words,
  macro: async () => (await import('./macro-page')).words,
  settings: async () => (await import('./settings')).settingsWords,
  gateSettings: async () => (await import('./gate-settings')).gateSettingsWords,
  dueDates: async () => (await import('./due-dates')).dueWords,
  actionForm: async () => (await import('./action-form')).actionFormWords,
  messages: async () => (await import('./messages')).messageWords,
};
