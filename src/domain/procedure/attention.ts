/** What only a person can settle: nothing of it is done by itself, so lists and searches show it. */
export const ATTENTIONS = [
  'toApply',
  'closedWithoutFact',
  'deletedSubtask',
  'movedSubtask',
  /** Done, and its subtask stays open in Jira. */
  'openInJira',
  /** Another rule opens again what the app closes: it stopped. */
  'reopenedAgain',
  /** The client's issue is closed in Jira, and the client is not live. */
  'closedEarly',
] as const;
export type Attention = (typeof ATTENTIONS)[number];
