import { pick } from '../json';
import { type AppFrame, themeAttributes } from './app-frame';
import { emit, on } from './events';
import { closeFlag, showFlag } from './flags';
import { createHistory } from './history';
import { urlOf } from './locations';
import { postJson } from './post';
import { publish, subscribe } from './realtime-client';

type Operation = (payload: unknown) => unknown;

/**
 * What a Custom UI page can ask of the product that shows it: of the operations that `@forge/bridge` 7.2 and
 * `@forge/jira-bridge` 0.40 send those that are offered here, by name. `false` means "not here": the packages make an
 * error of it. One that is not among them is refused by its name.
 */
export function operationsFor(frame: AppFrame): Record<string, Operation> {
  const { place, view } = frame;
  const refresh: Operation = async (payload) => {
    if (!place.refresh) return false;
    await place.refresh(payload);
    return true;
  };
  return {
    getContext: () => view.context,
    getFrameId: () => String(view.context.localId),
    enableTheming: () => themeAttributes(),
    invoke: (payload) => invoke(frame, payload),
    fetchProduct,

    refresh,
    refreshIssueView: refresh,
    submit: (payload) => end(place.submit, payload),
    close: (payload) => end(place.close, payload),
    // As `@forge/dashboards-bridge` 0.1 asks: an object of functions, for a widget's settings and for a widget.
    getWidgetEditApi: () => ({
      updateConfig: (config: unknown) => {
        frame.config = config;
      },
      onProductSave: (callback: unknown) => {
        if (typeof callback === 'function') frame.onProductSave = (config) => callback(config);
      },
      onSave: () => undefined,
      onSaveError: () => undefined,
    }),
    getWidgetApi: () => ({ setPreviewConfig: () => undefined }),
    open: () => true,
    setWorkflowRuleConfigurationCallback: (payload) => {
      const onConfigure = pick(pick(payload, 'data'), 'onConfigure');
      if (typeof onConfigure !== 'function') return false;
      frame.onConfigure = () => onConfigure();
      return true;
    },

    on,
    emit,
    publishRealtimeChannel: (payload) => publish(view, payload),
    subscribeRealtimeChannel: (payload) => subscribe(view, payload),

    navigate: (location) => navigate(location, view.standsFor),
    getUrl: (location) => urlOf(location, view.standsFor),
    createHistory: () => {
      if (place.historyBase === undefined) throw new Error('This module has no history of its own.');
      return createHistory(place.historyBase);
    },

    showFlag,
    closeFlag,
  };
}

async function invoke(frame: AppFrame, payload: unknown): Promise<unknown> {
  const call = {
    moduleKey: frame.view.moduleKey,
    functionKey: pick(payload, 'functionKey'),
    payload: pick(payload, 'payload'),
    context: frame.view.context,
  };
  const answer: unknown = await (await postJson('/_host/invoke', call)).json();
  if (pick(answer, 'ok') !== true) throw new Error(String(pick(answer, 'message')));
  const body = pick(answer, 'value');
  // A page that asks for the limits of its calls gets its answer wrapped. Unknown: which numbers; the site names none.
  return pick(payload, 'metadata') ? { body, metadata: { rateLimitProperties: {} } } : body;
}

/** A page's request of Jira or Confluence: always as the person who is signed in. */
async function fetchProduct(payload: unknown): Promise<unknown> {
  const init = pick(payload, 'fetchRequestInit');
  const response = await postJson('/_host/fetch-product', {
    product: pick(payload, 'product'),
    restPath: pick(payload, 'restPath'),
    method: pick(init, 'method') ?? 'GET',
    headers: pick(init, 'headers') ?? [],
    body: pick(init, 'body') ?? undefined,
  });
  return response.json();
}

function navigate(payload: unknown, standsFor: string | undefined): false | undefined {
  const url = urlOf(payload, standsFor);
  if (url === undefined) return false;
  if (pick(payload, 'type') === 'new-tab') window.open(url, '_blank', 'noopener');
  else window.location.assign(url);
  return undefined;
}

function end(how: ((payload: unknown) => void) | undefined, payload: unknown): boolean {
  if (!how) return false;
  how(payload);
  return true;
}
