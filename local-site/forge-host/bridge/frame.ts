import { type AppFrame, frames, type ModuleView, type Place, themeAttributes } from './app-frame';
import { openChannel } from './channel';
import { operationsFor } from './operations';

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

function resize(element: HTMLIFrameElement, payload: unknown): void {
  if (typeof payload !== 'object' || payload === null || !('height' in payload)) return;
  if (typeof payload.height === 'number' && payload.height > 0) element.style.height = `${payload.height}px`;
}
