/**
 * How long the lists of a record may get. A value in Forge's storage may have 240 KiB ("Forge Storage quotas and
 * limits"), and a record is one value: with every list and every text at its longest it stays below.
 */

/** Far more than any client ever made. */
export const MOST_AGREEMENTS = 50;

/** Withdrawn agreements whose reasons the record keeps; the history keeps all of them. */
export const MOST_WITHDRAWN_AGREEMENTS = 10;
