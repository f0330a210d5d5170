import type { AnswerOf, Calls } from '../src/contract/call';
import type { GateSettingsCalls } from '../src/contract/gate-settings-calls';
import type { PanelCalls } from '../src/contract/panel-calls';
import type { PortfolioCalls } from '../src/contract/portfolio-calls';
import type { SettingsCalls } from '../src/contract/settings-calls';
import type { Language } from '../src/domain/language';
import type { ActionKey } from '../static/action-form/action-keys';
import type { Face } from '../static/faces';
import type { Hands } from './hands';

/** `waits`: it never answers. `lost`: the call does not get through. */
type Outcome<Each> = AnswerOf<Each> | 'waits' | 'lost';

/** How a page's function answers each call, one answer after the other; the last one stays. */
type Functions<Table extends Calls> = { [Name in keyof Table]?: Outcome<Table[Name]> | Outcome<Table[Name]>[] };

/** How Jira answers the requests of a page. */
export interface JiraAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}
export interface JiraQuestion {
  method: string;
  /** With what follows `?`. */
  path: string;
  body: unknown;
}
export type FakeJira = (asked: JiraQuestion) => JiraAnswer | 'waits';

interface Shown {
  face?: Face;
  /** What the product says of the place: the extension of `view.getContext()`. */
  extension?: Record<string, unknown>;
  jira?: FakeJira;
  /** What a person does before one looks. */
  press?: (hands: Hands, language: Language) => Promise<void>;
  /** A text, in each language, that is there when all is shown. */
  until?: (language: Language) => Promise<string>;
}

/** One page in one state. What can be told apart is typed by the contract, so that a scene cannot show what never comes. */
export type Scene = Shown &
  (
    | { module: 'hauzd-onboarding'; functions: Functions<PanelCalls> }
    | { module: 'hauzd-settings'; functions: Functions<SettingsCalls & GateSettingsCalls> }
    | { module: 'hauzd-portfolio'; functions?: Functions<PortfolioCalls> }
    | { module: 'hauzd-gate' | 'hauzd-summary' | 'hauzd-status' | ActionKey; functions?: never }
  );

export type Scenes = Record<string, Scene>;
