/** How the local site is started, one screen. */
export const USAGE: string;

export interface LocalSiteOptions {
  port: number;
  /** Folder of the state that is kept between runs. */
  data: string;
  reset: boolean;
  /** How many clients with an onboarding; undefined for none, with state that is kept. */
  demo: number | undefined;
}

/** @throws an error with `exitCode` 2 and a sentence where it was called wrongly */
export function readSiteOptions(args: string[], env: Record<string, string | undefined>): LocalSiteOptions | 'help';
