/** @jsxImportSource hono/jsx */
import type { State } from '../contracts';
import { AppPanel } from './issue';
import { type Frame, Layout } from './layout';
import { type Installation, modulePanel, modulesOfType } from './module-view';

/** What each widget of the dashboard was set to, by the key of its module: there is one of each. */
export const widgetConfigs = (state: State) => state.collection<unknown>('dashboards:widgets');

/**
 * A dashboard with the app's widgets. Its context is `extension.config` and, for the settings, `entryPoint: 'edit'`.
 * Unknown: how a dashboard tells a page of its own that it is the settings; gadgets were told by `entryPoint`.
 */
export function dashboardPage(frame: Frame, installation: Installation, state: State) {
  return (
    <Layout frame={frame} title={frame.words.dashboard} current="dashboard">
      <h1>{frame.words.dashboard}</h1>
      {modulesOfType(installation, 'dashboards:widget').map((module) => {
        const config = widgetConfigs(state).get(module.key) ?? {};
        const place = { config, context: { dashboardId: '10000', widgetId: module.key } };
        const panel = modulePanel(installation, module, frame.session, place);
        const edit = modulePanel(installation, module, frame.session, { ...place, entryPoint: 'edit' });
        return (
          <div class="widget" key={module.key}>
            <button type="button" data-widget-settings={JSON.stringify(edit.view)}>
              {frame.words.widgetSettings}
            </button>
            <AppPanel panel={panel} loading={frame.words.loading} />
          </div>
        );
      })}
    </Layout>
  );
}
