import type { ErrorWords } from '../../src/locales/words';
import { useLaterWords } from '../shared/use-later-words';
import { useWords } from './panel-words';

/**
 * The sentences about what was refused. They come once the panel is shown, since most of the time none is needed; until
 * then, and where they do not come, one that fits all of them.
 */
export function useErrorWords(): ErrorWords {
  const { language, panel } = useWords();
  return useLaterWords('panelErrors', language) ?? (() => panel.failed);
}
