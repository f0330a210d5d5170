import type { PanelWords } from '../page-words';
import { factWords } from './facts';
import { missingWords } from './missing';
import { panelWords } from './panel';

/** The words of the panel, in one piece: one request. Why something was refused is said by others, which come later. */
export const words: PanelWords = {
  language: 'en',
  common: missingWords,
  panel: panelWords,
  facts: factWords,
};
