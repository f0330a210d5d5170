import type { MessageFault } from '../messages/message-placeholders';

/** What is wrong in settings that somebody saves or imports, and where: `parties.client.due.days`. */
export interface SettingsFault {
  path: string;
  code:
    | 'otherVersion'
    | 'unknownKey'
    | 'wrongType'
    | 'notOneOf'
    | 'tooLong'
    | 'tooMany'
    | 'outOfRange'
    | 'badForm'
    | 'empty'
    | 'notATimeZone'
    | 'notAPage'
    | 'spaceInLabel'
    | 'credential'
    /** Two with the same id. */
    | 'twice'
    | MessageFault['code'];
  /** What was found there: the unknown key, the placeholder, the limit. Never a text that may be a credential. */
  detail?: string;
}
