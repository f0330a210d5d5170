import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Caller } from '../forge-host/contracts';
import { isLanguage, type Language } from './words';

/** What a browser on the site has chosen. Kept in cookies of the site's own host, which the app's pages never see. */
export interface Session {
  /** Undefined when nobody is signed in. */
  accountId: string | undefined;
  language: Language;
  colorMode: 'light' | 'dark';
}

const NOBODY = 'nobody';

/** The names of the cookies, which are also those of the form's fields that set them. */
export const CHOICES = ['site_user', 'site_language', 'site_theme'] as const;

/** The session of a request. */
export function sessionOf(c: Context): Session {
  const user = getCookie(c, 'site_user');
  const language = getCookie(c, 'site_language');
  return {
    accountId: user === NOBODY ? undefined : user,
    language: isLanguage(language) ? language : 'es',
    colorMode: getCookie(c, 'site_theme') === 'dark' ? 'dark' : 'light',
  };
}

/** The same on the site's pages: a new visitor is signed in as somebody, so as to see something at once. */
export function visitorSession(c: Context, firstUser: string | undefined): Session {
  if (getCookie(c, 'site_user') !== undefined || firstUser === undefined) return sessionOf(c);
  choose(c, { site_user: firstUser });
  return { ...sessionOf(c), accountId: firstUser };
}

/** Keeps what a form chose. */
export function choose(c: Context, form: Record<string, unknown>): void {
  for (const name of CHOICES) {
    const value = form[name];
    if (typeof value !== 'string') continue;
    setCookie(c, name, value === '' ? NOBODY : value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 31_536_000,
    });
  }
}

export function callerOf(session: Session): Caller {
  return session.accountId ? { kind: 'user', accountId: session.accountId } : { kind: 'anonymous' };
}
