/**
 * How long the lists of a record may get. A value in Forge's storage may have 240 KiB ("Forge Storage quotas and
 * limits"), and a record is one value: with every list and every text at its longest it stays below.
 */

/** Far more than any client ever made. */
export const MOST_AGREEMENTS = 50;

/** Steps of the team's that are done, those among them that the settings do not have any more. */
export const MOST_OWN_STEPS_DONE = 25;
/** Of those that were withdrawn the record keeps so many; the history keeps all of them. */
export const MOST_WITHDRAWN_OWN_STEPS = 5;
/** In characters. */
export const OWN_NOTE_LIMIT = 255;

/** Withdrawn agreements that the record keeps; the history keeps all of them. */
export const MOST_WITHDRAWN_AGREEMENTS = 10;
