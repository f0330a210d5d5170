import type { PanelWords } from '../page-words';
import { errorWords } from './errors';
import { factWords } from './facts';
import { missingWords } from './missing';
import { panelWords } from './panel';

/** Every word of the panel, in one piece: one request. */
export const words: PanelWords = {
  language: 'es',
  common: missingWords,
  panel: panelWords,
  facts: factWords,
  error: errorWords,
};
