import { openChannel } from './channel';
import { operationsFor } from './operations';

/** What the site's page says about the module whose page is to be shown. */
export interface ModuleView {
  moduleKey: string;
  /** Key of the resource with the page's files; the module's own where absent. */
  resource?: string | undefined;
  /** Origin of the apps' pages, never the site's own: no cookie of the site may reach them. */
  appsOrigin: string;
  appVersion: string;
  title: string;
  /** What `view.getContext()` answers. */
  context: Record<string, unknown> & { extension: Record<string, unknown> };
}

/** What surrounds a page: where an operation means something there, the place offers it; otherwise it is refused. */
export interface Place {
  refresh?(payload: unknown): void | Promise<void>;
  submit?(payload: unknown): void;
  close?(payload: unknown): void;
  /** Path under which a full-page module keeps its own history. */
  historyBase?: string;
  /** A modal has its size from its options; other frames grow with their content. */
  hasFixedSize?: boolean;
}

export interface AppFrame {
  element: HTMLIFrameElement;
  view: ModuleView;
  place: Place;
  /** Filled by the page, when it sets what a workflow rule's settings are saved with. */
  onConfigure?: () => unknown;
  onClose?: (payload: unknown) => unknown;
  /** Of a widget's settings: what the page last said, and what it answers when the dashboard saves. */
  config?: unknown;
  onProductSave?: (config: unknown) => unknown;
  sendTheme(): void;
  remove(): void;
}

/** Frames on this page, so that events and themes reach them all. */
export const frames = new Set<AppFrame>();

/** The sandbox of Forge's own frames, as in the policy that `@forge/csp` computes. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

/**
 * Shows an app's page in a frame that grows with its content, and answers its bridge.
 *
 * @param container where to put the frame
 */
export function openFrame(container: HTMLElement, view: ModuleView, place: Place): AppFrame {
  const element = document.createElement('iframe');
  element.title = view.title;
  element.className = 'app-frame';
  element.setAttribute('sandbox', SANDBOX);
  const folder = view.resource ? `${view.moduleKey}:${view.resource}` : view.moduleKey;
  element.src = `${view.appsOrigin}/${view.appVersion}/${folder}/index.html`;

  const channel = openChannel(
    (message) => element.contentWindow?.postMessage(message, view.appsOrigin),
    (op, payload) => answer(op, payload),
  );
  const frame: AppFrame = {
    element,
    view,
    place,
    sendTheme: () => void channel.call('theme', themeAttributes()),
    remove() {
      window.removeEventListener('message', receive);
      frames.delete(frame);
      element.remove();
    },
  };
  const operations = operationsFor(frame);
  function answer(op: string, payload: unknown): unknown {
    if (op === 'resize') return place.hasFixedSize ? undefined : resize(element, payload);
    const operation = operations[op];
    if (!operation) throw new Error(`The local site does not know the bridge operation "${op}".`);
    return operation(payload);
  }
  function receive(event: MessageEvent) {
    if (event.source === element.contentWindow && event.origin === view.appsOrigin) channel.receive(event.data);
  }
  window.addEventListener('message', receive);
  frames.add(frame);
  container.append(element);
  return frame;
}

/** The attributes that Atlaskit's theme sets on a document: the site's page carries them, its frames copy them. */
export function themeAttributes(): Record<string, string> {
  const root = document.documentElement;
  return Object.fromEntries(['data-theme', 'data-color-mode'].map((name) => [name, root.getAttribute(name) ?? '']));
}

function resize(element: HTMLIFrameElement, payload: unknown): void {
  if (typeof payload !== 'object' || payload === null || !('height' in payload)) return;
  if (typeof payload.height === 'number' && payload.height > 0) element.style.height = `${payload.height}px`;
}
