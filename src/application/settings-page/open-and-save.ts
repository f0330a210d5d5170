import type { Finding, SettingsError } from '../../contract/errors';
import type { SettingsView } from '../../contract/settings-calls';
import { dayIn, type LocalDate } from '../../domain/dates';
import type { AccountId } from '../../domain/facts/facts';
import { HOLIDAY_YEARS } from '../../domain/procedure/holiday-table';
import { fail, ok, type Result } from '../../domain/result';
import { rulesIn } from '../../domain/settings/due-rules';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { GatedProject, StoredSettings } from '../ports';
import { lookAtProcedure } from '../repair/watch-procedure';
import { preflight } from './preflight';
import type { SettingsDeps } from './settings-deps';

/** Who asks, about which project. Taken from the platform's context, never from what a page sends. */
export interface ProjectCaller {
  accountId: AccountId;
  projectId: string;
}

/** The settings page: for administrators of the project or of Jira, as Jira says. */
export async function openSettings(
  deps: SettingsDeps,
  caller: ProjectCaller,
): Promise<Result<SettingsView, SettingsError>> {
  const may = await administrator(deps, caller.projectId);
  if (!may.ok) return may;
  const stored = await deps.store.read(caller.projectId);
  if (!stored.ok) return stored;
  const { settings, version, changed } = stored.value;
  const { project, administersJira } = may.value;
  const [{ findings, choices }, procedure, use] = await Promise.all([
    preflight(deps, project, settings),
    ofProcedure(deps, caller.projectId, stored.value),
    readUse(deps, caller.projectId),
  ]);
  if (!use.ok) return use;
  const { id, key, name } = project;
  return ok({
    project: { id, key, name },
    settings,
    version,
    ...(changed && { changed }),
    findings: [
      ...findings,
      ...procedure,
      ...ofHolidays(settings, deps.clock.today(settings.timeZone)),
      ...(await ofReports(deps, settings.timeZone)),
    ],
    choices,
    use: use.value,
    administersJira,
  });
}

/**
 * Saves settings, if nobody saved others since the page was opened (`changedMeanwhile`). What gates and repairs read of
 * them reaches the project's records by the queue.
 *
 * @param settings checked already
 */
export async function saveSettings(
  deps: SettingsDeps,
  caller: ProjectCaller,
  { settings, version }: { settings: ProjectSettings; version: number },
): Promise<Result<SettingsView, SettingsError>> {
  const may = await administrator(deps, caller.projectId);
  if (!may.ok) return may;
  const page = await lookAtProcedure(deps, caller.projectId, settings.procedure.id);
  const seen = page.ok && { procedureVersion: page.value.version };
  const changed = { by: caller.accountId, at: deps.clock.now(), ...seen };
  const saved = await deps.store.save(caller.projectId, settings, version, changed);
  if (!saved.ok) return saved;
  // Both would be made good by themselves: what is remembered is a day old at most, and the hour finds records
  // without the settings in force.
  await deps.projects.forget(caller.projectId);
  await deps.queue.push([{ kind: 'followSettings', projectId: caller.projectId }]);
  const opened = await openSettings(deps, caller);
  // Where Jira does not take it, lists go on with the types of before, until settings are saved again.
  if (opened.ok && opened.value.use === 'on') await deps.setup.writeUse(caller.projectId, true, settings.issueTypes);
  return opened;
}

/** What Jira would have against settings that are not saved yet. */
export async function checkSettings(
  deps: SettingsDeps,
  { projectId }: ProjectCaller,
  settings: ProjectSettings,
): Promise<Result<{ settings: ProjectSettings; findings: Finding[] }, SettingsError>> {
  const may = await administrator(deps, projectId);
  if (!may.ok) return may;
  const { findings } = await preflight(deps, may.value.project, settings);
  return ok({ settings, findings });
}

/** Says in Jira whether the project uses the app. Jira lets only those who administer the project do so. */
export async function switchUse(
  deps: Pick<SettingsDeps, 'setup' | 'store'>,
  { projectId }: ProjectCaller,
  { use }: { use: boolean },
): Promise<Result<{ use: 'on' | 'off' }, SettingsError>> {
  const stored = await deps.store.read(projectId);
  if (!stored.ok) return stored;
  const written = await deps.setup.writeUse(projectId, use, stored.value.settings.issueTypes);
  if (written.ok) return ok({ use: use ? 'on' : 'off' });
  return written.error.code === 'notAllowed' ? fail({ code: 'notAdministrator' }) : written;
}

async function readUse(
  { setup, index }: Pick<SettingsDeps, 'setup' | 'index'>,
  projectId: string,
): Promise<Result<SettingsView['use'], SettingsError>> {
  const use = await setup.readUse(projectId);
  if (!use.ok) return use;
  if (use.value !== 'unset') return ok(use.value);
  // Storage that does not answer leaves open whether something was lost: then it is simply off.
  const records = await index.inProject(projectId);
  return ok(records.ok && records.value.found.length > 0 ? 'lost' : 'off');
}

/** Shows the panel on all issues of the project. Jira lets only its own administrators do so. */
export async function showPanel(
  deps: Pick<SettingsDeps, 'setup'>,
  { projectId }: ProjectCaller,
): Promise<Result<{ taskId: string }, SettingsError>> {
  return deps.setup.showPanel(projectId);
}

/** What the administrator should know of the procedure's page. Saving says that they do. */
async function ofProcedure(
  deps: SettingsDeps,
  projectId: string,
  { settings, changed }: StoredSettings,
): Promise<Finding[]> {
  const page = await lookAtProcedure(deps, projectId, settings.procedure.id);
  if (!page.ok) return [{ code: 'pageNotSeen', title: settings.procedure.title, why: page.error }];
  const from = changed?.procedureVersion;
  const isNewer = from !== undefined && page.value.version > from;
  return isNewer ? [{ code: 'procedureChanged', from, to: page.value.version }] : [];
}

/** Where an app that was not updated for years knows no holidays of next year any more, and they count. */
function ofHolidays(settings: ProjectSettings, today: LocalDate): Finding[] {
  const { dueDays, holidays } = settings;
  const isCounted = dueDays === 'working' && holidays !== 'none';
  const hasRules = rulesIn(settings).some(({ due }) => due !== undefined);
  const isLast = Number(today.slice(0, 4)) >= HOLIDAY_YEARS.last;
  return isCounted && hasRules && isLast ? [{ code: 'holidaysEnd', year: HOLIDAY_YEARS.last }] : [];
}

/** What the administrator should know of the reports to Atlassian: it is the same in every project. */
async function ofReports({ reports }: SettingsDeps, timeZone: string): Promise<Finding[]> {
  const { failedAt } = await reports.read();
  return failedAt ? [{ code: 'reportFailed', on: dayIn(timeZone, Date.parse(failedAt)) }] : [];
}

async function administrator(
  deps: Pick<SettingsDeps, 'project'>,
  projectId: string,
): Promise<Result<{ project: GatedProject; administersJira: boolean }, SettingsError>> {
  const [project, may] = await Promise.all([
    deps.project.readProject(projectId),
    deps.project.mayAdminister(projectId),
  ]);
  if (!project.ok) return project;
  if (!may.ok) return may;
  if (!may.value.jira && !may.value.project) return fail({ code: 'notAdministrator' });
  return ok({ project: project.value, administersJira: may.value.jira });
}
