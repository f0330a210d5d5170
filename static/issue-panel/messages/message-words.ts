import { useEffect, useState } from 'react';
import type { Language } from '../../../src/domain/language';
import { loadWords } from '../../../src/locales/load-words';
import type { MessageSentences } from '../../../src/locales/page-words';

/** The words of messages in a language; undefined until they came. Those of the language before stay until then. */
export function useMessageWords(language: Language): MessageSentences | undefined {
  const [words, setWords] = useState<MessageSentences>();
  useEffect(() => {
    let isCurrent = true;
    void loadWords('messages', language).then((loaded) => isCurrent && setWords(loaded));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return words;
}
