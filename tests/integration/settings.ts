import type { PersonName } from '../../local-site/data/people';
import { PROJECTS } from '../../local-site/data/projects';
import type { AnswerOf, RequestOf } from '../../src/contract/call';
import type { SettingsCalls, SettingsView } from '../../src/contract/settings-calls';
import type { App } from './app';
import { invokeGates } from './gates';

/** Some other page of the procedure than the default one. */
export const PAGE = { id: '1', url: 'https://a.atlassian.net/wiki/spaces/X/pages/1', title: 'T' };

/** A call of the settings page by someone who is signed in. */
export async function settingsPage<Name extends keyof SettingsCalls>(
  app: Pick<App, 'site'>,
  person: PersonName,
  name: Name,
  request: RequestOf<SettingsCalls[Name]>,
  projectId: string = PROJECTS.hauzd.id,
): Promise<AnswerOf<SettingsCalls[Name]>> {
  const answer = await invokeGates(app, person, name, request, { extension: { project: { id: projectId } } });
  return answer as AnswerOf<SettingsCalls[Name]>;
}

/** Saves settings as the lead; what is not given is as by default. */
export async function save(app: Pick<App, 'site'>, settings: object, projectId?: string): Promise<SettingsView> {
  const opened = await settingsPage(app, 'lead', 'openSettings', {}, projectId);
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.error)}`);
  const { version } = opened.value;
  const saved = await settingsPage(
    app,
    'lead',
    'saveSettings',
    { version, settings: { schema: 1, ...settings } },
    projectId,
  );
  if (!saved.ok) throw new Error(`refused: ${JSON.stringify(saved.error)}`);
  await app.site.forge.idle();
  return saved.value;
}
