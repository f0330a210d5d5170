import { useEffect, useState } from 'react';
import type { Language } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import type { PageWords } from '../../src/locales/page-words';

/**
 * Words that a page loads when they are needed; undefined until they came. Those of the language before stay until then.
 */
export function useLaterWords<Page extends keyof PageWords>(
  page: Page,
  language: Language,
): PageWords[Page] | undefined {
  const [words, setWords] = useState<PageWords[Page]>();
  useEffect(() => {
    let isCurrent = true;
    // Some words are functions, which a setter would call.
    // Where they do not come, whoever needs them does without.
    const take = (loaded: PageWords[Page]) => isCurrent && setWords(() => loaded);
    void loadWords(page, language).then(take, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [page, language]);
  return words;
}
