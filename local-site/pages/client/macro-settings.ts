import type { ModuleView } from '../../forge-host/bridge/app-frame';
import { openFrame } from '../../forge-host/bridge/frame';
import { pick } from '../../forge-host/json';

/**
 * A macro's configuration over the page, as Confluence's editor opens it: what the app submits is kept in the page,
 * which is then shown anew. A macro that was just added opens by itself (`openOnInsert`).
 */
export function startMacros(): void {
  const place = document.getElementById(window.location.hash.slice(1));
  const added = place?.querySelector<HTMLElement>('[data-macro-settings]');
  if (added) open(added);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-macro-settings]') : null;
    if (button) open(button);
  });
}

function open(button: HTMLElement): void {
  const view: ModuleView = JSON.parse(button.dataset.macroSettings ?? '');
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  // `viewportSize: large` (Atlassian, "Macro").
  Object.assign(dialog.style, { width: '800px', height: '70vh' });
  dialog.setAttribute('aria-label', view.title);
  document.body.append(dialog);
  const close = () => {
    frame.remove();
    dialog.remove();
  };
  const frame = openFrame(dialog, view, {
    hasFixedSize: true,
    close,
    submit: (payload) => void save(button, pick(payload, 'config')),
  });
  dialog.addEventListener('cancel', close);
  dialog.showModal();
}

async function save(button: HTMLElement, config: unknown): Promise<void> {
  const place: Record<string, unknown> = JSON.parse(button.dataset.macroPlace ?? '{}');
  await fetch('/wiki/_macro', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...place, config }),
  });
  window.history.replaceState(null, '', window.location.pathname);
  window.location.reload();
}
