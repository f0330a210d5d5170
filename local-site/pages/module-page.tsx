/** @jsxImportSource hono/jsx */
import type { Module } from '../forge-host/functions/manifest';
import { AppPanel } from './issue';
import { type Frame, Layout } from './layout';
import { type InstalledApp, modulePanel, projectExtension } from './module-view';
import { ProjectHead, type ProjectTab } from './project-pages';
import type { ProjectBean } from './reader';

/** Modules that have a page of their own, in a project and on the whole site. */
export const PROJECT_MODULES = ['jira:projectPage', 'jira:projectSettingsPage'];
export const SITE_MODULES = ['jira:globalPage', 'jira:adminPage'];

/** A module's page in a project; it keeps its own history under `base`. */
export function projectModulePage(
  frame: Frame,
  installation: InstalledApp,
  module: Module,
  project: ProjectBean,
  tabs: ProjectTab[],
) {
  const base = `/projects/${project.key}/apps/${module.key}`;
  const extension = projectExtension(project, installation.siteOrigin + frame.path);
  const panel = modulePanel(installation, module, frame.session, extension);
  return (
    <Layout frame={frame} title={panel.view.title} current="projects">
      <ProjectHead frame={frame} project={project} tabs={tabs} current={base} />
      <div data-history={base}>
        <AppPanel panel={panel} loading={frame.words.loading} />
      </div>
    </Layout>
  );
}

/** A module's page on the site. */
export function siteModulePage(frame: Frame, installation: InstalledApp, module: Module) {
  const base = `/apps/${module.key}`;
  const panel = modulePanel(installation, module, frame.session, { location: installation.siteOrigin + frame.path });
  return (
    <Layout frame={frame} title={panel.view.title}>
      <div data-history={base}>
        <AppPanel panel={panel} loading={frame.words.loading} />
      </div>
    </Layout>
  );
}
