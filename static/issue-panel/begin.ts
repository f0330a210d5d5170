import type { FullContext } from '@forge/bridge';
import { languageFor } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { callPanel } from '../call-function';

/** What the panel asks for while its own files are on their way: the record, and the words of the person's language. */
export const begin = ({ locale }: Pick<FullContext, 'locale'>) => ({
  opened: callPanel('open', {}),
  words: loadWords('panel', languageFor(locale)),
});

export type Begun = ReturnType<typeof begin>;
