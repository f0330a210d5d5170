import { getAppContext } from '@forge/api';
import type { Here } from '../domain/lists/copy-origin';

/** What a function is given of its time (Forge, "Limits, invocation"), for a host that does not say what is left. */
const WHOLE_TIME_MS = 25_000;

/** Where the app runs: each environment is an installation of its own, with its own storage (Forge, "Environments and versions"). */
export interface Environment {
  appId: string;
  environmentId: string;
  isProduction: boolean;
}

/** The environment of the function that is running, as `getAppContext()` of `@forge/api` says. */
export function environment(): Environment {
  const { appAri, environmentAri, environmentType } = getAppContext();
  return {
    // An app's id was a whole ARI in some versions of the platform; what counts is the UUID at its end.
    appId: lastPart(appAri.toString()),
    environmentId: lastPart(environmentAri.toString()),
    isProduction: environmentType === 'PRODUCTION',
  };
}

/** The same, as the read copy names it: the beginning of the environment's id is enough to tell an app's apart. */
export function here(): Here {
  const { environmentId, isProduction } = environment();
  return { environment: environmentId.slice(0, 8), isProduction };
}

/** Milliseconds until the platform stops the function that is running. An old `forge tunnel` does not say it: then, all. */
export function timeLeft(): number {
  try {
    return getAppContext().invocationRemainingTimeInMillis();
  } catch {
    return WHOLE_TIME_MS;
  }
}

const lastPart = (ari: string) => ari.split('/').at(-1) ?? '';
