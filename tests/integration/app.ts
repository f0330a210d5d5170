import { seedExample } from '../../local-site/data/example';
import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { exportOf, type LoadHandler, moduleOf } from '../../local-site/forge-host/functions/load';
import type { Exchange } from '../../local-site/forge-host/gateway/exchanges';
import { jiraTablesOf } from '../../local-site/jira/model';
import { createSite, type LocalSite, type SiteOptions } from '../../local-site/site';
import type { Answer } from '../../src/contract/answer';
import type { AnswerOf, RequestOf } from '../../src/contract/call';
import type { PanelCalls } from '../../src/contract/panel-calls';
import { openContracts } from '../documents/contract';
import { restOf } from './rest';

/** The app on a local site with the example's projects and people, driven as its users drive it. */
export interface App {
  site: LocalSite;
  /** A call of the panel on an issue, by someone who is signed in. */
  panel<Name extends keyof PanelCalls>(
    person: PersonName,
    issueId: string,
    name: Name,
    request: RequestOf<PanelCalls[Name]>,
  ): Promise<AnswerOf<PanelCalls[Name]>>;
  /** The same, with whatever a page could send. */
  invoke(person: PersonName | undefined, functionKey: string, payload: unknown, context: object): Promise<unknown>;
  /** A request of Jira as someone; the answer's status and body. */
  rest(person: PersonName, method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }>;
  /** A control of the local site, by its path under `/_local/`. */
  control(path: string, body: unknown): Promise<void>;
  /** Until nothing is under way: events, queues, the functions they call. */
  settle(): Promise<void>;
  /** What the app does every hour, with what follows from it. */
  hour(): Promise<void>;
  /** The requests of Jira that the app made since the last call of this. */
  requests(): string[];
  /** What does not fit Atlassian's documents, of all that the app sent and got; none where they are not at hand. */
  violations: string[];
  close(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of any shape, which the tests look into and compare.
export type Json = any;

/** The app's functions as they stand in `src/`. */
const fromSources: LoadHandler = async (handler) => exportOf(await import(`../../src/${moduleOf(handler)}`), handler);

export interface AppOptions {
  /** Whether all exchanges are held against Atlassian's documents, which takes most of a short test's time; yes by default. */
  checked?: boolean;
  /** The app's functions; as they stand in `src/` by default. */
  loadHandler?: LoadHandler;
  /** Environments in which the app is installed, too. */
  others?: SiteOptions['others'];
}

/** An app that its caller closes; tests take one of `app-for-tests.ts`. */
export function openApp({ checked = true, loadHandler = fromSources, others = [] }: AppOptions = {}): App {
  const site = createSite({ loadHandler, others });
  seedExample(site, site.installation);
  const contracts = checked ? openContracts() : undefined;
  const violations: string[] = [];
  let made: string[] = [];
  site.gateway.exchanges.listen((exchange) => {
    if (exchange.product !== 'jira' && exchange.product !== 'confluence') return;
    made.push(`${exchange.method} ${exchange.path.split('?')[0]}`);
    if (contracts && exchange.fault === undefined) violations.push(...contracts.checkExchange(plain(exchange)));
  });

  const settle = () => site.forge.idle();
  const invoke: App['invoke'] = (person, functionKey, payload, context) =>
    site.forge.invoke({
      moduleKey: 'hauzd-onboarding',
      accountId: person && PEOPLE[person],
      functionKey,
      payload,
      context: { ...context },
    });

  return {
    site,
    violations,
    invoke,
    settle,
    hour: () => site.forge.runSchedule('every-hour').then(settle),
    async panel(person, issueId, name, request) {
      // As the platform does, whoever sees the issue, and where it was moved since the page was opened: Jira's answer
      // counts. What a place says is no request of anybody's, so it is read from the site's rows.
      const projectId = jiraTablesOf(site.state).issues.get(issueId)?.projectId;
      const context = { extension: { issue: { id: issueId }, project: { id: projectId } } };
      return (await invoke(person, name, request, context)) as AnswerOf<PanelCalls[typeof name]>;
    },
    rest: (...request) => restOf(site, ...request),
    async control(path, body) {
      const request = { method: 'POST', body: JSON.stringify(body) };
      const response = await site.controls.request(`/_local/${path}`, request);
      if (!response.ok) throw new Error(await response.text());
    },
    requests() {
      const all = made;
      made = [];
      return all;
    },
    async close() {
      await settle();
      site.close();
    },
  };
}

function plain({ method, path, requestBody, status, responseBody }: Exchange) {
  return { method, path, requestBody, status, responseBody };
}

/** The value of an answer that must be a yes. */
export function yes<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
