import { frames, type ModuleView } from '../../forge-host/bridge/app-frame';
import { emit } from '../../forge-host/bridge/events';
import { postJson } from '../../forge-host/bridge/post';
import { onPress, openDialog } from './dialog';

/**
 * A widget's settings over the dashboard. *Guardar* is the dashboard's own: it asks the page what to keep
 * (`widgetEdit.onProductSave`), with what the page last said (`widgetEdit.updateConfig`), and tells the open widget.
 * Unknown: what comes with that event; the site gives the widget's id, and the new settings where the context has them.
 */
export function startDashboard(): void {
  onPress('[data-widget-settings]', open);
}

function open(button: HTMLElement): void {
  const view: ModuleView = JSON.parse(button.dataset.widgetSettings ?? '');
  const save = document.createElement('button');
  save.className = 'primary';
  save.textContent = view.context.locale === 'en-US' ? 'Save' : 'Guardar';
  const { dialog, frame, close } = openDialog(view, { width: '400px', height: '60vh' });
  dialog.append(save);
  save.addEventListener('click', () => void keep());

  async function keep(): Promise<void> {
    const config = (await frame.onProductSave?.(frame.config ?? view.context.extension.config)) ?? frame.config;
    await postJson('/_dashboard', { widget: view.moduleKey, config });
    const extension = { ...view.context.extension, config };
    for (const shown of frames) if (shown.view.moduleKey === view.moduleKey) shown.view.context.extension = extension;
    button.dataset.widgetSettings = JSON.stringify({ ...view, context: { ...view.context, extension } });
    close();
    emit({ event: 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED', payload: { widgetId: view.moduleKey } });
  }
}
