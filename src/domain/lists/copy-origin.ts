/**
 * Which installation of the app a read copy is of. Environments of an app (development, staging, production) are
 * installations of their own with storage of their own, on the same issues (Forge, "Environments and versions"): what one
 * of them has no record of may be another one's client. Why each rule is as it is: docs/decisions/21-whose-the-read-copy-is.md
 */

/** Where the app runs now. */
export interface Here {
  /** A short name of the environment. */
  environment: string;
  isProduction: boolean;
}

/** Who wrote a copy, for which issue. */
export interface Origin {
  issue: string;
  environment: string;
}

/** The origin that a copy names, whatever its version; undefined where it names none (an early version's, or a forged one). */
export function originIn(copy: unknown): Origin | undefined {
  const origin = fieldOf(copy, 'origin');
  const issue = fieldOf(origin, 'issue');
  const environment = fieldOf(origin, 'environment');
  const isOrigin = typeof issue === 'string' && typeof environment === 'string';
  return isOrigin && /^\d{1,20}$/.test(issue) && /^[\w-]{1,40}$/.test(environment) ? { issue, environment } : undefined;
}

/** Whether a copy came onto this issue with a clone: it is this environment's own, and says that it is of another issue. */
export function isClone(copy: unknown, issueId: string, here: Here): boolean {
  const origin = originIn(copy);
  return origin !== undefined && origin.environment === here.environment && origin.issue !== issueId;
}

/**
 * Whether this environment, which has a record of the issue, writes its copy where there is this one already. Another
 * environment's is left to it, except by production: so of two that both have a record, one writes and the other does not.
 * What cannot be told whose it is (a newer version's without a readable origin) only production replaces.
 */
export function mayReplace(copy: unknown, issueId: string, here: Here): boolean {
  if (copy === undefined || here.isProduction) return true;
  const origin = originIn(copy);
  if (!origin) return !isNewer(copy);
  return origin.environment === here.environment || origin.issue !== issueId;
}

/** What a copy is that this environment does not keep: shown in the panel, with what can be done. */
export type StrangeCopy =
  /** This environment wrote it for this issue and has no record any more: the app was uninstalled and installed again. */
  | 'leftBehind'
  /** Another environment of the app looks after this client. */
  | 'otherEnvironment'
  /** Nobody can tell: an early version's, a newer one's, or a forged one. */
  | 'unknown';

/** Undefined where there is no copy, or it is this environment's to write or to take off. */
export function strangeCopy(copy: unknown, issueId: string, hasRecord: boolean, here: Here): StrangeCopy | undefined {
  if (copy === undefined || isClone(copy, issueId, here)) return undefined;
  if (hasRecord && mayReplace(copy, issueId, here)) return undefined;
  const origin = originIn(copy);
  if (!origin || origin.issue !== issueId) return 'unknown';
  return origin.environment === here.environment ? 'leftBehind' : 'otherEnvironment';
}

const isNewer = (copy: unknown) => {
  const schema = fieldOf(copy, 'schema');
  return typeof schema === 'number' && schema > 1;
};

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
