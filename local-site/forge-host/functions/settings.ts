/** The site's switches; tests change them while it runs. */
export interface SiteSettings {
  /** How a validator gets its configuration. Atlassian documents an object; apps have seen the stored string. */
  validatorConfigurationAs: 'object' | 'string';
  /** Milliseconds that functions may run (Atlassian, "Forge platform limits, invocation"); `background`: consumers and
   * scheduled triggers, unless the manifest gives them a time of their own. */
  timeLimits: { standard: number; background: number };
  /** Whether Jira's rate limits are enforced. */
  rateLimits: boolean;
  /** Delivers each event of a queue twice: Forge promises "at least once". */
  queueDeliversTwice: boolean;
  // Unknown: whether what the app does as a person counts as its own; the site assumes not, so `ignoreSelf` lets it in.
  actingAsPersonIsSelf: boolean;
}

export function usualSettings(): SiteSettings {
  return {
    validatorConfigurationAs: 'object',
    timeLimits: { standard: 25_000, background: 55_000 },
    rateLimits: false,
    queueDeliversTwice: false,
    actingAsPersonIsSelf: false,
  };
}
