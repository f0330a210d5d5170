/** @jsxImportSource hono/jsx */
import type { State } from '../forge-host/contracts';
import { pick, textAt } from '../forge-host/json';
import { AppPanel } from './issue';
import { type Frame, Layout } from './layout';
import { type InstalledApp, modulePanel, modulesOfType } from './module-view';

/** What each widget of the dashboard was set to, by the key of its module: there is one of each. */
export const widgetConfigs = (state: State) => state.collection<unknown>('dashboards:widgets');

/**
 * A dashboard with the app's widgets, whose settings are a resource of their own (`edit` in the manifest).
 * Unknown: whether a page is told which of both it is; here it is not.
 */
export function dashboardPage(frame: Frame, installation: InstalledApp, state: State) {
  return (
    <Layout frame={frame} title={frame.words.dashboard} current="dashboard">
      <h1>{frame.words.dashboard}</h1>
      {modulesOfType(installation, 'dashboards:widget').map((module) => {
        const config = widgetConfigs(state).get(module.key) ?? {};
        const place = { config, context: { dashboardId: '10000', widgetId: module.key } };
        const panel = modulePanel(installation, module, frame.session, place);
        const settings = { ...panel.view, resource: textAt(pick(module.entry, 'edit'), 'resource') };
        return (
          <div class="widget" key={module.key}>
            <button type="button" data-widget-settings={JSON.stringify(settings)}>
              {frame.words.widgetSettings}
            </button>
            <AppPanel panel={panel} loading={frame.words.loading} />
          </div>
        );
      })}
    </Layout>
  );
}
