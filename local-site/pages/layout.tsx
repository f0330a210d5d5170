/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { Choice, type Options, peopleOptions } from './parts';
import type { UserBean } from './reader';
import type { Session } from './session';
import { LOCALES, WORDS, type Words } from './words';

/** What every page of the site is drawn with. */
export interface Frame {
  session: Session;
  users: UserBean[];
  words: Words;
  /** Address of the page, to come back to it after a switch. */
  path: string;
}

/** The themes of Atlaskit's tokens, as its own `getThemeHtmlAttrs` writes them. */
const THEMES = 'dark:dark light:light motion:motion shape:shape spacing:spacing typography:typography';

/** Under `npm run dev` only: a page loads again when it is told that something was built. */
const { RELOAD_FROM } = process.env;
const RELOADS = RELOAD_FROM && `new EventSource('${RELOAD_FROM}').onmessage = () => location.reload();`;

/** A whole page: the banner, the head with the switches of person, language and theme, and the page's own part. */
export function Layout(props: { frame: Frame; title: string; current?: string; children?: Child }) {
  const { session, words } = props.frame;
  return (
    <html lang={LOCALES[session.language].html} data-theme={THEMES} data-color-mode={session.colorMode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} · ${words.siteName}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_host/tokens.css" />
        <link rel="stylesheet" href="/_host/site.css" />
        <script type="module" src="/_host/site.js" />
        {RELOADS && <script dangerouslySetInnerHTML={{ __html: RELOADS }} />}
      </head>
      <body>
        <aside class="banner" aria-label={words.siteName}>
          {words.banner}
        </aside>
        <header class="top">
          <a class="brand" href="/">
            {words.siteName}
          </a>
          <nav aria-label={words.siteName}>
            <Tab href="/" text={words.projects} current={props.current === 'projects'} />
            <Tab href="/wiki/spaces/IYA" text={words.confluence} current={props.current === 'confluence'} />
            <Tab href="/dashboard" text={words.dashboard} current={props.current === 'dashboard'} />
            <Tab href="/automation" text={words.automation} current={props.current === 'actions'} />
            <Tab href="/controls" text={words.controls} current={props.current === 'controls'} />
          </nav>
          <Switches frame={props.frame} />
        </header>
        <main class="page" aria-label={props.title}>
          {props.children}
        </main>
      </body>
    </html>
  );
}

function Tab(props: { href: string; text: string; current: boolean }) {
  return (
    <a class="tab" href={props.href} aria-current={props.current ? 'page' : undefined}>
      {props.text}
    </a>
  );
}

/** One form, sent at each change; the button is for browsers without scripts. */
function Switches({ frame }: { frame: Frame }) {
  const { session, users, words } = frame;
  const people: Options = [...peopleOptions(users), ['', words.nobody]];
  const themes: Options = [
    ['light', words.light],
    ['dark', words.dark],
  ];
  return (
    <form class="switches" method="post" action="/_session" data-switches>
      <input type="hidden" name="back" value={frame.path} />
      <Switch name="site_user" text={words.user} chosen={session.accountId ?? ''} options={people} />
      <Switch name="site_language" text={words.language} chosen={session.language} options={LANGUAGES} />
      <Switch name="site_theme" text={words.theme} chosen={session.colorMode} options={themes} />
      <noscript>
        <button type="submit">{words.apply}</button>
      </noscript>
    </form>
  );
}

const LANGUAGES: Options = [
  ['es', 'Español'],
  ['en', 'English'],
];

const Switch = ({ text, ...choice }: { text: string; name: string; chosen: string; options: Options }) => (
  <Choice label={<span class="visually-hidden">{text}</span>} {...choice} />
);

/** The page for what is not there or may not be seen: Jira does not tell which. */
export function NotFound({ frame }: { frame: Frame }) {
  return (
    <Layout frame={frame} title={frame.words.notFound}>
      <h1>{frame.words.notFound}</h1>
      <p>{frame.words.notFoundHint}</p>
    </Layout>
  );
}

/** A point in time as people of the session's language read it, in Chile's time. */
export function Time({ frame, at }: { frame: Frame; at: string | undefined | null }) {
  if (!at) return <span>–</span>;
  // Jira writes `+0000`, which is not an offset that JavaScript must read.
  const date = new Date(at.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const format = new Intl.DateTimeFormat(LOCALES[frame.session.language].html, {
    dateStyle: 'medium',
    timeStyle: at.length > 10 ? 'short' : undefined,
    timeZone: at.length > 10 ? 'America/Santiago' : 'UTC',
  });
  return <time dateTime={at}>{format.format(date)}</time>;
}

export const wordsOf = (session: Session): Words => WORDS[session.language];
