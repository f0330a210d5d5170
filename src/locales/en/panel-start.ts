import type { startWords as spanishStartWords } from '../es/panel-start';
import { missingWords as common } from './missing';

const rules = new Intl.PluralRules('en');
export const plural = (count: number, one: string, many: string) =>
  `${count} ${rules.select(count) === 'one' ? one : many}`;
export const subtasks = (count: number) => plural(count, 'subtask', 'subtasks');

/** The start of an onboarding. */
export const startWords: typeof spanishStartWords = {
  title: 'Start the onboarding',
  modules: 'Which modules has the client contracted?',
  contracted: 'Contracted',
  notContracted: 'Not contracted',
  toConfirm: 'to be confirmed',
  agreement: 'What did the client and Hauzd agree on?',
  noAgreement: 'No agreement yet',
  agreedWithoutScope: 'Agreed, scope not known yet',
  expectedScope: 'Expected scope (optional)',
  scopeNotKnown: 'Not known yet',
  closedOn: 'Closed on',
  backing: 'Where did you see which modules they have?',
  backingLine: (day) => `Seen on ${common.date(day)}; recorded by you`,
  change: 'Change',
  willCreate: (create, link) => {
    if (create === 0 && link === 0) return 'No subtask will be created';
    if (link === 0) return `${subtasks(create)} will be created`;
    if (create === 0) return `${subtasks(link)} will be linked`;
    return `${subtasks(create)} will be created and ${link} linked`;
  },
  button: (create, link) => {
    if (create > 0) return `Create ${subtasks(create)}${link > 0 ? ` and link ${link}` : ''}`;
    return link > 0 ? `Link ${subtasks(link)}` : 'Start';
  },
  laterSteps: 'The steps after these depend on the scope and are added when the agreement is recorded.',
  already: 'already done, not created',
  meanwhile: 'Someone else started this onboarding while you were filling this in. Nothing you entered was saved.',
  meanwhileAlike: 'What you had chosen is recorded as you chose it.',
  meanwhileHow: 'You had chosen this, and it is recorded differently. Correct it under Facts if you need to.',
  same: {
    title: (count) =>
      count === 1
        ? 'This client already has another open onboarding'
        : `This client already has ${count} other open onboardings`,
    copy: (key) => `Copy modules from ${key}`,
    copied: (key) => `With the backing and the date that they have in ${key}`,
    undo: 'Do not copy',
    from: (key) => `from ${key}`,
  },
};
