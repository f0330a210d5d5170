import { openChannel } from './channel';

/**
 * The page's end of the bridge: a classic script, first in the page's head, since `@forge/bridge` takes
 * `globalThis.__bridge.callBridge` while it loads. It also reports the page's height, as Forge's resizer does.
 */

const site = document.currentScript?.getAttribute('data-site') ?? '';

const channel = openChannel(
  (message) => window.parent.postMessage(message, site),
  (op, payload) => {
    if (op === 'theme') applyTheme(payload);
  },
);

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === site) channel.receive(event.data);
});

Object.defineProperty(globalThis, '__bridge', {
  value: {
    async callBridge(op: string, payload?: unknown) {
      const answer = await channel.call(op, payload);
      if (op !== 'enableTheming') return answer;
      await linkTokens();
      applyTheme(answer);
      return undefined;
    },
  },
});

/** Design tokens reach a page as CSS variables; the page waits for them, so that nothing is drawn without colours. */
function linkTokens(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/_host/tokens.css';
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('The design tokens could not be loaded.')));
    document.head.prepend(link);
  });
}

function applyTheme(theme: unknown): void {
  if (typeof theme !== 'object' || theme === null) return;
  for (const [attribute, value] of Object.entries(theme)) document.documentElement.setAttribute(attribute, value);
}

window.addEventListener('DOMContentLoaded', () => {
  const { body, documentElement: html } = document;
  // As iframe-resizer does: a page that is as high as its frame would never grow or shrink.
  html.style.height = 'auto';
  body.style.height = 'auto';
  const report = () => void channel.call('resize', { height: Math.ceil(html.getBoundingClientRect().height) });
  new ResizeObserver(report).observe(html);
  report();
});
