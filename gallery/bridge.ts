import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark.js';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light.js';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape.js';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing.js';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography.js';
import type { Language } from '../src/domain/language';
import { ME, NOW } from './clients';
import type { Scene } from './scene';

/**
 * Stands in for Atlassian's side of the bridge and for the app's functions, as the scene says that is played. On a day of
 * its own, so that a picture is the same tomorrow.
 */
interface Played {
  scene: Scene;
  language: Language;
  /** What the address of the gallery's page says: the theme, and the portfolio's view. */
  asked: URLSearchParams;
  /** How often each call was answered. */
  answered: Map<string, number>;
}
let played: Played | undefined;

/** From now on the product and the functions answer as a scene says. */
export function play(scene: Scene, language: Language, asked: URLSearchParams): void {
  played = { scene, language, asked, answered: new Map() };
}

function now(): Played {
  if (!played) throw new Error('No scene is played.');
  return played;
}

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [NOW] : given) as [string]));
  }
  static override now = () => RealDate.parse(NOW);
} as DateConstructor;

const forever = new Promise<never>(() => undefined);

/** The next answer of those that the scene has for a call. */
function answerTo(call: string): unknown {
  const { scene, answered } = now();
  const given: unknown = Object.entries(scene.functions ?? {}).find(([each]) => each === call)?.[1];
  if (!Array.isArray(given)) return given ?? { ok: false, error: { code: 'unexpected' } };
  const count = answered.get(call) ?? 0;
  answered.set(call, count + 1);
  return given[Math.min(count, given.length - 1)];
}

interface FetchProduct {
  restPath: string;
  fetchRequestInit?: { method?: string; body?: string };
}

const operations: Record<string, (payload: never) => unknown> = {
  getContext: () => ({
    accountId: ME,
    locale: { es: 'es_ES', en: 'en_US' }[now().language],
    timezone: 'America/Santiago',
    siteUrl: 'https://planok.example.net',
    moduleKey: now().scene.module,
    extension: now().scene.extension ?? {},
  }),
  enableTheming: theme,
  invoke: async ({ functionKey }: { functionKey: string }) => {
    const answer = answerTo(functionKey);
    if (answer === 'lost') throw new Error('lost');
    return answer === 'waits' ? forever : structuredClone(answer);
  },
  fetchProduct: async ({ restPath, fetchRequestInit: { method = 'GET', body } = {} }: FetchProduct) => {
    const asking = { method, path: restPath, body: body === undefined ? undefined : JSON.parse(body) };
    const answer = now().scene.jira?.(asking) ?? { status: 404, body: { errorMessages: [], errors: {} } };
    if (answer === 'waits') return forever;
    const headers = { 'content-type': 'application/json', ...answer.headers };
    return { status: answer.status, statusText: '', headers, body: JSON.stringify(answer.body), isAttachment: false };
  },
  createHistory: () => ({
    location: { pathname: '/', search: now().asked.get('search') ?? '' },
    replace: () => undefined,
    push: () => undefined,
    listen: () => () => undefined,
  }),
  on: () => ({ unsubscribe: () => undefined }),
  publishRealtimeChannel: () => ({ eventId: null, eventTimestamp: null }),
  subscribeRealtimeChannel: () => ({ unsubscribe: () => undefined }),
  getWidgetEditApi: () => ({ updateConfig: () => undefined, onProductSave: () => undefined }),
  setWorkflowRuleConfigurationCallback: () => true,
};

Object.assign(globalThis, {
  __bridge: { callBridge: async (call: string, payload: never) => operations[call]?.(payload) },
});

/** Once: the scenes that follow have the colours that are there. */
function theme(): void {
  if (document.documentElement.dataset.theme) return;
  const style = document.createElement('style');
  style.textContent = [light, dark, shape, spacing, typography].join('\n');
  document.head.append(style);
  const { dataset } = document.documentElement;
  dataset.theme = 'light:light dark:dark shape:shape spacing:spacing typography:typography';
  dataset.colorMode = now().asked.get('theme') === 'dark' ? 'dark' : 'light';
  document.body.style.background = 'var(--ds-surface)';
}
