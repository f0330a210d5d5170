import type { Language } from '../domain/language';
import { gateWords as enGate } from './en/gate';
import { missingWords as enMissing } from './en/missing';
import { gateWords as esGate, type GateWords } from './es/gate';
import { missingWords as esMissing } from './es/missing';
import type { MissingWords } from './words';

export type { GateWords } from './es/gate';

/** What a gate answers with. */
export const GATE_WORDS: Record<Language, GateWords & MissingWords> = {
  es: { ...esGate, ...esMissing },
  en: { ...enGate, ...enMissing },
};
