import { useEffect, useState } from 'react';
import type { Language } from '../../../locales';
import { loadMessageWords, type MessageSentences } from '../../../locales/messages';

/** The words of messages in a language; undefined until they came. Those of the language before stay until then. */
export function useMessageWords(language: Language): MessageSentences | undefined {
  const [words, setWords] = useState<MessageSentences>();
  useEffect(() => {
    let isCurrent = true;
    void loadMessageWords(language).then((loaded) => isCurrent && setWords(loaded));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return words;
}
