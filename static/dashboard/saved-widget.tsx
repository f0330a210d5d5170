import { events, view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { parseWidgetConfig, type WidgetConfig } from './config';
import { Widget } from './widget';

/** What the dashboard tells an open widget when its settings were saved: the package `@forge/hooks` listens to it. */
const SAVED = 'FORGE_DASHBOARDS_WIDGET_CONFIG_CHANGED';

/** The widget with the settings that were saved last: those it was opened with, until the dashboard says otherwise. */
export function SavedWidget({ first, widgetId }: { first: WidgetConfig | undefined; widgetId: unknown }) {
  const [config, setConfig] = useState(first);
  useEffect(() => {
    let isShown = true;
    // No document says what comes with the event: the settings themselves, or that they are to be read again.
    const onSaved = async (payload: unknown) => {
      const told: Record<string, unknown> = { ...Object(payload) };
      if (told.widgetId !== undefined && widgetId !== undefined && told.widgetId !== widgetId) return;
      const { extension } = told.config === undefined ? await view.getContext() : { extension: told };
      if (isShown) setConfig(parseWidgetConfig({ ...Object(extension) }.config));
    };
    // A dashboard without the event leaves the widget as it was opened.
    const listening = events.on(SAVED, onSaved).catch(() => undefined);
    return () => {
      isShown = false;
      void listening.then((subscription) => subscription?.unsubscribe());
    };
  }, [widgetId]);
  return <Widget key={config?.project} config={config} />;
}
