import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark.js';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light.js';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape.js';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing.js';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography.js';
import { languageFor } from '../src/domain/language';
import { ME, NOW } from './clients';
import { hands } from './hands';
import type { Scene } from './scene';
import { SCENES } from './scenes';

/**
 * Stands in for Atlassian's side of the bridge and for the app's functions, as a scene says: `?scene=panel.midway`, and
 * `language`, `theme`. On a day of its own, so that a picture is the same tomorrow.
 */
const asked = new URLSearchParams(location.search);
const name = asked.get('scene') ?? '';
const language = languageFor(asked.get('language') ?? 'es');
const scene: Scene = SCENES[name] ?? fail(`There is no scene ${name}.`);

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [NOW] : given) as [string]));
  }
  static override now = () => RealDate.parse(NOW);
} as DateConstructor;

const forever = new Promise<never>(() => undefined);
const answered = new Map<string, number>();

/** The next answer of those that the scene has for a call. */
function answerTo(call: string): unknown {
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
    locale: language === 'en' ? 'en_US' : 'es_ES',
    timezone: 'America/Santiago',
    siteUrl: 'https://planok.example.net',
    moduleKey: scene.module,
    extension: scene.extension ?? {},
  }),
  enableTheming: theme,
  invoke: async ({ functionKey }: { functionKey: string }) => {
    const answer = answerTo(functionKey);
    if (answer === 'lost') throw new Error('lost');
    return answer === 'waits' ? forever : structuredClone(answer);
  },
  fetchProduct: async ({ restPath, fetchRequestInit: { method = 'GET', body } = {} }: FetchProduct) => {
    const asking = { method, path: restPath, body: body === undefined ? undefined : JSON.parse(body) };
    const answer = scene.jira?.(asking) ?? { status: 404, body: { errorMessages: [], errors: {} } };
    if (answer === 'waits') return forever;
    const headers = { 'content-type': 'application/json', ...answer.headers };
    return { status: answer.status, statusText: '', headers, body: JSON.stringify(answer.body), isAttachment: false };
  },
  createHistory: () => ({
    location: { pathname: '/', search: asked.get('search') ?? '' },
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
if (scene.face) document.getElementById('root')?.setAttribute('data-face', scene.face);
void show();

/** Says in `data-shown` when what the scene is about is there, or what went wrong. */
async function show(): Promise<void> {
  const { dataset } = document.documentElement;
  try {
    await scene.press?.(hands, language);
    if (scene.until) await hands.see(await scene.until(language));
    dataset.shown = 'yes';
  } catch (error) {
    dataset.shown = String(error);
    throw error;
  }
}

function theme(): void {
  const style = document.createElement('style');
  style.textContent = [light, dark, shape, spacing, typography].join('\n');
  document.head.append(style);
  const { dataset } = document.documentElement;
  dataset.theme = 'light:light dark:dark shape:shape spacing:spacing typography:typography';
  dataset.colorMode = asked.get('theme') === 'dark' ? 'dark' : 'light';
  document.body.style.background = 'var(--ds-surface)';
}

function fail(why: string): never {
  document.documentElement.dataset.shown = why;
  throw new Error(why);
}
