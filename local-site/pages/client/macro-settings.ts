import { postJson } from '../../forge-host/bridge/post';
import { pick } from '../../forge-host/json';
import { onPress, openDialog } from './dialog';

/**
 * A macro's configuration over the page, as Confluence's editor opens it: what the app submits is kept in the page,
 * which is then shown anew. A macro that was just added opens by itself (`openOnInsert`).
 */
export function startMacros(): void {
  const place = document.getElementById(window.location.hash.slice(1));
  const added = place?.querySelector<HTMLElement>('[data-macro-settings]');
  if (added) open(added);
  onPress('[data-macro-settings]', open);
}

function open(button: HTMLElement): void {
  // `viewportSize: large` (Atlassian, "Macro").
  const size = { width: '800px', height: '70vh' };
  openDialog(
    JSON.parse(button.dataset.macroSettings ?? ''),
    size,
    (payload) => void save(button, pick(payload, 'config')),
  );
}

async function save(button: HTMLElement, config: unknown): Promise<void> {
  const place: Record<string, unknown> = JSON.parse(button.dataset.macroPlace ?? '{}');
  await postJson('/wiki/_macro', { ...place, config });
  window.history.replaceState(null, '', window.location.pathname);
  window.location.reload();
}
