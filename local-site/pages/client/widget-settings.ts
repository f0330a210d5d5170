import { frames, type ModuleView } from '../../forge-host/bridge/app-frame';
import { emit } from '../../forge-host/bridge/events';
import { openFrame } from '../../forge-host/bridge/frame';

/**
 * A widget's settings over the dashboard. *Guardar* is the dashboard's own: it asks the page what to keep
 * (`widgetEdit.onProductSave`), with what the page last said (`widgetEdit.updateConfig`), and tells the open widget.
 * Unknown: what comes with that event; the site gives the widget's id, and the new settings where the context has them.
 */
export function startDashboard(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-widget-settings]') : null;
    if (button) open(button);
  });
}

function open(button: HTMLElement): void {
  const view: ModuleView = JSON.parse(button.dataset.widgetSettings ?? '');
  const dialog = document.createElement('dialog');
  dialog.className = 'modal';
  Object.assign(dialog.style, { width: '400px', height: '60vh' });
  dialog.setAttribute('aria-label', view.title);
  const save = document.createElement('button');
  save.className = 'primary';
  save.textContent = view.context.locale === 'en-US' ? 'Save' : 'Guardar';
  document.body.append(dialog);
  const frame = openFrame(dialog, view, { hasFixedSize: true });
  dialog.append(save);
  dialog.addEventListener('cancel', close);
  save.addEventListener('click', () => void keep());
  dialog.showModal();

  async function keep(): Promise<void> {
    const config = (await frame.onProductSave?.(frame.config ?? view.context.extension.config)) ?? frame.config;
    await fetch('/_dashboard', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ widget: view.moduleKey, config }),
    });
    const extension = { ...view.context.extension, config };
    for (const shown of frames) if (shown.view.moduleKey === view.moduleKey) shown.view.context.extension = extension;
    button.dataset.widgetSettings = JSON.stringify({ ...view, context: { ...view.context, extension } });
    close();
    emit('app', { event: 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED', payload: { widgetId: view.moduleKey } });
  }
  function close(): void {
    frame.remove();
    dialog.remove();
  }
}
