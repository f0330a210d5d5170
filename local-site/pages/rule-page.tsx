/** @jsxImportSource hono/jsx */
import type { State } from '../forge-host/contracts';
import type { Module } from '../forge-host/functions/manifest';
import { parseBody, pick, textAt } from '../forge-host/json';
import { jiraTablesOf } from '../jira/model';
import { extensionAri } from '../jira/rules';
import { AppPanel } from './issue';
import { type Frame, Layout } from './layout';
import { type InstalledApp, modulePanel } from './module-view';

/** A rule of the app's, on a transition of some workflow. */
interface Attached {
  workflow: string;
  transition: string;
  config: string;
}

/**
 * What Jira's workflow editor shows of an app's rule, since this site has no editor: the rules that are in workflows,
 * each with its description (`configurationDescription`); one of them as it is looked at (`view`); and the page for a
 * new one (`create`). Rules are attached on the page of gates, or through the REST API.
 *
 * @param shown number of the rule to look at, of those listed
 */
export function rulePage(frame: Frame, installation: InstalledApp, state: State, module: Module, shown?: string) {
  const { words } = frame;
  const location = installation.siteOrigin + frame.path;
  const rules = attached(installation, state, module);
  const chosen = rules[Number(shown ?? -1)];
  const face = (name: 'create' | 'view', extension: object) => {
    const panel = modulePanel(installation, module, frame.session, { location, isNewEditor: true, ...extension });
    return { ...panel, view: { ...panel.view, resource: textAt(pick(module.entry, name), 'resource') } };
  };
  return (
    <Layout frame={frame} title={words.rules}>
      <h1>{words.rules}</h1>
      <ul class="links">
        {rules.map(({ workflow, transition, config }, index) => (
          <li key={`${workflow}/${transition}`}>
            <a href={`/apps/${module.key}?rule=${index}`}>{`${workflow} · ${transition}`}</a>
            <span class="subtle"> · {describe(module, config)}</span>
          </li>
        ))}
      </ul>
      {chosen ? (
        <AppPanel panel={face('view', { validatorConfig: parseBody(chosen.config) })} loading={words.loading} />
      ) : (
        <>
          <AppPanel panel={face('create', {})} loading={words.loading} />
          <form data-configure class="stack">
            <button type="submit" class="primary">
              {words.save}
            </button>
            <p class="subtle">{words.rulesHint}</p>
            <output class="code" />
          </form>
        </>
      )}
    </Layout>
  );
}

function attached({ appId, environmentId }: InstalledApp, state: State, module: Module): Attached[] {
  const ari = extensionAri(appId, environmentId, module.key);
  return jiraTablesOf(state)
    .workflows.values()
    .flatMap(({ name, transitions }) =>
      transitions.flatMap((transition) =>
        transition.validators
          .filter(({ parameters }) => parameters?.key === ari)
          .map(({ parameters }) => ({
            workflow: name,
            transition: transition.name,
            config: parameters?.config ?? '',
          })),
      ),
    );
}

/**
 * The description of a rule: a Jira expression that may read `config`. Simplified: it is read as JavaScript, whose syntax
 * for comparisons and choices Jira expressions share; nothing else is handed to it.
 */
export function describe(module: Module, config: string): string {
  const expression = textAt(pick(module.entry, 'configurationDescription'), 'expression');
  if (expression === undefined) return '';
  try {
    return String(new Function('config', `return (${expression});`)(parseBody(config)));
  } catch {
    return '';
  }
}
