import type { Language } from '../domain/language';

/** What a field for a day says of itself, whatever page it is on. */
export const DATE_FIELD: Record<Language, { format: string; calendar: string }> = {
  es: { format: 'dd-mm-aaaa', calendar: 'Elegir en el calendario' },
  en: { format: 'dd-mm-yyyy', calendar: 'Choose in the calendar' },
};
