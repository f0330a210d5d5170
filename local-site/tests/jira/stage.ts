import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listenTo } from '../../../tests/documents/contract';
import type { Exchange } from '../../../tests/documents/exchange';
import { createConfluence } from '../../confluence/confluence';
import { seedExample } from '../../data/example';
import { PEOPLE, type PersonName } from '../../data/people';
import type {
  Caller,
  Clock,
  ProductApi,
  ProductEvent,
  ValidatorAnswer,
  ValidatorCall,
} from '../../forge-host/contracts';
import { openState } from '../../forge-host/state';
import { createJira } from '../../jira/jira';

export const APP_ACCOUNT = '5f0000000000000000000app';
export const APP = {
  appId: '6f0a3c1e-5d0b-4f57-9a39-2c1b8e7d4a10',
  environmentId: 'e0000000-0000-4000-8000-000000000001',
};

export interface Answer {
  status: number;
  body: unknown;
}

/** A value inside an answer: `at(body, 'issues', 0, 'key')`; a `*` stands for every member of a list. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  const [name, ...others] = path;
  if (name === undefined) return value;
  if (name === '*') return Array.isArray(value) ? value.map((item) => at(item, ...others)) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return at(Object.entries(value).find(([key]) => key === String(name))?.[1], ...others);
}

/** The example site, in memory, with validators that the test answers for and a record of what happened. */
export function openStage() {
  const state = openState();
  let now = Date.parse('2026-11-23T13:00:00Z');
  const clock: Clock = {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
  const events: ProductEvent[] = [];
  const validations: ValidatorCall[] = [];
  const answers: { validator: (call: ValidatorCall) => ValidatorAnswer } = { validator: () => ({ result: true }) };
  seedExample({ state, clock }, APP);
  const siteUrl = 'https://site.example';
  const jira = createJira({
    ...{ state, clock, siteUrl, ...APP, appAccountId: APP_ACCOUNT, appName: 'Hauzd onboarding' },
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    events: { emit: (event) => void events.push(event) },
    rules: {
      async runValidator(call) {
        validations.push(call);
        return answers.validator(call);
      },
    },
  });
  const exchanges: Exchange[] = [];
  const record = (exchange: Exchange) => void exchanges.push(exchange);
  const products: Record<'jira' | 'confluence', ProductApi> = {
    jira: listenTo(jira, record),
    confluence: listenTo(createConfluence({ state, clock, siteUrl }), record),
  };

  /** A request of a person, of the app (`app`) or of nobody. */
  const as =
    (who: PersonName | 'app' | 'nobody') =>
    async (method: string, path: string, body?: unknown): Promise<Answer> => {
      const caller: Caller =
        who === 'app'
          ? { kind: 'app' }
          : who === 'nobody'
            ? { kind: 'anonymous' }
            : { kind: 'user', accountId: PEOPLE[who] };
      const product = path.startsWith('/wiki/') ? products.confluence : products.jira;
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const response = await product.fetch(new Request(siteUrl + path, init), caller);
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    };
  return { as, jira, state, clock, events, validations, answers, exchanges };
}
