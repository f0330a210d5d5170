import { z } from 'zod';
import { exactlyOne } from '../contract/exactly';
import { identifier, isSecret, UUID } from '../contract/fields/text-fields';
import { isTimeZone } from '../domain/dates';
import { PARTIES } from '../domain/facts/facts';
import { LANGUAGES, type Language } from '../domain/language';
import { MESSAGE_IDS } from '../domain/messages/message-id';
import { messageFaults } from '../domain/messages/message-placeholders';
import { HOLIDAY_COUNTRIES } from '../domain/procedure/holiday-table';
import { STEPS } from '../domain/procedure/step-id';
import { fail, ok, type Result } from '../domain/result';
import { pageAt } from '../domain/settings/procedure-page';
import {
  DEFAULT_SETTINGS as DEFAULTS,
  MOST_FIELD_VALUES,
  type ProjectSettings,
  SETTINGS_SCHEMA,
} from '../domain/settings/settings';
import type { SettingsFault } from '../domain/settings/settings-fault';
import { ownSteps } from './own-steps-schema';
import { faults, says } from './settings-faults';
import { nameUpTo, partyRule, stepRule, textUpTo } from './step-rule-schema';

/**
 * Settings as somebody sends or imports them: shapes, sizes, and what can be said without asking Jira. What is absent
 * has its default, so that a file of few lines can be imported; what is unknown is a fault.
 */

const jiraId = z.string().regex(/^\d{1,20}$/);
/** A custom field's, or the name of one of Jira's own. */
const fieldId = identifier(/^customfield_\d{1,10}$/);

const message = z.strictObject({ subject: textUpTo(200).exactOptional(), body: textUpTo(3_000).exactOptional() });
const inEach = { es: message.exactOptional(), en: message.exactOptional() } satisfies Record<Language, z.ZodType>;
const messages = z.partialRecord(z.enum(MESSAGE_IDS), z.strictObject(inEach)).superRefine((all, context) => {
  for (const id of MESSAGE_IDS) {
    for (const language of LANGUAGES) {
      for (const { code, detail } of messageFaults(id, all[id]?.[language] ?? {})) {
        context.addIssue({ code: 'custom', path: [id, language], params: { code, detail } });
      }
    }
  }
});

/** Exactly what the settings are: one that is forgotten here does not compile. */
export const settingsSchema = exactlyOne<ProjectSettings>()(
  z.strictObject({
    schema: z.literal(SETTINGS_SCHEMA),
    language: z.enum(LANGUAGES).default(DEFAULTS.language),
    timeZone: z.string().max(60).refine(isTimeZone, says('notATimeZone')).default(DEFAULTS.timeZone),
    issueTypes: z.array(jiraId).max(50).default([]),
    clientField: fieldId.default(DEFAULTS.clientField),
    subtaskType: jiraId.exactOptional(),
    fieldValues: z
      .record(fieldId, textUpTo(255))
      .refine((values) => Object.keys(values).length <= MOST_FIELD_VALUES, says('tooMany', String(MOST_FIELD_VALUES)))
      .default({}),
    parties: z.partialRecord(z.enum(PARTIES), z.strictObject(partyRule)).default({}),
    steps: z.partialRecord(z.enum(STEPS), z.strictObject(stepRule)).default({}),
    ownSteps: ownSteps.default([]),
    dueDays: z.enum(['calendar', 'working']).default(DEFAULTS.dueDays),
    holidays: z.enum([...HOLIDAY_COUNTRIES, 'none']).default(DEFAULTS.holidays),
    // Jira: a label has no spaces, and at most 255 characters.
    labels: z
      .array(textUpTo(255).refine((label) => /^\S+$/.test(label), says('spaceInLabel')))
      .max(10)
      .refine((labels) => labels.some(isSecret) || !isSecret(labels.join(' ')), says('credential'))
      .default([]),
    text: textUpTo(1_000).exactOptional(),
    procedure: z
      .strictObject({
        id: z.string().regex(/^\d{1,20}$/),
        url: textUpTo(500).refine(hasNoSecretInTitle, says('credential')).overwrite(withoutParameters),
        title: nameUpTo(255),
      })
      .refine(({ id, url }) => pageAt(url)?.id === id, says('notAPage'))
      .default(DEFAULTS.procedure),
    confirmers: z
      .discriminatedUnion('who', [
        z.strictObject({ who: z.literal('editors') }),
        z.strictObject({ who: z.literal('role'), id: jiraId }),
        z.strictObject({ who: z.literal('group'), id: identifier(UUID), name: nameUpTo(255) }),
      ])
      .default(DEFAULTS.confirmers),
    retire: z
      .discriminatedUnion('how', [
        z.strictObject({ how: z.literal('label') }),
        z.strictObject({ how: z.literal('transition'), name: nameUpTo(100).trim() }),
      ])
      .default(DEFAULTS.retire),
    closing: nameUpTo(100).trim().exactOptional(),
    exceptions: z.boolean().default(DEFAULTS.exceptions),
    backingDays: z.number().int().min(1).max(3_650).default(DEFAULTS.backingDays),
    messages: messages.default({}),
  }),
);

/** Settings of any shape: as the app keeps them, or each fault by its place. */
export function parseSettings(value: unknown): Result<ProjectSettings, SettingsFault[]> {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  // Another version means other keys: to name those as faults would mislead.
  if (typeof schema === 'number' && schema !== SETTINGS_SCHEMA) {
    return fail([{ path: 'schema', code: 'otherVersion', detail: String(schema) }]);
  }
  const parsed = settingsSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues.flatMap(faults));
}

/** The title in a page's address is words with "+" or "-" between them. */
function hasNoSecretInTitle(url: string): boolean {
  return !isSecret((withoutParameters(url).split('/').at(-1) ?? '').replace(/[+_-]|%20/g, ' '));
}

/** A page is found without them. */
function withoutParameters(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
