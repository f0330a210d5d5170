import { z } from 'zod';

const milliseconds = z.number().int().positive();

/** The site's switches; tests change them while it runs. */
export const siteSettings = z.strictObject({
  /** How a validator gets its configuration. Atlassian documents an object; apps have seen the stored string. */
  validatorConfigurationAs: z.enum(['object', 'string']),
  /** How long functions may run (Atlassian, "Forge platform limits, invocation"); `background`: consumers and scheduled
   * triggers, unless the manifest gives them a time of their own. */
  timeLimits: z.strictObject({ standard: milliseconds, background: milliseconds }),
  /** Whether Jira's rate limits are enforced. */
  rateLimits: z.boolean(),
  /** Delivers each event of a queue twice: Forge promises "at least once". */
  queueDeliversTwice: z.boolean(),
  // Unknown: whether what the app does as a person counts as its own; the site assumes not, so `ignoreSelf` lets it in.
  actingAsPersonIsSelf: z.boolean(),
});
export type SiteSettings = z.infer<typeof siteSettings>;

export function usualSettings(): SiteSettings {
  return {
    validatorConfigurationAs: 'object',
    timeLimits: { standard: 25_000, background: 55_000 },
    rateLimits: false,
    queueDeliversTwice: false,
    actingAsPersonIsSelf: false,
  };
}
