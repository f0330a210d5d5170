/** @jsxImportSource hono/jsx */
import { actionsFor, type Declared, declaredIn } from '../forge-host/functions/actions';
import { type Module, modulesOf } from '../forge-host/functions/manifest';
import { pick, textAt } from '../forge-host/json';
import { AppPanel } from './issue';
import { type Frame, Layout } from './layout';
import { type InstalledApp, modulePanel } from './module-view';

/** The actions of the app's manifest, each with who can use it. */
export function actionsPage(frame: Frame, { manifest }: InstalledApp) {
  const { words } = frame;
  const [rules, agents] = [actionsFor(manifest, 'rule'), actionsFor(manifest, 'agent')];
  return (
    <Layout frame={frame} title={words.actions} current="actions">
      <h1>{words.actions}</h1>
      <p class="subtle">{words.actionsHint}</p>
      <ul class="links">
        {modulesOf(manifest, 'action').map(({ key, entry }) => (
          <li key={key}>
            <a href={`/automation/${key}`}>{textAt(entry, 'name') ?? key}</a>
            <span class="subtle">
              {` · ${textAt(entry, 'actionVerb')} · `}
              {[...(rules.includes(key) ? [words.byRule] : []), ...(agents.includes(key) ? [words.byAgent] : [])].join(
                ', ',
              )}
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

/**
 * One action, to be run as a rule would (its inputs from the app's own form) or as an agent would (its inputs as a model
 * makes them), as the person of the session, on an issue; what went in and what came out stand below.
 */
export function actionPage(frame: Frame, installation: InstalledApp, module: Module, issueKey: string) {
  const { words } = frame;
  const forAgents = actionsFor(installation.manifest, 'agent').includes(module.key);
  return (
    <Layout frame={frame} title={textAt(module.entry, 'name') ?? module.key} current="actions">
      <nav class="crumbs">
        <a href="/automation">{words.actions}</a>
      </nav>
      <h1>{textAt(module.entry, 'name')}</h1>
      <p>{textAt(module.entry, 'description')}</p>
      <section class="stack">
        <h2>{words.byRule}</h2>
        <p class="subtle">{words.byRuleHint}</p>
        <AppPanel panel={formPanel(frame, installation, module)} loading={words.loading} submits />
        <form class="stack" data-run="rule" data-module={module.key}>
          <ContextIssue frame={frame} issueKey={issueKey} />
          <label>
            {words.webhookData}
            <textarea name="webhookData" rows={3} placeholder='{"modulo": "cotizadorWeb"}' />
          </label>
          <RunButton text={words.runRule} />
        </form>
      </section>
      {forAgents ? (
        <section class="stack">
          <h2>{words.byAgent}</h2>
          <p class="subtle">{words.byAgentHint}</p>
          <form class="stack" data-run="agent" data-module={module.key}>
            <ContextIssue frame={frame} issueKey={issueKey} />
            {declaredIn(module, 'inputs').map((input) => (
              <AgentInput key={input.name} input={input} />
            ))}
            <RunButton text={words.runAgent} />
          </form>
        </section>
      ) : null}
    </Layout>
  );
}

function ContextIssue({ frame, issueKey }: { frame: Frame; issueKey: string }) {
  return (
    <label>
      {frame.words.contextIssue}
      <input name="issue" value={issueKey} placeholder="HAUZD-1" />
    </label>
  );
}

function AgentInput({ input }: { input: Declared }) {
  return (
    <label>
      {`${input.name}${input.isRequired ? ' *' : ''} (${input.type})`}
      <input name={`input:${input.name}`} placeholder={input.description} />
    </label>
  );
}

const RunButton = ({ text }: { text: string }) => (
  <>
    <button type="submit" class="primary">
      {text}
    </button>
    <output class="code" />
  </>
);

/**
 * The app's form for an action, which a rule's editor shows: `config.resource` of the manifest.
 * Unknown: what else than `data.inputs` and `errors.invalidInputs` the extension of its context has, and whether the
 * context's `moduleKey` is the action's, as everywhere.
 */
function formPanel(frame: Frame, installation: InstalledApp, module: Module) {
  const extension = {
    data: { inputs: {} },
    errors: { invalidInputs: {} },
    location: installation.siteOrigin + frame.path,
  };
  const panel = modulePanel(installation, module, frame.session, extension);
  return { ...panel, view: { ...panel.view, resource: textAt(pick(module.entry, 'config'), 'resource') } };
}
