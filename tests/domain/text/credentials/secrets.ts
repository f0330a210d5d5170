import { IN_SENTENCES } from './in-sentences';
import { LABELLED, type Planted } from './labelled';
import { PROVIDER_TOKENS } from './provider-tokens';

export type { Planted } from './labelled';

/** More than 400 texts with a secret, of every kind. */
export const SECRETS: Planted[] = [...LABELLED, ...IN_SENTENCES, ...PROVIDER_TOKENS];
