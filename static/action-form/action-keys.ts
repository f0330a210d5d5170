/** The actions that automation rules can be given: one form draws all. */
export const ACTIONS = [
  'hauzd-client-status',
  'hauzd-waiting-clients',
  'hauzd-shut-gate',
  'hauzd-message-text',
  'hauzd-record-module',
  'hauzd-record-own-step',
] as const;
export type ActionKey = (typeof ACTIONS)[number];
